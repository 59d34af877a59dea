import type { Answer } from '../rules/answer.ts'
import type { Difference } from '../rules/stale-form.ts'
import { type AssessedVersion, levelLabel, noChanceWords, scaleOf } from '../standards.ts'

const partNames = { level: 'level', note: 'note', link: 'link' } as const

/** What differs between two windows, in the words of the page. */
export const differenceRows = (assessed: AssessedVersion, differences: readonly Difference[]) =>
  differences.map(({ competencyId, part, theirs, yours }) => ({
    field: `${assessed.competencies.get(competencyId)?.name ?? competencyId}: ${partNames[part]}`,
    theirs: wordsOf(assessed, { competencyId, part, answer: theirs }),
    yours: wordsOf(assessed, { competencyId, part, answer: yours }),
  }))

type Said = Pick<Difference, 'competencyId' | 'part'> & { readonly answer: Answer }

function wordsOf(assessed: AssessedVersion, { competencyId, part, answer }: Said): string {
  if (part !== 'level') return answer[part] || 'Nothing'
  return answerWords(assessed, competencyId, answer)
}

/** An answer's level in words, on the competency's own scale. */
export function answerWords(
  assessed: AssessedVersion,
  competencyId: string,
  answer: Pick<Answer, 'level' | 'noChance'> | undefined,
): string {
  const competency = assessed.competencies.get(competencyId)
  if (!competency || !answer) return 'Not answered'
  const scale = scaleOf(assessed, competency)
  if (answer.noChance) return noChanceWords(scale).label
  return answer.level === null ? 'Not answered' : `${answer.level} – ${levelLabel(scale, answer.level)}`
}
