import { listRolesHeldBy, type RoleProfile } from '@headroom/capabilities/roles'
import { inOrganisation } from '@headroom/platform/database'
import {
  NotFound,
  parseForm,
  type Route,
  route,
  type SignedInRequest,
  typedText,
} from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { z } from 'zod'
import {
  basisOf,
  discardAssessment,
  restoreAssessment,
  saveStandard,
  startAssessment,
  submitAssessment,
} from '../journey.ts'
import { assessmentQueries } from '../queries/own-assessments.ts'
import { $Once, $Submit, answersOf, standardSchema, startSchema } from '../schema.ts'
import { frameworkInForce } from '../standards.ts'
import { CheckPage } from '../views/check-page.tsx'
import { HomePage } from '../views/home-page.tsx'
import { fieldsOf, StandardPage } from '../views/standard-page.tsx'
import { StartPage } from '../views/start-page.tsx'
import { TasksPage } from '../views/tasks-page.tsx'
import { getDraft, getStandard } from './draft.ts'

const own = { access: { kind: 'signed-in' }, answers: 'page' } as const

const notices = {
  'already-begun': 'You have another draft under way. Submit it or put it away before you take up the other.',
} as const

const home = route(
  {
    ...own,
    method: 'GET',
    path: '/assessment',
    summary: 'My self-assessments: the draft, and what I submitted',
    query: z.object({
      discarded: z.uuid().optional(),
      notice: z.enum(['already-begun']).optional(),
    }),
  },
  async ({ scope, frame, query, page }) => {
    const assessments = await inOrganisation(scope, (within) => assessmentQueries(within).list())
    const notice = query.notice && notices[query.notice]
    return page(
      <HomePage frame={frame} assessments={assessments} discardedId={query.discarded} notice={notice} />,
    )
  },
)

/** The role of the viewer's main post proposes the stage. */
const roleHeld = ({
  scope,
  viewer,
}: Pick<SignedInRequest, 'scope' | 'viewer'>): Promise<RoleProfile | undefined> =>
  inOrganisation(scope, async (within) => {
    const held = await listRolesHeldBy(within, viewer.personId)
    return held.find(({ profile }) => profile)?.profile
  })

const start = route(
  {
    ...own,
    method: 'GET',
    path: '/assessment/start',
    summary: 'Choose or confirm the stage to be assessed at',
  },
  async (request) => {
    const assessed = frameworkInForce()
    const draft = await inOrganisation(request.scope, (within) =>
      assessmentQueries(within).findDraft(assessed.framework.id),
    )
    if (draft) return request.redirect(`/assessment/${draft.id}`)
    const role = await roleHeld(request)
    return request.page(<StartPage frame={request.frame} assessed={assessed} role={role} />)
  },
)

const begin = route(
  { ...own, method: 'POST', path: '/assessment/start', summary: 'Start a self-assessment' },
  async (request) => {
    const assessed = frameworkInForce()
    const { fields } = await request.form()
    const form = parseForm(startSchema(assessed), fields)
    const role = await roleHeld(request)
    if (!form.ok) {
      const typed = typedText(fields, 'stageId')
      const view = (
        <StartPage frame={request.frame} assessed={assessed} role={role} faults={form.faults} typed={typed} />
      )
      return request.page(view, 400)
    }
    const id = await startAssessment(request.scope, { assessed, role, ...form.value }, request.now)
    return request.redirect(id ? `/assessment/${id}` : '/assessment')
  },
)

const tasks = route(
  {
    ...own,
    method: 'GET',
    path: '/assessment/:assessmentId',
    summary: 'A draft: its standards, and how far each has come',
  },
  async (request) => request.page(<TasksPage frame={request.frame} {...(await getDraft(request))} />),
)

const standardPage = route(
  {
    ...own,
    method: 'GET',
    path: '/assessment/:assessmentId/:standardId',
    summary: 'One standard of a draft',
  },
  async (request) => {
    const draft = await getDraft(request)
    const standard = getStandard(request, draft)
    return request.page(
      <StandardPage
        frame={request.frame}
        {...draft}
        standard={standard}
        basis={basisOf(standard, draft.answers)}
        fields={fieldsOf(standard, draft.answers)}
      />,
    )
  },
)

const save = route(
  {
    ...own,
    method: 'POST',
    path: '/assessment/:assessmentId/:standardId',
    summary: 'Save the answers to one standard',
  },
  async (request) => {
    const draft = await getDraft(request)
    const standard = getStandard(request, draft)
    const { assessment, assessed } = draft
    const { fields } = await request.form()
    const form = parseForm(standardSchema(assessed, standard), fields)
    const shown = { frame: request.frame, ...draft, standard, fields }
    const basis = typedText(fields, 'basis')
    if (!form.ok) return request.page(<StandardPage {...shown} basis={basis} faults={form.faults} />, 400)
    const typed = answersOf(standard, form.value)
    const change = { assessmentId: assessment.id, standard, typed, basis }
    const outcome = await saveStandard(request.scope, change, request.now)
    if (!outcome.ok && outcome.reason === 'no-such-draft') throw new NotFound()
    if (!outcome.ok)
      return request.page(<StandardPage {...shown} basis={outcome.basis} stale={outcome} />, 409)
    if (typedText(fields, 'next') === 'later') return request.redirect('/assessment')
    const following = assessed.standards[assessed.standards.indexOf(standard) + 1]
    return request.redirect(`/assessment/${assessment.id}/${following?.id ?? 'check'}`)
  },
)

const check = route(
  {
    ...own,
    method: 'GET',
    path: '/assessment/:assessmentId/check',
    summary: 'Check my answers before submitting',
  },
  async (request) => request.page(<CheckPage frame={request.frame} {...(await getDraft(request))} />),
)

const submit = route(
  { ...own, method: 'POST', path: '/assessment/:assessmentId/check', summary: 'Submit my self-assessment' },
  async (request) => {
    const assessmentId = request.params.assessmentId ?? ''
    if (!isId(assessmentId)) throw new NotFound()
    const form = parseForm($Submit, (await request.form()).fields)
    const leavesOpen = form.ok && form.value.leavesOpen === 'yes'
    const outcome = await submitAssessment(request.scope, { assessmentId, leavesOpen }, request.now)
    if (outcome.ok) return request.redirect(`/assessment/results/${assessmentId}?submitted=yes`)
    if (outcome.reason === 'no-such-draft') throw new NotFound()
    const message =
      outcome.reason === 'nothing-answered'
        ? 'Answer at least one competency before you submit'
        : 'Go back and answer, or select “Submit with these left open”'
    const faults = [{ field: 'leavesOpen', message }]
    return request.page(
      <CheckPage frame={request.frame} {...(await getDraft(request))} faults={faults} />,
      400,
    )
  },
)

const discard = route(
  {
    ...own,
    method: 'POST',
    path: '/assessment/:assessmentId/discard',
    summary: 'Put a draft away',
  },
  async (request) => {
    const sent = await readOnce(request)
    if (!(await discardAssessment(request.scope, sent, request.now))) throw new NotFound()
    return request.redirect(`/assessment?discarded=${sent.assessmentId}`)
  },
)

const restore = route(
  {
    ...own,
    method: 'POST',
    path: '/assessment/:assessmentId/restore',
    summary: 'Take up a draft that was put away',
  },
  async (request) => {
    const sent = await readOnce(request)
    const outcome = await restoreAssessment(request.scope, sent, request.now)
    if (outcome.ok) return request.redirect(`/assessment/${sent.assessmentId}`)
    if (outcome.reason === 'no-such-assessment') throw new NotFound()
    return request.redirect('/assessment?notice=already-begun')
  },
)

async function readOnce(request: SignedInRequest): Promise<{ assessmentId: string; submissionId: string }> {
  const form = parseForm($Once, (await request.form()).fields)
  const assessmentId = request.params.assessmentId ?? ''
  if (!form.ok || !isId(assessmentId)) throw new NotFound()
  return { assessmentId, submissionId: form.value.submissionId }
}

export const firstPages: readonly Route[] = [home, start, begin]
/** After every literal path under /assessment: their parameters would take those. */
export const draftPages: readonly Route[] = [check, submit, discard, restore, tasks, standardPage, save]
