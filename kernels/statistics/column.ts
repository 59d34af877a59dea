/** One explanatory variable: a value for each row, with the name it is reported by. */
export type Column = { readonly name: string; readonly values: ArrayLike<number> }

/** The constant, by the name that R gives it. */
export const INTERCEPT = '(Intercept)'

export const interceptOf = (rows: number): Column => ({
  name: INTERCEPT,
  values: new Float64Array(rows).fill(1),
})

export type ColumnFault =
  | { readonly ok: false; readonly reason: 'lengths-differ'; readonly column: string }
  /** A value is missing, infinite or not a number; rows count from 0. */
  | { readonly ok: false; readonly reason: 'not-finite'; readonly column: string; readonly row: number }

/** The first column that is not a list of `rows` finite numbers. */
export function faultOfColumns(columns: readonly Column[], rows: number): ColumnFault | undefined {
  for (const { name, values } of columns) {
    if (values.length !== rows) return { ok: false, reason: 'lengths-differ', column: name }
    for (let row = 0; row < rows; row++)
      if (!Number.isFinite(values[row])) return { ok: false, reason: 'not-finite', column: name, row }
  }
  return undefined
}
