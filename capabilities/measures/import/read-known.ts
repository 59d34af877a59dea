import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { Known, KnownMeasure } from '../measure-file/known.ts'
import { listOpenUnits } from '../queries/led-units.ts'
import type { MayWrite } from '../rules/who-may.ts'

/** What a file may name: three statements. */
export async function readKnown(within: Within, may: MayWrite): Promise<Known> {
  const { rows: measures } =
    await sql<KnownMeasure>`select measure.id, measure.code, measure.name, measure.status,
      definition.value_unit as "valueUnit", definition.rate_per as "ratePer", definition.period
    from measure join measure_definition definition on definition.organisation_id = measure.organisation_id
      and definition.measure_id = measure.id and definition.version = measure.definition_version
    where measure.organisation_id = ${within.organisationId}`.execute(within.tables<unknown>())
  const units = await listOpenUnits(within)
  const { rows } = await sql<{ code: string }>`select code from organisation_code
    where organisation_id = ${within.organisationId} and scheme = 'ods' order by valid_from desc limit 1`.execute(
    within.tables<unknown>(),
  )
  return {
    measures,
    units: units.map((unit) => ({ ...unit, mayWrite: may === 'every-unit' || may.has(unit.id) })),
    wholeUnitId: units.find(({ kind }) => kind === 'organisation')?.id ?? null,
    organisationCode: rows[0]?.code ?? null,
  }
}
