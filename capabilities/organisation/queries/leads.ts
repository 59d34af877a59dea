import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { LeadPart } from '../tables.ts'

/** Titles that lead a division, then a department, in each part of a triumvirate; the first that is held wins. */
export const leadTitles: Readonly<Record<LeadPart, readonly string[]>> = {
  operational: ['General Manager', 'Service Manager'],
  clinical: ['Clinical Director', 'Clinical Lead'],
  nursing: ['Head of Nursing', 'Matron', 'Ward Manager'],
}

/**
 * Proposes who leads each unit, from the titles of the posts held in it. What a person decided stands, "nobody"
 * included; so does what the rule found before, as long as somebody still holds that post. A division's leads sit in a
 * department of its own ("Divisional Management"), so for a division its departments of that name are looked in too.
 */
export async function proposeLeads(within: Within): Promise<void> {
  const titles = Object.entries(leadTitles).flatMap(([part, list]) =>
    list.map((title, position) => ({ part, title, position })),
  )
  await sql`delete from unit_lead lead where organisation_id = ${within.organisationId} and decided_by = 'rule'
    and not exists (select from assignment held where held.organisation_id = lead.organisation_id
      and held.post_id = lead.post_id and held.ends_on is null)`.execute(within.tables<unknown>())
  await sql`insert into unit_lead (organisation_id, unit_id, part, post_id, decided_by)
    select distinct on (led.id, wanted.part) ${within.organisationId}::uuid, led.id, wanted.part, post.id, 'rule'
    from json_to_recordset(${JSON.stringify(titles)}::json) as wanted(part text, title text, position int)
    join post on post.organisation_id = ${within.organisationId}
      and split_part(post.title, ',', 1) = wanted.title
    join unit home on home.organisation_id = post.organisation_id and home.id = post.unit_id
    join unit led on led.organisation_id = post.organisation_id
      and (led.id = home.id or (led.id = home.parent_id and home.name = 'Divisional Management'))
    where led.kind in ('division', 'department') and led.name <> 'Divisional Management'
      and not exists (select from unit_lead_decision decision where decision.organisation_id = led.organisation_id
        and decision.unit_id = led.id)
      and exists (select from assignment held where held.organisation_id = post.organisation_id
        and held.post_id = post.id and held.ends_on is null)
    order by led.id, wanted.part, wanted.position, post.title, post.id
    on conflict (organisation_id, unit_id, part) do nothing`.execute(within.tables<unknown>())
}
