import type { RowFault, Unusable } from './table.ts'

/** What a command found: numbers for programs, words for people, and the rows it could not use. */
export type Report =
  | {
      readonly ok: true
      /** Plain data with fixed names: docs/how-to/reliability-of-ratings.md. */
      readonly result: Readonly<Record<string, unknown>>
      readonly words: readonly string[]
      readonly faults: readonly RowFault[]
      readonly rows: number
    }
  | Unusable

export const FORMATS = ['text', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** As many figures as mean something to a reader; the JSON has them all. */
export const show = (value: number | null | undefined, decimals = 3): string => {
  if (value === null || value === undefined || Number.isNaN(value)) return '–'
  if (value !== 0 && Math.abs(value) < 10 ** -decimals) return value.toExponential(1)
  return String(Number(value.toFixed(decimals)))
}

export const showP = (p: number): string => (p < 0.001 ? 'below 0.001' : show(p))

/** A number in a column of numbers: the same decimals in each, so that they line up. */
export const figure = (value: number | null | undefined, decimals = 3): string =>
  value === null || value === undefined || Number.isNaN(value) ? '–' : value.toFixed(decimals)

const isFigure = (cell: string): boolean =>
  /^(–|-?[\d.]+%?|-?Infinity|r -?[\d.]+|r –|below 0\.001|)$/.test(cell)

/** Rows of cells as columns that line up: figures to the right, words to the left. The first row names the columns. */
export function alignedTable(rows: readonly (readonly string[])[]): string {
  const [heads = [], ...body] = rows
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const areFigures = heads.map((_, column) => body.every((row) => isFigure(row[column] ?? '')))
  return rows
    .map((row) =>
      row
        .map((cell, at) => (areFigures[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The JSON of a report, always in this order. Numbers that are not numbers cannot be written and do not come up. */
export const asJson = (command: string, report: Report & { readonly ok: true }): string =>
  JSON.stringify(
    {
      command,
      rowsUsed: report.rows,
      rowsLeftOut: report.faults,
      ...report.result,
    },
    null,
    2,
  )

/** A refusal of the kernel as it stands in the JSON. */
export const refusalIn = (refusal: { readonly reason: string; readonly words: string }) => ({
  refused: { reason: refusal.reason, words: refusal.words },
})
