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

/**
 * The slopes of several functions along each free coordinate, by five points: wide enough that rounding is small, and exact for
 * a quartic (Abramowitz and Stegun 25.3.6). One list for each coordinate.
 */
export function slopesOfMany(
  f: (x: Float64Array) => Float64Array,
  x: Float64Array,
  free: readonly number[],
): readonly Float64Array[] {
  return free.map((k) => {
    const h = widthAt(x, k)
    const [near, back, far, farBack] = [
      f(moved(x, [[k, h]])),
      f(moved(x, [[k, -h]])),
      f(moved(x, [[k, 2 * h]])),
      f(moved(x, [[k, -2 * h]])),
    ]
    return near.map((_, i) => (8 * (at(near, i) - at(back, i)) - (at(far, i) - at(farBack, i))) / (12 * h))
  })
}

/** The same of one function. */
export const slopesAt = (f: Objective, x: Float64Array, free: readonly number[]): Float64Array =>
  Float64Array.from(
    slopesOfMany((place) => Float64Array.of(f(place)), x, free),
    (slopes) => at(slopes, 0),
  )

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
