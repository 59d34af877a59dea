import type { Rating } from './answer.ts'

export type Importance = 'essential' | 'desirable'

/** What a role asks of one competency: a level of its scale, against the words of one stage. */
export type Requirement = {
  readonly competencyId: string
  readonly stage: string
  readonly ordinal: number
  readonly importance: Importance
}

/** How a person's own rating stands to what a role asks. */
export type Standing =
  | { readonly kind: 'above' | 'meets'; readonly level: number; readonly by: number }
  | { readonly kind: 'below'; readonly level: number; readonly by: number }
  | { readonly kind: 'no-chance' }
  | { readonly kind: 'not-rated' }
  /** Rated against another stage's words: shown as it was given, and never converted. */
  | { readonly kind: 'other-stage'; readonly stageId: string; readonly level: number | null }

export type GapRow = Requirement & { readonly standing: Standing }

export type RatingsByCompetency = ReadonlyMap<string, Rating>

export const byCompetency = (ratings: readonly Rating[]): RatingsByCompetency =>
  new Map(ratings.map((rating) => [rating.competencyId, rating]))

/** Levels are steps of one ladder: they are counted, and only where the role and the rating stand on the same one. */
function standingOf({ stage, ordinal }: Requirement, rating: Rating | undefined): Standing {
  if (!rating) return { kind: 'not-rated' }
  if (rating.stageId !== stage) return { kind: 'other-stage', stageId: rating.stageId, level: rating.level }
  const { level } = rating
  if (level === null) return { kind: 'no-chance' }
  if (level < ordinal) return { kind: 'below', level, by: ordinal - level }
  return { kind: level > ordinal ? 'above' : 'meets', level, by: level - ordinal }
}

/** Every requirement of the role, in the profile's order, with where the person stands. */
export const gapTo = (
  requirements: readonly Requirement[],
  ratings: RatingsByCompetency,
): readonly GapRow[] =>
  requirements.map(({ competencyId, stage, ordinal, importance }) => ({
    competencyId,
    stage,
    ordinal,
    importance,
    standing: standingOf({ competencyId, stage, ordinal, importance }, ratings.get(competencyId)),
  }))

const order: Record<Importance, number> = { essential: 0, desirable: 1 }

/** What is still to grow: essential before desirable, the widest gap first, then the profile's own order. */
export const toGrow = (rows: readonly GapRow[]): readonly (GapRow & { standing: { kind: 'below' } })[] =>
  rows
    .flatMap((row) => (row.standing.kind === 'below' ? [{ ...row, standing: row.standing }] : []))
    .sort((a, b) => order[a.importance] - order[b.importance] || b.standing.by - a.standing.by)

export type NextStep =
  | { readonly kind: 'grow'; readonly competencyId: string; readonly from: number; readonly to: number }
  | { readonly kind: 'find-a-chance'; readonly competencyId: string }
  | { readonly kind: 'assess'; readonly competencyId: string }

/** One step up the ladder on the widest essential gap; else a chance to show what is essential; else what is missing. */
export function nextStep(rows: readonly GapRow[]): NextStep | undefined {
  const growing = toGrow(rows)
  const essentialGap = growing.find(({ importance }) => importance === 'essential')
  const unseen = rows.find((row) => row.standing.kind === 'no-chance' && row.importance === 'essential')
  const missing = rows.find((row) => row.standing.kind === 'not-rated' && row.importance === 'essential')
  const chosen = essentialGap ?? (unseen || missing ? undefined : growing[0])
  if (chosen) {
    const { level } = chosen.standing
    return { kind: 'grow', competencyId: chosen.competencyId, from: level, to: level + 1 }
  }
  if (unseen) return { kind: 'find-a-chance', competencyId: unseen.competencyId }
  return missing && { kind: 'assess', competencyId: missing.competencyId }
}
