import type { Category } from '@headroom/ratings'
import {
  cellAt,
  isMissing,
  parseScore,
  parseScores,
  type Row,
  type RowFault,
  splitRepeats,
  type Table,
} from './table.ts'

export type CategoryRows = {
  readonly rows: readonly { readonly row: Row; readonly scores: readonly (Category | null)[] }[]
  readonly areNumbers: boolean
  readonly faults: readonly RowFault[]
}

/** Whether columns hold numbers: most of what is given is one. Then a word among them is a bad row, not a category. */
function holdNumbers(table: Table, places: readonly number[]): boolean {
  const given = table.rows
    .flatMap((row) => places.map((place) => cellAt(row, place)))
    .filter((cell) => !isMissing(cell))
  return given.filter((cell) => parseScore(cell).ok).length > given.length / 2
}

/** The scores or categories of some columns, each first name once. */
export function parseCategories(
  table: Table,
  places: readonly number[],
  { levels, mustBeNumbers = false }: { readonly levels?: number; readonly mustBeNumbers?: boolean },
): CategoryRows {
  const areNumbers = mustBeNumbers || levels !== undefined || holdNumbers(table, places)
  const parsed = areNumbers
    ? parseScores(table, places, levels)
    : {
        faults: [],
        rows: table.rows.map((row) => ({
          row,
          scores: places.map((place) => (isMissing(cellAt(row, place)) ? null : cellAt(row, place))),
        })),
      }
  const repeats = splitRepeats(parsed.rows as CategoryRows['rows'], ({ row }) => `"${cellAt(row, 0)}"`)
  return { rows: repeats.once, areNumbers, faults: [...parsed.faults, ...repeats.faults] }
}
