import type { Grant } from '@headroom/platform/authorisation'

/** All units, or these. */
export type MayWrite = 'every-unit' | ReadonlySet<string>

/** Measures are service data, which everybody of the organisation reads. These duties may write for any unit and define any measure. */
export const mayDefineAny = (grants: ReadonlySet<Grant>): boolean =>
  grants.has('administrator') || grants.has('development-lead')

type Asking = { readonly personId: string; readonly grants: ReadonlySet<Grant> }

/** The owner of a measure publishes its definitions, targets and chart configuration. */
export const mayDefine = (asking: Asking, measure: { readonly ownerPersonId: string | null }): boolean =>
  mayDefineAny(asking.grants) || measure.ownerPersonId === asking.personId
