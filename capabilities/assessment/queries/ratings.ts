import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import type { Answers, Rating } from '../rules/answer.ts'
import { getAssessedVersion } from '../standards.ts'
import type { AssessmentTables } from '../tables.ts'
import { insertRows } from './insert-rows.ts'
import type { Assessment } from './own-assessments.ts'

export type EvidenceItem = {
  readonly assessmentId: string | null
  readonly competencyId: string
  readonly note: string
  readonly link: string
  readonly addedAt: Date
}

type Submitted = Pick<Assessment, 'id' | 'frameworkId' | 'frameworkVersion' | 'stageId'> & {
  readonly personId: string
  readonly submittedAt: Date
  readonly answers: Answers
}

const ratingColumns = [
  'assessment_id as assessmentId',
  'node_id as competencyId',
  'stage_id as stageId',
  'scale_id as scaleId',
  'level',
  'no_chance as noChance',
  'occurred_at as occurredAt',
] as const

export function ratingQueries(within: Within) {
  const database = within.tables<AssessmentTables>()
  return {
    /** What a person said of themself in each of these assessments, in one statement. */
    async listSelf(
      assessmentIds: readonly string[],
    ): Promise<ReadonlyMap<string, readonly (Rating & { assessmentId: string | null })[]>> {
      if (assessmentIds.length === 0) return new Map()
      const rows = await database
        .selectFrom('rating_event')
        .where('organisation_id', '=', within.organisationId)
        .where('assessment_id', 'in', assessmentIds)
        .where('source', '=', 'self')
        .select(ratingColumns)
        .execute()
      return Map.groupBy(rows, ({ assessmentId }) => assessmentId ?? '')
    },

    /** The latest word of each source on each competency, side by side. */
    listCurrent: (personId: string) =>
      database
        .selectFrom('current_rating')
        .where('organisation_id', '=', within.organisationId)
        .where('person_id', '=', personId)
        .select([...ratingColumns, 'source', 'framework_id as frameworkId'])
        .execute(),

    /** All that a person has been rated and has said, for their own record. */
    listAll: (personId: string) =>
      database
        .selectFrom('rating_event')
        .where('organisation_id', '=', within.organisationId)
        .where('person_id', '=', personId)
        .select([
          ...ratingColumns,
          'source',
          'framework_id as frameworkId',
          'framework_version as frameworkVersion',
        ])
        .orderBy('occurred_at')
        .orderBy('node_id')
        .execute(),

    listEvidence: (personId: string): Promise<EvidenceItem[]> =>
      database
        .selectFrom('evidence')
        .where('organisation_id', '=', within.organisationId)
        .where('person_id', '=', personId)
        .select([
          'assessment_id as assessmentId',
          'node_id as competencyId',
          'note',
          'link',
          'added_at as addedAt',
        ])
        .orderBy('added_at', 'desc')
        .execute(),

    /** Appends the events and the evidence of submitted assessments: one statement each, however many there are. */
    async append(submitted: readonly Submitted[]): Promise<number> {
      const events = submitted.flatMap(eventsOf)
      await insertRows(within, 'rating_event', events)
      await insertRows(within, 'evidence', submitted.flatMap(evidenceOf))
      return events.length
    },
  }
}

function eventsOf(assessment: Submitted) {
  const { competencies } = getAssessedVersion(assessment.frameworkId, assessment.frameworkVersion)
  return [...assessment.answers].flatMap(([node_id, { level, noChance }]) => {
    const scale_id = competencies.get(node_id)?.scaleId
    if (scale_id === undefined || (level === null && !noChance)) return []
    return [
      {
        id: newId(),
        person_id: assessment.personId,
        source: 'self',
        assessment_id: assessment.id,
        framework_id: assessment.frameworkId,
        framework_version: assessment.frameworkVersion,
        stage_id: assessment.stageId,
        node_id,
        scale_id,
        level,
        no_chance: noChance,
        occurred_at: assessment.submittedAt,
      },
    ]
  })
}

const evidenceOf = (assessment: Submitted) =>
  [...assessment.answers].flatMap(([node_id, { note, link }]) =>
    note === '' && link === ''
      ? []
      : [
          {
            id: newId(),
            person_id: assessment.personId,
            assessment_id: assessment.id,
            framework_id: assessment.frameworkId,
            framework_version: assessment.frameworkVersion,
            node_id,
            note,
            link,
            added_at: assessment.submittedAt,
          },
        ],
  )
