import type { CrossProducts } from './cross-products.ts'
import { factorise } from './factorise.ts'
import type { Term } from './prepare.ts'
import { factorsOf } from './relative-factors.ts'

/** Standard deviations of effects, in residual ones, at which nothing is shrunk any more. */
const [WIDE, WIDER] = [1e4, 1e5]

/**
 * Whether fixed and random effects together reproduce every row. Then the criterion falls without end as the effects are
 * left freer: what is left over goes down with the square of their freedom, and otherwise it comes to rest.
 */
export function isSaturated(terms: readonly Term[], products: CrossProducts): boolean {
  const leftAt = (sd: number): number => {
    const theta = terms.flatMap(({ parameters }) =>
      parameters.map(({ row, column }) => (row === column ? sd : 0)),
    )
    return factorise(products, factorsOf(terms, Float64Array.from(theta)))?.residualSquares ?? 0
  }
  return leftAt(WIDER) < leftAt(WIDE) / 50
}
