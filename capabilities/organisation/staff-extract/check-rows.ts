import {
  type Heading,
  type IsoDate,
  LIMITS,
  type Notice,
  notice,
  refusal,
  type Table,
  TableRefused,
  type TableRow,
  tidy,
  withoutTrailingBlanks,
} from '@headroom/platform/tables-in-files'
import { checkConflicts } from './check-conflicts.ts'
import { checkDates } from './check-dates.ts'
import { checkKeys } from './check-keys.ts'
import { checkMerged } from './check-merged.ts'
import { checkSupervisors } from './check-supervisors.ts'
import type { StaffField, StaffRow } from './columns.ts'
import { type FaultList, faultList } from './fault-list.ts'
import type { Fault } from './faults.ts'
import type { HeldPerson } from './held-people.ts'
import { type StaffDraft, staffRowReader } from './read-staff-row.ts'

export type HeldRow = HeldPerson & { readonly row: number }

export type CheckedExtract = {
  readonly rowCount: number
  /** Rows without any fault: what may be brought in, if the person chooses to leave the others out. */
  readonly rows: readonly StaffRow[]
  readonly heldRows: readonly HeldRow[]
  readonly faults: readonly Fault[]
  readonly unlistedFaults: number
  readonly notices: readonly Notice[]
}

export type CheckOptions = {
  readonly today: IsoDate
  readonly signal?: AbortSignal | undefined
  readonly onRows?: ((rows: number) => void) | undefined
}

const ROWS_BETWEEN_REPORTS = 1_000

/** Reads every row once and finds every fault, those of single cells first and then those that span rows. */
export async function checkRows(
  table: Table,
  columns: ReadonlyMap<StaffField, Heading>,
  options: CheckOptions,
): Promise<CheckedExtract> {
  const faults = faultList(columns)
  const gathered = await gatherRows(table, columns, { ...options, faults })
  const { drafts, raggedRows, knownNumbers, blankRows } = gathered
  const distinct = checkKeys(drafts, columns, faults)
  const dateNotices = checkDates(drafts, columns, options.today, faults)
  checkSupervisors(distinct, knownNumbers, faults)
  checkConflicts(distinct, faults)
  checkMerged(
    table.mergedAreas,
    columns,
    drafts.map((draft) => draft.row),
    faults,
  )
  const rows = drafts.filter((draft) => !faults.has(draft.row))
  const listed = faults.list()
  return {
    rowCount: drafts.length + raggedRows.length,
    rows,
    heldRows: [...drafts.filter((draft) => faults.has(draft.row)).map(heldRow), ...raggedRows],
    faults: listed,
    unlistedFaults: faults.unlisted(),
    notices: [
      ...dateNotices,
      ...(blankRows > 0 ? [notice('blank-rows', { rows: blankRows })] : []),
      ...sharedEmailNotice(rows),
      ...(faults.unlisted() > 0
        ? [notice('faults-not-listed', { listed: listed.length, unlisted: faults.unlisted() })]
        : []),
    ],
  }
}

type Gathered = {
  readonly drafts: StaffDraft[]
  readonly raggedRows: HeldRow[]
  /** Every employee number that any row gives, so that a faulty row does not make its team's supervisor unknown. */
  readonly knownNumbers: Set<string>
  blankRows: number
}

async function gatherRows(
  table: Table,
  columns: ReadonlyMap<StaffField, Heading>,
  { faults, signal, onRows }: CheckOptions & { readonly faults: FaultList },
): Promise<Gathered> {
  const readStaffRow = staffRowReader(columns, faults)
  const gathered: Gathered = { drafts: [], raggedRows: [], knownNumbers: new Set(), blankRows: 0 }
  const { drafts, raggedRows, knownNumbers } = gathered
  for await (const { row, cells } of table.rows) {
    if (signal?.aborted) throw new TableRefused(refusal('cancelled'))
    if (cells.every((cell) => cell.trim() === '')) {
      gathered.blankRows += 1
      continue
    }
    const count = drafts.length + raggedRows.length + 1
    if (count > LIMITS.rows) throw new TableRefused(refusal('too-many-rows'))
    if (count % ROWS_BETWEEN_REPORTS === 0) onRows?.(count)
    const employee = tidy(cells[columns.get('employeeNumber')?.index ?? 0] ?? '')
    if (employee !== '') knownNumbers.add(employee)
    if (isRagged(table, cells)) {
      faults.add({ row, field: 'whole-row' }, 'ragged-row', {
        cells: cells.length,
        headings: table.headings.length,
      })
      raggedRows.push({
        row,
        employeeNumber: employee === '' ? null : employee,
        assignmentNumber: null,
        email: null,
      })
    } else drafts.push(readStaffRow(row, cells))
  }
  onRows?.(drafts.length + raggedRows.length)
  return gathered
}

/** A sheet leaves out blank cells at the end of a row, so only a CSV row can have too few. */
function isRagged(table: Table, cells: TableRow['cells']): boolean {
  if (table.source.kind === 'csv' && cells.length < table.headings.length) return true
  return withoutTrailingBlanks(cells).length > Math.max(table.width, table.headings.length)
}

function heldRow({ row, employeeNumber, assignmentNumber, email }: StaffDraft): HeldRow {
  return { row, employeeNumber: employeeNumber || null, assignmentNumber: assignmentNumber || null, email }
}

/** Not a fault: staff systems do hold shared addresses. But only one person can sign in with one. */
function sharedEmailNotice(rows: readonly StaffRow[]): readonly Notice[] {
  const owners = new Map<string, string>()
  const shared = new Set<string>()
  for (const { email, employeeNumber } of rows) {
    if (email === null) continue
    const address = email.toLowerCase()
    const owner = owners.get(address)
    if (owner === undefined) owners.set(address, employeeNumber)
    else if (owner !== employeeNumber) shared.add(address)
  }
  if (shared.size === 0) return []
  const addresses =
    shared.size === 1 ? '1 e-mail address is' : `${shared.size.toLocaleString('en-GB')} e-mail addresses are`
  const message = `${addresses} used by more than one person. Each person needs their own to sign in with it.`
  return [{ code: 'shared-email', message }]
}
