import { inSignIn } from '@headroom/platform/database'
import { type Kysely, sql } from 'kysely'

export type RegisteredOrganisation = { readonly id: string; readonly code: string; readonly name: string }

/** Every organisation of the installation, before anybody has said which one is meant. */
export const listOrganisations = (database: Kysely<unknown>): Promise<readonly RegisteredOrganisation[]> =>
  inSignIn(database, async (transaction) => {
    const { rows } =
      await sql<RegisteredOrganisation>`select id, code, name from organisation_register order by name, code`.execute(
        transaction,
      )
    return rows
  })
