import { ukDate } from './calendar.ts'
import type { StaffRow } from './model.ts'

/** The columns of a staff extract, in order, as a workforce information team sends it. */
export const staffColumns: readonly (readonly [heading: string, cell: (row: StaffRow) => string])[] = [
  ['Employee Number', (row) => row.employeeNumber],
  ['Assignment Number', (row) => row.assignmentNumber],
  ['First Name', (row) => row.firstName],
  ['Last Name', (row) => row.lastName],
  ['Email Address', (row) => row.email],
  ['Position Number', (row) => row.positionNumber],
  ['Position Title', (row) => row.positionTitle],
  ['Division', (row) => row.division],
  ['Department', (row) => row.department],
  ['Staff Group', (row) => row.staffGroup],
  ['Role', (row) => row.role],
  ['Occupation Code', (row) => row.occupationCode],
  ['Pay Grade', (row) => row.payGrade],
  ['FTE', (row) => row.fte.toFixed(2)],
  ['Supervisor Employee Number', (row) => row.supervisorEmployeeNumber ?? ''],
  ['Start Date in Position', (row) => ukDate(row.startDateInPosition)],
  [
    'Last Appraisal Date',
    (row) => (row.lastAppraisalDate === undefined ? '' : ukDate(row.lastAppraisalDate)),
  ],
]

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`

/** The extract a line at a time, headings first; RFC 4180 quoting and line ends, like the real one. */
export function* staffCsvLines(rows: Iterable<StaffRow>): Generator<string> {
  yield line(staffColumns.map(([heading]) => heading))
  for (const row of rows) yield line(staffColumns.map(([, cell]) => cell(row)))
}

export const staffCsv = (rows: Iterable<StaffRow>): string => [...staffCsvLines(rows)].join('')
