import { refreshStatistics, type Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import type { LeadPart } from './tables.ts'

/** What an extract cannot say of posts: those that are vacant, those that carry management responsibility. */
export type EstablishedPost = {
  readonly positionNumber: string
  readonly title: string
  readonly division: string | null
  readonly department: string | null
  readonly payGrade: string
  readonly hasManagementResponsibility: boolean
}

export type EstablishedLead = {
  readonly part: LeadPart
  readonly division: string
  readonly department: string | null
  readonly positionNumber: string
}

/** Adds vacant posts, and records as a person's decision who carries responsibility and who leads which unit. */
export async function bringInEstablishment(
  within: Within,
  posts: readonly EstablishedPost[],
  leads: readonly EstablishedLead[],
): Promise<void> {
  const database = within.tables<unknown>()
  const withIds = posts.map((post) => ({ ...post, id: newId() }))
  const unitAt = sql`
    select home.id, home.name, home.kind, above.name as division
    from unit home left join unit above on above.organisation_id = home.organisation_id and above.id = home.parent_id and above.kind = 'division'
    where home.organisation_id = ${within.organisationId}`
  await sql`insert into post (organisation_id, id, position_number, title, unit_id, pay_grade, has_management_responsibility, responsibility_decided_by)
    select ${within.organisationId}::uuid, p.id, p."positionNumber", p.title, home.id, p."payGrade", p."hasManagementResponsibility", 'person'
    from json_to_recordset(${JSON.stringify(withIds)}::json) as p
      (id uuid, "positionNumber" text, title text, division text, department text, "payGrade" text, "hasManagementResponsibility" boolean)
    join (${unitAt}) home on home.name = coalesce(p.department, p.division)
      and home.division is not distinct from case when p.department is null then null else p.division end
    on conflict (organisation_id, position_number) do update
      set has_management_responsibility = excluded.has_management_responsibility, responsibility_decided_by = 'person'`.execute(
    database,
  )
  await sql`insert into unit_lead (organisation_id, unit_id, part, post_id, decided_by)
    select ${within.organisationId}::uuid, led.id, l.part, post.id, 'person'
    from json_to_recordset(${JSON.stringify(leads)}::json) as l(part text, division text, department text, "positionNumber" text)
    join (${unitAt}) led on led.name = coalesce(l.department, l.division)
      and led.division is not distinct from case when l.department is null then null else l.division end
    join post on post.organisation_id = ${within.organisationId} and post.position_number = l."positionNumber"
    on conflict (organisation_id, unit_id, part) do update set post_id = excluded.post_id, decided_by = 'person'`.execute(
    database,
  )
  await refreshStatistics(within, ['post', 'unit_lead'])
}
