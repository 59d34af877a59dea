import { appendAudit } from '@headroom/platform/audit'
import { refreshStatistics, type Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { insertRows } from './queries/insert-rows.ts'
import { ratingQueries } from './queries/ratings.ts'
import { agreeByHistory } from './queries/sharing-history.ts'
import type { Answer } from './rules/answer.ts'
import { frameworkInForce } from './standards.ts'

/** A self-assessment as it was at the time: of the demonstration, or from a tool used before. */
export type HistoricAssessment = {
  readonly personId: string
  readonly stageId: string
  readonly startedAt: Date
  /** Null: still a draft. */
  readonly submittedAt: Date | null
  /** Whether the person agreed then that their line managers of today may see it. */
  readonly isShared: boolean
  readonly answers: readonly {
    readonly nodeId: string
    /** Null: no chance to show this. */
    readonly level: number | null
    readonly note: string | null
    readonly link: string | null
  }[]
}

/** Adds many at once in a handful of statements, each person's oldest first. */
export async function bringInAssessments(
  within: Within,
  historic: readonly HistoricAssessment[],
  at: Date,
): Promise<void> {
  if (historic.length === 0) return
  const { framework, version, competencies } = frameworkInForce()
  const rows = historic.map((one) => ({ ...one, id: newId() }))
  await insertRows(
    within,
    'assessment',
    rows.map(({ id, personId, stageId, startedAt, submittedAt }) => ({
      id,
      person_id: personId,
      framework_id: framework.id,
      framework_version: version.number,
      stage_id: stageId,
      state: submittedAt ? 'submitted' : 'draft',
      started_at: startedAt,
      changed_at: submittedAt ?? startedAt,
      submitted_at: submittedAt,
      lock_version: 1,
    })),
  )
  await insertRows(
    within,
    'assessment_answer',
    rows.flatMap(({ id, submittedAt, answers }) =>
      submittedAt
        ? []
        : answers.map(({ nodeId, level, note, link }) => ({
            assessment_id: id,
            framework_id: framework.id,
            framework_version: version.number,
            node_id: nodeId,
            scale_id: competencies.get(nodeId)?.scaleId,
            level,
            no_chance: level === null,
            note: note ?? '',
            link: link ?? '',
          })),
    ),
  )
  await ratingQueries(within).append(
    rows.flatMap(({ id, personId, stageId, submittedAt, answers }) =>
      submittedAt
        ? {
            id,
            personId,
            stageId,
            submittedAt,
            frameworkId: framework.id,
            frameworkVersion: version.number,
            answers: answersOf(answers),
          }
        : [],
    ),
  )
  await agreeByHistory(within, historic)
  await refreshStatistics(within, ['assessment', 'rating_event', 'sharing'])
  await appendAudit(within, at, [
    {
      action: 'bring-in-assessments',
      objectType: 'organisation',
      objectId: within.organisationId,
      after: { assessments: historic.length },
    },
  ])
}

const answersOf = (answers: HistoricAssessment['answers']): ReadonlyMap<string, Answer> =>
  new Map(
    answers.map(({ nodeId, level, note, link }) => [
      nodeId,
      { level, noChance: level === null, note: note ?? '', link: link ?? '' },
    ]),
  )
