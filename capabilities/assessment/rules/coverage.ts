import { headCountRule, protectCounts } from '@headroom/disclosure'

/** A year, and a month's grace: appraisals are yearly, and few are done on the very day. */
export const COVERED_FOR_MONTHS = 13

/** A self-assessment submitted since then counts towards coverage. */
export function coveredSince(at: Date): Date {
  const since = new Date(at)
  since.setUTCMonth(since.getUTCMonth() - COVERED_FOR_MONTHS)
  return since
}

type Member = { readonly isShared: boolean; readonly isAssessed: boolean }

export type TeamCoverage = {
  readonly people: number
  readonly sharing: number
  readonly sharingAssessed: number
  readonly notSharing: number
  /** Null: withheld, since it would come close to saying who. */
  readonly notSharingAssessed: number | null
}

/** Those who share are named on the page anyway; of the others only what a count cannot give away. */
export function teamCoverage(members: readonly Member[]): TeamCoverage {
  const count = (group: string, answer: string): number =>
    members.filter(
      ({ isShared, isAssessed }) =>
        (isShared ? 'sharing' : 'not-sharing') === group &&
        (isAssessed ? 'assessed' : 'not-assessed') === answer,
    ).length
  const outcome = protectCounts(
    {
      dimensions: [
        { name: 'group', total: { key: 'team', parts: [{ key: 'sharing' }, { key: 'not-sharing' }] } },
        { name: 'answer', total: { key: 'all', parts: [{ key: 'assessed' }, { key: 'not-assessed' }] } },
      ],
      countOf: ([group = '', answer = '']) => count(group, answer),
      // A manager knows the size of the team and who shares; the whole team's figure is the other two added up.
      standingOf: ([group, answer]) =>
        answer === 'all' || group === 'sharing'
          ? 'already-released'
          : group === 'team'
            ? 'never-published'
            : 'to-publish',
    },
    { ...headCountRule, zeros: 'shown-unless-all-same', answers: ['answer'] },
  )
  const cell = outcome.ok ? outcome.released.cellAt('not-sharing', 'assessed') : undefined
  const sharing = members.filter(({ isShared }) => isShared).length
  return {
    people: members.length,
    sharing,
    sharingAssessed: count('sharing', 'assessed'),
    notSharing: members.length - sharing,
    notSharingAssessed: cell?.kind === 'shown' ? cell.value : null,
  }
}
