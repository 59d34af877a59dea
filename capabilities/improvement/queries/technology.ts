import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import type { AppraisalOutcome, Realised } from '../rules/words.ts'
import type { ImprovementTables } from '../tables.ts'

export type Appraisal = {
  readonly id: string
  readonly unitId: string
  readonly unitName: string
  readonly name: string
  readonly need: string
  readonly evidence: string
  readonly fit: string
  readonly risk: string
  readonly people: string
  readonly costWords: string
  readonly costPence: number | null
  readonly outcome: AppraisalOutcome | null
  readonly outcomeReason: string
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly lockVersion: number
}
export type AppraisalListed = Pick<Appraisal, 'id' | 'name' | 'unitName' | 'outcome'> & {
  readonly promised: number
  readonly found: number
  readonly overdue: number
  readonly total: number
}
export type Benefit = {
  readonly id: string
  readonly promised: string
  readonly forWhom: string
  readonly byOn: PlainDate | null
  readonly seriesId: string | null
  readonly measureName: string | null
  readonly found: string | null
  readonly isRealised: Realised | null
  readonly foundBy: string | null
  readonly foundAt: Date | null
  readonly lockVersion: number
}
export type AppraisalWords = Pick<
  Appraisal,
  'unitId' | 'name' | 'need' | 'evidence' | 'fit' | 'risk' | 'people' | 'costWords' | 'costPence'
>

export const PAGE_SIZE = 25
const MOST = 100

const rowOf = ({
  unitId,
  name,
  need,
  evidence,
  fit,
  risk,
  people,
  costWords,
  costPence,
}: AppraisalWords) => ({
  ...{ unit_id: unitId, name, need, evidence, fit, risk, people },
  ...{ cost_words: costWords, cost_pence: costPence },
})

export function technologyQueries(within: Within) {
  const database = within.tables<ImprovementTables>()
  const { organisationId } = within
  return {
    async list({ text = '', today, page }: { text?: string | undefined; today: PlainDate; page: number }) {
      const { rows } =
        await sql<AppraisalListed>`select appraisal.id, appraisal.name, unit.name as "unitName", appraisal.outcome,
          count(*) over ()::int as total,
          (select count(*)::int from technology_benefit benefit where benefit.organisation_id = appraisal.organisation_id
            and benefit.appraisal_id = appraisal.id) as promised,
          (select count(*)::int from technology_benefit benefit where benefit.organisation_id = appraisal.organisation_id
            and benefit.appraisal_id = appraisal.id and benefit.is_realised in ('yes', 'partly')) as found,
          (select count(*)::int from technology_benefit benefit where benefit.organisation_id = appraisal.organisation_id
            and benefit.appraisal_id = appraisal.id and benefit.by_on < ${today} and benefit.found is null
            and appraisal.outcome in ('go', 'pilot')) as overdue
        from technology_appraisal appraisal
        join unit on unit.organisation_id = appraisal.organisation_id and unit.id = appraisal.unit_id
        where appraisal.organisation_id = ${organisationId}
          and (${text} = '' or position(lower(${text}) in lower(appraisal.name || ' ' || unit.name)) > 0)
        order by appraisal.made_at desc, appraisal.id limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`.execute(
          database,
        )
      return rows
    },

    async find(appraisalId: string): Promise<Appraisal | undefined> {
      const { rows } =
        await sql<Appraisal>`select appraisal.id, appraisal.unit_id as "unitId", unit.name as "unitName",
          appraisal.name, appraisal.need, appraisal.evidence, appraisal.fit, appraisal.risk, appraisal.people,
          appraisal.cost_words as "costWords", appraisal.cost_pence::float8 as "costPence", appraisal.outcome,
          appraisal.outcome_reason as "outcomeReason", person.given_name || ' ' || person.family_name as "decidedBy",
          appraisal.decided_at as "decidedAt", appraisal.lock_version as "lockVersion"
        from technology_appraisal appraisal
        join unit on unit.organisation_id = appraisal.organisation_id and unit.id = appraisal.unit_id
        left join person on person.organisation_id = appraisal.organisation_id and person.id = appraisal.decided_by
        where appraisal.organisation_id = ${organisationId} and appraisal.id = ${appraisalId}`.execute(
          database,
        )
      return rows[0]
    },

    async benefits(appraisalId: string): Promise<readonly Benefit[]> {
      const { rows } = await sql<Benefit>`select benefit.id, benefit.promised, benefit.for_whom as "forWhom",
          benefit.by_on as "byOn", benefit.series_id as "seriesId", measure.name as "measureName", benefit.found,
          benefit.is_realised as "isRealised", person.given_name || ' ' || person.family_name as "foundBy",
          benefit.found_at as "foundAt", benefit.lock_version as "lockVersion"
        from technology_benefit benefit
        left join measure_series series on series.organisation_id = benefit.organisation_id and series.id = benefit.series_id
        left join measure on measure.organisation_id = series.organisation_id and measure.id = series.measure_id
        left join person on person.organisation_id = benefit.organisation_id and person.id = benefit.found_by
        where benefit.organisation_id = ${organisationId} and benefit.appraisal_id = ${appraisalId}
        order by benefit.by_on, benefit.id limit ${MOST}`.execute(database)
      return rows
    },

    async insert(words: AppraisalWords, at: Date): Promise<string> {
      const id = newId()
      await database
        .insertInto('technology_appraisal')
        .values({
          ...{ organisation_id: organisationId, id, ...rowOf(words), project_id: null, outcome: null },
          ...{ decided_by: null, decided_at: null, made_by: within.personId, made_at: at },
        })
        .execute()
      return id
    },

    /** False where somebody saved since, or it is decided: what was decided on stays as it was. */
    async save(appraisalId: string, seenLockVersion: number, words: AppraisalWords): Promise<boolean> {
      const done = await database
        .updateTable('technology_appraisal')
        .set((of) => ({ ...rowOf(words), lock_version: of('lock_version', '+', 1) }))
        .where('organisation_id', '=', organisationId)
        .where('id', '=', appraisalId)
        .where('lock_version', '=', seenLockVersion)
        .where('outcome', 'is', null)
        .executeTakeFirst()
      return done.numUpdatedRows > 0n
    },

    async decide(
      appraisalId: string,
      seenLockVersion: number,
      { outcome, reason, at }: { outcome: AppraisalOutcome; reason: string; at: Date },
    ): Promise<boolean> {
      const done = await database
        .updateTable('technology_appraisal')
        .set((of) => ({
          ...{ outcome, outcome_reason: reason, decided_by: within.personId, decided_at: at },
          lock_version: of('lock_version', '+', 1),
        }))
        .where('organisation_id', '=', organisationId)
        .where('id', '=', appraisalId)
        .where('lock_version', '=', seenLockVersion)
        .executeTakeFirst()
      return done.numUpdatedRows > 0n
    },

    async promise(
      appraisalId: string,
      { promised, forWhom, byOn, seriesId }: Pick<Benefit, 'promised' | 'forWhom' | 'byOn' | 'seriesId'>,
    ): Promise<string> {
      const id = newId()
      await database
        .insertInto('technology_benefit')
        .values({
          ...{ organisation_id: organisationId, id, appraisal_id: appraisalId, promised, for_whom: forWhom },
          ...{
            by_on: byOn,
            series_id: seriesId,
            found: null,
            is_realised: null,
            found_by: null,
            found_at: null,
          },
        })
        .execute()
      return id
    },

    async findBenefit(
      {
        appraisalId,
        benefitId,
        seenLockVersion,
      }: { appraisalId: string; benefitId: string; seenLockVersion: number },
      { found, isRealised, at }: { found: string; isRealised: Realised; at: Date },
    ): Promise<boolean> {
      const done = await database
        .updateTable('technology_benefit')
        .set((of) => ({
          ...{ found, is_realised: isRealised, found_by: within.personId, found_at: at },
          lock_version: of('lock_version', '+', 1),
        }))
        .where('organisation_id', '=', organisationId)
        .where('appraisal_id', '=', appraisalId)
        .where('id', '=', benefitId)
        .where('lock_version', '=', seenLockVersion)
        .executeTakeFirst()
      return done.numUpdatedRows > 0n
    },
  }
}
