import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { UnitKind } from '../tables.ts'

export type OrganisationFacts = {
  readonly name: string
  readonly kind: 'trust' | 'board' | 'other'
  readonly codes: readonly {
    readonly scheme: string
    readonly code: string
    readonly validFrom: PlainDate
    readonly validTo: PlainDate | null
    readonly predecessor: string | null
  }[]
  readonly systems: readonly {
    readonly code: string
    readonly name: string
    readonly kind: 'system' | 'region'
    readonly validFrom: PlainDate
    readonly validTo: PlainDate | null
  }[]
}

export async function describeOrganisation(within: Within): Promise<OrganisationFacts> {
  const { rows } = await sql<OrganisationFacts>`
    select name, kind,
      coalesce((select json_agg(json_build_object('scheme', scheme, 'code', code, 'validFrom', valid_from,
          'validTo', valid_to, 'predecessor', predecessor) order by valid_from desc, code)
        from organisation_code where organisation_id = ${within.organisationId}), '[]'::json) as codes,
      coalesce((select json_agg(json_build_object('code', system.code, 'name', system.name, 'kind', system.kind,
          'validFrom', member.valid_from, 'validTo', member.valid_to) order by member.valid_from desc, system.code)
        from system_membership member join health_system system on system.id = member.system_id
        where member.organisation_id = ${within.organisationId}), '[]'::json) as systems
    from organisation where organisation_id = ${within.organisationId}`.execute(within.tables<unknown>())
  const [found] = rows
  if (!found) throw new Error('The organisation of the signed-in person is missing')
  return found
}

export type UnitCount = {
  readonly id: string
  readonly parentId: string | null
  readonly kind: UnitKind
  readonly name: string
  /** Of the unit and all below it. */
  readonly headcount: number
  readonly fte: number
}

/** Every open unit, by name; a trust has hundreds, so the whole tree is one statement and one page. */
export async function listUnits(within: Within): Promise<readonly UnitCount[]> {
  const { rows } = await sql<UnitCount>`
    select unit.id, unit.parent_id as "parentId", unit.kind, unit.name,
      coalesce(staffing.headcount, 0) as headcount, coalesce(staffing.fte, 0)::float8 as fte
    from unit
    left join unit_staffing staffing on staffing.organisation_id = unit.organisation_id and staffing.unit_id = unit.id
    where unit.organisation_id = ${within.organisationId} and unit.closed_on is null
    order by lower(unit.name), unit.id`.execute(within.tables<unknown>())
  return rows
}
