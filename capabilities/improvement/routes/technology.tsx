import { listChoosableSeries, listOpenUnits } from '@headroom/capabilities/measures'
import { appendAudit } from '@headroom/platform/audit'
import { inOrganisation, type Within } from '@headroom/platform/database'
import {
  type FormFault,
  type FormFields,
  NotFound,
  parseForm,
  type Route,
  route,
  type SignedInRequest,
  typedText,
  withDay,
} from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { claimOnce } from '@headroom/platform/once'
import type { z } from 'zod'
import { type Appraisal, technologyQueries } from '../queries/technology.ts'
import { $Appraisal, $AppraisalDecision, $Benefit, $BenefitFound, $Search } from '../schema.ts'
import { AppraisalFormPage } from '../views/appraisal-form-page.tsx'
import { AppraisalPage } from '../views/appraisal-page.tsx'
import { AppraisalsPage } from '../views/appraisals-page.tsx'
import { demandLead, leads } from '../who-may.ts'

const page = { access: { kind: 'signed-in' }, answers: 'page' } as const

const note = (within: Within, now: Date, action: string, objectId: string, after: unknown) =>
  appendAudit(within, now, [{ action, objectType: 'technology-appraisal', objectId, after }])

async function getAppraisal(within: Within, appraisalId: string | undefined): Promise<Appraisal> {
  const found =
    appraisalId !== undefined && isId(appraisalId)
      ? await technologyQueries(within).find(appraisalId)
      : undefined
  if (!found) throw new NotFound()
  return found
}

const list = route(
  {
    ...page,
    method: 'GET',
    path: '/improvement/technology',
    summary: 'Technology appraisals: what was promised, and what was found',
    query: $Search,
  },
  async ({ scope, query, today, frame, page: answer }) => {
    const asked = { text: query.q, today, page: query.page }
    const appraisals = await inOrganisation(scope, (within) => technologyQueries(within).list(asked))
    return answer(<AppraisalsPage frame={frame} appraisals={appraisals} query={query} />)
  },
)

const fresh = ({ frame, today }: Pick<SignedInRequest, 'frame' | 'today'>) => ({
  ...{ frame, today, typed: undefined, isStale: false },
  faults: [] as readonly FormFault[],
})
const refused = (
  { frame, today }: Pick<SignedInRequest, 'frame' | 'today'>,
  fields: FormFields,
  faults: readonly FormFault[],
) => ({
  frame,
  today,
  faults,
  isStale: faults.length === 0,
  typed: (field: string) => typedText(fields, field),
})

const wordsOf = ({ submissionId: _, lockVersion: __, cost, ...words }: z.output<typeof $Appraisal>) => ({
  ...words,
  costPence: cost ?? null,
})

const askNew = route(
  { ...page, method: 'GET', path: '/improvement/technology/new', summary: 'Appraise a technology' },
  async (request) => {
    const units = await inOrganisation(request.scope, listOpenUnits)
    return request.page(<AppraisalFormPage {...fresh(request)} units={units} appraisal={undefined} />)
  },
)

const begin = route(
  { ...page, method: 'POST', path: '/improvement/technology/new', summary: 'Begin an appraisal' },
  async (request) => {
    const { fields } = await request.form()
    const sent = parseForm($Appraisal, fields)
    const done = await inOrganisation(request.scope, async (within) => {
      const units = await listOpenUnits(within)
      if (!sent.ok || !units.some(({ id }) => id === sent.value.unitId)) return { units, id: undefined }
      await demandLead(within, request.viewer, sent.value.unitId)
      if (!(await claimOnce(within, sent.value.submissionId, request.now))) return { units, id: '' }
      const words = wordsOf(sent.value)
      const id = await technologyQueries(within).insert(words, request.now)
      await note(within, request.now, 'begin-appraisal', id, words)
      return { units, id }
    })
    if (done.id !== undefined)
      return request.redirect(`/improvement/technology${done.id === '' ? '' : `/${done.id}`}`)
    const faults = sent.ok ? [{ field: 'unitId', message: 'Select the unit' }] : sent.faults
    const shown = refused(request, fields, faults)
    return request.page(<AppraisalFormPage {...shown} units={done.units} appraisal={undefined} />, 400)
  },
)

const askWords = route(
  {
    ...page,
    method: 'GET',
    path: '/improvement/technology/:appraisalId/words',
    summary: 'Change an appraisal',
  },
  async (request) => {
    const found = await inOrganisation(request.scope, async (within) => {
      const appraisal = await getAppraisal(within, request.params.appraisalId)
      await demandLead(within, request.viewer, appraisal.unitId)
      return { appraisal, units: await listOpenUnits(within) }
    })
    return request.page(<AppraisalFormPage {...fresh(request)} {...found} />)
  },
)

const saveWords = route(
  {
    ...page,
    method: 'POST',
    path: '/improvement/technology/:appraisalId/words',
    summary: 'Save an appraisal',
  },
  async (request) => {
    const { fields } = await request.form()
    const sent = parseForm($Appraisal, fields)
    const done = await inOrganisation(request.scope, async (within) => {
      const appraisal = await getAppraisal(within, request.params.appraisalId)
      await demandLead(within, request.viewer, appraisal.unitId)
      const found = { appraisal, units: await listOpenUnits(within), isSaved: false }
      if (!sent.ok) return found
      await demandLead(within, request.viewer, sent.value.unitId)
      const words = wordsOf(sent.value)
      const isSaved = await technologyQueries(within).save(appraisal.id, sent.value.lockVersion ?? 0, words)
      if (isSaved) await note(within, request.now, 'save-appraisal', appraisal.id, words)
      return { ...found, isSaved }
    })
    if (done.isSaved) return request.redirect(`/improvement/technology/${done.appraisal.id}`)
    const shown = refused(request, fields, sent.ok ? [] : sent.faults)
    return request.page(
      <AppraisalFormPage {...shown} units={done.units} appraisal={done.appraisal} />,
      sent.ok ? 409 : 400,
    )
  },
)

async function readAppraisal(within: Within, { viewer, params }: SignedInRequest) {
  const appraisal = await getAppraisal(within, params.appraisalId)
  const mayWrite = await leads(within, viewer, appraisal.unitId)
  return {
    appraisal,
    mayWrite,
    benefits: await technologyQueries(within).benefits(appraisal.id),
    series: mayWrite ? await listChoosableSeries(within, { unitIds: [appraisal.unitId] }) : [],
  }
}

const show = route(
  {
    ...page,
    method: 'GET',
    path: '/improvement/technology/:appraisalId',
    summary:
      'An appraisal: need, evidence, fit, risk, people, cost, the decision, and benefits promised and found',
  },
  async (request) => {
    const found = await inOrganisation(request.scope, (within) => readAppraisal(within, request))
    return request.page(<AppraisalPage {...fresh(request)} {...found} />)
  },
)

type Saved = 'saved' | 'changed-since'

/** A form on an appraisal's own page, for the leads of its unit. */
const onAppraisal = <const Schema extends z.ZodType<{ submissionId: string }>>(
  { at, summary, schema, day }: { at: string; summary: string; schema: Schema; day?: string },
  act: (
    within: Within,
    appraisal: Appraisal,
    value: z.output<Schema>,
    request: SignedInRequest,
  ) => Promise<Saved>,
): Route =>
  route(
    { ...page, method: 'POST', path: `/improvement/technology/:appraisalId${at}`, summary },
    async (request) => {
      const { fields: sentFields } = await request.form()
      const fields = day === undefined ? sentFields : withDay(sentFields, day)
      const sent = parseForm(schema, fields)
      const done = await inOrganisation(request.scope, async (within) => {
        const appraisal = await getAppraisal(within, request.params.appraisalId)
        await demandLead(within, request.viewer, appraisal.unitId)
        let saved: Saved | 'refused' = sent.ok ? 'saved' : 'refused'
        if (sent.ok && (await claimOnce(within, sent.value.submissionId, request.now)))
          saved = await act(within, appraisal, sent.value, request)
        return { saved, found: await readAppraisal(within, request) }
      })
      if (done.saved === 'saved')
        return request.redirect(`/improvement/technology/${done.found.appraisal.id}`)
      const { benefitId = '' } = request.params
      const shown = refused(request, { ...fields, benefitId }, sent.ok ? [] : sent.faults)
      return request.page(<AppraisalPage {...shown} {...done.found} />, sent.ok ? 409 : 400)
    },
  )

const promise = onAppraisal(
  { at: '/benefits', summary: 'Promise a benefit, with a day and a measure', schema: $Benefit, day: 'byOn' },
  async (within, appraisal, { promised, forWhom, byOn, seriesId = null }, { now }) => {
    // What is promised after the decision was not decided on.
    if (appraisal.outcome !== null) return 'changed-since'
    const benefit = { promised, forWhom, byOn, seriesId }
    const id = await technologyQueries(within).promise(appraisal.id, benefit)
    await note(within, now, 'promise-benefit', appraisal.id, { id, ...benefit })
    return 'saved'
  },
)

const decide = onAppraisal(
  { at: '/decision', summary: 'Decide on a technology', schema: $AppraisalDecision },
  async (within, appraisal, { outcome, outcomeReason, lockVersion }, { now }) => {
    const decision = { outcome, reason: outcomeReason, at: now }
    if (!(await technologyQueries(within).decide(appraisal.id, lockVersion, decision))) return 'changed-since'
    await note(within, now, 'decide-appraisal', appraisal.id, { outcome, outcomeReason })
    return 'saved'
  },
)

const found = onAppraisal(
  {
    at: '/benefits/:benefitId',
    summary: 'Say what was found of a promised benefit',
    schema: $BenefitFound,
  },
  async (within, appraisal, { lockVersion, found: words, isRealised }, { now, params }) => {
    const { benefitId = '' } = params
    if (!isId(benefitId)) throw new NotFound()
    const which = { appraisalId: appraisal.id, benefitId, seenLockVersion: lockVersion }
    const said = { found: words, isRealised, at: now }
    if (!(await technologyQueries(within).findBenefit(which, said))) return 'changed-since'
    await note(within, now, 'find-benefit', appraisal.id, { benefitId, found: words, isRealised })
    return 'saved'
  },
)

export const technologyRoutes: readonly Route[] = [
  list,
  askNew,
  begin,
  askWords,
  saveWords,
  promise,
  decide,
  found,
  show,
]
