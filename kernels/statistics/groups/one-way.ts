import { type ColumnFault, faultOfColumns } from '../column.ts'
import { fisherF } from '../distributions/fisher-f.ts'
import { factorOf } from '../mixed-model/levels.ts'

export type OneWayAnova = {
  readonly groups: number
  readonly rows: number
  readonly meanSquareBetween: number
  readonly meanSquareWithin: number
  readonly dfBetween: number
  readonly dfWithin: number
  /** Mean number of rows in a group. */
  readonly meanSize: number
  /** The size that stands for unequal ones in expected mean squares: (N - sum n^2 / N) / (groups - 1). */
  readonly effectiveSize: number
  readonly f: number
  /** Of an F this large where groups do not differ. */
  readonly p: number
  /** (MSB - MSW) / effective size: below zero where groups differ less than chance would make them. */
  readonly betweenVariance: number
}

export type OneWayOutcome =
  | { readonly ok: true; readonly value: OneWayAnova }
  | ColumnFault
  | { readonly ok: false; readonly reason: 'one-level' | 'one-row-per-level' | 'constant-response' }

/** Sums of squares between and within groups, each about means that are worked out first. */
function sumsOfSquares(response: ArrayLike<number>, levelOf: Int32Array, counts: readonly number[]) {
  const totals = counts.map(() => 0)
  let total = 0
  levelOf.forEach((level, row) => {
    const value = response[row] ?? 0
    totals[level] = (totals[level] ?? 0) + value
    total += value
  })
  const mean = total / response.length
  const means = totals.map((sum, level) => sum / (counts[level] ?? 1))
  let within = 0
  levelOf.forEach((level, row) => {
    within += ((response[row] ?? 0) - (means[level] ?? 0)) ** 2
  })
  const between = means.reduce((sum, own, level) => sum + (counts[level] ?? 0) * (own - mean) ** 2, 0)
  return { between, within }
}

/**
 * The one-way analysis of variance, with the pieces that intraclass correlations are made of (Searle, Casella and McCulloch
 * 1992, Variance Components, 3.6; p. 71 for the effective size).
 *
 * @param levels the group of each row
 * @example
 * oneWayAnova([5, 7, 6, 8, 3, 1, 2, 4], ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd'])
 *   .value.f // 5.666666667
 */
export function oneWayAnova(response: ArrayLike<number>, levels: readonly string[]): OneWayOutcome {
  const rows = response.length
  const fault = faultOfColumns([{ name: 'response', values: response }], rows)
  if (fault) return fault
  if (levels.length !== rows) return { ok: false, reason: 'lengths-differ', column: 'levels' }
  const { names, levelOf, counts } = factorOf(levels)
  const groups = names.length
  if (groups < 2) return { ok: false, reason: 'one-level' }
  if (groups === rows) return { ok: false, reason: 'one-row-per-level' }
  if (Array.from(response).every((value) => value === response[0]))
    return { ok: false, reason: 'constant-response' }
  const { between, within } = sumsOfSquares(response, levelOf, counts)
  const [dfBetween, dfWithin] = [groups - 1, rows - groups]
  const [meanSquareBetween, meanSquareWithin] = [between / dfBetween, within / dfWithin]
  const squares = counts.reduce((sum, count) => sum + count * count, 0)
  const effectiveSize = (rows - squares / rows) / dfBetween
  const f = meanSquareBetween / meanSquareWithin
  return {
    ok: true,
    value: {
      groups,
      rows,
      meanSquareBetween,
      meanSquareWithin,
      dfBetween,
      dfWithin,
      meanSize: rows / groups,
      effectiveSize,
      f,
      p: fisherF(dfBetween, dfWithin).upperTail(f),
      betweenVariance: (meanSquareBetween - meanSquareWithin) / effectiveSize,
    },
  }
}
