import { inOrganisation } from '@headroom/platform/database'
import { NotFound, type Route, route } from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import {
  $Measure,
  $Measures,
  $MeasuresQuery,
  $PagedQuery,
  $Points,
  $PointsIn,
  $PointsWritten,
  $Results,
  type ResultAnswer,
} from '../api-schema.ts'
import { demandBringingIn } from '../import/permitted-import.ts'
import { type IconRow, iconQueries } from '../queries/icons.ts'
import { type MeasureListed, measureQueries } from '../queries/measures.ts'
import { seriesQueries } from '../queries/series.ts'
import { takePoints } from '../take-points.ts'

const PAGE_SIZE = 100
const signedIn = { kind: 'signed-in' } as const

const found = <T>(thing: T | undefined): T => {
  if (thing === undefined) throw new NotFound()
  return thing
}
const idIn = (id: string | undefined): string => {
  if (id === undefined || !isId(id)) throw new NotFound()
  return id
}

const listed = (measure: Omit<MeasureListed, 'units' | 'total'>) => ({
  id: measure.id,
  code: measure.code,
  name: measure.name,
  status: measure.status,
  valueUnit: measure.valueUnit,
  ratePer: measure.ratePer,
  direction: measure.direction,
  dimension: measure.dimension,
  theme: measure.theme,
  period: measure.period,
})

const list = route(
  {
    method: 'GET',
    path: '/api/measures',
    summary: 'The measures of the organisation, with the definition in force, 100 a page',
    access: signedIn,
    answers: 'json',
    query: $MeasuresQuery,
    answer: $Measures,
  },
  async ({ scope, query: { page, ...filter }, json }) => {
    const rows = await inOrganisation(scope, (within) =>
      measureQueries(within).list({ ...filter, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
    )
    const measures = rows.map((measure) => ({ ...listed(measure), units: measure.units }))
    return json({ total: rows[0]?.total ?? 0, page, measures })
  },
)

const definition = route(
  {
    method: 'GET',
    path: '/api/measures/:measureId',
    summary: 'A measure: every definition it has had, its targets and its chart configuration',
    access: signedIn,
    answers: 'json',
    answer: $Measure,
  },
  async ({ scope, params, json }) => {
    const measureId = idIn(params.measureId)
    const { measure, definitions, targets, charts } = await inOrganisation(scope, async (within) => {
      const queries = measureQueries(within)
      return {
        measure: found(await queries.find(measureId)),
        definitions: await queries.definitions(measureId),
        targets: await queries.targets(measureId),
        charts: await queries.charts(measureId),
      }
    })
    const own = charts.find(({ unitId }) => unitId === null)
    return json({
      ...listed(measure),
      reviewOn: measure.reviewOn,
      definitions: definitions.map((one) => ({
        version: one.version,
        validFrom: one.validFrom,
        countsDifferently: one.countsDifferently,
        changeNote: one.changeNote,
        clinicalWords: one.clinicalWords,
        managerialWords: one.managerialWords,
        numeratorWords: one.numeratorWords,
        denominatorWords: one.denominatorWords,
        source: one.source,
      })),
      targets: targets
        .filter(({ withdrawnAt }) => withdrawnAt === null)
        .map(({ unitId, fromOn, untilOn, value }) => ({ unitId, fromOn, untilOn, value })),
      chart: own
        ? {
            kind: own.chartKind,
            ruleSetId: own.ruleSetId,
            ruleSetVersion: own.ruleSetVersion,
            shiftPoints: own.shiftPoints,
            trendPoints: own.trendPoints,
            screening: own.screening,
            conflict: own.conflict,
            minimumPoints: own.minimumPoints,
            baselinePoints: own.baselinePoints,
          }
        : null,
    })
  },
)

const answerOf = ({ measureName: measure, unitName: unit, ...row }: IconRow): ResultAnswer => ({
  seriesId: row.seriesId,
  measureId: row.measureId,
  code: row.code,
  measure,
  unitId: row.unitId,
  unit,
  chartKind: row.chartKind,
  ruleSetId: row.ruleSetId,
  ruleSetVersion: row.ruleSetVersion,
  isStale: row.isStale,
  n: row.n,
  suppressed: row.suppressed,
  lastPeriod: row.lastPeriod,
  lastValue: row.lastValue,
  lastIsProvisional: row.lastIsProvisional,
  target: row.target,
  variation: row.variation,
  variationReason: row.variationReason,
  variationIsFragile: row.variationIsFragile,
  assurance: row.assurance,
  assuranceReason: row.assuranceReason,
  assuranceIsFragile: row.assuranceIsFragile,
  isMixed: row.isMixed,
  rulesAtLast: [...row.rulesAtLast],
  signals: row.signals,
  warnings: [...row.warnings],
  mean: row.mean,
  lowerLimit: row.lowerLimit,
  upperLimit: row.upperLimit,
  proposedRebaseOn: row.proposedRebaseOn,
})

const ofUnit = route(
  {
    method: 'GET',
    path: '/api/measures/units/:unitId/results',
    summary: 'What the chart of every measure of a unit says: icons as data, with reasons and rule set',
    access: signedIn,
    answers: 'json',
    query: $PagedQuery,
    answer: $Results,
  },
  async ({ scope, params, query: { page }, json }) => {
    const unitId = idIn(params.unitId)
    const rows = await inOrganisation(scope, async (within) => {
      if (!(await seriesQueries(within).hasUnit(unitId))) throw new NotFound()
      return iconQueries(within).ofUnit(unitId, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE })
    })
    return json({ page, results: rows.map(answerOf) })
  },
)

const ofMeasure = route(
  {
    method: 'GET',
    path: '/api/measures/:measureId/results',
    summary: 'What the chart of a measure says in every unit',
    access: signedIn,
    answers: 'json',
    query: $PagedQuery,
    answer: $Results,
  },
  async ({ scope, params, query: { page }, json }) => {
    const measureId = idIn(params.measureId)
    const rows = await inOrganisation(scope, async (within) => {
      found(await measureQueries(within).find(measureId))
      return iconQueries(within).ofMeasure(measureId, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE })
    })
    return json({ page, results: rows.map(answerOf) })
  },
)

const points = route(
  {
    method: 'GET',
    path: '/api/measures/series/:seriesId/points',
    summary: 'The points of a series as they count now, the latest first, 60 a page',
    access: signedIn,
    answers: 'json',
    query: $PagedQuery,
    answer: $Points,
  },
  async ({ scope, params, query: { page }, json }) => {
    const seriesId = idIn(params.seriesId)
    const { rows, total } = await inOrganisation(scope, async (within) => {
      const queries = seriesQueries(within)
      found(await queries.find(seriesId))
      return queries.rows(seriesId, page)
    })
    return json({
      total,
      page,
      points: rows.map((row) => ({
        period: row.periodStart,
        version: row.version,
        isSuppressed: row.state === 'suppressed',
        value: row.value,
        numerator: row.numerator,
        denominator: row.denominator,
        isProvisional: row.isProvisional,
        ghostReason: row.ghostReason,
        note: row.note,
        recordedAt: row.recordedAt.toISOString(),
      })),
    })
  },
)

const send = route(
  {
    method: 'POST',
    path: '/api/measures/points',
    summary: 'Send points in: all are recorded, or with any fault none. Sent again they change nothing',
    access: signedIn,
    answers: 'json',
    body: $PointsIn,
    answer: $PointsWritten,
    limitMb: 5,
  },
  async ({ scope, viewer, body, now, today, enqueue, json }) => {
    const { recorded, faults } = await inOrganisation(scope, async (within) => {
      const may = await demandBringingIn(within, viewer)
      return takePoints(within, { points: body.points, may, now, today, enqueue })
    })
    const told = faults.map(({ row, column, code, message }) => ({
      point: row,
      field: column,
      code,
      message,
    }))
    const { created = 0, changed = 0, unchanged = 0 } = recorded ?? {}
    return json({ created, changed, unchanged, faults: told }, recorded ? 200 : 400)
  },
)

/** Literal paths before those with a parameter. */
export const apiRoutes: readonly Route[] = [list, send, ofUnit, points, definition, ofMeasure]
