import { DEFAULT_SETTINGS } from '@headroom/control-charts'
import { appendAudit } from '@headroom/platform/audit'
import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { sql } from 'kysely'
import {
  type DefinitionWords,
  insertDefinitions,
  insertMeasures,
  insertTargets,
  keepChart,
  type NewMeasure,
  type NewTarget,
} from './queries/write-measures.ts'
import type { ChartConfiguration } from './rules/chart-facts.ts'
import type { MeasureStatus } from './rules/words.ts'

export const usualChart: ChartConfiguration = {
  kind: 'xmr',
  settings: DEFAULT_SETTINGS,
  baselinePoints: null,
}

/** Any number at once; answers their ids by code. A code or name that is taken is a unique violation of the database. */
export async function defineMeasures(
  within: Within,
  measures: readonly NewMeasure[],
  at: Date,
): Promise<ReadonlyMap<string, string>> {
  const made = measures.map((measure) => ({ ...measure, id: newId() }))
  await insertMeasures(within, made, at)
  await appendAudit(
    within,
    at,
    made.map((measure) => ({
      action: 'define',
      objectType: 'measure',
      objectId: measure.id,
      after: measure,
    })),
  )
  return new Map(made.map(({ code, id }) => [code, id]))
}

type Publishing = {
  readonly measureId: string
  readonly seenLockVersion: number
  readonly definition: DefinitionWords
  readonly countsDifferently: boolean
  readonly changeNote: string | null
}

export type ChangedSince = { reason: 'changed-since' }

/** A new version beside the old ones. Of two who publish at once, the second is told that the first was there. */
export async function publishDefinition(
  within: Within,
  { measureId, seenLockVersion, ...published }: Publishing,
  at: Date,
): Promise<Result<number, ChangedSince>> {
  const { rows } = await sql<{ version: number }>`update measure set name = ${published.definition.name},
      definition_version = definition_version + 1, lock_version = lock_version + 1
    where organisation_id = ${within.organisationId} and id = ${measureId} and lock_version = ${seenLockVersion}
    returning definition_version as version`.execute(within.tables<unknown>())
  const version = rows[0]?.version
  if (version === undefined) return fail({ reason: 'changed-since' })
  await insertDefinitions(within, [{ measureId, version, ...published }], at)
  await appendAudit(within, at, [
    { action: 'publish-definition', objectType: 'measure', objectId: measureId, after: published },
  ])
  return succeed(version)
}

type Keeping = {
  readonly measureId: string
  readonly seenLockVersion: number
  readonly status: MeasureStatus
  readonly ownerPersonId: string | null
  readonly reviewOn: PlainDate | null
}

/** Who looks after it, until when, and whether it is in use: not part of what it means. */
export async function keepMeasure(
  within: Within,
  keeping: Keeping,
  at: Date,
): Promise<Result<undefined, ChangedSince>> {
  const { rows } = await sql`update measure set status = ${keeping.status},
      owner_person_id = ${keeping.ownerPersonId}, review_on = ${keeping.reviewOn}, lock_version = lock_version + 1
    where organisation_id = ${within.organisationId} and id = ${keeping.measureId}
      and lock_version = ${keeping.seenLockVersion} returning id`.execute(within.tables<unknown>())
  if (rows.length === 0) return fail({ reason: 'changed-since' })
  await appendAudit(within, at, [
    { action: 'keep', objectType: 'measure', objectId: keeping.measureId, after: keeping },
  ])
  return succeed(undefined)
}

/** A target that begins on a day that has one already takes its place; the old one stays in the list as withdrawn. */
export async function setTarget(
  within: Within,
  target: NewTarget & { readonly measureId: string },
  at: Date,
): Promise<void> {
  await sql`update measure_target set withdrawn_by = ${within.personId}, withdrawn_at = ${at}
    where organisation_id = ${within.organisationId} and measure_id = ${target.measureId}
      and unit_id is not distinct from ${target.unitId}::uuid and from_on = ${target.fromOn} and withdrawn_at is null`.execute(
    within.tables<unknown>(),
  )
  await insertTargets(within, [target], at)
  await appendAudit(within, at, [
    { action: 'set-target', objectType: 'measure', objectId: target.measureId, after: target },
  ])
}

export async function withdrawTarget(
  within: Within,
  { measureId, targetId }: { readonly measureId: string; readonly targetId: string },
  at: Date,
): Promise<boolean> {
  const { rows } = await sql`update measure_target set withdrawn_by = ${within.personId}, withdrawn_at = ${at}
    where organisation_id = ${within.organisationId} and measure_id = ${measureId} and id = ${targetId}
      and withdrawn_at is null returning id`.execute(within.tables<unknown>())
  if (rows.length === 0) return false
  await appendAudit(within, at, [
    { action: 'withdraw-target', objectType: 'measure', objectId: measureId, after: { targetId } },
  ])
  return true
}

type Configuring = {
  readonly measureId: string
  readonly unitId: string | null
  readonly chart: ChartConfiguration
  /** Null where the unit has none of its own yet. */
  readonly seenLockVersion: number | null
}

export async function configureChart(
  within: Within,
  configuring: Configuring,
  at: Date,
): Promise<Result<undefined, ChangedSince>> {
  if (!(await keepChart(within, configuring, at))) return fail({ reason: 'changed-since' })
  await appendAudit(within, at, [
    { action: 'configure-chart', objectType: 'measure', objectId: configuring.measureId, after: configuring },
  ])
  return succeed(undefined)
}
