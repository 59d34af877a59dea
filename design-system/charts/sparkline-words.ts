import { type Measured, measured, type SparklineChart, written } from './sparkline-data.ts'
import { counted } from './words.ts'

/** The first of the lowest and the first of the highest. Undefined when nothing was measured. */
export const extremesOf = (chart: SparklineChart): { lowest: Measured; highest: Measured } | undefined => {
  const [first, ...others] = measured(chart)
  if (first === undefined) return undefined
  return {
    lowest: others.reduce((best, point) => (point.value < best.value ? point : best), first),
    highest: others.reduce((best, point) => (point.value > best.value ? point : best), first),
  }
}

const gapWords = (chart: SparklineChart): string => {
  const gaps = chart.points.length - measured(chart).length
  return gaps === 0 ? '' : ` Nothing measured in ${counted(gaps, 'period')}.`
}

/** First, last, lowest and highest, in the order a person would ask. It does not call a rise good or a run a trend. */
export const describeSparkline = (chart: SparklineChart): string => {
  const points = measured(chart)
  const first = points[0]
  const last = points.at(-1)
  const extremes = extremesOf(chart)
  if (first === undefined || last === undefined || extremes === undefined)
    return 'Nothing has been measured yet.'
  const say = ({ value, when }: Measured): string => `${written(chart, value)} in ${when}`
  if (points.length === 1) return `Measured once: ${say(first)}.${gapWords(chart)}`
  const { lowest, highest } = extremes
  if (lowest.value === highest.value) {
    return `${written(chart, first.value)} throughout, from ${first.when} to ${last.when}.${gapWords(chart)}`
  }
  return `From ${say(first)} to ${say(last)}. Lowest ${say(lowest)}, highest ${say(highest)}.${gapWords(chart)}`
}
