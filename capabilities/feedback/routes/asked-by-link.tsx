import { inOrganisation } from '@headroom/platform/database'
import { NotFound, type PublicRequest, parseForm, type Route, route } from '@headroom/platform/http'
import type { KeyedMark } from '@headroom/platform/keyed-mark'
import { $Decline, decline, takeBackDecline } from '../answering/decline.ts'
import type { Holder } from '../answering/open-ticket.ts'
import { answeringQueries, type Invited } from '../queries/answering.ts'
import { stageOn } from '../rules/cycle.ts'
import { hashOf, LINK_PURPOSE } from '../tickets/link.ts'
import { makeTicket, ticketPath } from '../tickets/ticket.ts'
import { AskedPage } from '../views/answering/asked-page.tsx'
import { DeclinedPage, DeclinePage } from '../views/answering/decline-page.tsx'
import { type Ending, LastPage } from '../views/answering/last-page.tsx'

const byLink = {
  access: { kind: 'link', parameter: 'link', purpose: LINK_PURPOSE },
  answers: 'page',
} as const

type Request = PublicRequest & Holder

const pathOf = ({ params }: Pick<Request, 'params'>): string => `/give-feedback/${params.link}`

async function getInvited({ scope, secret }: Pick<Request, 'scope' | 'secret'>): Promise<Invited> {
  const invited = await inOrganisation(scope, (within) =>
    answeringQueries(within).findInvited(hashOf(secret)),
  )
  if (!invited) throw new NotFound()
  return invited
}

/** What there is to say to somebody who can neither begin nor decline. */
function endingOf(
  { invitationState, ...invited }: Invited,
  { today }: Pick<Request, 'today'>,
): Ending | undefined {
  const stage = stageOn(invited, today)
  if (stage === 'open' || stage === 'late') return invitationState === 'withdrawn' ? 'withdrawn' : undefined
  return stage
}

const asked = route(
  {
    ...byLink,
    method: 'GET',
    path: '/give-feedback/:link',
    summary: 'Who asks for feedback, why, and how answers are protected',
  },
  async (request) => {
    const invited = await getInvited(request)
    const ending = endingOf(invited, request)
    const shown = { frame: request.frame, path: pathOf(request), invited }
    if (ending) return request.page(<LastPage frame={request.frame} about={invited} ending={ending} />)
    if (invited.invitationState === 'declined') return request.page(<DeclinedPage {...shown} />)
    const items = await inOrganisation(request.scope, (within) =>
      answeringQueries(within).listItems(invited, invited.group === 'self'),
    )
    const ratings = items.filter(({ kind }) => kind === 'rating').length
    const size = { ratings, comments: items.length - ratings }
    return request.page(
      <AskedPage {...shown} size={size} isLate={stageOn(invited, request.today) === 'late'} />,
    )
  },
)

/** The exchange: a link for a ticket that says nothing of it. Nothing is written, so there is nothing to match. */
const begin = route(
  {
    ...byLink,
    method: 'POST',
    path: '/give-feedback/:link',
    summary: 'Begin to answer: the link is exchanged for a ticket',
  },
  async (request) => {
    const invited = await getInvited(request)
    if (endingOf(invited, request) || invited.invitationState !== 'asked')
      return request.redirect(pathOf(request))
    return request.redirect(ticketPath(request.scope.organisationId, ticketOf(request, invited)))
  },
)

const ticketOf = (
  { mark, secret }: { readonly mark: KeyedMark; readonly secret: string },
  { cycleId, subjectId, group, delivery }: Invited,
): string => makeTicket(mark, secret, { cycleId, subjectId, group, isDiscreet: delivery === 'by-hand' })

const declining = route(
  { ...byLink, method: 'GET', path: '/give-feedback/:link/decline', summary: 'Say that I would rather not' },
  async (request) => {
    const invited = await getInvited(request)
    if (invited.state !== 'collecting' || invited.invitationState !== 'asked')
      return request.redirect(pathOf(request))
    return request.page(<DeclinePage frame={request.frame} path={pathOf(request)} invited={invited} />)
  },
)

const sayNo = route(
  { ...byLink, method: 'POST', path: '/give-feedback/:link/decline', summary: 'Decline, with a reason' },
  async (request) => {
    const invited = await getInvited(request)
    const { fields } = await request.form()
    const form = parseForm($Decline, fields)
    const shown = { frame: request.frame, path: pathOf(request), invited }
    if (!form.ok) return request.page(<DeclinePage {...shown} fields={fields} faults={form.faults} />, 400)
    await decline(request.scope, invited.invitationId, form.value, request.now)
    return request.redirect(pathOf(request))
  },
)

const takeBack = route(
  { ...byLink, method: 'POST', path: '/give-feedback/:link/take-back', summary: 'Give feedback after all' },
  async (request) => {
    const { invitationId } = await getInvited(request)
    await takeBackDecline(request.scope, invitationId, request.now)
    return request.redirect(pathOf(request))
  },
)

export const askedByLink: readonly Route[] = [asked, begin, declining, sayNo, takeBack]
