import type { Kit } from './kit.ts'
import type { LiveSession } from './sessions.ts'

export type ListedPasskey = { readonly id: string; readonly name: string; readonly addedAt: Date | undefined }

export async function listPasskeys(kit: Kit, session: LiveSession): Promise<readonly ListedPasskey[]> {
  const rows = await kit.tables((tables) =>
    tables
      .selectFrom('sign_in.passkey')
      .select(['id', 'name', 'created_at'])
      .where('account_id', '=', session.accountId)
      .orderBy('created_at')
      .execute(),
  )
  return rows.map((row) => ({ id: row.id, name: row.name ?? '', addedAt: row.created_at ?? undefined }))
}

export async function removePasskey(
  kit: Kit,
  session: LiveSession,
  id: string,
): Promise<'removed' | 'no-such-passkey'> {
  const removed = await kit.tables((tables) =>
    tables
      .deleteFrom('sign_in.passkey')
      .where('id', '=', id)
      .where('account_id', '=', session.accountId)
      .returning('id')
      .execute(),
  )
  if (removed.length === 0) return 'no-such-passkey'
  if (session.acting) await kit.record(session.acting, 'sign-in.passkey-removed', { type: 'passkey', id })
  return 'removed'
}
