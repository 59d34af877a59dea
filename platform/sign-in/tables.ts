/** Rows of the schema `sign_in`, as Kysely sees them. Better Auth reads and writes the first six by its own names for them. */
export type SignInTables = {
  'sign_in.user_account': {
    id: string
    name: string
    email: string
    email_verified: boolean
    second_factor_on: boolean
    created_at: Date
    updated_at: Date
  }
  'sign_in.credential': {
    id: string
    account_id: string
    provider: string
    subject: string
    password: string | null
    created_at: Date
    updated_at: Date
  }
  'sign_in.session': {
    id: string
    token: string
    account_id: string
    expires_at: Date
    user_agent: string | null
    way: Way
    signed_in_at: Date
    last_seen_at: Date
    organisation_id: string | null
    person_id: string | null
  }
  'sign_in.verification': { id: string; identifier: string; value: string; expires_at: Date }
  'sign_in.second_factor': {
    id: string
    account_id: string
    secret: string
    backup_codes: string
    verified: boolean
  }
  'sign_in.passkey': {
    id: string
    name: string | null
    account_id: string
    created_at: Date | null
    backed_up: boolean
  }
  'sign_in.membership': {
    account_id: string
    organisation_id: string
    person_id: string
    linked_by: 'email' | 'invitation' | 'demonstration'
    linked_at: Date
  }
  'sign_in.used_code': { account_id: string; code_hash: string; used_at: Date }
  'sign_in.link': {
    token_hash: string
    purpose: 'invitation' | 'password-reset'
    email: string
    mailed: boolean
    organisation_id: string | null
    person_id: string | null
    made_at: Date
    expires_at: Date
    used_at: Date | null
  }
  'sign_in.throttle': { key: string; failures: number; counted_until: Date }
}

export const ways = ['open-id', 'passkey', 'password', 'demonstration'] as const
/** How a session was begun. */
export type Way = (typeof ways)[number]
