import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import type { KeptBaseline } from '../rules/baseline.ts'
import type { KeptVerdict } from '../rules/kept-verdict.ts'
import type { Decision, DriverKind, MeasurePart, NextStep, PersonPart } from '../rules/words.ts'
import type { ImprovementTables } from '../tables.ts'

export type NewPerson = {
  readonly personId: string | null
  readonly name: string | null
  readonly part: PersonPart
  readonly interest: string
  readonly contribution: string
}
export type NewTest = {
  readonly driverId: string | null
  readonly question: string
  readonly plan: string
  readonly prediction: string
  readonly plannedFor: PlainDate | null
}
export type TestResult = {
  readonly ranOn: PlainDate
  readonly whatHappened: string
  readonly comparedWithPrediction: string
  readonly nextStep: NextStep | null
  readonly nextWords: string
}
export type NewChange = {
  readonly fromOn: PlainDate
  readonly words: string
  readonly meanwhile: string
  readonly baseline: readonly KeptBaseline[]
}

/** Adds to a project and changes its parts. What may be is decided before, in the acts. */
export function writeParts(within: Within, projectId: string) {
  const database = within.tables<ImprovementTables>()
  const { organisationId: organisation_id, personId: by } = within
  const own = { organisation_id, project_id: projectId }
  return {
    async addDriver(driver: { kind: DriverKind; parentId: string | null; words: string; position: number }) {
      const { kind, parentId: parent_id, words, position } = driver
      const id = newId()
      await database
        .insertInto('improvement_project_driver')
        .values({ ...own, id, kind, parent_id, words, position })
        .execute()
      return id
    },
    async removeDriver(driverId: string): Promise<boolean> {
      const done = await database
        .deleteFrom('improvement_project_driver')
        .where('organisation_id', '=', organisation_id)
        .where('project_id', '=', projectId)
        .where('id', '=', driverId)
        .executeTakeFirst()
      return done.numDeletedRows > 0n
    },
    async placeDrivers(places: readonly { readonly id: string; readonly position: number }[]): Promise<void> {
      await sql`update improvement_project_driver driver set position = place.position
        from json_to_recordset(${JSON.stringify(places)}::json) as place (id uuid, position integer)
        where driver.organisation_id = ${organisation_id} and driver.project_id = ${projectId}
          and driver.id = place.id`.execute(database)
    },
    async chooseMeasure(measure: { seriesId: string; part: MeasurePart; why: string }, at: Date) {
      const { seriesId: series_id, part, why } = measure
      await database
        .insertInto('improvement_project_measure')
        .values({ ...own, series_id, part, why, added_at: at })
        .onConflict((on) =>
          on.columns(['organisation_id', 'project_id', 'series_id']).doUpdateSet({ part, why }),
        )
        .execute()
    },
    async leaveOutMeasure(seriesId: string): Promise<boolean> {
      const done = await database
        .deleteFrom('improvement_project_measure')
        .where('organisation_id', '=', organisation_id)
        .where('project_id', '=', projectId)
        .where('series_id', '=', seriesId)
        .executeTakeFirst()
      return done.numDeletedRows > 0n
    },
    /** Undefined where the person has that part already. */
    async addPerson({ personId, name, part, interest, contribution }: NewPerson, at: Date) {
      const { rows } = await sql<{
        id: string
      }>`insert into improvement_project_person (organisation_id, id, project_id,
          person_id, name, part, interest, contribution, added_by, added_at)
        values (${organisation_id}, ${newId()}, ${projectId}, ${personId}, ${name}, ${part}, ${interest}, ${contribution},
          ${by}, ${at})
        on conflict do nothing returning id`.execute(database)
      return rows[0]?.id
    },
    async changePerson(
      id: string,
      changed: Partial<{
        interest: string
        contribution: string
        left_at: Date
        agrees_to_be_named: boolean | null
      }>,
    ): Promise<boolean> {
      const done = await database
        .updateTable('improvement_project_person')
        .set(changed)
        .where('organisation_id', '=', organisation_id)
        .where('project_id', '=', projectId)
        .where('id', '=', id)
        .where('left_at', 'is', null)
        .executeTakeFirst()
      return done.numUpdatedRows > 0n
    },
    /** The next number; the project is held meanwhile. */
    async addTest({ driverId, question, plan, prediction, plannedFor }: NewTest, at: Date): Promise<string> {
      const id = newId()
      await sql`insert into improvement_test (organisation_id, id, project_id, number, driver_id, question, plan, prediction,
          planned_for, predicted_at)
        select ${organisation_id}, ${id}, ${projectId}, coalesce(max(number), 0) + 1, ${driverId}::uuid, ${question}, ${plan},
          ${prediction}, ${plannedFor}::date, ${at}::timestamptz
        from improvement_test where organisation_id = ${organisation_id} and project_id = ${projectId}`.execute(
        database,
      )
      return id
    },
    /** False where somebody saved since. */
    async recordResult(testId: string, seenLockVersion: number, result: TestResult): Promise<boolean> {
      const done = await database
        .updateTable('improvement_test')
        .set((of) => ({
          ran_on: result.ranOn,
          what_happened: result.whatHappened,
          compared_with_prediction: result.comparedWithPrediction,
          next_step: result.nextStep,
          next_words: result.nextWords,
          lock_version: of('lock_version', '+', 1),
        }))
        .where('organisation_id', '=', organisation_id)
        .where('project_id', '=', projectId)
        .where('id', '=', testId)
        .where('lock_version', '=', seenLockVersion)
        .executeTakeFirst()
      return done.numUpdatedRows > 0n
    },
    async addChange({ fromOn, words, meanwhile, baseline }: NewChange, at: Date): Promise<string> {
      const id = newId()
      await database
        .insertInto('improvement_change')
        .values({
          ...{ ...own, id, from_on: fromOn, words, meanwhile, baseline: JSON.stringify(baseline) },
          ...{ recorded_by: by, recorded_at: at, withdrawn_by: null, withdrawn_at: null },
        })
        .execute()
      return id
    },
    async withdrawChange(changeId: string, at: Date): Promise<boolean> {
      const done = await database
        .updateTable('improvement_change')
        .set({ withdrawn_by: by, withdrawn_at: at })
        .where('organisation_id', '=', organisation_id)
        .where('project_id', '=', projectId)
        .where('id', '=', changeId)
        .where('withdrawn_at', 'is', null)
        .executeTakeFirst()
      return done.numUpdatedRows > 0n
    },
    async addDecision(
      made: { decision: Decision; reason: string; verdicts: readonly KeptVerdict[] },
      at: Date,
    ) {
      const { decision, reason, verdicts } = made
      await database
        .insertInto('improvement_decision')
        .values({
          ...{ ...own, id: newId(), decision, reason, verdicts: JSON.stringify(verdicts) },
          ...{ decided_by: by, decided_at: at },
        })
        .execute()
    },
  }
}
