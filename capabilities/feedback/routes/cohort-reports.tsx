import { inOrganisation } from '@headroom/platform/database'
import { NotFound, type Route, route, type SignedInRequest } from '@headroom/platform/http'
import { z } from 'zod'
import { cohortReportQueries } from '../queries/cohort-reports.ts'
import { type Figures, figuresCsv, placesOf } from '../report/cohort-view.ts'
import { CohortPage } from '../views/report/cohort-page.tsx'
import { idIn } from './who.ts'

const readers = { kind: 'grant', anyOf: ['development-lead', 'administrator', 'board'] } as const

const findFigures = ({ scope, params }: Pick<SignedInRequest, 'scope' | 'params'>): Promise<Figures> => {
  const cycleId = idIn(params, 'cycleId')
  return inOrganisation(scope, async (within) => {
    const queries = cohortReportQueries(within)
    const found = await queries.find(cycleId)
    if (!found) throw new NotFound()
    const ids = new Set(found.content?.rows.flatMap(({ unitId }) => unitId ?? []))
    return { ...found, unitNames: await queries.nameUnits([...ids]) }
  })
}

const show = route(
  {
    method: 'GET',
    path: '/feedback/cycles/:cycleId/report',
    summary: 'What the feedback of a cohort or the organisation says of everybody together',
    access: readers,
    answers: 'page',
    query: z.object({ unit: z.uuid().optional() }),
  },
  async (request) => {
    const figures = await findFigures(request)
    const { unit } = request.query
    if (unit && !placesOf(figures).some(({ id }) => id === unit)) throw new NotFound()
    return request.page(<CohortPage frame={request.frame} figures={figures} unitId={unit} />)
  },
)

const csv = route(
  {
    method: 'GET',
    path: '/feedback/cycles/:cycleId/report/figures.csv',
    summary: 'The same figures, for everybody and every unit',
    access: readers,
    answers: 'download',
  },
  async (request) => {
    const figures = await findFigures(request)
    return request.download({
      name: `feedback-figures-${figures.closedOn ?? 'not-closed'}.csv`,
      type: 'text/csv; charset=utf-8',
      body: figuresCsv(figures),
    })
  },
)

export const cohortReports: readonly Route[] = [show, csv]
