import type { Heading, MergedArea } from '@headroom/platform/tables-in-files'
import type { StaffField } from './columns.ts'
import type { FaultList } from './fault-list.ts'

/** Cells that a merge has emptied: every cell of the area but its first, in rows that hold staff. */
export function checkMerged(
  areas: readonly MergedArea[],
  columns: ReadonlyMap<StaffField, Heading>,
  rows: readonly number[],
  faults: FaultList,
): void {
  for (const area of areas) {
    for (const [field, { index }] of columns) {
      if (index < area.firstColumn || index > area.lastColumn) continue
      for (let at = firstAtOrAfter(rows, area.firstRow); at < rows.length && !faults.isFull(); at += 1) {
        const row = rows[at] ?? 0
        if (row > area.lastRow) break
        if (row === area.firstRow && index === area.firstColumn) continue
        faults.add({ row, field }, 'merged-cell', { first: area.firstRow, last: area.lastRow })
      }
    }
  }
}

/** Rows rise, so halving finds the place. */
function firstAtOrAfter(rows: readonly number[], row: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle] ?? 0) < row) low = middle + 1
    else high = middle
  }
  return low
}
