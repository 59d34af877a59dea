import { sumOf } from '../moments.ts'
import type { Category } from './categories.ts'

export const KAPPA_WEIGHTS = ['unweighted', 'linear', 'quadratic'] as const
export type KappaWeights = (typeof KAPPA_WEIGHTS)[number]

/** How much a pair of categories counts as agreement, from their distance in steps. */
function weightOf(weights: KappaWeights, steps: number, most: number): number {
  if (weights === 'unweighted') return steps === 0 ? 1 : 0
  return weights === 'linear' ? 1 - Math.abs(steps) / most : 1 - (steps / most) ** 2
}

/** The table of two raters: weighted agreement as it is, as chance would have it, and the terms of its variance. */
export type AgreementTable = {
  readonly observed: number
  readonly expected: number
  /** n (1 - expected)^2 times the variance of kappa, when kappa is 0. */
  readonly spreadUnderNull: number
  /** The same at another kappa. */
  readonly spreadAt: (kappa: number) => number
}

/** Null where a score is in none of the categories. */
export function agreementTableOf(
  pairs: readonly (readonly [Category, Category])[],
  categories: readonly Category[],
  weights: KappaWeights,
): AgreementTable | null {
  const placeOf = new Map(categories.map((category, at) => [category, at]))
  const shares = categories.map(() => new Array<number>(categories.length).fill(0))
  for (const [a, b] of pairs) {
    const row = shares[placeOf.get(a) ?? -1]
    const column = placeOf.get(b)
    if (row === undefined || column === undefined) return null
    row[column] = (row[column] ?? 0) + 1 / pairs.length
  }
  const first = shares.map((row) => sumOf(row))
  const second = categories.map((_, at) => sumOf(shares.map((row) => row[at] ?? 0)))
  const most = Math.max(categories.length - 1, 1)
  const weight = (a: number, b: number) => weightOf(weights, a - b, most)
  const overCells = (value: (a: number, b: number) => number) =>
    sumOf(categories.flatMap((_, a) => categories.map((__, b) => value(a, b))))
  const shareAt = (a: number, b: number) => shares[a]?.[b] ?? 0
  const chanceAt = (a: number, b: number) => (first[a] ?? 0) * (second[b] ?? 0)
  const expected = overCells((a, b) => weight(a, b) * chanceAt(a, b))
  // The weight that a category of one rater meets on average, the other answering by habit.
  const typicalFirst = categories.map((_, a) =>
    sumOf(categories.map((__, b) => (second[b] ?? 0) * weight(a, b))),
  )
  const typicalSecond = categories.map((_, b) =>
    sumOf(categories.map((__, a) => (first[a] ?? 0) * weight(a, b))),
  )
  const typicalAt = (a: number, b: number) => (typicalFirst[a] ?? 0) + (typicalSecond[b] ?? 0)
  return {
    observed: overCells((a, b) => weight(a, b) * shareAt(a, b)),
    expected,
    spreadUnderNull:
      overCells((a, b) => chanceAt(a, b) * (weight(a, b) - typicalAt(a, b)) ** 2) - expected ** 2,
    spreadAt: (kappa) =>
      overCells((a, b) => shareAt(a, b) * (weight(a, b) - typicalAt(a, b) * (1 - kappa)) ** 2) -
      (kappa - expected * (1 - kappa)) ** 2,
  }
}
