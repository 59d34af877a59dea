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

/** Whether one way of dividing the levels is better than another: a larger small camp, then more raters in camps, then further apart. */
function isBetter(own: Camps, other: Camps): boolean {
  const rank = ({ low, high }: Camps) => [
    Math.min(low.raters, high.raters),
    low.raters + high.raters,
    high.mean - low.mean,
  ]
  const [a, b] = [rank(own), rank(other)]
  const at = a.findIndex((value, place) => Math.abs(value - (b[place] ?? 0)) > 1e-9)
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0)
}

/**
 * Two camps in the answers to one question, if there are any. `counts` is how many gave each level, lowest first. There are two camps
 * where two levels, with at least one level between them, are both popular and everything between them is at most half
 * as popular as the less popular of the two; each camp has a quarter of the raters and two at least; and neither camp
 * spreads over more than half of the scale. It describes these answers. It is no test that a wider opinion is divided:
 * six raters who answer at random on five levels look like this about once in ten times.
 *
 * @example
 * findCamps([3, 0, 0, 1, 2]).high // => { lowestLevel: 4, highestLevel: 5, raters: 3, mean: 4.667 }
 * findCamps([1, 1, 2, 1, 1]) // => null
 */
export function findCamps(counts: readonly number[]): Camps | null {
  const raters = counts.reduce((sum, count) => sum + count, 0)
  const fewest = Math.max(2, raters / 4)
  const widest = Math.floor(counts.length / 2)
  const spanOf = (camp: Camp) => camp.highestLevel - camp.lowestLevel + 1
  let best: Camps | null = null
  for (let left = 0; left + 2 < counts.length; left++)
    for (let right = left + 2; right < counts.length; right++) {
      const inner = counts.slice(left + 1, right)
      const peak = Math.min(counts[left] ?? 0, counts[right] ?? 0)
      if (peak === 0 || Math.max(...inner) > peak / 2) continue
      const camps: Camps = {
        low: campOf(counts, 0, left),
        high: campOf(counts, right, counts.length - 1),
        between: inner.reduce((sum, count) => sum + count, 0),
      }
      const isTwoCamps = [camps.low, camps.high].every(
        (camp) => camp.raters >= fewest && spanOf(camp) <= widest,
      )
      if (isTwoCamps && (best === null || isBetter(camps, best))) best = camps
    }
  return best
}
