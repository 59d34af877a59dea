import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'

/** The main post of everybody who holds one today: the largest share of a week, then the longest held. */
const mainPosts = (within: Within) => sql`
  select distinct on (held.person_id) held.person_id, held.id as assignment_id, post.unit_id
  from assignment held
  join post on post.organisation_id = held.organisation_id and post.id = held.post_id
  where held.organisation_id = ${within.organisationId} and held.ends_on is null
  order by held.person_id, held.fte desc, held.starts_on, held.id`

/**
 * What is frozen at launch, by statements over all subjects at once: who manages each, which unit they are in, that they answer
 * about themselves, and that their line manager is on their list.
 */
export const launchQueries = (within: Within) => {
  const { organisationId } = within
  const database = within.tables<unknown>()
  return {
    freezePlaces: async (cycleId: string): Promise<void> => {
      await sql`update feedback_subject subject set unit_id = main.unit_id,
          manager_person_id = nullif(edge.manager_person_id, subject.person_id)
        from (${mainPosts(within)}) main
        left join lateral (
          select manager_person_id from line_management
          where organisation_id = ${organisationId} and assignment_id = main.assignment_id and ends_on is null
          order by starts_on desc, id limit 1
        ) edge on true
        where subject.organisation_id = ${organisationId} and subject.cycle_id = ${cycleId}
          and main.person_id = subject.person_id`.execute(database)
    },

    askThemselves: async (cycleId: string, askedOn: string): Promise<void> => {
      await sql`insert into feedback_invitation
          (organisation_id, id, cycle_id, subject_person_id, rater_group, rater_person_id, state, asked_on, proposed_by)
        select organisation_id, gen_random_uuid(), cycle_id, person_id, 'self', person_id, 'asked', ${askedOn}::date, ${within.personId}::uuid
        from feedback_subject where organisation_id = ${organisationId} and cycle_id = ${cycleId}`.execute(
        database,
      )
    },

    /** Where the subject had them on the list as something else, they are the line manager now. */
    addManagers: async (cycleId: string): Promise<void> => {
      await sql`update feedback_invitation invitation set rater_group = 'manager'
        from feedback_subject subject
        where invitation.organisation_id = ${organisationId} and invitation.cycle_id = ${cycleId}
          and subject.organisation_id = invitation.organisation_id and subject.cycle_id = invitation.cycle_id
          and subject.person_id = invitation.subject_person_id and subject.manager_person_id = invitation.rater_person_id
          and invitation.state = 'proposed'`.execute(database)
      await sql`insert into feedback_invitation
          (organisation_id, id, cycle_id, subject_person_id, rater_group, rater_person_id, proposed_by)
        select subject.organisation_id, gen_random_uuid(), subject.cycle_id, subject.person_id, 'manager',
          subject.manager_person_id, ${within.personId}::uuid
        from feedback_subject subject
        where subject.organisation_id = ${organisationId} and subject.cycle_id = ${cycleId}
          and subject.manager_person_id is not null
          and not exists (select from feedback_invitation known where known.organisation_id = subject.organisation_id
            and known.cycle_id = subject.cycle_id and known.subject_person_id = subject.person_id
            and known.rater_person_id = subject.manager_person_id and known.state <> 'withdrawn')`.execute(
        database,
      )
    },

    begin: async (cycleId: string, facts: { readonly at: Date; readonly salt: string }): Promise<void> => {
      await sql`update feedback_cycle cycle set state = 'collecting', launched_at = ${facts.at}, link_salt = ${facts.salt},
          lock_version = cycle.lock_version + 1,
          item_count = (select count(*) from feedback_item item where item.organisation_id = cycle.organisation_id
            and item.instrument_id = cycle.instrument_id and item.version = cycle.instrument_version and item.kind = 'rating'),
          level_count = (select cardinality(level_labels) from feedback_instrument_version version
            where version.organisation_id = cycle.organisation_id and version.instrument_id = cycle.instrument_id
              and version.version = cycle.instrument_version)
        where cycle.organisation_id = ${organisationId} and cycle.id = ${cycleId}`.execute(database)
    },
  }
}
