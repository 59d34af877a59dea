import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { RoleProfile } from '../content/model.ts'
import { carriesManagement, findRoleProfile } from '../library.ts'

/** A post with the profile it takes, and why. */
export type PostProfile = {
  readonly postId: string
  readonly postTitle: string
  readonly unitName: string
  readonly payGrade: string | null
  readonly profile: RoleProfile | undefined
  readonly decidedBy: 'rule' | 'person' | null
  /** Why the rule chose it. */
  readonly because: string | null
  /** How many people hold the post today. */
  readonly holders: number
  /** 0 while nothing is decided. */
  readonly lockVersion: number
}

type Row = Omit<PostProfile, 'profile'> & { profileId: string | null; version: string | null }

const withProfile = ({ profileId, version, ...row }: Row): PostProfile => ({
  ...row,
  profile: profileId === null ? undefined : findRoleProfile(profileId, version ?? undefined),
})

export type Choice = {
  readonly postId: string
  readonly profile: RoleProfile | undefined
  readonly lockVersion: number
}

export function postProfileQueries(within: Within) {
  const database = within.tables<unknown>()
  const organisation = within.organisationId
  const select = sql`
    select post.id as "postId", post.title as "postTitle", unit.name as "unitName", post.pay_grade as "payGrade",
      held.profile_id as "profileId", held.version, held.decided_by as "decidedBy", held.rule_words as because,
      coalesce(held.lock_version, 0) as "lockVersion",
      (select count(*)::int from assignment other where other.organisation_id = post.organisation_id
        and other.post_id = post.id and other.ends_on is null) as holders
    from post
    join unit on unit.organisation_id = post.organisation_id and unit.id = post.unit_id
    left join post_profile held on held.organisation_id = post.organisation_id and held.post_id = post.id`

  return {
    /** The posts a person holds today, the main one first. */
    async listHeldBy(personId: string): Promise<readonly PostProfile[]> {
      const { rows } = await sql<Row>`${select}
        join assignment on assignment.organisation_id = post.organisation_id and assignment.post_id = post.id
        where post.organisation_id = ${organisation} and assignment.person_id = ${personId} and assignment.ends_on is null
        order by assignment.fte desc, assignment.starts_on, assignment.id`.execute(database)
      return rows.map(withProfile)
    },

    async find(postId: string): Promise<PostProfile | undefined> {
      const { rows } = await sql<Row>`${select}
        where post.organisation_id = ${organisation} and post.id = ${postId}`.execute(database)
      return rows[0] && withProfile(rows[0])
    },

    /**
     * A person's word, which no rule overwrites; false where somebody else decided since the form was opened. The same
     * decision says whether the post manages, unless a person said so before.
     */
    async choose({ postId, profile, lockVersion }: Choice, at: Date): Promise<boolean> {
      const { rows } = await sql<{ id: string }>`
        insert into post_profile
          (organisation_id, post_id, profile_id, version, decided_by, rule_words, decided_by_person_id, decided_at)
        select ${organisation}, ${postId}, ${profile?.id ?? null}, ${profile?.version ?? null}, 'person', null,
          ${within.personId}, ${at}
        where ${lockVersion} = coalesce((select lock_version from post_profile
          where organisation_id = ${organisation} and post_id = ${postId}), 0)
        on conflict (organisation_id, post_id) do update set profile_id = excluded.profile_id, version = excluded.version,
          decided_by = 'person', rule_words = null, decided_by_person_id = excluded.decided_by_person_id,
          decided_at = excluded.decided_at, lock_version = post_profile.lock_version + 1
        where post_profile.lock_version = ${lockVersion}
        returning post_id as id`.execute(database)
      if (rows.length === 0) return false
      const manages = profile ? carriesManagement(profile) : false
      await sql`update post set has_management_responsibility = ${manages}, responsibility_decided_by = 'rule',
          lock_version = lock_version + 1
        where organisation_id = ${organisation} and id = ${postId}
          and responsibility_decided_by is distinct from 'person'
          and has_management_responsibility is distinct from ${manages}`.execute(database)
      return true
    },
  }
}
