import type { PlainDate } from '@headroom/platform/clock'
import { ORGANISATION_SETTING } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { type Kysely, sql } from 'kysely'

export type NewOrganisation = {
  readonly name: string
  readonly kind: 'trust' | 'board' | 'other'
  readonly code: string
  readonly validFrom: PlainDate
  /** The local system that groups it with others, made when it is new. */
  readonly system?: { readonly code: string; readonly name: string }
}

/** Only the owner of the installation adds an organisation: `headroom organisation add`, or the demonstration. */
export async function registerOrganisation(
  owner: Kysely<unknown>,
  organisation: NewOrganisation,
  at: Date,
): Promise<string> {
  const organisationId = newId()
  await owner.transaction().execute(async (transaction) => {
    await sql`select set_config(${ORGANISATION_SETTING}, ${organisationId}, true)`.execute(transaction)
    await sql`insert into organisation (organisation_id, name, kind, made_at)
      values (${organisationId}, ${organisation.name}, ${organisation.kind}, ${at})`.execute(transaction)
    await sql`insert into organisation_code (organisation_id, scheme, code, valid_from)
      values (${organisationId}, 'ods', ${organisation.code}, ${organisation.validFrom})`.execute(transaction)
    const rootId = newId()
    await sql`insert into unit (organisation_id, id, kind, name) values (${organisationId}, ${rootId}, 'organisation', ${organisation.name})`.execute(
      transaction,
    )
    await sql`insert into unit_path (organisation_id, ancestor_id, descendant_id, depth)
      values (${organisationId}, ${rootId}, ${rootId}, 0)`.execute(transaction)
    if (!organisation.system) return
    await sql`insert into health_system (id, code, name, kind)
      values (${newId()}, ${organisation.system.code}, ${organisation.system.name}, 'system') on conflict (code) do nothing`.execute(
      transaction,
    )
    await sql`insert into system_membership (organisation_id, system_id, valid_from)
      select ${organisationId}, id, ${organisation.validFrom} from health_system where code = ${organisation.system.code}`.execute(
      transaction,
    )
  })
  return organisationId
}
