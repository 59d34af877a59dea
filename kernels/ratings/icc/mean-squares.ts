import { lowestOf, meanOf, roundingOf, squaresAbout, sumOf } from '../moments.ts'

/** The analysis of variance of a complete table of subjects by raters. */
export type MeanSquares = {
  readonly subjects: number
  readonly raters: number
  readonly betweenSubjects: number
  readonly betweenRaters: number
  readonly error: number
  /** Within subjects: what raters and error make together. */
  readonly within: number
}

/** Two-way mean squares of a complete table (Shrout and Fleiss 1979, table 3). What is rounding only becomes 0. */
export function meanSquaresOf(given: readonly (readonly number[])[]): MeanSquares {
  // From the lowest score up, so that where the scale starts cannot cost digits.
  const lowest = lowestOf(given.flat())
  const table = given.map((row) => row.map((score) => score - lowest))
  const subjects = table.length
  const raters = table[0]?.length ?? 0
  const all = table.flat()
  const grand = meanOf(all)
  const rounding = roundingOf(all) + roundingOf(given.flat())
  const columns = Array.from({ length: raters }, (_, at) => table.map((row) => row[at] ?? Number.NaN))
  const rowMeans = table.map((row) => meanOf(row))
  const columnMeans = columns.map((column) => meanOf(column))
  const free = (subjects - 1) * (raters - 1)
  const error =
    sumOf(
      table.flatMap((row, at) =>
        row.map((score, rater) => (score - (rowMeans[at] ?? 0) - (columnMeans[rater] ?? 0) + grand) ** 2),
      ),
    ) / free
  const settle = (square: number) => (square <= rounding ? 0 : square)
  const betweenRaters = settle((subjects * squaresAbout(columnMeans, grand)) / (raters - 1))
  const settledError = settle(error)
  return {
    subjects,
    raters,
    betweenSubjects: settle((raters * squaresAbout(rowMeans, grand)) / (subjects - 1)),
    betweenRaters,
    error: settledError,
    within: (betweenRaters * (raters - 1) + settledError * free) / (subjects * (raters - 1)),
  }
}
