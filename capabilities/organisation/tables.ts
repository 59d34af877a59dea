import type { Grant } from '@headroom/platform/authorisation'
import type { PlainDate } from '@headroom/platform/clock'
import type { Generated } from 'kysely'

type Owned = { organisation_id: string }

export type UnitKind = 'organisation' | 'division' | 'department' | 'team'
export const leadParts = ['clinical', 'operational', 'nursing'] as const
export type LeadPart = (typeof leadParts)[number]

export type OrganisationTables = {
  organisation: Owned & { name: string; kind: 'trust' | 'board' | 'other'; made_at: Date }
  organisation_code: Owned & {
    scheme: string
    code: string
    valid_from: PlainDate
    valid_to: PlainDate | null
    predecessor: string | null
  }
  health_system: { id: string; code: string; name: string; kind: 'system' | 'region' }
  system_membership: Owned & { system_id: string; valid_from: PlainDate; valid_to: PlainDate | null }
  unit: Owned & {
    id: string
    parent_id: string | null
    kind: UnitKind
    name: string
    code: string | null
    closed_on: PlainDate | null
    lock_version: Generated<number>
  }
  unit_path: Owned & { ancestor_id: string; descendant_id: string; depth: number }
  person: Owned & {
    id: string
    employee_number: string | null
    given_name: string
    family_name: string
    email: string | null
    search_text: Generated<string>
    made_at: Date
    lock_version: Generated<number>
  }
  post: Owned & {
    id: string
    position_number: string | null
    title: string
    unit_id: string
    staff_group: string | null
    job_role: string | null
    occupation_code: string | null
    pay_grade: string | null
    has_management_responsibility: boolean | null
    responsibility_decided_by: 'rule' | 'person' | null
    closed_on: PlainDate | null
    lock_version: Generated<number>
  }
  assignment: Owned & {
    id: string
    person_id: string
    post_id: string
    assignment_number: string
    starts_on: PlainDate
    ends_on: PlainDate | null
    fte: number
    last_appraisal_on: PlainDate | null
    lock_version: Generated<number>
  }
  line_management: Owned & {
    id: string
    assignment_id: string
    manager_person_id: string
    starts_on: PlainDate
    ends_on: PlainDate | null
  }
  unit_lead: Owned & { unit_id: string; part: LeadPart; post_id: string; decided_by: 'rule' | 'person' }
  person_grant: Owned & { person_id: string; grant_name: Grant; given_by: string | null; given_at: Date }
}
