import type { Rating } from './answer.ts'
import type { GapRow } from './gap.ts'

export type Strength = { readonly competencyId: string; readonly level: number; readonly above: number }

export type Strengths = {
  /** `role`: at or above what the role asks. `own`: simply the highest a person gave themself. */
  readonly measuredBy: 'role' | 'own'
  readonly strengths: readonly Strength[]
}

/**
 * Strengths come first on every result, so there is always something to say: what meets the role, and where nothing can be
 * held against a role, the person's own highest levels (never the very lowest level of the scale alone).
 */
export function strengthsOf(
  rows: readonly GapRow[],
  ratings: readonly Rating[],
  lowestLevel: number,
): Strengths {
  const meeting = rows
    .flatMap(({ competencyId, standing }) =>
      standing.kind === 'meets' || standing.kind === 'above'
        ? [{ competencyId, level: standing.level, above: standing.by }]
        : [],
    )
    .sort((a, b) => b.above - a.above || b.level - a.level)
  if (meeting.length > 0) return { measuredBy: 'role', strengths: meeting }
  const highest = Math.max(lowestLevel, ...ratings.map(({ level }) => level ?? lowestLevel))
  return {
    measuredBy: 'own',
    strengths: ratings.flatMap(({ competencyId, level }) =>
      level !== null && level === highest && level > lowestLevel ? [{ competencyId, level, above: 0 }] : [],
    ),
  }
}
