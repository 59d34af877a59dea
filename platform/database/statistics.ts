import { sql } from 'kysely'
import type { Within } from './scope.ts'

/** Tells the planner what the tables hold now; asked for after writing many rows, before reading or joining them. */
export async function refreshStatistics(within: Within, tables: readonly string[]): Promise<void> {
  await sql`select refresh_statistics(array(select json_array_elements_text(${JSON.stringify(tables)}::json)))`.execute(
    within.tables<unknown>(),
  )
}
