import { type Heading, LIMITS } from '@headroom/platform/tables-in-files'
import { STAFF_FIELD_NAMES, type StaffField } from './columns.ts'
import { type FactsOf, type Fault, type FaultCode, faultMessage } from './faults.ts'

/** Where a fault is: in a field's column, or the row as a whole. */
export type FaultPlace = { readonly row: number; readonly field: StaffField | 'whole-row' }

type Listed = Fault & { readonly order: number }

/** Gathers faults in any order, remembers which rows they hold back, and lists them by row and column. */
export function faultList(columns: ReadonlyMap<StaffField, Heading>) {
  const listed: Listed[] = []
  const faultyRows = new Set<number>()
  let unlisted = 0

  function add<C extends FaultCode>(place: FaultPlace, code: C, ...facts: FactsOf<C>): void {
    faultyRows.add(place.row)
    if (listed.length >= LIMITS.listedFaults) {
      unlisted += 1
      return
    }
    const column = place.field === 'whole-row' ? '' : (columns.get(place.field)?.label ?? '')
    listed.push({
      row: place.row,
      column,
      code,
      message: faultMessage(code, ...facts),
      order: orderOf(place, code),
    })
  }

  return {
    add,
    has: (row: number): boolean => faultyRows.has(row),
    isFull: (): boolean => listed.length >= LIMITS.listedFaults,
    unlisted: (): number => unlisted,
    list: (): readonly Fault[] =>
      withoutBlanksOfMerges(listed.sort((a, b) => a.row - b.row || a.order - b.order)),
  }
}

export type FaultList = ReturnType<typeof faultList>

/** Columns in the order of the fields, the whole row first, and a merged cell before the blank that it caused. */
function orderOf({ field }: FaultPlace, code: FaultCode): number {
  const column = field === 'whole-row' ? -1 : STAFF_FIELD_NAMES.indexOf(field)
  return column * 2 + (code === 'merged-cell' ? 0 : 1)
}

/** A cell that is blank because it was merged is told of once, as merged. */
function withoutBlanksOfMerges(sorted: readonly Listed[]): readonly Fault[] {
  const faults: Fault[] = []
  for (const { row, column, code, message } of sorted) {
    const before = faults.at(-1)
    if (before?.code === 'merged-cell' && before.row === row && before.column === column) continue
    faults.push({ row, column, code, message })
  }
  return faults
}
