/**
 * All the non-negative solutions of `rows · x = sums`, by the two-phase simplex method on a dense tableau.
 *
 * Written apart from the protecting code on purpose, and for small systems only. Bland's rule, so that it always ends.
 */
export type Polytope = {
  /** The largest (sign 1) or smallest (sign -1) value of one unknown, and a solution that has it. */
  readonly extreme: (
    unknown: number,
    sign: 1 | -1,
  ) => { readonly value: number; readonly solution: readonly number[] }
}

const tolerance = 1e-9

type Tableau = { readonly rows: number[][]; readonly basis: number[]; readonly width: number }

const at = (row: readonly number[] | undefined, column: number): number => row?.[column] ?? 0

const pivot = (tableau: Tableau, cost: number[], row: number, column: number): void => {
  const pivotRow = tableau.rows[row] ?? []
  const scale = at(pivotRow, column)
  for (let j = 0; j < pivotRow.length; j++) pivotRow[j] = at(pivotRow, j) / scale
  for (const other of [...tableau.rows, cost]) {
    const factor = at(other, column)
    if (other === pivotRow || Math.abs(factor) < tolerance) continue
    for (let j = 0; j < pivotRow.length; j++) other[j] = at(other, j) - factor * at(pivotRow, j)
    other[column] = 0
  }
  tableau.basis[row] = column
}

/** Minimises the cost row, in place. Infinity when it has no minimum. */
const minimise = (tableau: Tableau, cost: number[], columns: number): number => {
  const last = tableau.width
  for (;;) {
    const column = cost.findIndex((value, j) => j < columns && value < -tolerance)
    if (column < 0) return -at(cost, last)
    let row = -1
    let least = Number.POSITIVE_INFINITY
    tableau.rows.forEach((candidate, i) => {
      if (at(candidate, column) <= tolerance) return
      const ratio = at(candidate, last) / at(candidate, column)
      const isEarlier =
        Math.abs(ratio - least) < tolerance && (tableau.basis[i] ?? 0) < (tableau.basis[row] ?? 0)
      if (ratio < least - tolerance || isEarlier) {
        least = ratio
        row = i
      }
    })
    if (row < 0) return Number.NEGATIVE_INFINITY
    pivot(tableau, cost, row, column)
  }
}

/** A first solution: artificial unknowns stand in for each equation until the real ones can. */
const feasibleTableau = (
  rows: readonly (readonly number[])[],
  sums: readonly number[],
): Tableau | undefined => {
  const count = rows[0]?.length ?? 0
  const width = count + rows.length
  const tableau: Tableau = {
    width,
    basis: rows.map((_, i) => count + i),
    rows: rows.map((row, i) => {
      const sign = (sums[i] ?? 0) < 0 ? -1 : 1
      return [
        ...row.map((value) => value * sign),
        ...rows.map((_, k) => (k === i ? 1 : 0)),
        (sums[i] ?? 0) * sign,
      ]
    }),
  }
  const cost = Array.from({ length: width + 1 }, (_, j) =>
    j >= count && j < width ? 0 : -tableau.rows.reduce((sum, row) => sum + at(row, j), 0),
  )
  if (Math.abs(minimise(tableau, cost, count)) > 1e-6) return undefined
  tableau.basis.forEach((column, i) => {
    if (column < count) return
    const real = (tableau.rows[i] ?? []).findIndex((value, j) => j < count && Math.abs(value) > tolerance)
    if (real >= 0) pivot(tableau, cost, i, real)
  })
  const kept = tableau.basis.flatMap((column, i) => (column < count ? [i] : []))
  return {
    width: count,
    basis: kept.map((i) => tableau.basis[i] ?? 0),
    rows: kept.map((i) => {
      const row = tableau.rows[i] ?? []
      return [...row.slice(0, count), at(row, width)]
    }),
  }
}

/** Undefined when the equations have no non-negative solution. */
export const polytopeOf = (
  rows: readonly (readonly number[])[],
  sums: readonly number[],
): Polytope | undefined => {
  const tableau = feasibleTableau(rows, sums)
  if (tableau === undefined) return undefined
  const extreme = (unknown: number, sign: 1 | -1): { value: number; solution: readonly number[] } => {
    const cost = new Array<number>(tableau.width + 1).fill(0)
    cost[unknown] = -sign
    tableau.basis.forEach((column, i) => {
      const factor = at(cost, column)
      if (factor === 0) return
      tableau.rows[i]?.forEach((value, j) => {
        cost[j] = at(cost, j) - factor * value
      })
    })
    // Adding nought turns -0 into 0.
    const value = -sign * minimise(tableau, cost, tableau.width) + 0
    const solution = new Array<number>(tableau.width).fill(0)
    tableau.basis.forEach((column, i) => {
      solution[column] = at(tableau.rows[i], tableau.width)
    })
    return { value, solution }
  }
  return { extreme }
}
