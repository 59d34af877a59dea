import { Table } from '../components/tables.tsx'
import type { Content } from '../content.ts'

export interface Column<Row> {
  readonly heading: string
  readonly cell: (row: Row) => Content
  readonly format?: 'numeric' | undefined
  /** A column that the server can sort by: the heading becomes a link to the page in the other order. */
  readonly sort?:
    | { readonly href: string; readonly direction?: 'ascending' | 'descending' | undefined }
    | undefined
}

interface ResponsiveTableProps<Row> {
  readonly caption: Content
  readonly captionSize?: 's' | 'm' | 'l' | undefined
  /** For a table whose heading already stands above it. */
  readonly captionHidden?: boolean | undefined
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** The first column names the row. True unless said otherwise. */
  readonly firstCellIsHeader?: boolean | undefined
  readonly id?: string | undefined
}

/** A table that becomes a list of cards on a phone, each value under its column's name. */
export function ResponsiveTable<Row>({ caption, columns, rows, ...options }: ResponsiveTableProps<Row>) {
  const { captionSize = 'm', captionHidden, firstCellIsHeader = true, id } = options
  return (
    <Table
      id={id}
      responsive
      firstCellIsHeader={firstCellIsHeader}
      caption={{
        text: caption,
        size: captionSize,
        classes: captionHidden ? 'nhsuk-u-visually-hidden' : undefined,
      }}
      head={columns.map(({ heading, format, sort }) => ({
        text: heading,
        format,
        href: sort?.href,
        sort: sort ? (sort.direction ?? 'none') : undefined,
      }))}
      rows={rows.map((row) => columns.map(({ cell, format }) => ({ text: cell(row), format })))}
    />
  )
}
