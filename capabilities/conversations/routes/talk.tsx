import { inOrganisation } from '@headroom/platform/database'
import {
  type FormFault,
  type FormFields,
  NotFound,
  parseForm,
  type Route,
  route,
  type SignedInRequest,
  withDay,
} from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { addObjective, addSupport, agreeToRecord, writeRecord } from '../agree.ts'
import { questionsFor } from '../content/questions.ts'
import { saveNote, savePreparation } from '../prepare.ts'
import { preparationQueries } from '../queries/preparation.ts'
import { recordQueries } from '../queries/records.ts'
import { maySay } from '../rules/conversation.ts'
import { sayHowItWas, sayOfObjective, sayOfSupport } from '../say.ts'
import {
  $Agree,
  $Done,
  $Note,
  $Objective,
  $Record,
  $Said,
  $SayOfObjective,
  $SayOfSupport,
  $Support,
  preparationSchema,
} from '../schema.ts'
import { type Found, getConversation, showConversation } from '../show.ts'
import { ConversationPage } from '../views/conversation-page.tsx'
import { PreparePage } from '../views/prepare-page.tsx'
import { RecordPage } from '../views/record-page.tsx'
import { SaidPage } from '../views/said-page.tsx'
import { conversationHref } from '../views/words.ts'

const own = { access: { kind: 'signed-in' }, answers: 'page' } as const
/** A fault of something that is not a field of the page is told beside one that is. */
const toldAt = (
  faults: readonly FormFault[],
  fields: readonly string[],
  place: string,
): readonly FormFault[] =>
  faults.map((fault) => (fields.includes(fault.field) ? fault : { ...fault, field: place }))

const STALE = 'It was changed since you opened it. Look at what is there, then try again'

const ownPreparation = ({ scope }: SignedInRequest, { conversation, side }: Found) =>
  inOrganisation(scope, (within) => preparationQueries(within, conversation.id).find(side))

const prepare = route(
  {
    ...own,
    method: 'GET',
    path: '/conversations/:conversationId/prepare',
    summary: 'Prepare my side of a conversation',
    query: $Done,
  },
  async (request) => {
    const found = await getConversation(request)
    const mine = await ownPreparation(request, found)
    if (mine?.sharedAt || found.conversation.state !== 'preparing')
      return request.redirect(conversationHref(found.conversation.id))
    return request.page(
      <PreparePage
        frame={request.frame}
        {...found}
        fields={mine?.answers ?? {}}
        lockVersion={mine?.lockVersion ?? 0}
        isSaved={request.query.done === 'saved'}
      />,
    )
  },
)

const savePrepared = route(
  {
    ...own,
    method: 'POST',
    path: '/conversations/:conversationId/prepare',
    summary: 'Save or share my side of a conversation',
  },
  async (request) => {
    const found = await getConversation(request)
    const { conversation, side } = found
    const { fields } = await request.form()
    const form = parseForm(preparationSchema(conversation.kind), fields)
    const keys = questionsFor(conversation.kind).map(({ key }) => key)
    const again = async (faults: readonly FormFault[], status: 400 | 409) => {
      const mine = await ownPreparation(request, found)
      const view = (
        <PreparePage
          frame={request.frame}
          {...found}
          fields={fields}
          lockVersion={mine?.lockVersion ?? 0}
          faults={toldAt(faults, keys, keys[0] ?? '')}
        />
      )
      return request.page(view, status)
    }
    if (!form.ok) return again(form.faults, 400)
    const typed = form.value as Readonly<Record<string, unknown>>
    const answers = Object.fromEntries(
      questionsFor(conversation.kind).map(({ key }) => [key, String(typed[key] ?? '')]),
    )
    const isShared = form.value.action === 'share'
    const outcome = await savePreparation(
      request.scope,
      conversation,
      { side, answers, lockVersion: form.value.lockVersion, isShared },
      request.now,
    )
    if (outcome === 'over') return request.redirect(conversationHref(conversation.id))
    if (outcome === 'stale') return again([{ field: 'form', message: STALE }], 409)
    return request.redirect(
      isShared
        ? `${conversationHref(conversation.id)}?done=shared`
        : `${conversationHref(conversation.id)}/prepare?done=saved`,
    )
  },
)

/** The conversation's page again, with the faults of one of its forms and what was typed in it. */
const pageAgain = async (
  request: SignedInRequest,
  faults: readonly FormFault[],
  fields: FormFields,
  status: 400 | 409,
  onPage: readonly string[] = [],
) =>
  request.page(
    <ConversationPage
      frame={request.frame}
      {...(await showConversation(request))}
      faults={toldAt(faults, onPage, 'prepared')}
      fields={fields}
    />,
    status,
  )

const stale = [{ field: 'form', message: STALE }]

const note = route(
  { ...own, method: 'POST', path: '/conversations/:conversationId/note', summary: 'Keep my private note' },
  async (request) => {
    const { conversation } = await getConversation(request)
    const { fields } = await request.form()
    const form = parseForm($Note, fields)
    if (!form.ok) return pageAgain(request, toldAt(form.faults, [], 'note'), fields, 400, ['note'])
    if (!(await saveNote(request.scope, conversation.id, form.value, request.now)))
      return pageAgain(request, stale, fields, 409)
    return request.redirect(`${conversationHref(conversation.id)}?done=noted`)
  },
)

const recordPage = route(
  {
    ...own,
    method: 'GET',
    path: '/conversations/:conversationId/record',
    summary: 'Write down what we agree',
  },
  async (request) => {
    const found = await getConversation(request)
    if (found.conversation.state !== 'together')
      return request.redirect(conversationHref(found.conversation.id))
    const [latest] = await inOrganisation(request.scope, (within) =>
      recordQueries(within, found.conversation.id).list(),
    )
    return request.page(
      <RecordPage
        frame={request.frame}
        {...found}
        heldOn={found.conversation.heldOn ?? request.today}
        words={latest}
      />,
    )
  },
)

const write = route(
  {
    ...own,
    method: 'POST',
    path: '/conversations/:conversationId/record',
    summary: 'Write the next version of what we agree',
  },
  async (request) => {
    const found = await getConversation(request)
    const fields = withDay((await request.form()).fields, 'heldOn')
    const form = parseForm($Record, fields)
    const again = (faults: readonly FormFault[], status: 400 | 409) =>
      request.page(
        <RecordPage
          frame={request.frame}
          {...found}
          heldOn={request.today}
          words={undefined}
          fields={fields}
          faults={toldAt(faults, ['heldOn', 'strengths', 'buildOn', 'hopes', 'summary'], 'heldOn')}
        />,
        status,
      )
    if (!form.ok) return again(form.faults, 400)
    if (form.value.heldOn > request.today)
      return again([{ field: 'heldOn', message: 'The day you talked cannot be after today' }], 400)
    const { version, heldOn, ...words } = form.value
    const outcome = await writeRecord(
      request.scope,
      found.conversation.id,
      { version, heldOn, words },
      request.now,
    )
    if (outcome === 'stale') return again(stale, 409)
    return request.redirect(`${conversationHref(found.conversation.id)}?done=written#record`)
  },
)

const agree = route(
  {
    ...own,
    method: 'POST',
    path: '/conversations/:conversationId/agree',
    summary: 'Agree to what is written, in my name',
  },
  async (request) => {
    const { conversation, side } = await getConversation(request)
    const { fields } = await request.form()
    if (conversation.state !== 'together' || conversation.agreed[side] || conversation.latestVersion === 0)
      return request.redirect(conversationHref(conversation.id))
    const form = parseForm($Agree, fields)
    if (!form.ok) return pageAgain(request, form.faults, fields, 400, ['agree', 'comment'])
    const { version, comment } = form.value
    const outcome = await agreeToRecord(
      request.scope,
      conversation.id,
      { version, side, comment },
      request.now,
    )
    if (outcome === 'stale') return pageAgain(request, stale, fields, 409)
    return request.redirect(`${conversationHref(conversation.id)}?done=agreed`)
  },
)

const objective = route(
  {
    ...own,
    method: 'POST',
    path: '/conversations/:conversationId/objectives',
    summary: 'Add an objective',
  },
  async (request) => {
    const { conversation } = await getConversation(request)
    const fields = withDay((await request.form()).fields, 'byWhen')
    if (conversation.state !== 'together') return request.redirect(conversationHref(conversation.id))
    const form = parseForm($Objective, fields)
    if (!form.ok)
      return pageAgain(request, form.faults, { ...fields, form: 'objective' }, 400, [
        'level',
        'words',
        'shownBy',
        'byWhen',
      ])
    const { byWhen = null, ...added } = form.value
    await addObjective(request.scope, conversation.id, { ...added, byWhen }, request.now)
    return request.redirect(`${conversationHref(conversation.id)}?done=added#objectives`)
  },
)

const support = route(
  {
    ...own,
    method: 'POST',
    path: '/conversations/:conversationId/support',
    summary: 'Add a promise of support',
  },
  async (request) => {
    const { conversation } = await getConversation(request)
    const fields = withDay((await request.form()).fields, 'supportBy')
    if (conversation.state !== 'together') return request.redirect(conversationHref(conversation.id))
    const form = parseForm($Support, fields)
    if (!form.ok)
      return pageAgain(request, form.faults, { ...fields, form: 'support' }, 400, ['promise', 'supportBy'])
    const { submissionId, promise, supportBy = null } = form.value
    await addSupport(
      request.scope,
      conversation.id,
      { submissionId, words: promise, byWhen: supportBy },
      request.now,
    )
    return request.redirect(`${conversationHref(conversation.id)}?done=added#support`)
  },
)

const idOf = (params: Readonly<Record<string, string>>, name: string): string => {
  const id = params[name] ?? ''
  if (!isId(id)) throw new NotFound()
  return id
}

const ofObjective = route(
  {
    ...own,
    method: 'POST',
    path: '/conversations/:conversationId/objectives/:objectiveId',
    summary: 'Say how an objective stands',
  },
  async (request) => {
    const { conversation } = await getConversation(request)
    const objectiveId = idOf(request.params, 'objectiveId')
    const { fields } = await request.form()
    const form = parseForm($SayOfObjective, fields)
    if (!form.ok) return pageAgain(request, form.faults, fields, 400)
    const { personId } = conversation
    if (!(await sayOfObjective(request.scope, { personId, objectiveId }, form.value, request.now)))
      return pageAgain(request, stale, fields, 409)
    return request.redirect(`${conversationHref(conversation.id)}?done=written#objectives`)
  },
)

const ofSupport = route(
  {
    ...own,
    method: 'POST',
    path: '/conversations/:conversationId/support/:supportId',
    summary: 'Say how a promise of support stands',
  },
  async (request) => {
    const { conversation } = await getConversation(request)
    const supportId = idOf(request.params, 'supportId')
    const { fields } = await request.form()
    const form = parseForm($SayOfSupport, fields)
    if (!form.ok) return pageAgain(request, form.faults, fields, 400)
    const { personId } = conversation
    if (!(await sayOfSupport(request.scope, { personId, supportId }, form.value, request.now)))
      return pageAgain(request, stale, fields, 409)
    return request.redirect(`${conversationHref(conversation.id)}?done=written#support`)
  },
)

const saidPage = route(
  {
    ...own,
    method: 'GET',
    path: '/conversations/:conversationId/said',
    summary: 'Say whether we talked, and how it was',
  },
  async (request) => {
    const found = await getConversation(request)
    if (found.conversation.hasSaid || !maySay(found.conversation, request.today))
      return request.redirect(conversationHref(found.conversation.id))
    return request.page(<SaidPage frame={request.frame} {...found} fields={{}} />)
  },
)

const say = route(
  {
    ...own,
    method: 'POST',
    path: '/conversations/:conversationId/said',
    summary: 'Say, once and for figures alone, whether we talked and how it was',
  },
  async (request) => {
    const found = await getConversation(request)
    const { conversation, side } = found
    const { fields } = await request.form()
    const form = parseForm($Said, fields)
    if (!form.ok)
      return request.page(
        <SaidPage
          frame={request.frame}
          {...found}
          fields={fields}
          faults={toldAt(form.faults, ['wasHeld', 'useful', 'feltValued'], 'wasHeld')}
        />,
        400,
      )
    if (maySay(conversation, request.today)) {
      const isPerson = side === 'person'
      const said = {
        side,
        wasHeld: form.value.wasHeld === 'yes',
        useful: isPerson ? (form.value.useful ?? null) : null,
        feltValued: isPerson ? (form.value.feltValued ?? null) : null,
        saidOn: request.today,
      }
      await sayHowItWas(request.scope, conversation.id, said, request.now)
    }
    return request.redirect(`${conversationHref(conversation.id)}?done=said`)
  },
)

export const talkPages: readonly Route[] = [
  prepare,
  savePrepared,
  note,
  recordPage,
  write,
  agree,
  objective,
  support,
  ofObjective,
  ofSupport,
  saidPage,
  say,
]
