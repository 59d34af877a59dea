import {
  type ChartPoint,
  DEFAULT_SETTINGS,
  type Judgement,
  RULE_SET,
  type XmrChart,
} from '@headroom/control-charts'
import type { PlainDate } from '@headroom/platform/clock'
import type { IconRow } from '../queries/icons.ts'
import { toChart } from '../rules/chart-facts.ts'
import { wordingOf } from '../rules/draw-chart.ts'
import { movingRangeOf } from './kept-value.ts'

const judgements: ReadonlySet<string> = new Set<Judgement>([
  'common',
  'improvement',
  'concern',
  'neutral_high',
  'neutral_low',
])

/**
 * What a sparkline shows of a chart, out of what is kept of it: the points since the limits in force began, those limits, and
 * what each point means. The chart itself is not drawn again: three hundred of these are one page. Flags that are
 * not drawn there are left at nothing, so this is for `SparkControlChart` and `MatrixCell`, and nothing else.
 */
export function keptChart(row: IconRow, limitsFrom: PlainDate | null | undefined): XmrChart {
  const value = (one: number | null) => (one === null ? null : toChart(row.valueUnit, one))
  const recent = row.recent.filter(([start]) => !limitsFrom || start >= limitsFrom)
  const points = recent.map(
    ([date, number, judgement, isGhost, isMixed = false]): ChartPoint => ({
      date,
      value: value(number),
      numerator: null,
      denominator: null,
      isGhost,
      target: null,
      partition: 0,
      movingRange: null,
      astronomical: 0,
      shift: 0,
      trend: 0,
      twoOfThree: 0,
      judgement: asJudgement(judgement, number, isGhost),
      isMixed,
      signals: [],
    }),
  )
  const lastUsable = points.findLastIndex(({ judgement }) => judgement !== null)
  const last = points[lastUsable]
  if (last && row.isMixed) points[lastUsable] = { ...last, isMixed: true }
  const [from, to] = [points[0]?.date ?? '', points.at(-1)?.date ?? '']
  const n = points.filter(({ judgement }) => judgement !== null).length
  const { measureName: name, valueUnit, ratePer, direction, period } = row
  return {
    kind: 'xmr',
    ruleSet: { id: RULE_SET.id, version: RULE_SET.version, settings: DEFAULT_SETTINGS },
    series: {
      points: [],
      improvement: direction,
      wording: wordingOf({ measure: { name, valueUnit, ratePer, direction, period } }),
    },
    points,
    partitions: partitionsOf(row, { n, from, to }),
    signals: [],
    n,
    lastUsable,
    hasEnoughPoints: row.lowerLimit !== null,
    isMonthly: period === 'month' || period === 'quarter',
    variation: {
      icon: row.variation === 'not_judged' ? 'common_cause' : row.variation,
      reason: row.variationReason,
      changesUnder: [],
      isFragile: row.variationIsFragile,
      isMixed: row.isMixed,
    },
    assurance: {
      icon: row.assurance === 'not_judged' ? 'none' : row.assurance,
      reason: row.assuranceReason,
      changesUnder: [],
      isFragile: row.assuranceIsFragile,
    },
    withoutMinimum: {
      variation: 'common_cause',
      variationIfImprovementWins: 'common_cause',
      variationIfConcernWins: 'common_cause',
      assurance: 'none',
    },
  }
}

/** Charts of other kinds keep no judgement; their points are drawn without one. */
function asJudgement(kept: string | null, value: number | null, isGhost: boolean): Judgement | null {
  if (kept !== null && judgements.has(kept)) return kept as Judgement
  return value === null || isGhost ? null : 'common'
}

function partitionsOf(row: IconRow, span: { n: number; from: string; to: string }): XmrChart['partitions'] {
  const { mean, lowerLimit, upperLimit, valueUnit } = row
  if (mean === null || span.n === 0) return []
  const scaled = (value: number) => toChart(valueUnit, value)
  const range = movingRangeOf(row)
  const limits =
    lowerLimit === null || upperLimit === null
      ? null
      : {
          averageMovingRange: scaled(range),
          lower: scaled(lowerLimit),
          lowerTwoSigma: scaled(mean - (2 / 3) * (mean - lowerLimit)),
          upperTwoSigma: scaled(mean + (2 / 3) * (upperLimit - mean)),
          upper: scaled(upperLimit),
          movingRangeUpper: scaled(3.267 * range),
          screenedOut: 0,
        }
  return [{ partition: 0, ...span, basedOn: span, mean: scaled(mean), limits, tolerance: 0 }]
}
