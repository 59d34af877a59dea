import { type Heading, type TableRow, tidy } from '@headroom/platform/tables-in-files'
import type { Field } from './fields.ts'
import type { KnownMeasure, KnownUnit } from './known.ts'
import { type AeMeasures, aeMeasures, kindOf, knownOr } from './nhs-ae.ts'
import type { Columns, Reading } from './reading.ts'

/** A cell with its heading, for faults to point at. */
export type Cell = { readonly text: string; readonly column: string }

/** What a row says of one period, before any of it is understood. */
export type Draft = {
  readonly row: number
  /** As text to be looked up, or known already. */
  readonly measure: Cell | KnownMeasure
  readonly unit: Cell | KnownUnit
  readonly period: Cell
  readonly value: Cell
  readonly numerator: Cell
  readonly denominator: Cell
  readonly note: Cell
  readonly provisional: Cell
}

const NONE: Cell = { text: '', column: '' }

export type Drafting = {
  readonly reading: Reading
  readonly columns: Columns
  readonly periods: readonly Heading[]
  /** What the whole file is about, where it was said. */
  readonly measure: KnownMeasure | undefined
  readonly unit: KnownUnit | undefined
  readonly findMeasure: (text: string) => KnownMeasure | undefined
}

/** A row as the statements it makes: one in the long layout, one for each period in the wide one. */
export function draftsOf(drafting: Drafting): (row: TableRow) => readonly Draft[] {
  const { columns, measure, unit } = drafting
  const cellOf = ({ cells }: TableRow, field: Field): Cell => {
    const heading = columns.get(field)
    return heading ? { text: tidy(cells[heading.index] ?? ''), column: heading.label } : NONE
  }
  const about = (row: TableRow) => ({
    row: row.row,
    measure: measure ?? cellOf(row, 'measure'),
    unit: unit ?? cellOf(row, 'unit'),
  })
  const nothing = { value: NONE, numerator: NONE, denominator: NONE, note: NONE, provisional: NONE }
  switch (drafting.reading.layout) {
    case 'long':
      return (row) => [
        {
          ...about(row),
          period: cellOf(row, 'period'),
          value: cellOf(row, 'value'),
          numerator: cellOf(row, 'numerator'),
          denominator: cellOf(row, 'denominator'),
          note: cellOf(row, 'note'),
          provisional: cellOf(row, 'provisional'),
        },
      ]
    case 'wide':
      return (row) =>
        drafting.periods.map(({ index, text, label }) => ({
          ...about(row),
          ...nothing,
          period: { text, column: label },
          value: { text: tidy(row.cells[index] ?? ''), column: label },
        }))
    case 'nhs-ae':
      return aeDrafts(drafting, cellOf)
  }
}

function aeDrafts(
  { reading, findMeasure, unit }: Drafting,
  cellOf: (row: TableRow, field: Field) => Cell,
): (row: TableRow) => readonly Draft[] {
  const ours = reading.providerCode?.toLowerCase()
  const measuresOf = new Map<string, AeMeasures>()
  return (row) => {
    if (cellOf(row, 'provider').text.toLowerCase() !== ours || !unit) return []
    const kind = kindOf(cellOf(row, 'kind').text || '1')
    const measures = measuresOf.get(kind) ?? aeMeasures(kind)
    measuresOf.set(kind, measures)
    const own = { row: row.row, unit, period: cellOf(row, 'period'), note: NONE, provisional: NONE }
    const [attendances, breaches] = [cellOf(row, 'attendances'), cellOf(row, 'breaches')]
    const counts = { numerator: NONE, denominator: NONE }
    return [
      { ...own, ...counts, measure: knownOr(measures.attendances, findMeasure), value: attendances },
      { ...own, ...counts, measure: knownOr(measures.breaches, findMeasure), value: breaches },
      {
        ...own,
        measure: knownOr(measures.share, findMeasure),
        value: NONE,
        numerator: breaches,
        denominator: attendances,
      },
    ]
  }
}
