import { at, type Matrix, zeros } from '../linear-algebra/matrix.ts'

export type Objective = (x: Float64Array) => number

/** The width of differences as a share of a coordinate, which is taken to be no smaller than `LEAST`. */
const WIDTH = 2e-3
const LEAST = 0.05

export const moved = (x: Float64Array, moves: readonly (readonly [number, number])[]): Float64Array => {
  const changed = x.slice()
  for (const [k, by] of moves) changed[k] = at(changed, k) + by
  return changed
}

const widthAt = (x: Float64Array, k: number): number => WIDTH * Math.max(LEAST, Math.abs(at(x, k)))

/** Slopes by five points: wide enough that rounding of f is small, and exact for a quartic (Abramowitz and Stegun 25.3.6). */
export function slopesAt(f: Objective, x: Float64Array, free: readonly number[]): Float64Array {
  return Float64Array.from(free, (k) => {
    const h = widthAt(x, k)
    const between = f(moved(x, [[k, h]])) - f(moved(x, [[k, -h]]))
    const outer = f(moved(x, [[k, 2 * h]])) - f(moved(x, [[k, -2 * h]]))
    return (8 * between - outer) / (12 * h)
  })
}

/** Second derivatives along the free coordinates. */
export function curvatureAt(f: Objective, x: Float64Array, free: readonly number[]): Matrix {
  const size = free.length
  const matrix = zeros(size, size)
  const here = f(x)
  free.forEach((k, i) => {
    const h = widthAt(x, k)
    const sum = f(moved(x, [[k, h]])) + f(moved(x, [[k, -h]]))
    matrix.values[i * size + i] = (sum - 2 * here) / (h * h)
    free.slice(0, i).forEach((other, j) => {
      const g = widthAt(x, other)
      const at4 = (a: number, b: number) =>
        f(
          moved(x, [
            [k, a * h],
            [other, b * g],
          ]),
        )
      const mixed = (at4(1, 1) - at4(1, -1) - at4(-1, 1) + at4(-1, -1)) / (4 * h * g)
      matrix.values[i * size + j] = mixed
      matrix.values[j * size + i] = mixed
    })
  })
  return matrix
}
