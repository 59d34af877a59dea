import { inOrganisation } from '@headroom/platform/database'
import { NotFound, type Route, route } from '@headroom/platform/http'
import { aboutMeQueries } from '../queries/about-me.ts'
import { cycleQueries } from '../queries/cycles.ts'
import { findOwnAsking } from '../queries/own-asking.ts'
import { linkPath, linkSecret } from '../tickets/link.ts'
import { FeedbackHome } from '../views/home/home-page.tsx'
import { FEEDBACK } from '../views/hrefs.ts'
import { idIn, isLead } from './who.ts'

const MOST_RUN_SHOWN = 100

const home = route(
  {
    method: 'GET',
    path: FEEDBACK,
    summary: 'Feedback: about me, asked of me, and what I look after',
    access: { kind: 'signed-in' },
    answers: 'page',
  },
  async ({ scope, viewer, frame, page }) => {
    const found = await inOrganisation(scope, async (within) => {
      const mine = aboutMeQueries(within, viewer.personId)
      return {
        ownCycles: await mine.listOwnCycles(),
        reports: await mine.listOwnReports(),
        askedOf: await mine.listAskedOf(),
        toReview: await mine.listToReview(),
        toRelease: await mine.countToRelease(),
        run: isLead(viewer) ? await cycleQueries(within).listRun(MOST_RUN_SHOWN) : undefined,
      }
    })
    return page(<FeedbackHome frame={frame} {...found} />)
  },
)

const open = route(
  {
    method: 'POST',
    path: '/feedback/asked/:invitationId/open',
    summary: 'Open what is asked of me: on to the page of its link, which knows no viewer',
    access: { kind: 'signed-in' },
    answers: 'page',
  },
  async ({ scope, params, mark, redirect }) => {
    const invitationId = idIn(params, 'invitationId')
    const asked = await inOrganisation(scope, (within) => findOwnAsking(within, invitationId))
    if (!asked) throw new NotFound()
    const { salt } = asked
    return redirect(
      salt === null ? FEEDBACK : linkPath(scope.organisationId, linkSecret(mark, salt, invitationId)),
    )
  },
)

export const homePages: readonly Route[] = [home, open]
