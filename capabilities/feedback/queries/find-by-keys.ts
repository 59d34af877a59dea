import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'

/** For each pasted e-mail address or employee number, whose it is: nobody, one person, or several. */
export async function findByKeys(
  within: Within,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ key: string; ids: readonly string[] }>`
    select asked.key, array_agg(distinct person.id::text) as ids
    from (select value as key, lower(value) as folded from json_array_elements_text(${JSON.stringify(keys)}::json)) asked
    join person on person.organisation_id = ${within.organisationId}
      and (person.employee_number = asked.key or lower(person.email) = asked.folded)
    group by asked.key`.execute(within.tables<unknown>())
  return new Map(rows.map(({ key, ids }) => [key, ids]))
}
