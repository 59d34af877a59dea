import { appendAudit, hashOf } from '@headroom/platform/audit'
import { inOrganisation, type Scope, type Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { claimOnce } from '@headroom/platform/once'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { answerQueries } from './queries/answers.ts'
import { type Assessment, assessmentQueries } from './queries/own-assessments.ts'
import { ratingQueries } from './queries/ratings.ts'
import { type Answers, emptyAnswer } from './rules/answer.ts'
import { checkSubmission, type SubmissionFault } from './rules/progress.ts'
import { type Difference, decideSave } from './rules/stale-form.ts'
import { type AssessedVersion, getAssessedVersion, type Standard } from './standards.ts'

type Begun = { readonly assessed: AssessedVersion; readonly stageId: string; readonly submissionId: string }
type RoleHeld = { readonly id: string; readonly version: string } | undefined

/** The id of the draft to go on with: a new one, or the one that another window or an earlier press began. */
export const startAssessment = (
  scope: Scope,
  { assessed, stageId, submissionId, role }: Begun & { role: RoleHeld },
  at: Date,
): Promise<string | undefined> =>
  inOrganisation(scope, async (within) => {
    const queries = assessmentQueries(within)
    const frameworkId = assessed.framework.id
    const draft = await queries.findDraft(frameworkId)
    if (draft) return draft.id
    if (!(await claimOnce(within, submissionId, at))) return undefined
    const id = newId()
    const started = await queries.start(
      {
        id,
        frameworkId,
        frameworkVersion: assessed.version.number,
        stageId,
        profileId: role?.id ?? null,
        profileVersion: role?.version ?? null,
      },
      at,
    )
    if (!started) return (await queries.findDraft(frameworkId))?.id
    await audit(within, at, { action: 'start', id, after: { stageId } })
    return id
  })

/** What a form was opened on: a hash of the standard's answers, so that two standards may be written side by side. */
export const basisOf = (standard: Standard, answers: Answers): string =>
  hashOf(standard.competencies.map(({ id }) => answers.get(id) ?? emptyAnswer))

export type SaveFault =
  | { reason: 'no-such-draft' }
  | { reason: 'stale'; differences: readonly Difference[]; basis: string; changedAt: Date }

export const saveStandard = (
  scope: Scope,
  {
    assessmentId,
    standard,
    typed,
    basis,
  }: { assessmentId: string; standard: Standard; typed: Answers; basis: string },
  at: Date,
): Promise<Result<null, SaveFault>> =>
  inOrganisation(scope, async (within) => {
    const assessment = await assessmentQueries(within).lock(assessmentId)
    if (assessment?.state !== 'draft') return fail({ reason: 'no-such-draft' })
    const queries = answerQueries(within)
    const saved = await queries.list(assessmentId)
    const basisNow = basisOf(standard, saved)
    const decision = decideSave(standard, { isCurrent: basis === basisNow, saved, typed })
    if (decision.kind === 'nothing-to-save') return succeed(null)
    if (decision.kind === 'stale')
      return fail({
        reason: 'stale',
        differences: decision.differences,
        basis: basisNow,
        changedAt: assessment.changedAt,
      })
    await queries.save(assessment, typed, at)
    await appendAudit(within, at, [
      {
        action: 'save-answers',
        objectType: 'assessment',
        objectId: assessmentId,
        before: basisNow,
        after: basisOf(standard, typed),
      },
    ])
    return succeed(null)
  })

export type SubmitFault = { reason: 'no-such-draft' } | SubmissionFault

/** All or nothing: the events, the evidence, the state and the audit are one transaction. Submitting again changes nothing. */
export const submitAssessment = (
  scope: Scope,
  { assessmentId, leavesOpen }: { assessmentId: string; leavesOpen: boolean },
  at: Date,
): Promise<Result<null, SubmitFault>> =>
  inOrganisation(scope, async (within) => {
    const assessment = await assessmentQueries(within).lock(assessmentId)
    if (assessment?.state === 'submitted') return succeed(null)
    if (assessment?.state !== 'draft') return fail({ reason: 'no-such-draft' })
    return submitLocked(within, { assessment, leavesOpen }, at)
  })

export async function submitLocked(
  within: Within,
  { assessment, leavesOpen }: { assessment: Assessment; leavesOpen: boolean },
  at: Date,
): Promise<Result<null, SubmissionFault>> {
  const answers = await answerQueries(within).list(assessment.id)
  const { standards } = getAssessedVersion(assessment.frameworkId, assessment.frameworkVersion)
  const check = checkSubmission(standards, answers, leavesOpen)
  if (!check.ok) return check
  const events = await ratingQueries(within).append([{ ...assessment, submittedAt: at, answers }])
  await assessmentQueries(within).setState(assessment.id, 'submitted', at)
  await answerQueries(within).clear(assessment.id)
  await audit(within, at, { action: 'submit', id: assessment.id, after: { events, answers: [...answers] } })
  return succeed(null)
}

/** A draft is put away with its answers, so that putting it away can be undone. */
export const discardAssessment = (
  scope: Scope,
  { assessmentId, submissionId }: { assessmentId: string; submissionId: string },
  at: Date,
): Promise<boolean> =>
  inOrganisation(scope, async (within) => {
    const queries = assessmentQueries(within)
    const assessment = await queries.lock(assessmentId)
    if (!assessment || assessment.state === 'submitted') return false
    if (!(await claimOnce(within, submissionId, at)) || assessment.state === 'discarded') return true
    await queries.setState(assessmentId, 'discarded', at)
    await audit(within, at, { action: 'discard', id: assessmentId })
    return true
  })

export type RestoreFault = { reason: 'no-such-assessment' } | { reason: 'another-draft'; draftId: string }

export const restoreAssessment = (
  scope: Scope,
  { assessmentId, submissionId }: { assessmentId: string; submissionId: string },
  at: Date,
): Promise<Result<null, RestoreFault>> =>
  inOrganisation(scope, async (within) => {
    const queries = assessmentQueries(within)
    const assessment = await queries.lock(assessmentId)
    if (!assessment || assessment.state === 'submitted') return fail({ reason: 'no-such-assessment' })
    if (assessment.state === 'draft') return succeed(null)
    const draft = await queries.findDraft(assessment.frameworkId)
    if (draft) return fail({ reason: 'another-draft', draftId: draft.id })
    if (!(await claimOnce(within, submissionId, at))) return succeed(null)
    await queries.setState(assessmentId, 'draft', at)
    await audit(within, at, { action: 'restore', id: assessmentId })
    return succeed(null)
  })

const audit = (
  within: Within,
  at: Date,
  entry: { action: string; id: string; after?: unknown },
): Promise<void> =>
  appendAudit(within, at, [
    { action: entry.action, objectType: 'assessment', objectId: entry.id, after: entry.after },
  ])
