import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'

/** The columns that an import writes; `search_text` is generated, `organisation_id` and `id` never change. */
const written = {
  person: ['employee_number', 'given_name', 'family_name', 'email'],
  post: ['title', 'unit_id', 'staff_group', 'job_role', 'occupation_code', 'pay_grade', 'closed_on'],
  assignment: ['assignment_number', 'fte', 'starts_on', 'ends_on', 'last_appraisal_on'],
  line_management: ['ends_on'],
} as const

type Table = keyof typeof written

/**
 * Takes an import back: what it made goes, what it changed is as it was. A person, post or unit that somebody has
 * meanwhile built on stays, without the assignment; nothing that others wrote is touched.
 */
export async function undoImport(within: Within, importId: string, today: PlainDate): Promise<void> {
  await removeMade(within, importId, 'line_management')
  await removeMade(within, importId, 'assignment')
  await endWhatStayed(within, importId, today)
  await restore(within, importId, 'assignment')
  await restore(within, importId, 'line_management')
  await restore(within, importId, 'post')
  await restore(within, importId, 'person')
  await removeMade(within, importId, 'post')
  await removeMade(within, importId, 'person')
  // Departments before the divisions they are in.
  await removeMade(within, importId, 'unit')
  await removeMade(within, importId, 'unit')
}

/** So many rows at a time that no statement runs for long, and so few that one that must stay costs little. */
const BATCH = 1_000

async function removeMade(within: Within, importId: string, table: Table | 'unit'): Promise<void> {
  const { rows } = await sql<{ id: string }>`select row_id as id from staff_import_undo
    where organisation_id = ${within.organisationId} and import_id = ${importId} and table_name = ${table}
      and before is null order by row_id`.execute(within.tables<unknown>())
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = JSON.stringify(rows.slice(from, from + BATCH).map(({ id }) => id))
    await sql`select remove_made(${table}, ${within.organisationId},
      array(select json_array_elements_text(${batch}::json)::uuid))`.execute(within.tables<unknown>())
  }
}

/** An assignment that the import made and that could not go ends today, so that nobody holds a post they were never given. */
async function endWhatStayed(within: Within, importId: string, today: PlainDate): Promise<void> {
  await sql`update assignment stayed set ends_on = greatest(stayed.starts_on, ${today}::date)
    from staff_import_undo made
    where made.organisation_id = ${within.organisationId} and made.import_id = ${importId} and made.table_name = 'assignment'
      and made.before is null and stayed.organisation_id = made.organisation_id and stayed.id = made.row_id
      and stayed.ends_on is null`.execute(within.tables<unknown>())
}

async function restore(within: Within, importId: string, table: Table): Promise<void> {
  const set = sql.join(written[table].map((column) => sql`${sql.ref(column)} = was.${sql.ref(column)}`))
  await sql`update ${sql.ref(table)} now_is set ${set}
    from staff_import_undo noted, jsonb_populate_record(null::${sql.ref(table)}, noted.before) was
    where noted.organisation_id = ${within.organisationId} and noted.import_id = ${importId}
      and noted.table_name = ${table} and noted.before is not null
      and now_is.organisation_id = noted.organisation_id and now_is.id = noted.row_id`.execute(
    within.tables<unknown>(),
  )
}
