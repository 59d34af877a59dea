import type { StaffFacts } from './columns.ts'
import { type StaffKey, staffKey } from './staff-key.ts'

/** Who a faulty row is about, as far as it can be told; null where it cannot. */
export type HeldPerson = {
  readonly employeeNumber: string | null
  readonly assignmentNumber: string | null
  readonly email: string | null
}

/**
 * Whose assignments a faulty row keeps from being ended: both numbers name one assignment, an employee number all of the
 * employee's, an assignment number that assignment, and failing all of them the e-mail address its owner's.
 */
export function heldTest(heldRows: readonly HeldPerson[]): (facts: StaffFacts) => boolean {
  const keys = new Set<StaffKey>()
  const employees = new Set<string>()
  const assignments = new Set<string>()
  const emails = new Set<string>()
  for (const { employeeNumber, assignmentNumber, email } of heldRows) {
    if (employeeNumber !== null && assignmentNumber !== null)
      keys.add(staffKey(employeeNumber, assignmentNumber))
    else if (employeeNumber !== null) employees.add(employeeNumber)
    else if (assignmentNumber !== null) assignments.add(assignmentNumber)
    else if (email !== null) emails.add(email)
  }
  return ({ employeeNumber, assignmentNumber, email }) =>
    keys.has(staffKey(employeeNumber, assignmentNumber)) ||
    employees.has(employeeNumber) ||
    assignments.has(assignmentNumber) ||
    (email !== null && emails.has(email))
}
