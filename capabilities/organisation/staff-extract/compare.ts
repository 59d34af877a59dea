import { STAFF_FIELD_NAMES, type StaffFacts, type StaffField, type StaffRow } from './columns.ts'
import { type HeldPerson, heldTest } from './held-people.ts'
import { type StaffKey, staffKey } from './staff-key.ts'

/** The open assignments as Headroom holds them now, for the database to supply. */
export type CurrentStaff = ReadonlyMap<StaffKey, StaffFacts>

/** @example makeCurrentStaff([]).size // 0, the first import */
export function makeCurrentStaff(assignments: Iterable<StaffFacts>): CurrentStaff {
  const current = new Map<StaffKey, StaffFacts>()
  for (const facts of assignments) current.set(staffKey(facts.employeeNumber, facts.assignmentNumber), facts)
  return current
}

export type FieldChange = {
  readonly field: StaffField
  readonly before: string | number | null
  readonly after: string | number | null
}

/** Somebody who was here already and whose place changes. */
export type Mover =
  /** The same assignment in another position, unit, under another supervisor, or from another date. */
  | {
      readonly kind: 'moved'
      readonly before: StaffFacts
      readonly after: StaffRow
      readonly changes: readonly FieldChange[]
    }
  /** One assignment ends and another begins: how some staff systems write a move. */
  | {
      readonly kind: 'renumbered'
      readonly before: StaffFacts
      readonly after: StaffRow
      readonly changes: readonly FieldChange[]
    }
  | { readonly kind: 'further-post'; readonly after: StaffRow }
  | { readonly kind: 'post-ended'; readonly before: StaffFacts }

export type Changed = {
  readonly before: StaffFacts
  readonly after: StaffRow
  readonly changes: readonly FieldChange[]
}

export type Comparison = {
  readonly joiners: readonly StaffRow[]
  readonly movers: readonly Mover[]
  readonly leavers: readonly StaffFacts[]
  readonly changed: readonly Changed[]
  readonly unchanged: readonly StaffRow[]
  /** Current assignments whose row in the file is faulty: left as they are, and never taken for leavers. */
  readonly held: readonly StaffFacts[]
}

export type ComparedRows = {
  readonly rows: readonly StaffRow[]
  /** Rows that are left out; whoever they are about is neither joiner, mover, leaver nor changed. */
  readonly heldRows: readonly HeldPerson[]
  /** Facts that the file states. Those it has no column for stay as they are. */
  readonly fields: ReadonlySet<StaffField>
}

/** A difference in any of these is a move; in the others it is a change. */
const PLACE_FIELDS = new Set<StaffField>([
  'positionNumber',
  'division',
  'department',
  'supervisorEmployeeNumber',
  'startDate',
])

/**
 * Compares an extract with the staff held now, in time linear in both. Every row becomes exactly one of joiner, mover,
 * changed or unchanged; every current assignment one of mover, leaver, changed, unchanged or held.
 */
export function compareExtract(extract: ComparedRows, current: CurrentStaff): Comparison {
  const compared = { ...extract, rows: withKnownSupervisors(extract.rows, current) }
  const { matched, newRows, moved, changed, unchanged } = matchRows(compared, current)
  const { held, leavers, ended } = sortUnmatched(compared, current, matched)
  const { joiners, movers } = placeNewRows(newRows, { ended, current, fields: compared.fields })
  return { joiners, movers: [...moved, ...movers], leavers, changed, unchanged, held }
}

/**
 * A supervisor whose own row is left out, and who is not here yet, cannot be anybody's supervisor; were the number kept,
 * the same file would show the same movers for ever.
 */
function withKnownSupervisors(rows: readonly StaffRow[], current: CurrentStaff): readonly StaffRow[] {
  const known = new Set(rows.map((row) => row.employeeNumber))
  for (const { employeeNumber } of current.values()) known.add(employeeNumber)
  return rows.map((row) =>
    row.supervisorEmployeeNumber === null || known.has(row.supervisorEmployeeNumber)
      ? row
      : { ...row, supervisorEmployeeNumber: null },
  )
}

/** Nobody has no start date or no FTE: a blank says that the extract does not know, and what is held stands. */
function withHeldFacts(row: StaffRow, before: StaffFacts): StaffRow {
  if (row.startDate !== null && row.fte !== null) return row
  return { ...row, startDate: row.startDate ?? before.startDate, fte: row.fte ?? before.fte }
}

/** Rows whose assignment is known, by what has become of it; and the rows whose assignment is new. */
function matchRows({ rows, fields }: ComparedRows, current: CurrentStaff) {
  const places = placeFields(fields)
  const find = finder(current, fields)
  const matched = new Set<StaffKey>()
  const newRows: StaffRow[] = []
  const moved: Mover[] = []
  const changed: Changed[] = []
  const unchanged: StaffRow[] = []
  for (const row of rows) {
    const before = find(row)
    if (before === undefined) {
      newRows.push(row)
      continue
    }
    const after = withHeldFacts(row, before)
    matched.add(staffKey(before.employeeNumber, before.assignmentNumber))
    const changes = differences(before, after, fields)
    const isMove = changes.some(({ field }) => places.has(field))
    if (isMove) moved.push({ kind: 'moved', before, after, changes })
    else if (changes.length > 0) changed.push({ before, after, changes })
    else unchanged.push(after)
  }
  return { matched, newRows, moved, changed, unchanged }
}

/** Current assignments without a row: held, left with their person, or ended while the person stays. */
function sortUnmatched(
  { rows, heldRows }: ComparedRows,
  current: CurrentStaff,
  matched: ReadonlySet<StaffKey>,
) {
  const inFile = new Set(rows.map((row) => row.employeeNumber))
  const isHeld = heldTest(heldRows)
  const held: StaffFacts[] = []
  const leavers: StaffFacts[] = []
  const ended = new Map<string, StaffFacts[]>()
  for (const [key, before] of current) {
    if (matched.has(key)) continue
    if (isHeld(before)) held.push(before)
    else if (!inFile.has(before.employeeNumber)) leavers.push(before)
    else addTo(ended, before.employeeNumber, before)
  }
  return { held, leavers, ended }
}

type Unplaced = {
  readonly ended: Map<string, StaffFacts[]>
  readonly current: CurrentStaff
  readonly fields: ReadonlySet<StaffField>
}

/** New assignments: of new people, in place of an ended one, or besides the person's others. */
function placeNewRows(newRows: readonly StaffRow[], { ended, current, fields }: Unplaced) {
  const currentPeople = new Set<string>()
  for (const { employeeNumber } of current.values()) currentPeople.add(employeeNumber)
  // Taken from the end of the reversed list, since taking from the front of a long one is slow.
  for (const left of ended.values()) left.reverse()
  const joiners: StaffRow[] = []
  const movers: Mover[] = []
  for (const after of newRows) {
    const before = ended.get(after.employeeNumber)?.pop()
    if (!currentPeople.has(after.employeeNumber)) joiners.push(after)
    else if (before === undefined) movers.push({ kind: 'further-post', after })
    else movers.push({ kind: 'renumbered', before, after, changes: differences(before, after, fields) })
  }
  for (const left of ended.values()) for (const before of left) movers.push({ kind: 'post-ended', before })
  return { joiners, movers }
}

/** An extract without assignment numbers still finds a person's only assignment, whatever number it was given before. */
function finder(
  current: CurrentStaff,
  fields: ReadonlySet<StaffField>,
): (row: StaffRow) => StaffFacts | undefined {
  const byKey = (row: StaffRow) => current.get(staffKey(row.employeeNumber, row.assignmentNumber))
  if (fields.has('assignmentNumber')) return byKey
  const only = new Map<string, StaffFacts | undefined>()
  for (const facts of current.values())
    only.set(facts.employeeNumber, only.has(facts.employeeNumber) ? undefined : facts)
  return (row) => byKey(row) ?? only.get(row.employeeNumber)
}

/** Without position numbers only the title can tell that a position is another one. */
function placeFields(fields: ReadonlySet<StaffField>): ReadonlySet<StaffField> {
  return fields.has('positionNumber') ? PLACE_FIELDS : new Set([...PLACE_FIELDS, 'positionTitle'])
}

function differences(
  before: StaffFacts,
  after: StaffRow,
  fields: ReadonlySet<StaffField>,
): readonly FieldChange[] {
  const changes: FieldChange[] = []
  for (const field of STAFF_FIELD_NAMES) {
    if (before[field] !== after[field] && fields.has(field)) {
      changes.push({ field, before: before[field], after: after[field] })
    }
  }
  return changes
}

function addTo(lists: Map<string, StaffFacts[]>, key: string, facts: StaffFacts): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [facts])
  else list.push(facts)
}
