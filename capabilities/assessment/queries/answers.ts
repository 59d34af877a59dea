import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { Answer, Answers } from '../rules/answer.ts'
import { getAssessedVersion } from '../standards.ts'
import type { AssessmentTables } from '../tables.ts'
import { insertRows } from './insert-rows.ts'
import type { Assessment } from './own-assessments.ts'

/** The answers of a draft. The assessment itself has been found, or locked, as its owner's before. */
export function answerQueries(within: Within) {
  const database = within.tables<AssessmentTables>()
  return {
    async list(assessmentId: string): Promise<Answers> {
      const rows = await database
        .selectFrom('assessment_answer')
        .where('organisation_id', '=', within.organisationId)
        .where('assessment_id', '=', assessmentId)
        .select(['node_id', 'level', 'no_chance', 'note', 'link'])
        .execute()
      return new Map(
        rows.map(({ node_id, level, no_chance, note, link }) => [
          node_id,
          { level, noChance: no_chance, note, link },
        ]),
      )
    },

    async save(assessment: Assessment, answers: ReadonlyMap<string, Answer>, at: Date): Promise<void> {
      const { competencies } = getAssessedVersion(assessment.frameworkId, assessment.frameworkVersion)
      const ids = [...answers.keys()]
      await database
        .deleteFrom('assessment_answer')
        .where('organisation_id', '=', within.organisationId)
        .where('assessment_id', '=', assessment.id)
        .where('node_id', 'in', ids)
        .execute()
      await insertRows(
        within,
        'assessment_answer',
        [...answers].flatMap(([node_id, { level, noChance, note, link }]) => {
          const scale_id = competencies.get(node_id)?.scaleId
          return scale_id === undefined
            ? []
            : [
                {
                  assessment_id: assessment.id,
                  framework_id: assessment.frameworkId,
                  framework_version: assessment.frameworkVersion,
                  node_id,
                  scale_id,
                  level,
                  no_chance: noChance,
                  note,
                  link,
                },
              ]
        }),
      )
      await sql`update assessment set changed_at = ${at}, lock_version = lock_version + 1
        where organisation_id = ${within.organisationId} and id = ${assessment.id}`.execute(database)
    },

    /** A submitted assessment's answers live on as rating events and evidence. */
    clear: async (assessmentId: string): Promise<void> => {
      await database
        .deleteFrom('assessment_answer')
        .where('organisation_id', '=', within.organisationId)
        .where('assessment_id', '=', assessmentId)
        .execute()
    },
  }
}
