import { polytopeOf } from './polytope.ts'

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6

/**
 * The largest or smallest value of one unknown among whole-number solutions, by branch and bound on the relaxed one.
 * Undefined when there is none, which cannot happen for a table of real counts.
 */
export const wholeExtreme = (
  rows: readonly (readonly number[])[],
  sums: readonly number[],
  unknown: number,
  sign: 1 | -1,
): number | undefined => {
  let best: number | undefined
  const branch = (
    more: readonly (readonly number[])[],
    bounds: readonly number[],
    slacks: readonly number[],
  ): void => {
    const width = (rows[0]?.length ?? 0) + slacks.length
    const widen = (row: readonly number[]): number[] => Array.from({ length: width }, (_, j) => row[j] ?? 0)
    const relaxed = polytopeOf([...rows, ...more].map(widen), [...sums, ...bounds])?.extreme(unknown, sign)
    if (relaxed === undefined) return
    const bound = sign > 0 ? Math.floor(relaxed.value + 1e-6) : Math.ceil(relaxed.value - 1e-6)
    if (best !== undefined && bound * sign <= best * sign) return
    const split = relaxed.solution.findIndex((value) => !isWhole(value))
    if (split < 0) {
      best = bound
      return
    }
    const value = relaxed.solution[split] ?? 0
    for (const side of [1, -1]) {
      const row = new Array<number>(width + 1).fill(0)
      row[split] = 1
      row[width] = side
      branch([...more, row], [...bounds, side > 0 ? Math.floor(value) : Math.ceil(value)], [...slacks, side])
    }
  }
  branch([], [], [])
  return best
}
