import { makeCsv } from '@headroom/platform/csv'
import { NotFound, type Route, route, type SignedInRequest } from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { z } from 'zod'
import { sendToDrawing } from '../draw-figures-job.ts'
import { type FigureRow, figureRows, unitFigureRows } from '../figure-rows.ts'
import { organisationFigures, type UnitFigures, unitFigures } from '../organisation-figures.ts'
import { OrganisationPage } from '../views/organisation-page.tsx'
import { UnitPage } from '../views/unit-page.tsx'

export const seesFigures = { kind: 'grant', anyOf: ['board', 'development-lead', 'administrator'] } as const

const organisation = route(
  {
    method: 'GET',
    path: '/assessment/organisation',
    summary: 'Coverage and levels by unit and profession, small numbers protected',
    access: seesFigures,
    answers: 'page',
    query: z.object({ standard: z.string().optional() }),
  },
  async (request) => {
    const { scope, today, now, query, frame, page } = request
    const waiting = await sendToDrawing(request)
    if (waiting) return waiting
    const figures = await organisationFigures(scope, { today, now }, query.standard)
    return page(<OrganisationPage frame={frame} figures={figures} />)
  },
)

const organisationCsv = route(
  {
    method: 'GET',
    path: '/assessment/organisation.csv',
    summary: 'The same figures, every standard, as CSV',
    access: seesFigures,
    answers: 'download',
  },
  async ({ scope, today, now, download }) => {
    const rows = await figureRows(scope, { today, now })
    return download({ name: 'coverage-and-levels.csv', type: 'text/csv; charset=utf-8', body: csvOf(rows) })
  },
)

/** A unit's figures, or not found: another organisation's unit is not there either. */
export async function getUnitFigures(request: SignedInRequest): Promise<UnitFigures> {
  const { scope, today, now, params } = request
  const unitId = params.unitId ?? ''
  const found = isId(unitId) ? await unitFigures(scope, { today, now }, unitId) : undefined
  if (!found) throw new NotFound()
  return found
}

const unit = route(
  {
    method: 'GET',
    path: '/assessment/units/:unitId',
    summary: 'Coverage of a unit, and its people at each level by standard, small numbers protected',
    access: seesFigures,
    answers: 'page',
  },
  async (request) =>
    (await sendToDrawing(request)) ??
    request.page(<UnitPage frame={request.frame} figures={await getUnitFigures(request)} />),
)

const unitCsv = route(
  {
    method: 'GET',
    path: '/assessment/units/:unitId/figures.csv',
    summary: 'A unit’s figures as CSV',
    access: seesFigures,
    answers: 'download',
  },
  async (request) => {
    const rows = unitFigureRows(await getUnitFigures(request))
    return request.download({ name: 'unit-figures.csv', type: 'text/csv; charset=utf-8', body: csvOf(rows) })
  },
)

const csvOf = (rows: readonly FigureRow[]): string =>
  makeCsv([
    ['As at', 'Grouping', 'Group', 'Subject', 'Answer', 'People'],
    ...rows.map(({ asAt, grouping, group, subject, answer, people }) => [
      asAt,
      grouping,
      group,
      subject,
      answer,
      people ?? 'withheld',
    ]),
  ])

export const organisationPages: readonly Route[] = [organisation, organisationCsv, unit, unitCsv]
