import { type AttributeChart, proposeRebase, RULE_SET, type XmrChart } from '@headroom/control-charts'
import type { PlainDate } from '@headroom/platform/clock'
import type { AssuranceShown, VariationShown } from '../tables.ts'
import { type ChartFacts, fromChart, readableValue } from './chart-facts.ts'
import { type DrawnChart, drawChart } from './draw-chart.ts'
import { type ChartKind, chartKindNames, type ValueUnit } from './words.ts'

/**
 * A point of a sparkline: period, value as people read it, what it means, whether it is left out of the limits, and whether rules
 * disagree about it (kept since this was added; before, of the last point alone).
 */
export type RecentPoint = readonly [
  periodStart: PlainDate,
  value: number | null,
  judgement: string | null,
  isGhost: boolean,
  isMixed?: boolean,
]

/** What the chart of a series says, as it is kept: the icon table, the API and alerts read this and draw nothing again. */
export type SeriesResult = {
  readonly seriesId: string
  readonly inputVersion: number
  readonly chartKind: ChartKind
  readonly ruleSetId: string
  readonly ruleSetVersion: string
  readonly n: number
  readonly lastPeriod: PlainDate | null
  readonly lastValue: number | null
  readonly lastIsProvisional: boolean
  readonly suppressed: number
  readonly target: number | null
  readonly variation: VariationShown
  readonly assurance: AssuranceShown
  readonly isMixed: boolean
  readonly variationIsFragile: boolean
  readonly assuranceIsFragile: boolean
  readonly variationReason: string
  readonly assuranceReason: string
  readonly signals: number
  readonly rulesAtLast: readonly string[]
  readonly warnings: readonly string[]
  readonly mean: number | null
  readonly lowerLimit: number | null
  readonly upperLimit: number | null
  readonly proposedRebaseOn: PlainDate | null
  readonly recent: readonly RecentPoint[]
}

const RECENT = 24

type Judged = Pick<
  SeriesResult,
  | 'n'
  | 'target'
  | 'variation'
  | 'assurance'
  | 'isMixed'
  | 'variationIsFragile'
  | 'assuranceIsFragile'
  | 'variationReason'
  | 'assuranceReason'
  | 'signals'
  | 'rulesAtLast'
  | 'mean'
  | 'lowerLimit'
  | 'upperLimit'
  | 'proposedRebaseOn'
> & {
  readonly judgements: ReadonlyMap<PlainDate, Pick<XmrChart['points'][number], 'judgement' | 'isMixed'>>
}

export function resultOf(facts: ChartFacts, asOf: PlainDate): SeriesResult {
  const drawn = drawChart(facts, asOf)
  const { judgements, ...judged } = judgedOf(drawn, facts)
  const latest = facts.points.findLast(({ state, isGhost }) => state === 'value' && !isGhost)
  return {
    seriesId: facts.seriesId,
    inputVersion: facts.inputVersion,
    chartKind: facts.configuration.kind,
    ruleSetId: RULE_SET.id,
    ruleSetVersion: RULE_SET.version,
    lastPeriod: latest?.periodStart ?? null,
    lastValue: latest ? readableValue(facts.measure, latest) : null,
    lastIsProvisional: latest?.isProvisional ?? false,
    suppressed: facts.points.filter(({ state }) => state === 'suppressed').length,
    ...judged,
    warnings: drawn.ok ? drawn.warnings.map(({ kind }) => kind) : drawn.faults.map(({ reason }) => reason),
    recent: facts.points.slice(-RECENT).map((point) => {
      const { judgement = null, isMixed = false } = judgements.get(point.periodStart) ?? {}
      return [point.periodStart, readableValue(facts.measure, point), judgement, point.isGhost, isMixed]
    }),
  }
}

function judgedOf(drawn: DrawnChart, facts: ChartFacts): Judged {
  if (!drawn.ok)
    return notJudged(
      facts,
      'The points do not fit this kind of chart: choose another kind, or look at the rows.',
    )
  const { valueUnit } = facts.measure
  return drawn.kind === 'xmr' ? judgedXmr(drawn.chart, valueUnit) : judgedAttribute(drawn.chart, facts)
}

function judgedXmr(chart: XmrChart, unit: ValueUnit): Judged {
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? null : fromChart(unit, value)
  const last = chart.points[chart.lastUsable]
  const limits = chart.hasEnoughPoints ? chart.partitions.at(-1)?.limits : null
  return {
    n: chart.n,
    target: shown(last?.target),
    variation: chart.variation.icon,
    assurance: chart.assurance.icon,
    isMixed: chart.variation.isMixed,
    variationIsFragile: chart.variation.isFragile,
    assuranceIsFragile: chart.assurance.isFragile,
    variationReason: chart.variation.reason,
    assuranceReason: chart.assurance.reason,
    signals: chart.hasEnoughPoints ? chart.signals.length : 0,
    rulesAtLast: (last?.signals ?? []).flatMap((at) => chart.signals[at]?.rule ?? []),
    mean: shown(chart.partitions.at(-1)?.mean),
    lowerLimit: shown(limits?.lower),
    upperLimit: shown(limits?.upper),
    proposedRebaseOn: proposeRebase(chart)?.from ?? null,
    judgements: new Map(chart.points.map((point) => [point.date, point])),
  }
}

/** The icons are defined on XmR charts only; the others have signals, and words for them. */
function judgedAttribute(chart: AttributeChart, facts: ChartFacts): Judged {
  const at = chart.points.findLastIndex(({ value, isGhost }) => value !== null && !isGhost)
  const last = chart.points[at]
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? null : fromChart(facts.measure.valueUnit, value)
  const atLast = chart.signals.filter(({ points }) => points.includes(at))
  return {
    ...notJudged(
      facts,
      [
        `Variation and assurance icons belong to XmR charts; this is set to ${chartKindNames[facts.configuration.kind]}.`,
        ...atLast.map(({ reason }) => reason),
      ].join(' '),
    ),
    n: chart.points.filter(({ value, isGhost }) => value !== null && !isGhost).length,
    signals: chart.signals.length,
    rulesAtLast: atLast.map(({ kind }) => kind),
    mean: shown(last?.centre),
    lowerLimit: shown(last?.lower),
    upperLimit: shown(last?.upper),
  }
}

const notJudged = ({ points }: ChartFacts, reason: string): Judged => ({
  n: points.filter(({ state, isGhost }) => state === 'value' && !isGhost).length,
  target: null,
  variation: 'not_judged',
  assurance: 'not_judged',
  isMixed: false,
  variationIsFragile: false,
  assuranceIsFragile: false,
  variationReason: reason,
  assuranceReason: reason,
  signals: 0,
  rulesAtLast: [],
  mean: null,
  lowerLimit: null,
  upperLimit: null,
  proposedRebaseOn: null,
  judgements: new Map(),
})
