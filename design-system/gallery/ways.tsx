import { assetUrl } from '../assets/asset-url.ts'
import { ActionLink } from '../components/action-link.tsx'
import { BackLink } from '../components/back-link.tsx'
import { Breadcrumb } from '../components/breadcrumb.tsx'
import { ContentsList } from '../components/contents-list.tsx'
import { Footer } from '../components/footer.tsx'
import { Header } from '../components/header.tsx'
import { PlainPagination } from '../components/pagination.tsx'
import { SkipLink } from '../components/skip-link.tsx'
import { Framed } from './framed.tsx'
import type { SampleGroup } from './sample.tsx'

const crumbs = [
  { text: 'Home', href: '#ways' },
  { text: 'Organisation', href: '#ways' },
  { text: 'Larch ward', href: '#ways' },
]

export const ways = (): SampleGroup => ({
  id: 'ways',
  heading: 'Ways through',
  samples: [
    {
      component: 'Header',
      states: {
        'With navigation and account': (
          <Framed title="Header sample" height={200}>
            <Header
              logo={{ src: assetUrl('mark.svg'), alt: 'Headroom' }}
              service={{ text: 'Design system', href: '#' }}
              attributes={{ 'aria-label': 'Header sample' }}
              navigation={{
                ariaLabel: 'Menu sample',
                items: [
                  { text: 'Home', href: '#', current: true },
                  { text: 'My team', href: '#' },
                ],
              }}
              account={{
                ariaLabel: 'Account sample',
                items: [
                  { text: 'Amara Okonjo', icon: true },
                  { text: 'Sign out', action: '#', method: 'get' },
                ],
              }}
            />
          </Framed>
        ),
      },
    },
    {
      component: 'Footer',
      states: {
        'With links': (
          <Framed title="Footer sample" height={190}>
            <Footer
              attributes={{ 'aria-label': 'Footer sample' }}
              meta={{
                items: [
                  { text: 'Accessibility statement', href: '#' },
                  { text: 'Cookies', href: '#' },
                ],
              }}
              copyright="Open source, Apache 2.0"
            />
          </Framed>
        ),
      },
    },
    {
      component: 'SkipLink',
      states: {
        'Shown by the Tab key, at the top of every page': (
          <Framed title="Skip link sample" height={60}>
            <SkipLink href="#here" />
            <p id="here">Press Tab in this frame.</p>
          </Framed>
        ),
      },
    },
    {
      component: 'Breadcrumb',
      states: { Default: <Breadcrumb items={crumbs} ariaLabel="Breadcrumb sample" /> },
    },
    { component: 'BackLink', states: { Default: <BackLink href="#ways">Back to your team</BackLink> } },
    { component: 'ActionLink', states: { Default: <ActionLink href="#ways">Assess yourself</ActionLink> } },
    {
      component: 'ContentsList',
      states: {
        Default: (
          <ContentsList
            ariaLabel="Contents list sample"
            items={[
              { text: 'What the role asks', current: true },
              { text: 'Where you stand', href: '#ways' },
              { text: 'What to do next', href: '#ways' },
            ]}
          />
        ),
      },
    },
    {
      component: 'PlainPagination',
      states: {
        'Between the parts of a guide': (
          <PlainPagination
            ariaLabel="Guide sample"
            previous={{ href: '#ways', label: 'What the role asks' }}
            next={{ href: '#ways', label: 'What to do next' }}
          />
        ),
      },
    },
  ],
})
