import type { Heading } from '@headroom/platform/tables-in-files'
import { STAFF_FIELD_NAMES, type StaffField } from './columns.ts'
import type { FaultList } from './fault-list.ts'
import type { StaffDraft } from './read-staff-row.ts'
import { staffKey } from './staff-key.ts'

/**
 * Finds rows that repeat an earlier row's employee and assignment number, and gives the rows that do not. Several
 * assignments of one employee are right; the same assignment twice is not, and the later row is the one at fault.
 */
export function checkKeys(
  drafts: readonly StaffDraft[],
  columns: ReadonlyMap<StaffField, Heading>,
  faults: FaultList,
): readonly StaffDraft[] {
  const firstWithKey = new Map<string, StaffDraft>()
  return drafts.filter((draft) => {
    if (draft.employeeNumber === '' || draft.assignmentNumber === '') return true
    const key = staffKey(draft.employeeNumber, draft.assignmentNumber)
    const first = firstWithKey.get(key)
    if (first === undefined) {
      firstWithKey.set(key, draft)
      return true
    }
    const facts = { row: first.row, key: shownKey(draft), differs: differingHeadings(first, draft, columns) }
    faults.add({ row: draft.row, field: 'employeeNumber' }, 'duplicate-key', facts)
    return false
  })
}

function shownKey({ employeeNumber, assignmentNumber }: StaffDraft): string {
  return employeeNumber === assignmentNumber
    ? employeeNumber
    : `${employeeNumber}, assignment ${assignmentNumber}`
}

function differingHeadings(
  a: StaffDraft,
  b: StaffDraft,
  columns: ReadonlyMap<StaffField, Heading>,
): readonly string[] {
  return STAFF_FIELD_NAMES.filter((field) => a[field] !== b[field]).flatMap(
    (field) => columns.get(field)?.label ?? [],
  )
}
