import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { RaterGroupKey } from '../tables.ts'

export type LinkToPassOn = {
  readonly invitationId: string
  readonly name: string
  readonly email: string | null
  readonly group: RaterGroupKey
  readonly subjectName: string
  readonly cycleName: string
  readonly closesOn: PlainDate
  readonly isReturned: boolean
}

/** People outside whom no mail reached, of cycles that collect; never of feedback about whoever looks. */
const toPassOn = (within: Within) => sql`
  from feedback_invitation invitation
  join feedback_cycle cycle on cycle.organisation_id = invitation.organisation_id and cycle.id = invitation.cycle_id
    and cycle.state = 'collecting' and cycle.link_salt is not null
  join person subject on subject.organisation_id = invitation.organisation_id and subject.id = invitation.subject_person_id
  where invitation.organisation_id = ${within.organisationId} and invitation.state = 'asked'
    and invitation.rater_person_id is null and invitation.delivery in ('by-hand', 'not-delivered')
    and invitation.subject_person_id is distinct from ${within.personId}::uuid`

const columns = sql`invitation.id as "invitationId", coalesce(invitation.name, invitation.email, 'Somebody outside') as name,
  invitation.email, invitation.rater_group as "group", subject.given_name || ' ' || subject.family_name as "subjectName",
  cycle.name as "cycleName", cycle.closes_on as "closesOn", invitation.delivery = 'not-delivered' as "isReturned"`

export const linksToPassOn = (within: Within) => {
  const tables = within.tables<unknown>()
  return {
    count: async (): Promise<number> => {
      const { rows } = await sql<{
        count: number
      }>`select count(*)::int as count ${toPassOn(within)}`.execute(tables)
      return rows[0]?.count ?? 0
    },

    list: async ({ limit, offset }: { limit: number; offset: number }): Promise<readonly LinkToPassOn[]> => {
      const { rows } = await sql<LinkToPassOn>`select ${columns} ${toPassOn(within)}
        order by cycle.closes_on, lower(subject.family_name), invitation.id limit ${limit} offset ${offset}`.execute(
        tables,
      )
      return rows
    },

    find: async (invitationId: string): Promise<(LinkToPassOn & { readonly salt: string }) | undefined> => {
      const { rows } = await sql<LinkToPassOn & { salt: string }>`select ${columns}, cycle.link_salt as salt
        ${toPassOn(within)} and invitation.id = ${invitationId}`.execute(tables)
      return rows[0]
    },

    /** From here on, what the link opens never says whether it was used: it has been in other hands. */
    takeInHand: async (invitationId: string): Promise<void> => {
      await sql`update feedback_invitation set delivery = 'by-hand' where organisation_id = ${within.organisationId}
        and id = ${invitationId}`.execute(tables)
    },
  }
}
