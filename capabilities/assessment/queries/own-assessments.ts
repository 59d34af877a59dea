import type { Within } from '@headroom/platform/database'
import type { AssessmentState, AssessmentTables } from '../tables.ts'

export type Assessment = {
  readonly id: string
  readonly personId: string
  readonly frameworkId: string
  readonly frameworkVersion: string
  readonly stageId: string
  readonly profileId: string | null
  readonly profileVersion: string | null
  readonly state: AssessmentState
  readonly startedAt: Date
  readonly changedAt: Date
  readonly submittedAt: Date | null
}

const columns = [
  'id',
  'person_id as personId',
  'framework_id as frameworkId',
  'framework_version as frameworkVersion',
  'stage_id as stageId',
  'profile_id as profileId',
  'profile_version as profileVersion',
  'state',
  'started_at as startedAt',
  'changed_at as changedAt',
  'submitted_at as submittedAt',
] as const

export type NewAssessment = Pick<
  Assessment,
  'id' | 'frameworkId' | 'frameworkVersion' | 'stageId' | 'profileId' | 'profileVersion'
>

/** A person's assessments: those of whoever is within, unless another is named by somebody who may. */
export function assessmentQueries(within: Within, personId: string | null = within.personId) {
  const database = within.tables<AssessmentTables>()
  const own = database
    .selectFrom('assessment')
    .where('organisation_id', '=', within.organisationId)
    .where('person_id', '=', personId ?? '')

  return {
    find: (id: string): Promise<Assessment | undefined> =>
      own.where('id', '=', id).select(columns).executeTakeFirst(),

    /** Waits for another window of the same person, so that two changes come one after the other. */
    lock: (id: string): Promise<Assessment | undefined> =>
      own.where('id', '=', id).select(columns).forUpdate().executeTakeFirst(),

    findDraft: (frameworkId: string): Promise<Assessment | undefined> =>
      own
        .where('state', '=', 'draft')
        .where('framework_id', '=', frameworkId)
        .select(columns)
        .executeTakeFirst(),

    /** Submitted ones, the latest first. */
    listSubmitted: (limit = 50): Promise<Assessment[]> =>
      own
        .where('state', '=', 'submitted')
        .select(columns)
        .orderBy('submitted_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute(),

    /** The draft and everything submitted, the latest first. */
    list: (): Promise<Assessment[]> =>
      own.where('state', '<>', 'discarded').select(columns).orderBy('started_at', 'desc').execute(),

    /** False where another window started one first: one draft at a time is the database's rule. */
    async start(assessment: NewAssessment, at: Date): Promise<boolean> {
      const made = await database
        .insertInto('assessment')
        .values({
          organisation_id: within.organisationId,
          id: assessment.id,
          person_id: personId ?? '',
          framework_id: assessment.frameworkId,
          framework_version: assessment.frameworkVersion,
          stage_id: assessment.stageId,
          profile_id: assessment.profileId,
          profile_version: assessment.profileVersion,
          state: 'draft',
          started_at: at,
          changed_at: at,
          submitted_at: null,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst()
      return made !== undefined
    },

    setState: async (id: string, state: AssessmentState, at: Date): Promise<void> => {
      await database
        .updateTable('assessment')
        .set((set) => ({
          state,
          changed_at: at,
          submitted_at: state === 'submitted' ? at : null,
          lock_version: set('lock_version', '+', 1),
        }))
        .where('organisation_id', '=', within.organisationId)
        .where('person_id', '=', personId ?? '')
        .where('id', '=', id)
        .execute()
    },
  }
}
