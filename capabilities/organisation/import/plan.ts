import type { PlainDate } from '@headroom/platform/clock'
import { newId } from '@headroom/platform/ids'
import type { StaffFacts, StaffField, StaffRow } from '../staff-extract/columns.ts'
import type { Comparison } from '../staff-extract/compare.ts'
import { UNNUMBERED_POST } from './current-staff.ts'

/** A row of the extract as it is to stand in the database, with ids for what may have to be made. */
export type IncomingRow = {
  readonly personId: string
  readonly postId: string
  readonly assignmentId: string
  readonly lineId: string
  readonly employeeNumber: string
  readonly assignmentNumber: string
  readonly givenName: string
  readonly familyName: string
  readonly email: string | null
  readonly positionNumber: string
  readonly title: string
  readonly division: string | null
  readonly department: string | null
  readonly staffGroup: string | null
  readonly jobRole: string | null
  readonly occupationCode: string | null
  readonly payGrade: string | null
  readonly fte: number
  readonly supervisor: string | null
  readonly startsOn: PlainDate
  readonly appraisalOn: PlainDate | null
}

export type ImportPlan = {
  readonly incoming: readonly IncomingRow[]
  /** Assignment numbers that end: of leavers, ended posts and renumbered assignments. */
  readonly ending: readonly string[]
}

/** A full post where the extract does not say. */
const FULL_TIME = 1

/**
 * What a confirmed comparison comes to. Facts that the file has no column for stay as they are; a start date it does not
 * give is the day of the import.
 */
export function planImport(
  comparison: Comparison,
  fields: ReadonlySet<StaffField>,
  today: PlainDate,
): ImportPlan {
  const incoming: IncomingRow[] = []
  const ending: string[] = []
  const add = (after: StaffRow, before?: StaffFacts) =>
    incoming.push(incomingRow(before ? { ...before, ...only(after, fields) } : after, today))
  for (const row of comparison.joiners) add(row)
  for (const { before, after } of comparison.changed) add(after, before)
  for (const mover of comparison.movers) {
    if (mover.kind === 'post-ended' || mover.kind === 'renumbered') ending.push(mover.before.assignmentNumber)
    if (mover.kind === 'moved') add(mover.after, mover.before)
    if (mover.kind === 'renumbered' || mover.kind === 'further-post') add(mover.after)
  }
  for (const leaver of comparison.leavers) ending.push(leaver.assignmentNumber)
  return { incoming, ending }
}

function only(row: StaffRow, fields: ReadonlySet<StaffField>): Partial<StaffFacts> {
  return Object.fromEntries([...fields].map((field) => [field, row[field]]))
}

function incomingRow(facts: StaffFacts, today: PlainDate): IncomingRow {
  return {
    personId: newId(),
    postId: newId(),
    assignmentId: newId(),
    lineId: newId(),
    employeeNumber: facts.employeeNumber,
    assignmentNumber: facts.assignmentNumber,
    givenName: facts.firstName,
    familyName: facts.lastName,
    email: facts.email,
    positionNumber: facts.positionNumber ?? `${UNNUMBERED_POST}${facts.assignmentNumber}`,
    title: facts.positionTitle,
    division: facts.division,
    department: facts.department,
    staffGroup: facts.staffGroup,
    jobRole: facts.jobRole,
    occupationCode: facts.occupationCode,
    payGrade: facts.payGrade,
    fte: facts.fte ?? FULL_TIME,
    supervisor: facts.supervisorEmployeeNumber,
    startsOn: facts.startDate ?? today,
    appraisalOn: facts.lastAppraisalDate,
  }
}
