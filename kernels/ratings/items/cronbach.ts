import { cholesky, fisherF, matrixOf, symmetricInverse } from '@headroom/statistics'
import { covarianceOf, deviationOf, meanOf, roundingOf, sumOf, varianceOf } from '../moments.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { isGiven, type ScoreTable } from '../scores.ts'

export type ItemStatistics = {
  readonly mean: number
  readonly sd: number
  /** Cronbach's alpha of the other items; null where only one other is left. */
  readonly alphaIfDropped: number | null
  /** The correlation with the sum of the other items; below 0 where an item is worded the other way round, null where they do not vary. */
  readonly correctedItemTotal: number | null
}

export type InternalConsistency = {
  readonly ok: true
  readonly respondents: number
  /** Respondents with a gap: alpha needs an answer to each item. */
  readonly respondentsLeftOut: number
  readonly items: readonly ItemStatistics[]
  readonly alpha: number
  readonly lower: number
  readonly upper: number
  /** Alpha of standardised items. */
  readonly standardised: number
  readonly averageCorrelation: number
  /** Guttman's lambda 6; null where one item is exactly a sum of others. */
  readonly lambda6: number | null
  /** The standard error of measurement of the mean of the items, in points of the scale. */
  readonly standardError: number
  readonly confidence: number
}

export type ItemsRefusal = Refusal<
  'fewer-than-two-items' | 'fewer-than-two-respondents' | 'item-constant' | 'items-cancel'
>

const alphaOf = (covariances: readonly (readonly number[])[]): number => {
  const size = covariances.length
  const trace = sumOf(covariances.map((row, at) => row[at] ?? 0))
  return (size / (size - 1)) * (1 - trace / sumOf(covariances.flat()))
}

const without = (matrix: readonly (readonly number[])[], left: number) =>
  matrix.filter((_, at) => at !== left).map((row) => row.filter((_, at) => at !== left))

function itemOf(
  column: readonly number[],
  at: number,
  covariances: readonly (readonly number[])[],
): ItemStatistics {
  const withTotal = sumOf(covariances[at] ?? [])
  const own = covariances[at]?.[at] ?? 0
  const others = sumOf(covariances.flat()) - 2 * withTotal + own
  return {
    mean: meanOf(column),
    sd: deviationOf(column),
    alphaIfDropped: covariances.length === 2 ? null : alphaOf(without(covariances, at)),
    correctedItemTotal: others > 0 ? (withTotal - own) / Math.sqrt(own * others) : null,
  }
}

/** What the other items leave unexplained of each, in all: one over the diagonal of the inverse of the correlations. */
function unexplained(correlations: readonly (readonly number[])[]): number | null {
  const size = correlations.length
  const factor = cholesky(matrixOf(correlations))
  if (!factor.ok) return null
  const diagonalOf = (values: Float64Array) =>
    Array.from({ length: size }, (_, at) => values[at * size + at] ?? Number.NaN)
  // A pivot that is rounding only: one item is a sum of others.
  if (diagonalOf(factor.value.values).some((pivot) => pivot < 1e-6)) return null
  return sumOf(diagonalOf(symmetricInverse(factor.value).values).map((inverse) => 1 / inverse))
}

/**
 * How well the items of one scale hang together: Cronbach's alpha with Feldt's limits, standardised alpha, Guttman's lambda 6, and
 * for each item what alpha would be without it. A row for each respondent, a column for each item.
 *
 * Refuses fewer than two items, fewer than two complete respondents, and an item that everybody answered alike.
 * Sources: Cronbach (1951); Feldt, Psychometrika 30 (1965) 357-370; Guttman (1945); the arrangement is that of R's psych.
 *
 * @example
 * internalConsistency([[2, 3, 3], [4, 4, 5], [3, 3, 4], [5, 4, 5], [1, 2, 1]]).alpha // => 0.944
 */
export function internalConsistency(
  table: ScoreTable,
  confidence = 0.95,
): InternalConsistency | ItemsRefusal {
  const size = table[0]?.length ?? 0
  const rows = table.flatMap((row) =>
    row.length === size && row.every(isGiven) ? [row.filter(isGiven)] : [],
  )
  const n = rows.length
  if (size < 2) return refuse('fewer-than-two-items', 'Alpha compares items, and there are fewer than two.')
  if (n < 2)
    return refuse(
      'fewer-than-two-respondents',
      'Fewer than two people answered every item, so items cannot be compared.',
    )
  const columns = Array.from({ length: size }, (_, at) => rows.map((row) => row[at] ?? Number.NaN))
  const constant = columns.findIndex((column) => varianceOf(column) <= roundingOf(column))
  if (constant >= 0)
    return refuse(
      'item-constant',
      `Everybody gave item ${constant + 1} the same score, so it cannot go with any other. Leave it out, or wait for more answers.`,
    )
  const covariances = columns.map((a) => columns.map((b) => covarianceOf(a, b)))
  const deviations = columns.map((column) => deviationOf(column))
  const correlations = covariances.map((row, a) =>
    row.map((covariance, b) => (a === b ? 1 : covariance / ((deviations[a] ?? 1) * (deviations[b] ?? 1)))),
  )
  const totalVariance = sumOf(covariances.flat())
  if (totalVariance <= roundingOf(rows.flat()))
    return refuse(
      'items-cancel',
      'The items cancel out: everybody has the same total. An item may be worded the other way round; turn its scores first.',
    )
  const alpha = alphaOf(covariances)
  const correlationSum = sumOf(correlations.flat())
  const rest = unexplained(correlations)
  const ratio = fisherF(n - 1, (n - 1) * (size - 1))
  const tail = (1 - confidence) / 2
  return {
    ok: true,
    respondents: n,
    respondentsLeftOut: table.length - n,
    items: columns.map((column, at) => itemOf(column, at, covariances)),
    alpha,
    lower: 1 - (1 - alpha) * ratio.upperQuantile(tail),
    upper: 1 - (1 - alpha) * ratio.quantile(tail),
    standardised: (size / (size - 1)) * (1 - size / correlationSum),
    averageCorrelation: (correlationSum - size) / (size * (size - 1)),
    lambda6: rest === null ? null : 1 - rest / correlationSum,
    standardError: (Math.sqrt(totalVariance) / size) * Math.sqrt(1 - Math.min(1, Math.max(0, alpha))),
    confidence,
  }
}
