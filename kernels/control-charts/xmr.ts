import { type Fault, faultsOf } from './faults.ts'
import { type Flags, flagsOf } from './flags.ts'
import { iconsOf } from './icons.ts'
import { judge } from './judgement.ts'
import { type Facts, factsOf, type Icons, iconsUnder } from './last-point.ts'
import { type Stretch, stretchesOf } from './limits.ts'
import type { ChartPoint, Partition, Series, Side, Signal, TrendFlag, XmrChart } from './model.ts'
import { DEFAULT_SETTINGS, RULE_SET, type RuleSettings } from './rule-set.ts'
import { nameLimits, signalsOf, type ToldStretch } from './signals.ts'
import { targetOn, type Usable, usableOf } from './usable.ts'
import { makeShow } from './wording.ts'

const NO_SIGNALS: readonly number[] = []

/** The signals of each point, by position among all points; a hole where there are none. */
function signalsByPoint(signals: readonly Signal[]): number[][] {
  const found: number[][] = []
  signals.forEach((signal, position) => {
    for (const at of signal.points) {
      const own = found[at]
      if (own) own.push(position)
      else found[at] = [position]
    }
  })
  return found
}

/** The last two figures are 01: quicker than comparing text. */
const isFirstOfMonth = ({ date }: { readonly date: string }) =>
  date.charCodeAt(9) === 49 && date.charCodeAt(8) === 48

type Parts = {
  readonly series: Series
  readonly usable: Usable
  readonly stretches: readonly Stretch[]
  readonly flags: Flags
  readonly settings: RuleSettings
}

function chartPoints(parts: Parts, byPoint: readonly number[][]): ChartPoint[] {
  const { usable, flags, series, settings } = parts
  const targets = series.targets ?? []
  const drawn: ChartPoint[] = []
  let k = 0
  for (let i = 0; i < usable.points.length; i++) {
    const point = usable.points[i]
    if (!point) continue
    const isUsable = k < usable.n && usable.at[k] === i
    const number = usable.numbers[i] ?? Number.NaN
    const isFirst = k === 0 || usable.partition[k - 1] !== usable.partition[k]
    const trend = isUsable ? ((flags.trend[k] ?? 0) as TrendFlag) : 0
    const astronomical = isUsable ? ((flags.astronomical[k] ?? 0) as Side) : 0
    const shift = isUsable ? ((flags.shift[k] ?? 0) as Side) : 0
    const twoOfThree = isUsable ? ((flags.twoOfThree[k] ?? 0) as Side) : 0
    const isHigh = astronomical > 0 || shift > 0 || trend > 0 || twoOfThree > 0
    const isLow = astronomical < 0 || shift < 0 || trend < 0 || trend === 2 || twoOfThree < 0
    drawn.push({
      date: point.date,
      value: Number.isNaN(number) ? null : number,
      numerator: point.numerator ?? null,
      denominator: point.denominator ?? null,
      isGhost: point.isGhost === true,
      target: point.target ?? (targets.length > 0 ? targetOn(targets, point.date) : null),
      partition: usable.partitions[i] ?? 0,
      movingRange:
        isUsable && !isFirst ? Math.abs((usable.values[k] ?? 0) - (usable.values[k - 1] ?? 0)) : null,
      astronomical,
      shift,
      trend,
      twoOfThree,
      judgement: isUsable ? judge(series.improvement, isHigh, isLow, settings.conflict) : null,
      isMixed: isHigh && isLow && series.improvement !== 'neither',
      signals: byPoint[i] ?? NO_SIGNALS,
    })
    if (isUsable) k++
  }
  return drawn
}

const partitionOf = (stretch: Stretch): Partition => ({
  partition: stretch.partition,
  n: stretch.n,
  from: stretch.from,
  to: stretch.to,
  basedOn: stretch.basedOn,
  mean: stretch.mean,
  limits: stretch.limits,
  tolerance: stretch.tolerance,
})

/**
 * A chart of individual values with the four Making Data Count rules, its icons, and a reason for each.
 *
 * @example
 * const outcome = makeXmrChart({ improvement: 'down', points: [{ date: '2024-01-01', value: 31 }, …] })
 * if (outcome.ok) outcome.chart.variation.icon // 'common_cause'
 */
export function makeXmrChart(
  series: Series,
  chosen: Partial<RuleSettings> = {},
): { ok: true; chart: XmrChart } | { ok: false; reason: 'faults'; faults: readonly Fault[] } {
  const settings = { ...DEFAULT_SETTINGS, ...chosen }
  const faults = faultsOf(series, settings)
  return faults.length > 0
    ? { ok: false, reason: 'faults', faults }
    : { ok: true, chart: drawn(series, settings) }
}

function toldStretches(stretches: readonly Stretch[], series: Series, isMonthly: boolean): ToldStretch[] {
  return stretches.map((stretch) => ({
    stretch,
    show: makeShow(series.wording, stretch.limits?.averageMovingRange ?? 0),
    limitsName: nameLimits(stretch, isMonthly),
  }))
}

function drawn(series: Series, settings: RuleSettings): XmrChart {
  const { improvement } = series
  const usable = usableOf(series)
  const stretches = stretchesOf(usable, series.baselinePoints, settings)
  const flags = flagsOf(usable, stretches, settings)
  const isMonthly = usable.points.every(isFirstOfMonth)
  const told = toldStretches(stretches, series, isMonthly)
  const signals = signalsOf(flags, { usable, settings, improvement, isMonthly }, told)
  const byPoint = signalsByPoint(signals)
  const points = chartPoints({ series, usable, stretches, flags, settings }, byPoint)
  const lastUsable = usable.at[usable.n - 1] ?? -1
  const stretch = stretches[stretches.length - 1]
  const target = points[lastUsable]?.target ?? null
  const facts = stretch ? factsOf({ usable, flags, stretch, improvement, target, settings }) : null
  const { own, ...icons } = iconsOf(facts, {
    last: facts?.last ?? null,
    n: usable.n,
    minimumPoints: settings.minimumPoints,
    signals,
    atLast: byPoint[lastUsable] ?? NO_SIGNALS,
    show: told[told.length - 1]?.show ?? String,
    isMonthly,
  })
  return {
    kind: 'xmr',
    ruleSet: { id: RULE_SET.id, version: RULE_SET.version, settings },
    series,
    points,
    partitions: stretches.map(partitionOf),
    signals,
    n: usable.n,
    lastUsable,
    hasEnoughPoints: usable.n >= settings.minimumPoints && usable.n > 0,
    isMonthly,
    ...icons,
    withoutMinimum: { ...bothWays(facts, own, settings), variation: own.variation, assurance: own.assurance },
  }
}

/** The variation icon under either answer to a conflict of rules. */
function bothWays(facts: Facts | null, own: Icons, { conflict }: RuleSettings) {
  const other = facts && own.isMixed ? iconsUnder(facts, { setting: 'conflict' }).variation : own.variation
  return conflict === 'improvement-wins'
    ? { variationIfImprovementWins: own.variation, variationIfConcernWins: other }
    : { variationIfImprovementWins: other, variationIfConcernWins: own.variation }
}

/** The judgement a point would have under the other answer to a conflict of rules. */
export const judgementUnder = (
  point: ChartPoint,
  conflict: RuleSettings['conflict'],
): ChartPoint['judgement'] =>
  point.isMixed ? (conflict === 'improvement-wins' ? 'improvement' : 'concern') : point.judgement
