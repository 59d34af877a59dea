import type { Grant, Relation, Viewer } from '@headroom/platform/authorisation'

/** What of a person's record a reader may see, beyond the directory that everybody of the organisation has. */
export type MaySee = {
  readonly lastAppraisal: boolean
  /** E-mail, employee number and duties. */
  readonly administration: boolean
}

/**
 * The directory is for everyone; the day of the last appraisal for the person, their line manager and an administrator;
 * what is needed to administer, for an administrator alone.
 */
export function maySee(viewer: Pick<Viewer, 'grants'>, relations: ReadonlySet<Relation>): MaySee {
  const administration = viewer.grants.has('administrator')
  return {
    administration,
    lastAppraisal: administration || relations.has('self') || relations.has('line-manager'),
  }
}

/** An organisation without an administrator could never get one back from its pages. */
export const isLastOf = (duty: Grant, holders: number): boolean => duty === 'administrator' && holders <= 1
