import { reliabilityOfMean } from '@headroom/ratings'
import type { ReportGroup } from './content.ts'
import { meanOf } from './figure.ts'

/**
 * How far one rater of a group agrees with another of the same group about the same person: line managers 0.50, peers 0.37, people managed
 * 0.30. Conway and Huffcutt, Human Performance 10 (1997) 331-360, a meta-analysis of 177 studies. Partners and patients were not in
 * it and are taken as the lowest of these; so are groups put together.
 *
 * Of other people's research and not of this cycle: a coefficient of a few reports, told in each of them, would say something of the answers.
 */
const SINGLE: Readonly<Partial<Record<ReportGroup, number>>> = { manager: 0.5, peer: 0.37 }
const LOWEST = 0.3

export const reliabilityOfOne = (group: ReportGroup): number => SINGLE[group] ?? LOWEST

export const reliabilityOf = (group: ReportGroup, people: number): number => {
  const found = reliabilityOfMean(reliabilityOfOne(group), people)
  return found.ok ? found.reliability : 0
}

/**
 * How much people differ in the mean that others give them: an eighth of the scale, 0.5 on five levels. A convention, of the size that
 * published 360 degree studies find; a wrong one would make the limits of change too wide or too narrow and nothing else.
 */
export const sdOfMeans = (levels: number): number => (levels - 1) / 8

/**
 * How much people differ in the gap between their own view and others': 0.6 on five levels. What follows from own ratings and others'
 * means of about 0.5 each that correlate a third (Heidemeier and Moser, Journal of Applied Psychology 94 (2009) 353-370: 0.34).
 */
export const sdOfGap = (levels: number): number => ((levels - 1) * 3) / 20

/** Of the mean of groups that count the same: their errors of measurement, each shared among the groups. */
export function errorOfOthers(rows: readonly { key: ReportGroup; people: number }[], levels: number): number {
  const variance = meanOf(
    rows.map(({ key, people }) => sdOfMeans(levels) ** 2 * (1 - reliabilityOf(key, people))),
  )
  return Math.sqrt(variance / rows.length)
}
