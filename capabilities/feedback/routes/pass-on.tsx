import { inOrganisation } from '@headroom/platform/database'
import { NotFound, type Route, route } from '@headroom/platform/http'
import { z } from 'zod'
import { takeLinkInHand } from '../asking/show-link.ts'
import { linksToPassOn } from '../queries/links-to-pass-on.ts'
import { linkPath, linkSecret } from '../tickets/link.ts'
import { LinkPage, PASS_ON, PassOnPage } from '../views/home/pass-on-pages.tsx'
import { idIn, leads } from './who.ts'

const ON_A_PAGE = 50

const list = route(
  {
    method: 'GET',
    path: PASS_ON,
    summary: 'People outside who were asked and whom no mail reached',
    access: leads,
    answers: 'page',
    query: z.object({ page: z.coerce.number().int().min(1).default(1) }),
  },
  async ({ scope, query, frame, page }) => {
    const { count, links } = await inOrganisation(scope, async (within) => {
      const queries = linksToPassOn(within)
      return {
        count: await queries.count(),
        links: await queries.list({ limit: ON_A_PAGE, offset: (query.page - 1) * ON_A_PAGE }),
      }
    })
    const pages = Math.max(1, Math.ceil(count / ON_A_PAGE))
    return page(<PassOnPage frame={frame} links={links} page={query.page} pages={pages} />)
  },
)

const show = route(
  {
    method: 'POST',
    path: `${PASS_ON}/:invitationId`,
    summary: 'Show a link, to pass it on to whom it is for',
    access: leads,
    answers: 'page',
  },
  async ({ scope, params, mark, addressOf, now, frame, page }) => {
    const invitationId = idIn(params, 'invitationId')
    const link = await takeLinkInHand(scope, invitationId, now)
    if (!link) throw new NotFound()
    const path = linkPath(scope.organisationId, linkSecret(mark, link.salt, invitationId))
    return page(<LinkPage frame={frame} link={link} address={addressOf(path)} />)
  },
)

export const passOnPages: readonly Route[] = [list, show]
