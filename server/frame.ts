import { mayUse, type Viewer } from '@headroom/platform/authorisation'
import type { Frame, NavigationItem } from '@headroom/platform/http'
import type { Mode } from './mode.ts'

const banners: Record<Mode, Frame['banner'] | undefined> = {
  trial: {
    label: 'Demonstration',
    text: 'Nobody here is real. Try anything: what you change stays on this computer.',
  },
  single: {
    label: 'One computer',
    text: 'This copy keeps everything on one computer, for one small team. Make a backup every day: `headroom backup`.',
  },
  server: undefined,
}

/** The shell around every page: who is signed in, what they may use, and what kind of copy this is. */
export const frameMaker =
  (navigation: readonly NavigationItem[], mode: Mode) =>
  (viewer: Viewer | undefined): Frame => {
    const banner = banners[mode]
    if (!viewer) return banner ? { banner } : {}
    const items = navigation
      .filter((item) => mayUse(item.access, viewer))
      .sort((a, b) => a.position - b.position)
      .map(({ href, label }) => ({ href, label }))
    return {
      viewer: { name: viewer.name, organisationName: viewer.organisationName, navigation: items },
      ...(banner ? { banner } : {}),
    }
  }
