import type { Rating } from './answer.ts'

export type Change =
  | { readonly kind: 'up' | 'down'; readonly from: number; readonly to: number }
  | { readonly kind: 'same'; readonly level: number }
  /** A level now, where there was none before. */
  | { readonly kind: 'new'; readonly to: number }
  /** A level before, and now no chance to show it, or no answer. */
  | { readonly kind: 'not-now'; readonly from: number }
  /** The words were another stage's or the scale another one: the two levels do not mean the same thing. */
  | { readonly kind: 'not-comparable'; readonly fromStageId: string; readonly from: number }

export type ChangeRow = { readonly competencyId: string; readonly change: Change }

function changeOf(before: Rating | undefined, now: Rating | undefined): Change | undefined {
  const from = before?.level ?? null
  const to = now?.level ?? null
  if (from === null) return to === null ? undefined : { kind: 'new', to }
  if (to === null) return { kind: 'not-now', from }
  if (before && (before.stageId !== now?.stageId || before.scaleId !== now.scaleId))
    return { kind: 'not-comparable', fromStageId: before.stageId, from }
  if (from === to) return { kind: 'same', level: to }
  return { kind: to > from ? 'up' : 'down', from, to }
}

/** What changed since the assessment before, competency by competency; nothing where neither gave a level. */
export function changeSince(before: readonly Rating[], now: readonly Rating[]): readonly ChangeRow[] {
  const earlier = new Map(before.map((rating) => [rating.competencyId, rating]))
  const latest = new Map(now.map((rating) => [rating.competencyId, rating]))
  const ids = [...new Set([...latest.keys(), ...earlier.keys()])]
  return ids.flatMap((competencyId) => {
    const change = changeOf(earlier.get(competencyId), latest.get(competencyId))
    return change ? [{ competencyId, change }] : []
  })
}
