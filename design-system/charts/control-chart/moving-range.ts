import { makeShow, nameDate, showFor, type XmrChart } from '@headroom/control-charts'
import type { Lined } from './lined.ts'
import { markersOf, numberMarkers } from './markers.ts'

/** The moving ranges behind an XmR chart, with the upper limit its own limits imply. */
export function linedOfMovingRanges(chart: XmrChart): Lined {
  const show = showFor(chart)
  const spread = chart.partitions.at(-1)?.limits?.averageMovingRange ?? 0
  const { show: kind } = chart.series.wording ?? {}
  const byPartition = new Map(chart.partitions.map((own) => [own.partition, own.limits]))
  return {
    isMonthly: chart.isMonthly,
    centreName: 'Mean',
    limitNames: { lower: 'Lower', upper: 'Upper' },
    write: makeShow(kind === undefined ? undefined : { show: kind }, spread),
    markers: numberMarkers(markersOf(chart.series), [], chart.isMonthly),
    points: chart.points.map(({ date, movingRange, partition }) => {
      const limits = chart.hasEnoughPoints ? (byPartition.get(partition) ?? null) : null
      const isBeyond = limits !== null && movingRange !== null && movingRange > limits.movingRangeUpper
      return {
        date,
        value: movingRange,
        isGhost: false,
        part: partition,
        centre: limits?.averageMovingRange ?? null,
        lower: null,
        upper: limits?.movingRangeUpper ?? null,
        look: isBeyond ? 'neutral_high' : 'common',
        title: `${nameDate(date, chart.isMonthly)}: ${show(movingRange ?? 0)} from the point before.`,
      }
    }),
  }
}

export const MOVING_RANGE_COLUMNS = ['Date', 'Moving range', 'Mean', 'Upper limit'] as const

export function movingRangeTable(chart: XmrChart): string[][] {
  const show = showFor(chart)
  const cell = (value: number | null) => (value === null ? '' : show(value))
  return linedOfMovingRanges(chart).points.map(({ date, value, centre, upper }) => [
    nameDate(date, chart.isMonthly),
    cell(value),
    cell(centre),
    cell(upper),
  ])
}

/** What the moving ranges say, in a sentence or two. */
export function describeMovingRanges(chart: XmrChart): string {
  const { points, isMonthly } = linedOfMovingRanges(chart)
  const large = points.filter(({ look }) => look === 'neutral_high')
  const drawn = points.filter(({ value }) => value !== null).length
  if (drawn === 0) return 'There are no two points in a row to compare.'
  const start = `How far each point is from the one before: ${drawn} distances.`
  if (!chart.hasEnoughPoints) return `${start} There are too few points for a limit.`
  const named = large.map(({ date }) => nameDate(date, isMonthly)).join(', ')
  return large.length === 0
    ? `${start} None is above the limit.`
    : `${start} Above the limit: ${named}. A jump that large is seldom chance.`
}
