import type { Standard } from '../standards.ts'
import { type Answer, type Answers, emptyAnswer, isSameAnswer } from './answer.ts'

export type Difference = {
  readonly competencyId: string
  readonly part: 'level' | 'note' | 'link'
  readonly theirs: Answer
  readonly yours: Answer
}

export type SaveDecision =
  | { readonly kind: 'save' }
  /** What was typed is what is saved: a double click, or the same answers given twice. */
  | { readonly kind: 'nothing-to-save' }
  | { readonly kind: 'stale'; readonly differences: readonly Difference[] }

/**
 * Two windows on one standard. A form may be saved when nothing was saved since it was opened; otherwise its writer is told
 * what differs, field by field, and decides.
 */
export function decideSave(
  standard: Standard,
  { isCurrent, saved, typed }: { isCurrent: boolean; saved: Answers; typed: Answers },
): SaveDecision {
  const differences = standard.competencies.flatMap(({ id }) =>
    differencesOf(id, saved.get(id) ?? emptyAnswer, typed.get(id) ?? emptyAnswer),
  )
  if (differences.length === 0) return { kind: 'nothing-to-save' }
  return isCurrent ? { kind: 'save' } : { kind: 'stale', differences }
}

function differencesOf(competencyId: string, theirs: Answer, yours: Answer): readonly Difference[] {
  if (isSameAnswer(theirs, yours)) return []
  const parts = [
    theirs.level !== yours.level || theirs.noChance !== yours.noChance ? 'level' : undefined,
    theirs.note !== yours.note ? 'note' : undefined,
    theirs.link !== yours.link ? 'link' : undefined,
  ] as const
  return parts.flatMap((part) => (part ? [{ competencyId, part, theirs, yours }] : []))
}
