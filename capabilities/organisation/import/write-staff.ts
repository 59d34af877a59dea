import type { PlainDate } from '@headroom/platform/clock'
import { refreshStatistics, type Within } from '@headroom/platform/database'
import { type RawBuilder, sql } from 'kysely'
import type { ImportPlan, IncomingRow } from './plan.ts'
import { unitsFor } from './write-units.ts'

type Writing = { readonly within: Within; readonly importId: string; readonly today: PlainDate }
export type Report = (done: number, words: string) => Promise<void>

const BATCH = 5_000

/**
 * Writes a plan in one transaction of set-based statements: first the rows go into a table of that transaction alone, then
 * people, posts, assignments and lines of management follow from it. Every row touched is noted as it was, for undo.
 * The order matters: an assignment ends before another begins, and a supervisor exists before anybody is under them.
 */
export async function writeStaff(writing: Writing, plan: ImportPlan, report: Report): Promise<void> {
  await stage(writing, plan, report)
  for (const [words, write] of steps) {
    await report(plan.incoming.length, words)
    await write(writing)
  }
  await refreshStatistics(writing.within, ['staff_import_undo', 'staff_import_change', 'unit', 'unit_path'])
}

const steps: readonly (readonly [string, (writing: Writing) => Promise<void>])[] = [
  ['Writing people', writePeople],
  ['Writing posts', writePosts],
  ['Finding who and where', place],
  ['Ending assignments', endAssignments],
  ['Writing assignments', writeAssignments],
  ['Writing lines of management', writeLines],
]

const run = ({ within }: Writing, statement: RawBuilder<unknown>) =>
  statement.execute(within.tables<unknown>())

async function stage(writing: Writing, { incoming, ending }: ImportPlan, report: Report): Promise<void> {
  const { within, importId } = writing
  const units = await unitsFor(within, incoming)
  await run(
    writing,
    sql`create temp table incoming (
      "personId" uuid, "postId" uuid, "assignmentId" uuid, "lineId" uuid, "unitId" uuid, "employeeNumber" text,
      "assignmentNumber" text, "givenName" text, "familyName" text, email text, "positionNumber" text, title text,
      "staffGroup" text, "jobRole" text, "occupationCode" text, "payGrade" text, fte numeric, supervisor text,
      "startsOn" date, "appraisalOn" date, "thePerson" uuid, "thePost" uuid) on commit drop`,
  )
  await run(writing, sql`create temp table ending ("assignmentNumber" text) on commit drop`)
  for (let from = 0; from < incoming.length; from += BATCH) {
    const batch = incoming
      .slice(from, from + BATCH)
      .map((row: IncomingRow) => ({ ...row, unitId: units.find(row) }))
    await run(
      writing,
      sql`insert into incoming select * from json_populate_recordset(null::incoming, ${JSON.stringify(batch)}::json)`,
    )
    await report(from + batch.length, 'Preparing rows')
  }
  await run(writing, sql`insert into ending select json_array_elements_text(${JSON.stringify(ending)}::json)`)
  await run(writing, sql`analyze incoming`)
  await run(
    writing,
    sql`insert into staff_import_undo (organisation_id, import_id, table_name, row_id)
      select ${within.organisationId}::uuid, ${importId}::uuid, 'unit', id::uuid
      from json_array_elements_text(${JSON.stringify(units.made)}::json) as made(id)`,
  )
}

/** Notes rows as they are before they change; the first note of an import stands. */
const note = ({ within, importId }: Writing, table: string, which: RawBuilder<unknown>) =>
  sql`insert into staff_import_undo (organisation_id, import_id, table_name, row_id, before)
    select ${within.organisationId}::uuid, ${importId}::uuid, ${table}, touched.id, to_jsonb(touched)
    from ${sql.ref(table)} touched where touched.organisation_id = ${within.organisationId} and ${which}
    on conflict do nothing`

/** Notes the rows that an import made: those that carry an id it brought. */
const noteMade = ({ within, importId }: Writing, table: string, idColumn: string) =>
  sql`insert into staff_import_undo (organisation_id, import_id, table_name, row_id)
    select ${within.organisationId}::uuid, ${importId}::uuid, ${table}, made.id
    from ${sql.ref(table)} made join incoming on incoming.${sql.ref(idColumn)} = made.id
    where made.organisation_id = ${within.organisationId} on conflict do nothing`

async function writePeople(writing: Writing): Promise<void> {
  const organisationId = writing.within.organisationId
  await recogniseAdded(writing)
  await run(
    writing,
    note(
      writing,
      'person',
      sql`exists (select from incoming where incoming."employeeNumber" = touched.employee_number
        and (incoming."givenName", incoming."familyName", incoming.email)
          is distinct from (touched.given_name, touched.family_name, touched.email))`,
    ),
  )
  await run(
    writing,
    sql`insert into person (organisation_id, id, employee_number, given_name, family_name, email, made_at)
      select distinct on ("employeeNumber") ${organisationId}::uuid, "personId", "employeeNumber", "givenName", "familyName", email, now()
      from incoming order by "employeeNumber", "assignmentNumber"
      on conflict (organisation_id, employee_number) do update
        set given_name = excluded.given_name, family_name = excluded.family_name, email = excluded.email,
          lock_version = person.lock_version + 1
        where (person.given_name, person.family_name, person.email)
          is distinct from (excluded.given_name, excluded.family_name, excluded.email)`,
  )
  await run(writing, noteMade(writing, 'person', 'personId'))
}

/** Somebody added by hand (the first administrator) whom the extract now knows too, by the same address, once on each side. */
async function recogniseAdded(writing: Writing): Promise<void> {
  const known = sql`touched.employee_number is null and lower(touched.email) in (
    select lower(email) from incoming where email is not null group by lower(email) having count(distinct "employeeNumber") = 1)
    and not exists (select from person twin join incoming on incoming."employeeNumber" = twin.employee_number
      where twin.organisation_id = touched.organisation_id and lower(incoming.email) = lower(touched.email))`
  await run(writing, note(writing, 'person', known))
  await run(
    writing,
    sql`update person touched set employee_number = (select min("employeeNumber") from incoming where lower(incoming.email) = lower(touched.email))
      where touched.organisation_id = ${writing.within.organisationId} and ${known}`,
  )
}

async function writePosts(writing: Writing): Promise<void> {
  const organisationId = writing.within.organisationId
  const stated = sql`(excluded.title, excluded.unit_id, excluded.staff_group, excluded.job_role, excluded.occupation_code, excluded.pay_grade)`
  await run(
    writing,
    note(
      writing,
      'post',
      sql`exists (select from incoming where incoming."positionNumber" = touched.position_number
        and (title, "unitId", "staffGroup", "jobRole", "occupationCode", "payGrade")
          is distinct from (touched.title, touched.unit_id, touched.staff_group, touched.job_role, touched.occupation_code, touched.pay_grade))`,
    ),
  )
  await run(
    writing,
    sql`insert into post (organisation_id, id, position_number, title, unit_id, staff_group, job_role, occupation_code, pay_grade)
      select distinct on ("positionNumber") ${organisationId}::uuid, "postId", "positionNumber", title, "unitId", "staffGroup",
        "jobRole", "occupationCode", "payGrade"
      from incoming order by "positionNumber", "assignmentNumber"
      on conflict (organisation_id, position_number) do update
        set title = excluded.title, unit_id = excluded.unit_id, staff_group = excluded.staff_group,
          job_role = excluded.job_role, occupation_code = excluded.occupation_code, pay_grade = excluded.pay_grade,
          closed_on = null, lock_version = post.lock_version + 1
        where (post.title, post.unit_id, post.staff_group, post.job_role, post.occupation_code, post.pay_grade)
          is distinct from ${stated}`,
  )
  await run(writing, noteMade(writing, 'post', 'postId'))
  await refreshStatistics(writing.within, ['person', 'post'])
}

/** Gives each incoming row the person and the post that it turned out to be about, whether found or made. */
async function place(writing: Writing): Promise<void> {
  const organisationId = writing.within.organisationId
  await run(
    writing,
    sql`update incoming set "thePerson" = person.id, "thePost" = post.id from person, post
      where person.organisation_id = ${organisationId} and person.employee_number = incoming."employeeNumber"
        and post.organisation_id = ${organisationId} and post.position_number = incoming."positionNumber"`,
  )
  await run(writing, sql`analyze incoming`)
}

async function endAssignments(writing: Writing): Promise<void> {
  const { within, today } = writing
  // Somebody who moves to another post ends the assignment to the one they leave.
  await run(
    writing,
    sql`insert into ending select held.assignment_number from incoming p
      join assignment held on held.organisation_id = ${within.organisationId} and held.assignment_number = p."assignmentNumber"
      where held.ends_on is null and (held.person_id, held.post_id) is distinct from (p."thePerson", p."thePost")`,
  )
  const ends = sql`touched.ends_on is null and touched.assignment_number in (select "assignmentNumber" from ending)`
  await run(writing, note(writing, 'assignment', ends))
  await run(
    writing,
    sql`update assignment touched set ends_on = greatest(touched.starts_on, ${today}::date), lock_version = lock_version + 1
      where touched.organisation_id = ${within.organisationId} and ${ends}`,
  )
  const overdue = sql`touched.ends_on is null and touched.assignment_id in (
    select id from assignment where organisation_id = ${within.organisationId} and ends_on is not null)`
  await run(writing, note(writing, 'line_management', overdue))
  await run(
    writing,
    sql`update line_management touched set ends_on = greatest(touched.starts_on, ${today}::date)
      where touched.organisation_id = ${within.organisationId} and ${overdue}`,
  )
}

async function writeAssignments(writing: Writing): Promise<void> {
  const { within } = writing
  const organisationId = within.organisationId
  // Somebody who comes back to a post, or whose assignment is only renumbered: the old one opens again.
  const returns = sql`touched.person_id = p."thePerson" and touched.post_id = p."thePost"
    and (touched.ends_on is null or touched.ends_on >= p."startsOn")
    and (touched.assignment_number, touched.fte, touched.starts_on, touched.last_appraisal_on, touched.ends_on)
      is distinct from (p."assignmentNumber", p.fte, p."startsOn", p."appraisalOn", null::date)`
  await run(writing, note(writing, 'assignment', sql`exists (select from incoming p where ${returns})`))
  await run(
    writing,
    sql`update assignment touched set assignment_number = p."assignmentNumber", fte = p.fte, starts_on = p."startsOn",
        last_appraisal_on = p."appraisalOn", ends_on = null, lock_version = lock_version + 1
      from incoming p
      where touched.organisation_id = ${organisationId} and ${returns}`,
  )
  await run(
    writing,
    sql`insert into assignment (organisation_id, id, person_id, post_id, assignment_number, starts_on, fte, last_appraisal_on)
      select ${organisationId}::uuid, p."assignmentId", p."thePerson", p."thePost", p."assignmentNumber", p."startsOn", p.fte, p."appraisalOn"
      from incoming p
      where not exists (select from assignment held where held.organisation_id = ${organisationId}
        and held.assignment_number = p."assignmentNumber" and held.ends_on is null)`,
  )
  await run(writing, noteMade(writing, 'assignment', 'assignmentId'))
  await refreshStatistics(writing.within, ['assignment'])
}

async function writeLines(writing: Writing): Promise<void> {
  const { within, today } = writing
  const organisationId = within.organisationId
  const wanted = sql`
    select incoming."lineId", held.id as assignment_id, held.starts_on, manager.id as manager_person_id
    from incoming
    join assignment held on held.organisation_id = ${organisationId} and held.assignment_number = incoming."assignmentNumber"
      and held.ends_on is null
    left join person manager on manager.organisation_id = ${organisationId} and manager.employee_number = incoming.supervisor`
  const replaced = sql`touched.ends_on is null and exists (select from (${wanted}) as w
    where w.assignment_id = touched.assignment_id and w.manager_person_id is distinct from touched.manager_person_id)`
  await run(writing, note(writing, 'line_management', replaced))
  await run(
    writing,
    sql`update line_management touched set ends_on = greatest(touched.starts_on, ${today}::date)
      where touched.organisation_id = ${organisationId} and ${replaced}`,
  )
  // The first line of an assignment begins with it; one that replaces another begins today.
  await run(
    writing,
    sql`insert into line_management (organisation_id, id, assignment_id, manager_person_id, starts_on)
      select ${organisationId}::uuid, w."lineId", w.assignment_id, w.manager_person_id,
        case when exists (select from line_management earlier where earlier.organisation_id = ${organisationId}
          and earlier.assignment_id = w.assignment_id) then greatest(w.starts_on, ${today}::date) else w.starts_on end
      from (${wanted}) as w
      where w.manager_person_id is not null
        and not exists (select from line_management open where open.organisation_id = ${organisationId}
          and open.assignment_id = w.assignment_id and open.ends_on is null)`,
  )
  await run(writing, noteMade(writing, 'line_management', 'lineId'))
  await refreshStatistics(writing.within, ['line_management'])
}
