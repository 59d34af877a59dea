import type { Generated } from 'kysely'

export type RolesTables = {
  post_profile: {
    organisation_id: string
    post_id: string
    profile_id: string | null
    version: string | null
    decided_by: 'rule' | 'person'
    rule_words: string | null
    decided_by_person_id: string | null
    decided_at: Date
    lock_version: Generated<number>
  }
}
