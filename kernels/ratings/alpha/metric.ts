/** How far apart two values are, by level of measurement. */
export const METRICS = ['nominal', 'ordinal', 'interval', 'ratio'] as const
export type Metric = (typeof METRICS)[number]

/** The differences between the values of one set of scores. */
export type Distances = {
  /** The squared difference of the values at two positions of the sorted list. */
  readonly between: (a: number, b: number) => number
  /** The sum of squared differences over all ordered pairs of scores. */
  readonly total: number
}

/**
 * The distances of a metric, given the sorted values and how often each occurs.
 * Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section on metric differences.
 */
export function distancesOf(metric: Metric, values: readonly number[], counts: readonly number[]): Distances {
  switch (metric) {
    case 'nominal':
      return { between: (a, b) => (a === b ? 0 : 1), total: pairsOfDifferent(counts) }
    case 'interval':
      return alongLine(values, counts)
    case 'ordinal':
      return alongLine(middleRanks(counts), counts)
    case 'ratio':
      return ofRatios(values, counts)
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, own) => total + own, 0)

function pairsOfDifferent(counts: readonly number[]): number {
  const all = sum(counts)
  return sum(counts.map((count) => count * (all - count)))
}

/** Ranks as far apart as the number of scores from one to the other, half of each end counted. */
function middleRanks(counts: readonly number[]): number[] {
  let below = 0
  return counts.map((count) => {
    below += count
    return below - count / 2
  })
}

function alongLine(places: readonly number[], counts: readonly number[]): Distances {
  const placeAt = (at: number) => places[at] ?? Number.NaN
  const all = sum(counts)
  const centre = sum(counts.map((count, at) => count * placeAt(at))) / all
  return {
    between: (a, b) => (placeAt(a) - placeAt(b)) ** 2,
    total: 2 * all * sum(counts.map((count, at) => count * (placeAt(at) - centre) ** 2)),
  }
}

function ofRatios(values: readonly number[], counts: readonly number[]): Distances {
  const valueAt = (at: number) => values[at] ?? Number.NaN
  const between = (a: number, b: number) =>
    a === b ? 0 : ((valueAt(a) - valueAt(b)) / (valueAt(a) + valueAt(b))) ** 2
  const used = counts.flatMap((count, at) => (count > 0 ? [[at, count] as const] : []))
  const total = sum(used.map(([a, own]) => sum(used.map(([b, other]) => own * other * between(a, b)))))
  return { between, total }
}
