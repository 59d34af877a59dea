import { inOrganisation, type Scope } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { claimOnce } from '@headroom/platform/once'
import { fail, type Result, succeed } from '@headroom/platform/result'
import type { z } from 'zod'
import type { $Refused, $Submission } from './api-schema.ts'
import { submitLocked } from './journey.ts'
import { answerQueries } from './queries/answers.ts'
import { assessmentQueries } from './queries/own-assessments.ts'
import { type AssessedVersion, findStage, scaleOf } from './standards.ts'

type Submission = z.output<typeof $Submission>
type Refused = { reason: z.output<typeof $Refused>['fault']; about: readonly string[] }
type Role = { readonly id: string; readonly version: string } | undefined

/** A whole self-assessment in one request, from another program: started, answered and submitted, or nothing at all. */
export function submitDirectly(
  scope: Scope,
  { assessed, submission, role }: { assessed: AssessedVersion; submission: Submission; role: Role },
  at: Date,
): Promise<Result<string, Refused>> {
  const fault = checkAnswers(assessed, submission)
  if (fault) return Promise.resolve(fault)
  const id = newId()
  return inOrganisation(scope, async (within): Promise<Result<string, Refused>> => {
    const queries = assessmentQueries(within)
    const draft = await queries.findDraft(assessed.framework.id)
    if (draft) return fail({ reason: 'draft-under-way', about: [draft.id] })
    if (!(await claimOnce(within, submission.submissionId, at)))
      return fail({ reason: 'sent-before', about: [] })
    const begun = {
      id,
      frameworkId: assessed.framework.id,
      frameworkVersion: assessed.version.number,
      stageId: submission.stage,
      profileId: role?.id ?? null,
      profileVersion: role?.version ?? null,
    }
    const assessment = (await queries.start(begun, at)) ? await queries.lock(id) : undefined
    if (!assessment) return fail({ reason: 'draft-under-way', about: [] })
    const answers = new Map(submission.answers.map(({ competencyId, ...answer }) => [competencyId, answer]))
    await answerQueries(within).save(assessment, answers, at)
    const outcome = await submitLocked(within, { assessment, leavesOpen: submission.leavesOpen }, at)
    if (!outcome.ok) throw new Error('Checked before it was written')
    return succeed(id)
  })
}

function checkAnswers(assessed: AssessedVersion, { stage, answers, leavesOpen }: Submission) {
  if (!findStage(assessed, stage)) return fail({ reason: 'no-such-stage', about: [stage] })
  const unknown = answers.filter(({ competencyId }) => !assessed.competencies.has(competencyId))
  if (unknown.length > 0)
    return fail({ reason: 'no-such-competency', about: unknown.map(({ competencyId }) => competencyId) })
  const offScale = answers.filter(({ competencyId, level }) => {
    const competency = assessed.competencies.get(competencyId)
    return (
      level !== null &&
      competency &&
      !scaleOf(assessed, competency).levels.some(({ ordinal }) => ordinal === level)
    )
  })
  if (offScale.length > 0)
    return fail({ reason: 'no-such-level', about: offScale.map(({ competencyId }) => competencyId) })
  const given = new Set(answers.map(({ competencyId }) => competencyId))
  const unanswered = [...assessed.competencies.keys()].filter((id) => !given.has(id))
  return unanswered.length > 0 && !leavesOpen ? fail({ reason: 'unanswered', about: unanswered }) : undefined
}
