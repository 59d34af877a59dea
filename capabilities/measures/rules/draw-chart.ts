import {
  type AttributeChart,
  type AttributeFault,
  type AttributeSeries,
  type AttributeWarning,
  attributeWarningsOf,
  type Fault,
  makeAttributeChart,
  makeXmrChart,
  type Series,
  type Warning,
  type Wording,
  warningsOf,
  type XmrChart,
} from '@headroom/control-charts'
import type { PlainDate } from '@headroom/platform/clock'
import { type ChartFacts, pointForChart, toChart } from './chart-facts.ts'

export type DrawnChart =
  | {
      readonly ok: true
      readonly kind: 'xmr'
      readonly chart: XmrChart
      readonly warnings: readonly Warning[]
    }
  | {
      readonly ok: true
      readonly kind: 'attribute'
      readonly chart: AttributeChart
      readonly warnings: readonly AttributeWarning[]
    }
  | { readonly ok: false; readonly reason: 'faults'; readonly faults: readonly (Fault | AttributeFault)[] }

/** The series as the kernel takes it: also for `beforeAfter`, `withoutRebase` and `targetChances`. */
export function seriesForChart(facts: ChartFacts, asOf: PlainDate): Series {
  const { measure, configuration, points, targets, rebases, definitionChanges } = facts
  return {
    points: points.map((point) => pointForChart(facts, point)),
    improvement: measure.direction,
    rebases,
    ...(configuration.baselinePoints === null ? {} : { baselinePoints: configuration.baselinePoints }),
    targets: targets.map((target) => ({ ...target, value: toChart(measure.valueUnit, target.value) })),
    definitionChanges,
    asOf,
    wording: wordingOf(facts),
  }
}

export function wordingOf({ measure: { name, valueUnit, ratePer } }: Pick<ChartFacts, 'measure'>): Wording {
  switch (valueUnit) {
    case 'percent':
      return { measure: name, show: 'proportion' }
    case 'days':
      return { measure: name, unit: 'days' }
    case 'money':
      return { measure: name, unit: 'pounds' }
    case 'rate':
      return { measure: name, unit: `per ${(ratePer ?? 1).toLocaleString('en-GB')}` }
    case 'count':
    case 'score':
      return { measure: name }
  }
}

/** The one way from what is stored to a chart: page, icon table, export and alert all come through here. */
export function drawChart(facts: ChartFacts, asOf: PlainDate): DrawnChart {
  const { kind, settings } = facts.configuration
  if (kind === 'xmr') {
    const made = makeXmrChart(seriesForChart(facts, asOf), settings)
    return made.ok ? { ok: true, kind: 'xmr', chart: made.chart, warnings: warningsOf(made.chart) } : made
  }
  const made = makeAttributeChart(kind, attributeSeries(facts))
  return made.ok
    ? { ok: true, kind: 'attribute', chart: made.chart, warnings: attributeWarningsOf(made.chart) }
    : made
}

function attributeSeries(facts: ChartFacts): AttributeSeries {
  const { configuration, points, rebases } = facts
  return {
    points: points.map((point) => pointForChart(facts, point)),
    parts: partsOf(facts.points, rebases),
    screening: configuration.settings.screening,
    ...(configuration.baselinePoints === null ? {} : { freeze: configuration.baselinePoints }),
    wording: wordingOf(facts),
  }
}

/** Positions, from 1, of the last point before each start of new limits. */
function partsOf(points: ChartFacts['points'], rebases: ChartFacts['rebases']): readonly number[] {
  const ends = rebases.map((date) => points.filter(({ periodStart }) => periodStart < date).length)
  return [...new Set(ends)].filter((end) => end >= 1 && end < points.length).sort((a, b) => a - b)
}
