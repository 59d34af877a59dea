import { type RawBuilder, sql } from 'kysely'

/** For `= any(…)`: ids as one parameter, so that a statement is the same for one and for a thousand. */
export const anyOf = (ids: readonly string[]): RawBuilder<string[]> =>
  sql`any((${`{${ids.join(',')}}`}::text)::uuid[])`
