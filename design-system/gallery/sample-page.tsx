import { DesignSystemPage } from '../gallery.tsx'
import { Page } from '../page.tsx'
import type { Viewer } from '../shell/viewer.ts'

/** Nobody real. */
export const sampleViewer: Viewer = {
  name: 'Amara Okonjo',
  organisationName: 'Fernhollow Hospitals',
  navigation: [
    { href: '/', label: 'Home' },
    { href: '/roles', label: 'Your role' },
    { href: '/assessment', label: 'Assessment' },
    { href: '/team', label: 'My team' },
    { href: '/organisation', label: 'Organisation' },
    { href: '/frameworks', label: 'Frameworks' },
  ],
}

/** The gallery in its frame, as the demonstration serves it. */
export const SamplePage = () => (
  <Page
    title="Design system"
    current="/organisation/units"
    viewer={sampleViewer}
    banner={{
      label: 'Demonstration',
      text: 'Nobody here is real, and anything you change may be swept away.',
    }}
    breadcrumbs={[
      { href: '/', text: 'Home' },
      { href: '/organisation', text: 'Organisation' },
    ]}
  >
    <DesignSystemPage />
  </Page>
)
