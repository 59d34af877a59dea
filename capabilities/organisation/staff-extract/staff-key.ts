/** Names one assignment of one employee within an organisation. */
export type StaffKey = string & { readonly brand: 'StaffKey' }

/** The unit separator cannot be in either number: the check refuses control characters. */
export function staffKey(employeeNumber: string, assignmentNumber: string): StaffKey {
  // The brand is given here and nowhere else.
  return `${employeeNumber}\u001f${assignmentNumber}` as StaffKey
}
