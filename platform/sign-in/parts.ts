import type { Clock } from '../clock/index.ts'
import type { Config } from '../config/index.ts'
import type { Database, ScopeOf } from '../database/index.ts'
import type { Log } from '../log/index.ts'

export type PersonRef = { readonly organisationId: string; readonly personId: string }

export type SignInMessage = {
  readonly to: string
  readonly subject: string
  readonly text: string
}

export type DemonstrationPerson = PersonRef & {
  readonly name: string
  readonly role: string
  /** What there is to see as this person, in a few words. */
  readonly look: string
}

/** What sign-in is given. It knows people only through these questions, and never reads a tenant's tables. */
export type SignInParts = {
  readonly database: Database
  readonly config: Pick<
    Config,
    | 'HEADROOM_OIDC_ISSUER'
    | 'HEADROOM_OIDC_CLIENT_ID'
    | 'HEADROOM_OIDC_CLIENT_SECRET'
    | 'HEADROOM_OIDC_NAME'
    | 'HEADROOM_IDLE_MINUTES'
    | 'HEADROOM_SESSION_HOURS'
  >
  readonly clock: Clock
  readonly log: Log
  /** Signs cookies; at least 32 characters. */
  readonly secret: string
  /** The address people use: its scheme decides the cookies, its host the passkeys. */
  readonly baseUrl: string
  /** Absent where no mail server is set: links are then shown to the administrator. */
  readonly mail: { send(message: SignInMessage): Promise<void> } | undefined
  readonly demonstration: boolean
  readonly scopeOf: ScopeOf
  /** Everyone employed under this address, in any organisation of the installation. */
  readonly peopleWithEmail: (email: string) => Promise<readonly PersonRef[]>
  readonly describePeople: (
    people: readonly PersonRef[],
  ) => Promise<readonly (PersonRef & { readonly organisationName: string; readonly name: string })[]>
  readonly demonstrationPeople: () => Promise<readonly DemonstrationPerson[]>
}
