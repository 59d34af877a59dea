import { staffImported } from '@headroom/capabilities/organisation'
import { whenHeard } from '@headroom/platform/announcements'
import type { Capability } from '@headroom/platform/capability'
import type { Within } from '@headroom/platform/database'
import { api } from './api.ts'
import { loadRoleReference } from './load-reference.ts'
import { createRoles } from './migrations/2026-11-22-30-roles.ts'
import { matchPosts } from './queries/match-posts.ts'
import { type PostProfile, postProfileQueries } from './queries/post-profiles.ts'
import { pages } from './routes.tsx'

export type { RoleProfile, RoleRequirement } from './content/index.ts'
export { findRoleProfile, listRoleProfiles } from './library.ts'
export { type MatchCount, matchPosts } from './queries/match-posts.ts'
export type { PostProfile }

/** The posts a person holds today with the role of each, the main one first. */
export const listRolesHeldBy = (within: Within, personId: string): Promise<readonly PostProfile[]> =>
  postProfileQueries(within).listHeldBy(personId)

export const roles: Capability = {
  name: 'roles',
  routes: [...api, ...pages],
  migrations: [createRoles],
  navigation: [{ href: '/roles', label: 'Roles', access: { kind: 'signed-in' }, position: 30 }],
  jobs: [],
  listeners: [
    whenHeard(staffImported, async (within) => {
      await matchPosts(within)
    }),
  ],
  loadReference: (owner) => loadRoleReference(owner),
}
