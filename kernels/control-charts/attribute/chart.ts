import { type Fault, faultsOfPoints } from '../faults.ts'
import type { SeriesPoint, Side } from '../model.ts'
import { RULE_SET } from '../rule-set.ts'
import { toleranceFor } from '../tolerance.ts'
import { inDateOrder, numberOf } from '../usable.ts'
import { type Columns, FORMULAS, isRate, type Line } from './formulas.ts'
import type {
  AttributeChart,
  AttributeChartKind,
  AttributePart,
  AttributePoint,
  AttributeSeries,
} from './model.ts'
import { signalsOfAttributeChart } from './reasons.ts'
import { runsTest } from './runs-test.ts'

export type AttributeFault =
  | Fault
  | {
      readonly reason:
        | 'count-missing-denominator'
        | 'numerator-above-denominator'
        | 'count-negative'
        | 'freeze-not-a-count'
        | 'part-not-inside'
      readonly at?: number
    }

/** What is wrong with one point for this kind of chart, beyond what is wrong for any. */
export function attributeFaultOf(
  kind: AttributeChartKind,
  point: SeriesPoint,
): AttributeFault['reason'] | undefined {
  const count = countOf(kind, point)
  if (isRate(kind) && Number.isFinite(count) && typeof point.denominator !== 'number')
    return 'count-missing-denominator'
  if (kind !== 'run' && kind !== 'mr' && kind !== 'i' && count < 0) return 'count-negative'
  if ((kind === 'p' || kind === 'pp') && count > (point.denominator ?? Number.POSITIVE_INFINITY))
    return 'numerator-above-denominator'
  return undefined
}

const countOf = (kind: AttributeChartKind, point: SeriesPoint): number =>
  isRate(kind) ? (point.numerator ?? Number.NaN) : (point.value ?? point.numerator ?? Number.NaN)

function faultsOf(kind: AttributeChartKind, series: AttributeSeries): AttributeFault[] {
  const faults: AttributeFault[] = faultsOfPoints(series.points)
  series.points.forEach((point, at) => {
    const reason = attributeFaultOf(kind, point)
    if (reason) faults.push({ reason, at })
  })
  const { freeze } = series
  if (freeze !== undefined && !(Number.isInteger(freeze) && freeze >= 1))
    faults.push({ reason: 'freeze-not-a-count' })
  for (const part of series.parts ?? [])
    if (!(Number.isInteger(part) && part >= 1 && part < series.points.length))
      faults.push({ reason: 'part-not-inside', at: part })
  return faults
}

function columnsOf(
  kind: AttributeChartKind,
  points: readonly SeriesPoint[],
  series: AttributeSeries,
  basis: number,
): Columns {
  const isUsable = (point: SeriesPoint) => point.isGhost !== true
  const counts = Float64Array.from(points, (point) => (isUsable(point) ? countOf(kind, point) : Number.NaN))
  const denominators = Float64Array.from(points, (point) => point.denominator || Number.NaN)
  let values = counts
  if (isRate(kind)) values = counts.map((count, at) => count / (denominators[at] ?? Number.NaN))
  if (kind === 'mr') values = counts.map((count, at) => Math.abs(count - (counts[at - 1] ?? Number.NaN)))
  return { values, counts, denominators, basis, screening: series.screening ?? 'once' }
}

const realOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null)

function drawPoint(
  point: SeriesPoint,
  part: number,
  value: number,
  limit: (sigmas: number) => number,
  line: Line,
): AttributePoint {
  const at = (sigmas: number) => realOrNull(Math.min(line.highest, Math.max(line.lowest, limit(sigmas))))
  const hasLimits = !Number.isNaN(limit(1))
  const lower = hasLimits ? at(-3) : null
  const upper = hasLimits ? at(3) : null
  const slack = toleranceFor(null, Math.max(Math.abs(value), Math.abs(upper ?? 0)))
  let beyondLimits: Side = 0
  if (upper !== null && value > upper + slack) beyondLimits = 1
  if (lower !== null && value < lower - slack) beyondLimits = -1
  return {
    date: point.date,
    value: realOrNull(point.isGhost ? numberOf(point) : value),
    hasZeroDenominator: point.denominator === 0,
    isGhost: point.isGhost === true,
    part,
    centre: realOrNull(line.centre),
    lower,
    lowerTwoSigma: hasLimits ? at(-2) : null,
    upperTwoSigma: hasLimits ? at(2) : null,
    upper,
    beyondLimits,
  }
}

/**
 * A p, p', u, u', c, g, t, run, moving-range or individuals chart with 3-sigma limits and the Anhøj rules.
 *
 * @example
 * const outcome = makeAttributeChart('p', { points: [{ date: '2024-01-01', numerator: 9, denominator: 89 }, …] })
 */
export function makeAttributeChart(
  kind: AttributeChartKind,
  series: AttributeSeries,
): { ok: true; chart: AttributeChart } | { ok: false; reason: 'faults'; faults: readonly AttributeFault[] } {
  const faults = faultsOf(kind, series)
  if (faults.length > 0) return { ok: false, reason: 'faults', faults }
  const points = inDateOrder(series.points)
  const ends = [...(series.parts ?? [])].sort((a, b) => a - b).concat(points.length)
  const drawn: AttributePoint[] = []
  const parts: AttributePart[] = []
  for (const [index, end] of ends.entries()) {
    const own = points.slice(drawn.length, end)
    const hasFreeze = series.freeze !== undefined && ends.length === 1
    const basis = hasFreeze ? Math.min(own.length, series.freeze ?? 0) : own.length
    const columns = columnsOf(kind, own, series, basis)
    const line = FORMULAS[kind](columns)
    own.forEach((point, at) => {
      const limit =
        line.limits ?? ((sigmas: number) => line.centre + sigmas * (line.sigma?.(at) ?? Number.NaN))
      drawn.push(drawPoint(point, index + 1, columns.values[at] ?? Number.NaN, limit, line))
    })
    const largest = columns.values
      .filter((value) => !Number.isNaN(value))
      .reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    parts.push({
      part: index + 1,
      from: own[0]?.date ?? '',
      to: own[own.length - 1]?.date ?? '',
      runs: runsTest(columns.values, line.centre, toleranceFor(null, largest)),
    })
  }
  const isMonthly = points.every(({ date }) => date.endsWith('-01'))
  const ruleSet = { id: RULE_SET.id, version: RULE_SET.version }
  const chart = { kind, ruleSet, points: drawn, parts, isMonthly }
  return { ok: true, chart: { ...chart, signals: signalsOfAttributeChart(chart, series.wording) } }
}
