import { verifyChain } from '@headroom/platform/audit'
import { inOrganisation, type Scope, type Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import { JOINING, joinerNumber, STAYING } from './staff.ts'

/** What the database holds when it is opened again. The parent holds it against what it was told was done. */
export type Held = {
  /** The import whose people are at work. */
  readonly importNumber: number
  /** `save <assessment>/<standard>=<level>` and `submit <assessment>`, as the writer says them. */
  readonly done: readonly string[]
  /** Whatever is there in half, in words. */
  readonly halves: readonly string[]
}

export const findHeld = (scope: Scope): Promise<Held> =>
  inOrganisation(scope, async (within) => {
    const staff = await findStaff(within)
    const assessments = await findAssessments(within)
    return {
      importNumber: staff.importNumber,
      done: assessments.done,
      halves: [...staff.halves, ...assessments.halves, ...(await findAuditFaults(within))],
    }
  })

const read = async <Row>(within: Within, query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> =>
  (await query.execute(within.tables<unknown>())).rows

async function findStaff(within: Within): Promise<{ importNumber: number; halves: string[] }> {
  const atWork = await read(
    within,
    sql<{ number: string; family: string }>`select p.employee_number as number, p.family_name as family
      from assignment a join person p on p.organisation_id = a.organisation_id and p.id = a.person_id
      where a.organisation_id = ${within.organisationId} and a.ends_on is null`,
  )
  const [people] = await read(
    within,
    sql<{
      count: number
    }>`select count(*) as count from person where organisation_id = ${within.organisationId}`,
  )
  const joined = atWork.map(({ number }) => number).filter((number) => number.startsWith('J'))
  const importNumber = Math.max(0, ...joined.map((number) => Math.floor(Number(number.slice(1)) / 1_000)))
  const expected = Array.from({ length: importNumber === 0 ? 0 : JOINING }, (_, place) =>
    joinerNumber(importNumber, place),
  )
  const halves: string[] = []
  if (joined.toSorted().join() !== expected.join())
    halves.push(`at work of the joiners: ${joined.toSorted().join()}`)
  if (atWork.length !== STAYING + expected.length) halves.push(`${atWork.length} at work`)
  if (people?.count !== STAYING + JOINING * importNumber) halves.push(`${people?.count} people on record`)
  const renamed = atWork.find(({ number }) => number === '1001')?.family ?? ''
  if (renamed.length !== 'Lamp'.length + 1 + (importNumber % 7)) halves.push(`the renamed is ${renamed}`)
  return { importNumber, halves }
}

const COMPETENCIES = 27
const OF_A_STANDARD = 3

async function findAssessments(within: Within): Promise<{ done: string[]; halves: string[] }> {
  const rows = await read(
    within,
    sql<{ id: string; state: string; held: string; standard: string; level: number; count: number }>`
      select a.id, a.state, held.kind as held, held.standard, held.level, count(*) as count
      from assessment a join (
        select organisation_id, assessment_id, 'answer' as kind, substring(node_id from '^MLF-[0-9]+.[0-9]+') as standard, level
        from assessment_answer
        union all
        select organisation_id, assessment_id, 'rating', substring(node_id from '^MLF-[0-9]+.[0-9]+'), level
        from rating_event) held
        on held.organisation_id = a.organisation_id and held.assessment_id = a.id
      where a.organisation_id = ${within.organisationId}
      group by a.id, a.state, held.kind, held.standard, held.level`,
  )
  const done = rows.map(({ id, standard, level }) => `save ${id}/${standard}=${level}`)
  const halves = rows
    .filter(({ count }) => count !== OF_A_STANDARD)
    .map(({ id, standard, count }) => `${count} answers to ${standard} of ${id}`)
  for (const [id, held] of Map.groupBy(rows, (one) => one.id)) {
    const total = held.reduce((sum, { count }) => sum + count, 0)
    const isSubmitted = held[0]?.state === 'submitted'
    if (isSubmitted) done.push(`submit ${id}`)
    if (held.some((one) => (one.held === 'rating') !== isSubmitted))
      halves.push(`${id} is ${held[0]?.state} and holds ${held.map((one) => one.held).join()}`)
    if (isSubmitted && total !== COMPETENCIES) halves.push(`${id} is submitted with ${total} ratings`)
  }
  return { done, halves }
}

/** Every change has its event and every event its change: they are one transaction. */
async function findAuditFaults(within: Within): Promise<string[]> {
  const { faults } = await verifyChain(within)
  const [counts] = await read(
    within,
    sql<{ submitted: number; submits: number; applied: number; applies: number }>`select
      (select count(*) from assessment where organisation_id = ${within.organisationId} and state = 'submitted') as submitted,
      (select count(*) from audit_event where organisation_id = ${within.organisationId} and action = 'submit') as submits,
      (select count(*) from staff_import where organisation_id = ${within.organisationId} and state = 'applied') as applied,
      (select count(*) from audit_event where organisation_id = ${within.organisationId}
        and object_type = 'staff-import' and action = 'apply') as applies`,
  )
  const found = faults.map(({ seq, what }) => `audit event ${seq} is ${what}`)
  if (counts?.submitted !== counts?.submits)
    found.push(`${counts?.submitted} submitted and ${counts?.submits} audited`)
  if (counts?.applied !== counts?.applies)
    found.push(`${counts?.applied} imports and ${counts?.applies} audited`)
  return found
}
