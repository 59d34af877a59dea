import type { Within } from '@headroom/platform/database'
import { type RawBuilder, sql } from 'kysely'
import { prefixEnd, searchWords } from './fold.ts'
import { offsetOf, PAGE_SIZE, type Paged, pagedOf } from './paging.ts'

export type FoundPerson = {
  readonly id: string
  readonly name: string
  /** Null for somebody who holds no post today. */
  readonly title: string | null
  readonly unitId: string | null
  readonly unitName: string | null
}
export type FoundUnit = {
  readonly id: string
  readonly name: string
  readonly parentName: string | null
  readonly headcount: number
}
export type FoundPost = {
  readonly id: string
  readonly title: string
  readonly unitId: string
  readonly unitName: string
  readonly holders: readonly string[]
}

/** One letter fits too many to be an answer. */
export const SHORTEST_WORD = 2

export const isSearchable = (question: string): boolean =>
  (searchWords(question)[0] ?? '').length >= SHORTEST_WORD

/** Every word must begin a word of the text. Words hold letters and digits only, so LIKE has nothing to escape. */
const everyWordIn = (text: RawBuilder<unknown>, words: readonly string[]): RawBuilder<unknown> =>
  words.length === 0
    ? sql`true`
    : sql.join(
        words.map((word) => sql`${text} like ${`% ${word}%`}`),
        sql` and `,
      )

const begins = (column: RawBuilder<unknown>, prefix: string): RawBuilder<unknown> =>
  sql`(${column} ~>=~ ${prefix} and ${column} ~<~ ${prefixEnd(prefix)})`

/**
 * People by any words of their name, in any order, each as far as it was typed; or by their whole employee number.
 * The longest word is looked up in the indexes, the others are looked for among those found.
 */
export async function findPeople(
  within: Within,
  question: string,
  page: number,
): Promise<Paged<FoundPerson>> {
  const [longest = '', ...others] = searchWords(question)
  const { organisationId } = within
  const shown = sql`id, given_name, family_name, given_folded, family_folded`
  const { rows } = await sql<FoundPerson & { total: number }>`
    with candidate as (
      select ${shown} from person where organisation_id = ${organisationId} and ${begins(sql`given_folded`, longest)}
      union select ${shown} from person where organisation_id = ${organisationId} and ${begins(sql`family_folded`, longest)}
      union select ${shown} from person where organisation_id = ${organisationId} and employee_number = ${question.trim()}
      union select ${shown} from person where organisation_id = ${organisationId} and id in (
        select person_id from person_further_name where organisation_id = ${organisationId} and ${begins(sql`word`, longest)})
    ), found as (
      select ${shown}, count(*) over () as total
      from candidate
      where ${everyWordIn(sql`' ' || given_folded || ' ' || family_folded`, others)}
      order by family_folded, given_folded, id
      limit ${PAGE_SIZE} offset ${offsetOf(page)}
    )
    select found.id, found.given_name || ' ' || found.family_name as name, main.title, main.unit_id as "unitId",
      main.unit_name as "unitName", found.total::int as total
    from found
    left join lateral (
      select post.title, unit.id as unit_id, unit.name as unit_name
      from assignment held
      join post on post.organisation_id = held.organisation_id and post.id = held.post_id
      join unit on unit.organisation_id = post.organisation_id and unit.id = post.unit_id
      where held.organisation_id = ${organisationId} and held.person_id = found.id and held.ends_on is null
      order by held.fte desc, held.starts_on, held.id limit 1
    ) main on true
    order by found.family_folded, found.given_folded, found.id`.execute(within.tables<unknown>())
  return pagedOf(rows)
}

/** Plain letters, as nearly all are, without a call of the function for each unit. */
const foldedName = sql`case when octet_length(unit.name) = char_length(unit.name)
  then translate(lower(unit.name), '-''', ' ') else folded(unit.name) end`

export async function findUnits(within: Within, question: string, page: number): Promise<Paged<FoundUnit>> {
  const { rows } = await sql<FoundUnit & { total: number }>`
    select unit.id, unit.name, above.name as "parentName", coalesce(staffing.headcount, 0) as headcount,
      (count(*) over ())::int as total
    from unit
    left join unit above on above.organisation_id = unit.organisation_id and above.id = unit.parent_id
    left join unit_staffing staffing on staffing.organisation_id = unit.organisation_id and staffing.unit_id = unit.id
    where unit.organisation_id = ${within.organisationId} and unit.parent_id is not null and unit.closed_on is null
      and ${everyWordIn(sql`' ' || ${foldedName}`, searchWords(question))}
    order by lower(unit.name), unit.id
    limit ${PAGE_SIZE} offset ${offsetOf(page)}`.execute(within.tables<unknown>())
  return pagedOf(rows)
}

export async function findPosts(within: Within, question: string, page: number): Promise<Paged<FoundPost>> {
  const { rows } = await sql<FoundPost & { total: number }>`
    with found as (
      select post.id, post.title, post.unit_id, count(*) over () as total
      from post_title named
      join post on post.organisation_id = named.organisation_id and post.title = named.title
      where named.organisation_id = ${within.organisationId} and post.closed_on is null
        and ${everyWordIn(sql`' ' || named.title_folded`, searchWords(question))}
      order by post.title, post.id
      limit ${PAGE_SIZE} offset ${offsetOf(page)}
    )
    select found.id, found.title, unit.id as "unitId", unit.name as "unitName", found.total::int as total,
      coalesce((select json_agg(person.given_name || ' ' || person.family_name order by held.starts_on, person.id)
        from assignment held join person on person.organisation_id = held.organisation_id and person.id = held.person_id
        where held.organisation_id = ${within.organisationId} and held.post_id = found.id and held.ends_on is null), '[]'::json) as holders
    from found
    join unit on unit.organisation_id = ${within.organisationId} and unit.id = found.unit_id
    order by found.title, found.id`.execute(within.tables<unknown>())
  return pagedOf(rows)
}
