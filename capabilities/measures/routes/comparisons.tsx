import { inOrganisation } from '@headroom/platform/database'
import { NotFound, type Route, route } from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { comparisonQueries } from '../queries/comparisons.ts'
import { iconQueries } from '../queries/icons.ts'
import { $IconQuery } from '../reading/icon-filter.ts'
import { iconsCsv } from '../reading/icons-csv.ts'
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
      return { unit, rows, limitsFrom: await compare.lastLimitsOf(rows.map(({ seriesId }) => seriesId)) }
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

export const comparisonRoutes: readonly Route[] = [unitIcons, unitPage]
