import { appendAudit } from '@headroom/platform/audit'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import { roleProfiles } from '../content/index.ts'
import { carriesManagement, findRoleProfile } from '../library.ts'
import { profileMatcher } from '../match-profile.ts'

type PostFacts = {
  id: string
  title: string
  jobRole: string | null
  staffGroup: string | null
  occupationCode: string | null
  payGrade: string | null
}

export type MatchCount = { readonly posts: number; readonly matched: number }

/**
 * Gives posts their profile by rule, in bulk: those named, or all of them. What a person decided is left alone, and what an
 * earlier rule decided is brought up to date, so that matching twice is the same as matching once.
 */
export async function matchPosts(within: Within, postIds?: readonly string[]): Promise<MatchCount> {
  if (postIds?.length === 0) return { posts: 0, matched: 0 }
  const posts = await listUndecided(within, postIds)
  if (posts.length === 0) return { posts: 0, matched: 0 }
  const match = profileMatcher(roleProfiles)
  const decided = posts.map((post) => {
    const found = match(post)
    const profile = found.ok ? findRoleProfile(found.profileId, found.profileVersion) : undefined
    return {
      post_id: post.id,
      profile_id: profile?.id ?? null,
      version: profile?.version ?? null,
      rule_words: found.ok ? found.because : null,
      manages: profile ? carriesManagement(profile) : null,
    }
  })
  const count = {
    posts: posts.length,
    matched: decided.filter(({ profile_id }) => profile_id !== null).length,
  }
  const at = await transactionTime(within)
  const changes = await keepDecisions(within, at, JSON.stringify(decided))
  if (changes > 0)
    await appendAudit(within, at, [
      { action: 'match-posts', objectType: 'organisation', objectId: within.organisationId, after: count },
    ])
  return count
}

async function listUndecided(within: Within, postIds?: readonly string[]): Promise<readonly PostFacts[]> {
  const named = postIds
    ? sql`and post.id in (select value::uuid from json_array_elements_text(${JSON.stringify(postIds)}::json))`
    : sql``
  const { rows } = await sql<PostFacts>`
    select post.id, post.title, post.job_role as "jobRole", post.staff_group as "staffGroup",
      post.occupation_code as "occupationCode", post.pay_grade as "payGrade"
    from post
    left join post_profile held on held.organisation_id = post.organisation_id and held.post_id = post.id
    where post.organisation_id = ${within.organisationId} and held.decided_by is distinct from 'person' ${named}`.execute(
    within.tables<unknown>(),
  )
  return rows
}

/** Three statements, however many posts; answers how many rows changed. */
async function keepDecisions(within: Within, at: Date, decided: string): Promise<number> {
  const database = within.tables<unknown>()
  const organisation = within.organisationId
  const decisions = sql`json_to_recordset(${decided}::json) as decided
    (post_id uuid, profile_id text, version text, rule_words text, manages boolean)`
  const dropped = await sql`
    delete from post_profile held using ${decisions}
    where held.organisation_id = ${organisation} and held.post_id = decided.post_id and held.decided_by = 'rule'
      and decided.profile_id is null`.execute(database)
  const kept = await sql`
    insert into post_profile (organisation_id, post_id, profile_id, version, decided_by, rule_words, decided_at)
    select ${organisation}, decided.post_id, decided.profile_id, decided.version, 'rule', decided.rule_words, ${at}
    from ${decisions} where decided.profile_id is not null
    on conflict (organisation_id, post_id) do update set profile_id = excluded.profile_id, version = excluded.version,
      rule_words = excluded.rule_words, decided_at = excluded.decided_at, lock_version = post_profile.lock_version + 1
    where post_profile.decided_by = 'rule'
      and (post_profile.profile_id, post_profile.version, post_profile.rule_words)
        is distinct from (excluded.profile_id, excluded.version, excluded.rule_words)`.execute(database)
  const flagged = await sql`
    update post set has_management_responsibility = decided.manages,
      responsibility_decided_by = case when decided.manages is null then null else 'rule' end,
      lock_version = post.lock_version + 1
    from ${decisions}
    where post.organisation_id = ${organisation} and post.id = decided.post_id
      and (post.responsibility_decided_by = 'rule' or post.has_management_responsibility is null)
      and post.has_management_responsibility is distinct from decided.manages`.execute(database)
  return [dropped, kept, flagged].reduce((sum, { numAffectedRows }) => sum + Number(numAffectedRows ?? 0n), 0)
}

/** Matching follows from another change and has that one's time: the transaction's. */
async function transactionTime(within: Within): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`select transaction_timestamp() as at`.execute(
    within.tables<unknown>(),
  )
  return rows[0]?.at ?? new Date(0)
}
