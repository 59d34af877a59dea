import type { Kysely } from 'kysely'
import type { Listener } from '../announcements/index.ts'
import type { Migration } from '../database/index.ts'
import type { NavigationItem, Route } from '../http/index.ts'
import type { JobKind, Round } from '../jobs/index.ts'
import type { LinkHolder } from '../links/index.ts'

/** What a capability hands to the server through its door. */
export type Capability = {
  readonly name: string
  readonly routes: readonly Route[]
  readonly migrations: readonly Migration[]
  readonly navigation: readonly NavigationItem[]
  readonly jobs: readonly JobKind[]
  /** What is looked after without anybody asking: closing what is due, reminding, erasing. */
  readonly rounds?: readonly Round[]
  /** Whose links open routes with `access: { kind: 'link' }`. */
  readonly linkHolders?: readonly LinkHolder[]
  /** What it does when another capability announces something, in that one's transaction. */
  readonly listeners?: readonly Listener[]
  /** Brings reference tables in line with the published content, as the owner, after the migrations. */
  readonly loadReference?: (owner: Kysely<unknown>) => Promise<void>
}
