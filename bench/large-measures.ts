import { inOrganisation, type Scope } from '@headroom/platform/database'
import { sql } from 'kysely'
import { defineMeasures, usualChart } from '../capabilities/measures/define-measure.ts'
import { benchClock } from './large-world.ts'

type Size = { readonly units: number; readonly measures: number; readonly points: number }

/** Many units, each with every measure: points by statements of the database, since filling is not what is measured. */
export async function fillMeasures(scope: Scope, { units, measures, points }: Size): Promise<void> {
  await inOrganisation(scope, async (within) => {
    const database = within.tables<unknown>()
    await sql`insert into unit (organisation_id, id, kind, name)
      select ${within.organisationId}::uuid, gen_random_uuid(), 'department', 'Unit ' || at
      from generate_series(1, ${units}::int) at`.execute(database)
    await defineMeasures(
      within,
      Array.from({ length: measures }, (_, at) => ({
        code: `measure-${at}`,
        status: 'in-use' as const,
        ownerPersonId: null,
        reviewOn: null,
        definition: {
          validFrom: '2015-04-01',
          name: `Measure ${at}`,
          clinicalWords: 'Nothing real',
          managerialWords: 'Nothing real',
          numeratorWords: null,
          denominatorWords: null,
          source: 'A generator',
          valueUnit: 'count' as const,
          ratePer: null,
          direction: at % 2 === 0 ? ('down' as const) : ('up' as const),
          dimension: 'outcome' as const,
          theme: 'waiting' as const,
          period: 'month' as const,
        },
        chart: usualChart,
        targets: [{ unitId: null, fromOn: '2020-04-01', untilOn: null, value: 100, note: null }],
      })),
      benchClock.now(),
    )
    await sql`insert into measure_series (organisation_id, id, measure_id, unit_id, made_at)
      select ${within.organisationId}::uuid, gen_random_uuid(), measure.id, unit.id, ${benchClock.now()}
      from measure cross join unit where unit.kind = 'department'`.execute(database)
  })
  const { rows: ids } = await inOrganisation(scope, (within) =>
    sql<{ id: string }>`select id from unit where kind = 'department'`.execute(within.tables<unknown>()),
  )
  for (let from = 0; from < ids.length; from += 10)
    await inOrganisation(scope, (within) =>
      sql`insert into measure_point (organisation_id, series_id, period_start, version, state, value, recorded_at)
        select series.organisation_id, series.id, ('2023-11-01'::date + at * interval '1 month')::date, 1, 'value',
          round((100 + 15 * (random() + random() + random() - 1.5))::numeric, 1)::float8, ${benchClock.now()}
        from measure_series series cross join generate_series(0, ${points - 1}::int) at
        where series.unit_id = any((${`{${ids
          .slice(from, from + 10)
          .map(({ id }) => id)
          .join(',')}}`}::text)::uuid[])`.execute(within.tables<unknown>()),
    )
}
