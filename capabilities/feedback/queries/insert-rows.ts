import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'

/** Many rows in one statement and one parameter: the columns are the keys of the rows, which are all alike. */
export async function insertRows(
  within: Within,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = sql.join(['organisation_id', ...Object.keys(first)].map((column) => sql.ref(column)))
  const owned = rows.map((row) => ({ ...row, organisation_id: within.organisationId }))
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(owned)}::json)`.execute(
    within.tables<unknown>(),
  )
}
