import { cholesky, solveCholesky } from '../linear-algebra/cholesky.ts'
import { at } from '../linear-algebra/matrix.ts'
import { curvatureAt, moved, type Objective, slopesAt } from './differences.ts'

const steepest = (slopes: Float64Array): number =>
  slopes.reduce((most, slope) => Math.max(most, Math.abs(slope)), 0)

/**
 * Brings a minimum that was found by comparing values, which cannot be nearer than the square root of their rounding, some
 * digits nearer by Newton's steps on wide differences. Only the `free` coordinates move, and only while slopes grow smaller.
 */
export function polish(f: Objective, start: Float64Array, free: readonly number[]): Float64Array {
  let x = start
  let slopes = slopesAt(f, x, free)
  if (free.length === 0) return x
  const curvature = cholesky(curvatureAt(f, x, free))
  if (!curvature.ok) return x
  for (let step = 0; step < 2; step++) {
    const change = solveCholesky(curvature.value, slopes)
    const next = moved(
      x,
      free.map((k, i) => [k, -at(change, i)] as const),
    )
    const nextSlopes = slopesAt(f, next, free)
    if (!(steepest(nextSlopes) < 0.5 * steepest(slopes))) return x
    x = next
    slopes = nextSlopes
  }
  return x
}
