import { hashOf } from '@headroom/platform/audit'
import { type Kysely, sql } from 'kysely'
import { roleProfiles } from './content/index.ts'
import type { RoleProfile } from './content/model.ts'

/** What a person may have been held against. How posts find their profile is no part of it, and may improve. */
const contentHash = ({ matches: _matches, ...asked }: RoleProfile): string => hashOf(asked)

/** Brings the table in line with the library. A published profile that changed is refused: it needs a new version. */
export async function loadRoleReference(
  owner: Kysely<unknown>,
  profiles: readonly RoleProfile[] = roleProfiles,
): Promise<void> {
  const rows = profiles.map((profile) => ({
    profile_id: profile.id,
    version: profile.version,
    title: profile.name,
    stage_id: profile.managementLevel,
    content_hash: contentHash(profile),
  }))
  await owner.transaction().execute(async (transaction) => {
    await sql`insert into role_profile_version
      select * from json_populate_recordset(null::role_profile_version, ${JSON.stringify(rows)}::json)
      on conflict do nothing`.execute(transaction)
    const { rows: changed } = await sql<{ title: string; version: string }>`
      select known.title, known.version
      from role_profile_version known
      join json_populate_recordset(null::role_profile_version, ${JSON.stringify(rows)}::json) written
        using (profile_id, version)
      where known.content_hash <> written.content_hash`.execute(transaction)
    const [first] = changed
    if (first)
      throw new Error(
        `The role profile “${first.title}” ${first.version} is published and its content has changed: give it a new version`,
      )
  })
}
