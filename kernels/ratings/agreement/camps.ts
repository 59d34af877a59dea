import { timesLessLikelyWithOnePeak } from './one-peak.ts'

/** Raters on one side of a divided opinion. */
export type Camp = {
  readonly lowestLevel: number
  readonly highestLevel: number
  readonly raters: number
  readonly mean: number
}

export type Camps = {
  readonly low: Camp
  readonly high: Camp
  /** Raters at the levels between the camps. */
  readonly between: number
}

/** How much likelier two peaks must be than one. Six raters in two threes, on levels 1, 1, 2 and 4, 5, 5, are exactly there. */
const TIMES_LIKELIER = 4
const SMALLEST_CAMP_SHARE = 1 / 4
const MOST_BETWEEN_SHARE = 1 / 8
/** Of the way from one end of the scale to the other. */
const LEAST_APART = 2 / 3
const ROUNDING = 1e-9

function campOf(counts: readonly number[], from: number, to: number): Camp {
  const held = counts.flatMap((count, at) =>
    count > 0 && at >= from && at <= to ? [{ level: at + 1, count }] : [],
  )
  const raters = held.reduce((sum, { count }) => sum + count, 0)
  return {
    lowestLevel: held[0]?.level ?? 0,
    highestLevel: held.at(-1)?.level ?? 0,
    raters,
    mean: held.reduce((sum, { level, count }) => sum + level * count, 0) / raters,
  }
}

function areCamps({ low, high, between }: Camps, levels: number): boolean {
  const raters = low.raters + high.raters + between
  const fewest = Math.max(2, raters * SMALLEST_CAMP_SHARE) - ROUNDING
  const widest = Math.floor(levels / 2)
  return (
    [low, high].every(
      (camp) => camp.raters >= fewest && camp.highestLevel - camp.lowestLevel + 1 <= widest,
    ) &&
    between <= raters * MOST_BETWEEN_SHARE + ROUNDING &&
    high.mean - low.mean >= LEAST_APART * (levels - 1) - ROUNDING
  )
}

/** Which of two ways to divide is better: a larger small camp, then more raters in camps, then further apart. */
function isBetter(own: Camps, other: Camps): boolean {
  const rank = ({ low, high }: Camps) => [
    Math.min(low.raters, high.raters),
    low.raters + high.raters,
    high.mean - low.mean,
  ]
  const [a, b] = [rank(own), rank(other)]
  const at = a.findIndex((value, place) => Math.abs(value - (b[place] ?? 0)) > ROUNDING)
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0)
}

/**
 * Two camps in the answers to one question, if there are any. `counts` is how many gave each level, lowest first. There are two
 * where each has a quarter of the raters and two at least and spreads over no more than half of the scale, at most an
 * eighth of the raters stand between, the camps' means are two thirds of the scale apart, and the answers are four times
 * as likely with two peaks as with any one.
 *
 * The rule is ours: there is no accepted test for six raters. It describes these answers and is no proof that a wider opinion is divided:
 * of six who answer at random on five levels 13 in 100 look like this, of six who lean to the kind side 5 in 100.
 *
 * @example
 * findCamps([3, 0, 0, 1, 2]).high // => { lowestLevel: 4, highestLevel: 5, raters: 3, mean: 4.667 }
 * findCamps([1, 1, 2, 1, 1]) // => null
 */
export function findCamps(counts: readonly number[]): Camps | null {
  let best: Camps | null = null
  for (let left = 0; left + 2 < counts.length; left++)
    for (let right = left + 2; right < counts.length; right++) {
      if ((counts[left] ?? 0) === 0 || (counts[right] ?? 0) === 0) continue
      const camps: Camps = {
        low: campOf(counts, 0, left),
        high: campOf(counts, right, counts.length - 1),
        between: counts.slice(left + 1, right).reduce((sum, count) => sum + count, 0),
      }
      if (areCamps(camps, counts.length) && (best === null || isBetter(camps, best))) best = camps
    }
  const isClear = best !== null && timesLessLikelyWithOnePeak(counts) >= TIMES_LIKELIER - ROUNDING
  return isClear ? best : null
}
