import { inOrganisation } from '@headroom/platform/database'
import {
  parseForm,
  type Route,
  route,
  type SignedInRequest,
  withDay,
  type withFaults,
} from '@headroom/platform/http'
import { z } from 'zod'
import { cancelConversation, planConversation } from '../plan.ts'
import { conversationQueries } from '../queries/conversations.ts'
import { lineQueries } from '../queries/line.ts'
import { togetherQueries } from '../queries/together.ts'
import { withoutYearly } from '../rules/without-yearly.ts'
import { $Cancel, $Done, $Plan } from '../schema.ts'
import { getConversation, showConversation } from '../show.ts'
import { ConversationPage } from '../views/conversation-page.tsx'
import { HomePage } from '../views/home-page.tsx'
import { PlanPage } from '../views/plan-page.tsx'
import { conversationHref } from '../views/words.ts'

const own = { access: { kind: 'signed-in' }, answers: 'page' } as const

export const notices = {
  planned: 'Planned. The other sees it on their page of conversations.',
  saved: 'Saved. Only you can see it.',
  shared: 'Shared.',
  written: 'Saved. You both see it now.',
  agreed: 'You have agreed.',
  noted: 'Your note is saved.',
  said: 'Thank you. It is counted with others’, and shown with nobody’s name.',
  cancelled: 'Cancelled.',
  added: 'Added.',
} as const

const home = route(
  {
    ...own,
    method: 'GET',
    path: '/conversations',
    summary: 'My conversations, and those with the people I manage',
    query: $Done,
  },
  async ({ scope, viewer, frame, query, today, page }) => {
    const found = await inOrganisation(scope, async (within) => {
      const conversations = await conversationQueries(within).list()
      const managed = viewer.managesOthers ? await lineQueries(within).listManagedByMe() : []
      const teams = await togetherQueries(within).listOwnUnits()
      return { conversations, teams, without: withoutYearly(managed, conversations, today) }
    })
    return page(
      <HomePage
        frame={frame}
        viewerId={viewer.personId}
        {...found}
        notice={query.done && notices[query.done]}
      />,
    )
  },
)

const line = ({ scope }: Pick<SignedInRequest, 'scope'>) =>
  inOrganisation(scope, async (within) => {
    const queries = lineQueries(within)
    return { managers: await queries.listMyManagers(), managed: await queries.listManagedByMe() }
  })

const planPage = route(
  {
    ...own,
    method: 'GET',
    path: '/conversations/new',
    summary: 'Plan a conversation',
    query: z.object({ with: z.uuid().optional() }),
  },
  async (request) => {
    const fields: Record<string, string> = request.query.with
      ? { with: `person:${request.query.with}`, kind: 'yearly' }
      : {}
    return request.page(<PlanPage frame={request.frame} {...(await line(request))} fields={fields} />)
  },
)

const refusals = {
  'not-in-line': 'Select somebody who is your line manager, or whom you manage, today',
  'one-under-way': 'You two have a yearly conversation under way. Hold or cancel that one first',
} as const

const plan = route(
  {
    ...own,
    method: 'POST',
    path: '/conversations/new',
    summary: 'Plan a conversation with my manager or somebody I manage',
  },
  async (request) => {
    const fields = withDay((await request.form()).fields, 'plannedFor')
    const form = parseForm($Plan, fields)
    const again = async (faults: Parameters<typeof withFaults>[1], status: 400 | 409) =>
      request.page(
        <PlanPage frame={request.frame} {...(await line(request))} fields={fields} faults={faults} />,
        status,
      )
    if (!form.ok) {
      const fieldsOfPage = ['with', 'kind', 'plannedFor', 'place']
      return again(
        form.faults.map((fault) =>
          fieldsOfPage.includes(fault.field) ? fault : { ...fault, field: 'with' },
        ),
        400,
      )
    }
    const [side, id = ''] = form.value.with.split(':')
    const planned = await planConversation(
      request.scope,
      { ...form.value, other: { side: side === 'manager' ? 'manager' : 'person', id } },
      request.now,
    )
    if (!planned.ok) return again([{ field: 'with', message: refusals[planned.reason] }], 409)
    return request.redirect(planned.id ? `${conversationHref(planned.id)}?done=planned` : '/conversations')
  },
)

const one = route(
  {
    ...own,
    method: 'GET',
    path: '/conversations/:conversationId',
    summary: 'A conversation: preparation, what is agreed, objectives and support',
    query: $Done,
  },
  async (request) =>
    request.page(
      <ConversationPage
        frame={request.frame}
        {...(await showConversation(request))}
        notice={request.query.done && notices[request.query.done]}
      />,
    ),
)

const cancel = route(
  {
    ...own,
    method: 'POST',
    path: '/conversations/:conversationId/cancel',
    summary: 'Cancel a conversation that is not agreed',
  },
  async (request) => {
    const { conversation } = await getConversation(request)
    const form = parseForm($Cancel, (await request.form()).fields)
    const isDone =
      form.ok &&
      (await cancelConversation(request.scope, conversation.id, form.value.lockVersion, request.now))
    if (isDone) return request.redirect('/conversations?done=cancelled')
    const faults = [{ field: 'prepared', message: 'It has changed since you opened it. Look at it again' }]
    return request.page(
      <ConversationPage frame={request.frame} {...(await showConversation(request))} faults={faults} />,
      409,
    )
  },
)

export const ownPages: readonly Route[] = [home, planPage, plan]
export const onePages: readonly Route[] = [one, cancel]
