import { inOrganisation } from '@headroom/platform/database'
import { NotFound, type Route, route } from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { z } from 'zod'
import { comparisonQueries, type PeriodCounted } from '../queries/comparisons.ts'
import { iconQueries } from '../queries/icons.ts'
import { measureQueries } from '../queries/measures.ts'
import { funnelOf } from '../reading/funnel.ts'
import { $IconQuery } from '../reading/icon-filter.ts'
import { iconsCsv } from '../reading/icons-csv.ts'
import { $MatrixQuery, UNITS_DOWN } from '../reading/matrix-query.ts'
import { mayDefine } from '../rules/who-may.ts'
import { AcrossPage } from '../views/across-page.tsx'
import { MatrixPage } from '../views/matrix-page.tsx'
import { UnitPage } from '../views/unit-page.tsx'

const everybody = { access: { kind: 'signed-in' } } as const

const unitPage = route(
  {
    ...everybody,
    method: 'GET',
    path: '/measures/units/:unitId',
    summary: 'Every measure of a unit: latest value, a small chart, icons and their reasons',
    answers: 'page',
    query: $IconQuery,
  },
  async ({ scope, params, query, today, frame, page }) => {
    const { unitId = '' } = params
    if (!isId(unitId)) throw new NotFound()
    const found = await inOrganisation(scope, async (within) => {
      const compare = comparisonQueries(within)
      const unit = await compare.findUnit(unitId)
      if (!unit) throw new NotFound()
      const rows = await iconQueries(within).ofUnit(unitId)
      return { unit, rows, limits: await compare.limitsOf(rows.map(({ seriesId }) => seriesId)) }
    })
    return page(<UnitPage frame={frame} {...found} query={query} today={today} />)
  },
)

const unitIcons = route(
  {
    ...everybody,
    method: 'GET',
    path: '/measures/units/:unitId/icons.csv',
    summary: 'The icons of a unit as data',
    answers: 'download',
  },
  async ({ scope, params, today, download }) => {
    const { unitId = '' } = params
    if (!isId(unitId)) throw new NotFound()
    const rows = await inOrganisation(scope, async (within) => {
      if (!(await comparisonQueries(within).findUnit(unitId))) throw new NotFound()
      return iconQueries(within).ofUnit(unitId)
    })
    return download({
      name: `measures-of-a-unit-${today}.csv`,
      type: 'text/csv; charset=utf-8',
      body: iconsCsv(rows),
    })
  },
)

const matrix = route(
  {
    ...everybody,
    method: 'GET',
    path: '/measures/matrix',
    summary: 'Measures and units side by side: the latest value and icons of each',
    answers: 'page',
    query: $MatrixQuery,
  },
  async ({ scope, query, frame, page }) => {
    const found = await inOrganisation(scope, async (within) => {
      const compare = comparisonQueries(within)
      const below = query.unit ? await compare.findUnit(query.unit) : undefined
      if (query.unit && !below) throw new NotFound()
      const { theme, dimension } = query
      const start = (query.page - 1) * UNITS_DOWN
      const units = await compare.unitsWithMeasures(below?.id, UNITS_DOWN, start)
      const rows = await iconQueries(within).matrix(
        units.map(({ id }) => id),
        { theme, dimension },
      )
      const limits = await compare.limitsOf(rows.map(({ seriesId }) => seriesId))
      return { below, units, rows, limits }
    })
    return page(<MatrixPage frame={frame} {...found} query={query} />)
  },
)

const across = route(
  {
    ...everybody,
    method: 'GET',
    path: '/measures/across/:measureId',
    summary: 'One measure in every unit: a funnel at one period, and what each unit’s own chart says',
    answers: 'page',
    query: z.object({
      period: z.iso.date().optional().catch(undefined),
      done: z.literal('settings').optional().catch(undefined),
      page: z.coerce.number().int().min(1).max(1_000).default(1).catch(1),
    }),
  },
  async ({ scope, viewer, params, query, today, frame, page }) => {
    const { measureId = '' } = params
    if (!isId(measureId)) throw new NotFound()
    const found = await inOrganisation(scope, async (within) => {
      const measures = measureQueries(within)
      const measure = await measures.find(measureId)
      if (!measure) throw new NotFound()
      const definitions = await measures.definitions(measureId)
      const compare = comparisonQueries(within)
      const icons = iconQueries(within)
      const periods = await compare.periodsWithCounts(measureId)
      const period = query.period ?? usualPeriod(periods)
      const rows = await icons.ofMeasure(measureId)
      const limits = await compare.limitsOf(rows.map(({ seriesId }) => seriesId))
      const counted = period ? await icons.funnel(measureId, period) : []
      const mayChange = mayDefine(viewer, measure)
      return {
        measure,
        definitions,
        periods,
        period,
        rows,
        limits,
        funnel: funnelOf(measure, counted),
        mayChange,
      }
    })
    return page(
      <AcrossPage
        frame={frame}
        {...found}
        page={query.page}
        today={today}
        isDone={query.done !== undefined}
      />,
    )
  },
)

/** The latest period that most units have: a month of which half have not come compares nobody. */
function usualPeriod(periods: readonly PeriodCounted[]): string | undefined {
  const most = Math.max(0, ...periods.map(({ units }) => units))
  return periods.find(({ units }) => units >= 0.8 * most)?.periodStart
}

export const comparisonRoutes: readonly Route[] = [matrix, across, unitIcons, unitPage]
