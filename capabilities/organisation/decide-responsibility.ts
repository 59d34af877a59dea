import { appendAudit } from '@headroom/platform/audit'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { sql } from 'kysely'
import { findPost, type Post } from './queries/posts.ts'

export type ResponsibilityDecision = {
  readonly carries: boolean
  /** The version that the person saw when they decided. */
  readonly version: number
}

export type DecisionFault = { reason: 'no-such-post' } | { reason: 'decided-meanwhile'; post: Post }

/**
 * A person's word on whether a post carries management responsibility. It stands until a person changes it: no rule and
 * no import does. Of two people who decide on the same version, the second is told what the first decided.
 */
export const decideResponsibility = (
  scope: Scope,
  postId: string,
  decision: ResponsibilityDecision & { readonly at: Date },
): Promise<Result<undefined, DecisionFault>> =>
  inOrganisation(scope, async (within) => {
    const post = await findPost(within, postId)
    if (!post) return fail({ reason: 'no-such-post' })
    const { rows } = await sql`
      insert into post_responsibility_decision
        (organisation_id, post_id, version, has_management_responsibility, decided_by, decided_at)
      select ${within.organisationId}::uuid, ${postId}::uuid, ${decision.version + 1}::int, ${decision.carries}::boolean,
        ${within.personId}::uuid, ${decision.at}::timestamptz
      where ${decision.version}::int = coalesce((select max(version) from post_responsibility_decision
        where organisation_id = ${within.organisationId} and post_id = ${postId}), 0)
      on conflict do nothing returning version`.execute(within.tables<unknown>())
    if (rows.length === 0) {
      const now = (await findPost(within, postId)) ?? post
      // The same form sent twice: what it asks for is already so.
      if (
        now.responsibility.version === decision.version + 1 &&
        now.responsibility.carries === decision.carries
      )
        return succeed(undefined)
      return fail({ reason: 'decided-meanwhile', post: now })
    }
    await sql`update post set has_management_responsibility = ${decision.carries}, responsibility_decided_by = 'person',
        lock_version = lock_version + 1
      where organisation_id = ${within.organisationId} and id = ${postId}`.execute(within.tables<unknown>())
    await appendAudit(within, decision.at, [
      {
        action: 'decide-responsibility',
        objectType: 'post',
        objectId: postId,
        before: { carries: post.responsibility.carries },
        after: { carries: decision.carries },
      },
    ])
    return succeed(undefined)
  })
