import { meanOf, sumOf } from '../moments.ts'

/** Ranks from 1, ties sharing the mean of theirs. */
function ranksOf(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1)
}

/** Spearman's correlation; null where there are fewer than two values, or either list is all ties. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number | null {
  if (a.length < 2) return null
  const [ranksA, ranksB] = [ranksOf(a), ranksOf(b)]
  const centre = meanOf(ranksA)
  const product = (x: readonly number[], y: readonly number[]) =>
    sumOf(x.map((rank, at) => (rank - centre) * ((y[at] ?? centre) - centre)))
  const spread = product(ranksA, ranksA) * product(ranksB, ranksB)
  return spread === 0 ? null : product(ranksA, ranksB) / Math.sqrt(spread)
}
