import { appendAudit } from '@headroom/platform/audit'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { claimOnce } from '@headroom/platform/once'
import { fail, type Result, succeed } from '@headroom/platform/result'
import type { z } from 'zod'
import { findRoleProfile } from './library.ts'
import { type PostProfile, postProfileQueries } from './queries/post-profiles.ts'
import type { $Choice } from './schema.ts'
import { NO_PROFILE } from './words.ts'

export type ChoiceFault = { reason: 'no-such-role' } | { reason: 'changed-meanwhile'; post: PostProfile }

/** What a person decides about the role of a post that they may decide about: the route has looked at that. */
export const chooseProfile = (
  scope: Scope,
  post: PostProfile,
  { choice, at }: { choice: z.output<typeof $Choice>; at: Date },
): Promise<Result<null, ChoiceFault>> =>
  inOrganisation(scope, async (within) => {
    const profile = findRoleProfile(choice.profileId)
    if (!profile && choice.profileId !== NO_PROFILE) return fail({ reason: 'no-such-role' })
    if (!(await claimOnce(within, choice.submissionId, at))) return succeed(null)
    const queries = postProfileQueries(within)
    const { postId, lockVersion } = choice
    if (!(await queries.choose({ postId, profile, lockVersion }, at))) {
      const now = await queries.find(postId)
      return fail({ reason: 'changed-meanwhile', post: now ?? post })
    }
    await appendAudit(within, at, [
      {
        action: 'choose-role',
        objectType: 'post',
        objectId: postId,
        before: { profileId: post.profile?.id ?? null },
        after: { profileId: profile?.id ?? null },
      },
    ])
    return succeed(null)
  })
