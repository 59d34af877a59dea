import type { Scope } from '../database/index.ts'

/** A duty that an organisation gives to a person, beyond what everyone may do. */
export const grants = ['administrator', 'development-lead', 'board'] as const
export type Grant = (typeof grants)[number]

/** What somebody is to a person whose record is asked for; worked out in SQL from assignments, never stored. */
export const relations = ['self', 'line-manager', 'management-line'] as const
export type Relation = (typeof relations)[number]

/** The signed-in person, as found once at the start of a request. */
export type Viewer = {
  readonly accountId: string
  readonly sessionId: string
  readonly personId: string
  readonly organisationId: string
  readonly name: string
  readonly organisationName: string
  readonly grants: ReadonlySet<Grant>
  readonly managesOthers: boolean
}

/**
 * Who may use a route. Every route declares one; a route without is a type error, and `checks/` asks each route as a
 * stranger, as a person of another organisation and as the wrong person of the same one.
 */
export type Access =
  | { readonly kind: 'public' }
  /** Whoever holds a link with a secret of this purpose, signed in or not: the request knows no viewer (`platform/links`). */
  | { readonly kind: 'link'; readonly parameter: string; readonly purpose: string }
  /** Anyone of the organisation: for what is their own, or common to all. */
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'manages-others' }
  | { readonly kind: 'grant'; readonly anyOf: readonly Grant[] }
  /** The person named by a path parameter, and those who stand in one of these relations to them. */
  | {
      readonly kind: 'person'
      readonly parameter: string
      readonly relations: readonly Relation[]
      readonly orGrant?: readonly Grant[]
    }

/** Supplied by the organisation capability: what the viewer is to each person, in one statement. */
export type FindRelations = (
  scope: Scope,
  personId: string,
) => Promise<ReadonlySet<Relation> | 'no-such-person'>

export type Decision = 'allowed' | 'sign-in-first' | 'forbidden' | 'not-found'

const holdsAny = (viewer: Viewer, wanted: readonly Grant[]): boolean =>
  wanted.some((grant) => viewer.grants.has(grant))

/** Decided before anything of the route runs. A person who may not be seen is answered as one who does not exist. */
export async function decide(
  access: Access,
  viewer: Viewer | undefined,
  personAsked: (parameter: string) => Promise<ReadonlySet<Relation> | 'no-such-person'>,
  isLinkHeld: boolean,
): Promise<Decision> {
  if (access.kind === 'public') return 'allowed'
  if (access.kind === 'link') return isLinkHeld ? 'allowed' : 'not-found'
  if (!viewer) return 'sign-in-first'
  switch (access.kind) {
    case 'signed-in':
      return 'allowed'
    case 'manages-others':
      return viewer.managesOthers ? 'allowed' : 'forbidden'
    case 'grant':
      return holdsAny(viewer, access.anyOf) ? 'allowed' : 'forbidden'
    case 'person': {
      const found = await personAsked(access.parameter)
      if (found === 'no-such-person') return 'not-found'
      if (access.orGrant && holdsAny(viewer, access.orGrant)) return 'allowed'
      return access.relations.some((relation) => found.has(relation)) ? 'allowed' : 'not-found'
    }
  }
}

/** Whether the viewer could use a route at all: what navigation shows. */
export function mayUse(access: Access, viewer: Viewer): boolean {
  if (access.kind === 'manages-others') return viewer.managesOthers
  if (access.kind === 'grant') return holdsAny(viewer, access.anyOf)
  return true
}
