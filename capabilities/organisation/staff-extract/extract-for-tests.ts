import { STAFF_FIELD_NAMES, STAFF_FIELDS, type StaffFacts, type StaffField } from './columns.ts'
import { type CurrentStaff, makeCurrentStaff } from './compare.ts'
import { type Preview, type PreviewOptions, previewExtract, type RefusedPreview } from './preview.ts'

/** Invented staff for tests, in the shape of an extract; nobody here exists. */
export type RowForTests = Partial<Record<StaffField, string>>

export const TODAY = '2026-11-22'

const FIRST_NUMBER = 20001001

/** A tree of people without faults: the first is at the top, each other reports to the first. */
export function staff(count: number): RowForTests[] {
  return Array.from({ length: count }, (_, at) => ({
    employeeNumber: String(FIRST_NUMBER + at),
    assignmentNumber: String(FIRST_NUMBER + at),
    firstName: 'Zoë',
    lastName: 'Björk',
    email: `zoë.björk${at}@example.nhs.test`,
    positionNumber: String(5001 + at),
    positionTitle: 'Service Manager, Cardiology',
    division: 'Medicine',
    department: 'Cardiology',
    staffGroup: 'Administrative and Clerical',
    jobRole: 'Manager',
    occupationCode: 'G1D',
    payGrade: 'Band 8a',
    fte: '0.80',
    supervisorEmployeeNumber: at === 0 ? '' : String(FIRST_NUMBER),
    startDate: '25/04/2018',
    lastAppraisalDate: '27/09/2026',
  }))
}

/** The rows as CSV text under the fields' own labels. Cells go in as they are, but for quotation. */
export function csvOf(
  rows: readonly RowForTests[],
  fields: readonly StaffField[] = STAFF_FIELD_NAMES,
): string {
  const lines = [
    fields.map((field) => STAFF_FIELDS[field].label),
    ...rows.map((row) => fields.map((field) => row[field] ?? '')),
  ]
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

type OptionsForTests = Partial<Omit<PreviewOptions, 'current'>> & {
  readonly current?: CurrentStaff | readonly StaffFacts[]
}

export function previewOf(
  file: string | Uint8Array,
  options: OptionsForTests = {},
): Promise<Preview | RefusedPreview> {
  const { current = [], ...rest } = options
  const held = 'get' in current ? current : makeCurrentStaff(current)
  return previewExtract(typeof file === 'string' ? bytesOf(file) : file, 'staff.csv', {
    today: TODAY,
    ...rest,
    current: held,
  })
}

/** `row column code` of every fault, the shape most tests compare. */
export async function faultsOf(
  file: string | Uint8Array,
  options: OptionsForTests = {},
): Promise<readonly string[]> {
  const { summary } = await previewOf(file, options)
  return summary.faults.map(({ row, column, code }) => `${row} ${column} ${code}`)
}

export async function acceptedPreview(
  file: string | Uint8Array,
  options: OptionsForTests = {},
): Promise<Preview> {
  const preview = await previewOf(file, options)
  if (!preview.ok) throw new Error(`refused: ${preview.reason}: ${preview.message}`)
  return preview
}
