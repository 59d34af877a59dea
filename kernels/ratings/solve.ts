/**
 * Solves A x = b for a symmetric positive definite A by Cholesky's factor. Null where A is not (its columns depend on each
 * other), judged by what is left of each diagonal beside what it was.
 */
export function solvePositive(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] | null {
  const size = matrix.length
  const factor = matrix.map((row) => Float64Array.from(row))
  const solution = Float64Array.from(right)
  for (let at = 0; at < size; at++) {
    const row = factor[at]
    if (row === undefined) return null
    for (let column = 0; column <= at; column++) {
      const other = factor[column] ?? row
      let rest = row[column] ?? 0
      for (let k = 0; k < column; k++) rest -= (row[k] ?? 0) * (other[k] ?? 0)
      if (column < at) row[column] = rest / (other[column] ?? 1)
      else if (rest <= 1e-12 * (matrix[at]?.[at] ?? 0)) return null
      else row[at] = Math.sqrt(rest)
    }
  }
  for (let at = 0; at < size; at++) {
    let rest = solution[at] ?? 0
    for (let k = 0; k < at; k++) rest -= (factor[at]?.[k] ?? 0) * (solution[k] ?? 0)
    solution[at] = rest / (factor[at]?.[at] ?? 1)
  }
  for (let at = size - 1; at >= 0; at--) {
    let rest = solution[at] ?? 0
    for (let k = at + 1; k < size; k++) rest -= (factor[k]?.[at] ?? 0) * (solution[k] ?? 0)
    solution[at] = rest / (factor[at]?.[at] ?? 1)
  }
  return [...solution]
}
