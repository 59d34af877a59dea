import type { Marker } from '@headroom/design-system/charts'
import type { Annotation, Rebase } from '../queries/story.ts'

/** The last decision of each date: what stands. */
export function standing(rebases: readonly Rebase[]): readonly Rebase[] {
  const latest = new Map<string, Rebase>()
  for (const rebase of rebases) {
    const known = latest.get(rebase.startsOn)
    if (!known || known.version < rebase.version) latest.set(rebase.startsOn, rebase)
  }
  return [...latest.values()].toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))
}

export const inForce = (rebases: readonly Rebase[]): readonly Rebase[] =>
  standing(rebases).filter(({ decision }) => decision === 'accepted')

/** What people know about the dates of a chart, as numbers on the picture with their words below it. */
export const markersOf = (
  annotations: readonly Annotation[],
  rebases: readonly Rebase[],
): readonly Marker[] => [
  ...annotations.map(
    ({ onDate, kind, words }): Marker => ({
      date: onDate,
      kind: kind === 'change' ? 'change' : 'note',
      words,
    }),
  ),
  ...inForce(rebases).map(
    ({ startsOn, cause, reason, decidedBy }): Marker => ({
      date: startsOn,
      kind: 'new-limits',
      words: `New limits${decidedBy ? `, decided by ${decidedBy}` : ''}: ${cause ?? reason}`,
    }),
  ),
]
