import { inOrganisation } from '@headroom/platform/database'
import { NotFound, type Route, route } from '@headroom/platform/http'
import { z } from 'zod'
import { findFigures } from '../draw-figures.ts'
import { figuresCsv } from '../figures-csv.ts'
import { figureQueries } from '../queries/figures.ts'
import { CoveragePage } from '../views/coverage-page.tsx'

export const seesFigures = { kind: 'grant', anyOf: ['board', 'development-lead', 'administrator'] } as const

const coverage = route(
  {
    method: 'GET',
    path: '/conversations/coverage',
    summary: 'Yearly conversations held, as both say, useful and valued: by unit, protected',
    access: seesFigures,
    answers: 'page',
    query: z.object({ unit: z.uuid().optional() }),
  },
  async ({ scope, today, now, query, frame, page }) => {
    const drawn = await findFigures(scope, today, now)
    const units = await inOrganisation(scope, (within) => figureQueries(within).listUnits())
    const shown = new Set(drawn.figures.map(({ unitId }) => unitId))
    const unit = units.find(({ id, parentId }) =>
      shown.has(id) ? (query.unit ? id === query.unit : parentId === null) : false,
    )
    if (!unit && query.unit) throw new NotFound()
    return page(<CoveragePage frame={frame} drawn={drawn} units={units} unit={unit} />)
  },
)

const file = route(
  {
    method: 'GET',
    path: '/conversations/coverage.csv',
    summary: 'The same figures for every unit',
    access: seesFigures,
    answers: 'download',
  },
  async ({ scope, today, now, download }) => {
    const drawn = await findFigures(scope, today, now)
    const units = await inOrganisation(scope, (within) => figureQueries(within).listUnits())
    return download({
      name: `conversations-${drawn.asAt}.csv`,
      type: 'text/csv; charset=utf-8',
      body: figuresCsv(drawn, units),
    })
  },
)

export const coveragePages: readonly Route[] = [coverage, file]
