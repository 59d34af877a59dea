import { cholesky, matrixOf, solveCholesky } from '@headroom/statistics'
import type { ConnectedSet, Rating } from './connect.ts'

/**
 * What each ratee of one connected set is above or below the others, with every rater's leniency taken out by least squares: score = rater + ratee
 * + error, the ratees' effects summing to 0 within the set. Raters are eliminated first, so that the equations are as many
 * as ratees. Nothing here is drawn towards a mean.
 *
 * Source: least squares for a two-way table with empty cells (Searle, Linear Models (1971), section 7.1).
 */
export function fixedEffectsWithin(
  set: ConnectedSet,
  ratings: readonly Rating[],
): ReadonlyMap<string, number> {
  const placeOf = new Map(set.ratees.map((ratee, at) => [ratee, at]))
  const byRater = Map.groupBy(
    ratings.filter(({ ratee }) => placeOf.has(ratee)),
    ({ rater }) => rater,
  )
  const size = set.ratees.length
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  const right = new Array<number>(size).fill(0)
  const add = (row: number, column: number, amount: number) => {
    const cells = matrix[row]
    if (cells) cells[column] = (cells[column] ?? 0) + amount
  }
  for (const own of byRater.values()) {
    const mean = own.reduce((sum, { score }) => sum + score, 0) / own.length
    const places = own.map(({ ratee }) => placeOf.get(ratee) ?? 0)
    own.forEach(({ score }, at) => {
      const row = places[at] ?? 0
      right[row] = (right[row] ?? 0) + score - mean
      add(row, row, 1)
      for (const column of places) add(row, column, -1 / own.length)
    })
  }
  // Only differences are known: the first ratee is held at 0, and the effects are centred afterwards.
  const factor = cholesky(matrixOf(matrix.slice(1).map((row) => row.slice(1))))
  if (!factor.ok) throw new Error('A connected set has one solution up to a constant')
  const effects = [0, ...solveCholesky(factor.value, Float64Array.from(right.slice(1)))]
  const centre = effects.reduce((sum, effect) => sum + effect, 0) / size
  return new Map(set.ratees.map((ratee, at) => [ratee, (effects[at] ?? 0) - centre]))
}
