import {
  type AttributeChart,
  type AttributeChartKind,
  type AttributePoint,
  makeShow,
  nameDate,
  type Show,
  type Wording,
} from '@headroom/control-charts'
import type { Lined } from './lined.ts'
import { type Marker, numberMarkers } from './markers.ts'
import type { Look } from './marks.ts'

/** The usual distance between neighbours, for choosing how many figures to write; as the kernel chooses. */
function usualStep({ points }: AttributeChart): number {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]))
  const steps = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)))
  return steps.reduce((sum, step) => sum + step, 0) / Math.max(1, steps.length)
}

export const showOf = (chart: AttributeChart, wording: Wording | undefined): Show =>
  makeShow(
    chart.kind === 'p' || chart.kind === 'pp' ? { show: 'proportion', ...wording } : wording,
    usualStep(chart),
  )

const CENTRES: Readonly<Record<AttributeChartKind, string>> = {
  p: 'Mean',
  pp: 'Mean',
  u: 'Mean',
  up: 'Mean',
  c: 'Mean',
  g: 'Median',
  t: 'Centre',
  run: 'Median',
  mr: 'Mean',
  i: 'Mean',
}

const sideOf = (point: AttributePoint): Look =>
  (point.value ?? 0) >= (point.centre ?? 0) ? 'neutral_high' : 'neutral_low'

/** Beyond a limit, or in a run too long for chance: a signal up or down. Which is better the chart does not know. */
function lookOf(chart: AttributeChart, point: AttributePoint, at: number): Look {
  if (point.isGhost) return 'ghost'
  const isSignal = chart.signals.some(
    ({ kind, points }) => kind !== 'unusually-few-crossings' && points.includes(at),
  )
  return point.beyondLimits !== 0 || isSignal ? sideOf(point) : 'common'
}

/** The starts of later parts: where limits begin anew. */
const startsOf = (chart: AttributeChart): Marker[] =>
  chart.parts
    .slice(1)
    .map(({ from }) => ({ date: from, kind: 'new-limits', words: 'New limits start.' }) as const)

export function linedOfAttribute(
  chart: AttributeChart,
  wording: Wording | undefined,
  markers: readonly Marker[],
): Lined {
  const show = showOf(chart, wording)
  const { unit: _, ...bare } = wording ?? {}
  return {
    isMonthly: chart.isMonthly,
    centreName: CENTRES[chart.kind],
    limitNames: { lower: 'Lower', upper: 'Upper' },
    write: showOf(chart, bare),
    markers: numberMarkers(startsOf(chart), markers, chart.isMonthly),
    points: chart.points.map((point, at) => ({
      ...point,
      look: lookOf(chart, point, at),
      title: [
        `${nameDate(point.date, chart.isMonthly)}: ${show(point.value ?? 0)}.`,
        ...chart.signals
          .filter(({ kind, points }) => kind === 'beyond-limits' && points[0] === at)
          .map(({ reason }) => reason),
      ].join(' '),
    })),
  }
}

export const ATTRIBUTE_COLUMNS = ['Date', 'Value', 'Centre', 'Lower limit', 'Upper limit', 'Why'] as const

/** The chart as a table, a row a point. */
export function attributeTable(chart: AttributeChart, wording: Wording | undefined): string[][] {
  const show = showOf(chart, wording)
  const cell = (value: number | null) => (value === null ? '' : show(value))
  return chart.points.map((point, at) => [
    nameDate(point.date, chart.isMonthly),
    point.hasZeroDenominator
      ? 'None: the denominator is 0'
      : point.value === null
        ? 'Missing'
        : cell(point.value),
    cell(point.centre),
    cell(point.lower),
    cell(point.upper),
    point.isGhost
      ? 'Left out'
      : chart.signals
          .filter(({ points }) => points[0] === at)
          .map(({ reason }) => reason)
          .join(' '),
  ])
}
