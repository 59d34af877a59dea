import { deviationOf, meanOf, roundingOf, varianceOf } from '../moments.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { givenOf, isGiven, type ScoreTable } from '../scores.ts'

export type ZComposite = {
  readonly ok: true
  /** For each row, the mean of its items' z-scores; null where it answered too few. */
  readonly means: readonly (number | null)[]
  /** The same, standardised again over the rows. */
  readonly composite: readonly (number | null)[]
  /** The mean and standard deviation of each item, to be kept with the score: it means nothing without them. */
  readonly reference: readonly { readonly mean: number; readonly sd: number }[]
}

/**
 * The composite of the World Management Survey: each item standardised over the rows (the reference set), averaged over items, and standardised
 * again. A row for each unit, a column for each item; a row that answered less than a share of the items (80% unless
 * told) has none.
 *
 * Refuses an item that does not vary and fewer than two rows with a score.
 * Source: Bloom and Van Reenen, Quarterly Journal of Economics 122 (2007) 1351-1408, section III.
 *
 * @example
 * zComposite([[1, 2], [2, 4], [3, 3]]).composite // => [-1.155, 0.577, 0.577]
 */
export function zComposite(
  table: ScoreTable,
  share = 0.8,
): ZComposite | Refusal<'item-constant' | 'fewer-than-two-rows'> {
  const size = table[0]?.length ?? 0
  const columns = Array.from({ length: size }, (_, at) => givenOf(table.map((row) => row[at] ?? null)))
  if (columns.some((column) => column.length < 2 || varianceOf(column) <= roundingOf(column)))
    return refuse(
      'item-constant',
      'An item has the same score everywhere, so it has no z-scores. Leave it out.',
    )
  const reference = columns.map((column) => ({ mean: meanOf(column), sd: deviationOf(column) }))
  const means = table.map((row) => {
    const scores = row.flatMap((score, at) => {
      const own = reference[at]
      return isGiven(score) && own ? [(score - own.mean) / own.sd] : []
    })
    return scores.length >= share * size - 1e-9 ? meanOf(scores) : null
  })
  const given = givenOf(means)
  if (given.length < 2)
    return refuse('fewer-than-two-rows', 'Fewer than two rows answered enough items to be compared.')
  const centre = meanOf(given)
  const spread = deviationOf(given)
  return {
    ok: true,
    means,
    composite: means.map((mean) => (mean === null ? null : (mean - centre) / spread)),
    reference,
  }
}
