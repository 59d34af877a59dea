import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { KeptBaseline } from '../rules/baseline.ts'
import type { KeptVerdict } from '../rules/kept-verdict.ts'
import type { Decision, DriverKind, MeasurePart, NextStep, PersonPart } from '../rules/words.ts'

export type Driver = {
  readonly id: string
  readonly parentId: string | null
  readonly kind: DriverKind
  readonly words: string
  readonly position: number
}

export type ProjectMeasure = {
  readonly seriesId: string
  readonly measureName: string
  readonly unitName: string
  readonly part: MeasurePart
  readonly why: string
}

export type ProjectPerson = {
  readonly id: string
  readonly personId: string | null
  readonly name: string
  readonly part: PersonPart
  readonly interest: string
  readonly contribution: string
  readonly agreesToBeNamed: boolean | null
}

export type Test = {
  readonly id: string
  readonly number: number
  readonly driverId: string | null
  readonly question: string
  readonly plan: string
  readonly prediction: string
  readonly plannedFor: PlainDate | null
  readonly predictedAt: Date
  readonly ranOn: PlainDate | null
  readonly whatHappened: string
  readonly comparedWithPrediction: string
  readonly nextStep: NextStep | null
  readonly nextWords: string
  readonly lockVersion: number
}

export type Change = {
  readonly id: string
  readonly fromOn: PlainDate
  readonly words: string
  readonly meanwhile: string
  readonly baseline: readonly KeptBaseline[]
  readonly recordedBy: string | null
  readonly recordedAt: Date
  readonly withdrawnAt: Date | null
}

export type DecisionMade = {
  readonly id: string
  readonly decision: Decision
  readonly reason: string
  readonly verdicts: readonly KeptVerdict[]
  readonly decidedBy: string | null
  readonly decidedAt: Date
}

const MOST = 500
const fullName = sql`person.given_name || ' ' || person.family_name`

/** What a project consists of: a statement for each kind of part. */
export function partQueries(within: Within, projectId: string) {
  const database = within.tables<unknown>()
  const own = sql`part.organisation_id = ${within.organisationId} and part.project_id = ${projectId}`
  return {
    async drivers(): Promise<readonly Driver[]> {
      const { rows } =
        await sql<Driver>`select part.id, part.parent_id as "parentId", part.kind, part.words, part.position
        from improvement_project_driver part where ${own} order by part.position, part.id limit ${MOST}`.execute(
          database,
        )
      return rows
    },
    async measures(): Promise<readonly ProjectMeasure[]> {
      const { rows } =
        await sql<ProjectMeasure>`select part.series_id as "seriesId", measure.name as "measureName",
          unit.name as "unitName", part.part, part.why
        from improvement_project_measure part
        join measure_series series on series.organisation_id = part.organisation_id and series.id = part.series_id
        join measure on measure.organisation_id = series.organisation_id and measure.id = series.measure_id
        join unit on unit.organisation_id = series.organisation_id and unit.id = series.unit_id
        where ${own} order by array_position(array['outcome', 'process', 'balancing'], part.part), lower(measure.name),
          part.series_id limit ${MOST}`.execute(database)
      return rows
    },
    async people(): Promise<readonly ProjectPerson[]> {
      const { rows } = await sql<ProjectPerson>`select part.id, part.person_id as "personId",
          coalesce(part.name, ${fullName}) as name, part.part, part.interest, part.contribution,
          part.agrees_to_be_named as "agreesToBeNamed"
        from improvement_project_person part
        left join person on person.organisation_id = part.organisation_id and person.id = part.person_id
        where ${own} and part.left_at is null
        order by array_position(array['lead', 'member', 'sponsor', 'patient-partner', 'stakeholder'], part.part),
          part.added_at, part.id limit ${MOST}`.execute(database)
      return rows
    },
    async tests(): Promise<readonly Test[]> {
      const { rows } =
        await sql<Test>`select part.id, part.number, part.driver_id as "driverId", part.question, part.plan,
          part.prediction, part.planned_for as "plannedFor", part.predicted_at as "predictedAt", part.ran_on as "ranOn",
          part.what_happened as "whatHappened", part.compared_with_prediction as "comparedWithPrediction",
          part.next_step as "nextStep", part.next_words as "nextWords", part.lock_version as "lockVersion"
        from improvement_test part where ${own} order by part.number limit ${MOST}`.execute(database)
      return rows
    },
    async changes(): Promise<readonly Change[]> {
      const { rows } =
        await sql<Change>`select part.id, part.from_on as "fromOn", part.words, part.meanwhile, part.baseline,
          ${fullName} as "recordedBy", part.recorded_at as "recordedAt", part.withdrawn_at as "withdrawnAt"
        from improvement_change part
        left join person on person.organisation_id = part.organisation_id and person.id = part.recorded_by
        where ${own} order by part.from_on, part.recorded_at, part.id limit ${MOST}`.execute(database)
      return rows
    },
    async decisions(): Promise<readonly DecisionMade[]> {
      const { rows } =
        await sql<DecisionMade>`select part.id, part.decision, part.reason, part.verdicts, ${fullName} as "decidedBy",
          part.decided_at as "decidedAt"
        from improvement_decision part
        left join person on person.organisation_id = part.organisation_id and person.id = part.decided_by
        where ${own} order by part.decided_at, part.id limit ${MOST}`.execute(database)
      return rows
    },
  }
}
