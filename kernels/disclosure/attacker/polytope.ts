/**
 * All the non-negative solutions of `rows · x = sums`, by the two-phase simplex method.
 *
 * Written apart from the protecting code on purpose. Exact: the tableau holds whole numbers over one common denominator,
 * and every pivot divides without remainder (integer pivoting, after Edmonds 1967 and Bareiss 1968). With rounded
 * arithmetic one table in some eighty thousand came out wrong. Bland's rule, so that it always ends.
 */
export type Polytope = {
  /** The largest (sign 1) or smallest (sign -1) value of one unknown, and a solution that has it. */
  readonly extreme: (
    unknown: number,
    sign: 1 | -1,
  ) => { readonly value: number; readonly solution: readonly number[] }
}

type Tableau = {
  rows: number[][]
  basis: number[]
  cost: number[]
  denominator: number
  readonly width: number
}

const at = (row: readonly number[] | undefined, column: number): number => row?.[column] ?? 0

const exactly = (value: number): number => {
  if (Number.isSafeInteger(value)) return value
  throw new Error('The attack outgrew exact arithmetic')
}

const pivot = (tableau: Tableau, row: number, column: number): void => {
  const lead = tableau.rows[row] ?? []
  const value = at(lead, column)
  const { denominator } = tableau
  // Most pivots are on 1 over 1; then only the columns where the leading row is not nought change.
  const filled = lead.flatMap((entry, j) => (entry === 0 ? [] : [j]))
  const columns = value === denominator ? filled : lead.map((_, j) => j)
  for (const other of [...tableau.rows, tableau.cost]) {
    const factor = at(other, column)
    if (other === lead || (factor === 0 && value === denominator)) continue
    for (const j of columns) {
      other[j] = exactly(exactly(at(other, j) * value - factor * at(lead, j)) / denominator)
    }
  }
  tableau.denominator = value
  tableau.basis[row] = column
}

/** The row that reaches nought first as the column grows; of equals, the one whose unknown comes first. */
const leavingRow = ({ rows, basis, width }: Tableau, column: number): number => {
  let leaving = -1
  for (let i = 0; i < rows.length; i++) {
    if (at(rows[i], column) <= 0) continue
    const left = at(rows[i], width) * at(rows[leaving], column)
    const right = at(rows[leaving], width) * at(rows[i], column)
    const isEarlier = left === right && (basis[i] ?? 0) < (basis[leaving] ?? 0)
    if (leaving < 0 || left < right || isEarlier) leaving = i
  }
  return leaving
}

/** Minimises the cost row among the first so many columns. False when there is no minimum. */
const minimise = (tableau: Tableau, columns: number): boolean => {
  for (;;) {
    const column = tableau.cost.findIndex((cost, j) => j < columns && cost < 0)
    if (column < 0) return true
    const row = leavingRow(tableau, column)
    if (row < 0) return false
    pivot(tableau, row, column)
  }
}

const firstReal = (row: readonly number[] | undefined, count: number): number =>
  (row ?? []).findIndex((value, j) => j < count && value !== 0)

/** A first solution: artificial unknowns stand in for each equation until the real ones can. */
const feasibleTableau = (
  rows: readonly (readonly number[])[],
  sums: readonly number[],
): Tableau | undefined => {
  const count = rows[0]?.length ?? 0
  const width = count + rows.length
  const signed = rows.map((row, i) => {
    const sign = (sums[i] ?? 0) < 0 ? -1 : 1
    return [
      ...row.map((value) => value * sign),
      ...rows.map((_, k) => (k === i ? 1 : 0)),
      (sums[i] ?? 0) * sign,
    ]
  })
  const isArtificial = (j: number): boolean => j >= count && j < width
  const cost = Array.from({ length: width + 1 }, (_, j) =>
    isArtificial(j) ? 0 : -signed.reduce((sum, row) => sum + at(row, j), 0),
  )
  const tableau: Tableau = { rows: signed, basis: rows.map((_, i) => count + i), cost, denominator: 1, width }
  minimise(tableau, count)
  if (at(tableau.cost, width) !== 0) return undefined
  for (let i = 0; i < tableau.rows.length; i++) {
    const column = isArtificial(tableau.basis[i] ?? 0) ? firstReal(tableau.rows[i], count) : -1
    if (column < 0) continue
    // Nought is on the right of such a row, so its sign may be changed to keep the denominator positive.
    if (at(tableau.rows[i], column) < 0) tableau.rows[i] = (tableau.rows[i] ?? []).map((value) => -value)
    pivot(tableau, i, column)
  }
  const kept = tableau.basis.flatMap((column, i) => (isArtificial(column) ? [] : [i]))
  const real = (row: readonly number[] | undefined): number[] => [
    ...(row ?? []).slice(0, count),
    at(row, width),
  ]
  return {
    width: count,
    denominator: tableau.denominator,
    basis: kept.map((i) => tableau.basis[i] ?? 0),
    rows: kept.map((i) => real(tableau.rows[i])),
    cost: real(tableau.cost),
  }
}

/** Undefined when the equations have no non-negative solution. */
export const polytopeOf = (
  rows: readonly (readonly number[])[],
  sums: readonly number[],
): Polytope | undefined => {
  const tableau = feasibleTableau(rows, sums)
  if (tableau === undefined) return undefined
  const { width } = tableau
  const extreme = (unknown: number, sign: 1 | -1): { value: number; solution: readonly number[] } => {
    const price = (column: number): number => (column === unknown ? -sign : 0)
    tableau.cost = Array.from({ length: width + 1 }, (_, j) =>
      tableau.basis.reduce(
        (cost, column, i) => cost - price(column) * at(tableau.rows[i], j),
        price(j) * tableau.denominator,
      ),
    )
    const isBounded = minimise(tableau, width)
    const solution = new Array<number>(width).fill(0)
    tableau.basis.forEach((column, i) => {
      solution[column] = at(tableau.rows[i], width) / tableau.denominator
    })
    return { value: isBounded ? at(solution, unknown) : sign * Number.POSITIVE_INFINITY, solution }
  }
  return { extreme }
}
