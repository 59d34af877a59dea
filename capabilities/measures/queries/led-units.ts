import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'

/** The units that a person leads today, with all below them: by a post that is a clinical, operational or nursing lead. */
export async function listLedUnits(within: Within, personId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct path.descendant_id as id
    from assignment held
    join unit_lead lead on lead.organisation_id = held.organisation_id and lead.post_id = held.post_id
    join unit_path path on path.organisation_id = lead.organisation_id and path.ancestor_id = lead.unit_id
    where held.organisation_id = ${within.organisationId} and held.person_id = ${personId} and held.ends_on is null`.execute(
    within.tables<unknown>(),
  )
  return new Set(rows.map(({ id }) => id))
}

/** Of some units, those that exist and are open, by name: what a form or a file may name. */
export async function listOpenUnits(within: Within): Promise<readonly UnitNamed[]> {
  const { rows } =
    await sql<UnitNamed>`select unit.id, unit.name, unit.code, unit.kind, above.name as "aboveName"
    from unit left join unit above on above.organisation_id = unit.organisation_id and above.id = unit.parent_id
    where unit.organisation_id = ${within.organisationId} and unit.closed_on is null
    order by unit.parent_id nulls first, lower(unit.name), unit.id`.execute(within.tables<unknown>())
  return rows
}

export type UnitNamed = {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly kind: 'organisation' | 'division' | 'department' | 'team'
  readonly aboveName: string | null
}
