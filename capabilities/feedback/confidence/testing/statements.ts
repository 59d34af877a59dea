import type { Figure, ReportContent } from '../../report/content.ts'
import { EVERYBODY, planGroups, type Tally } from '../../report/plan.ts'
import type { RaterGroupKey } from '../../tables.ts'
import type { Statement } from './linear-attack.ts'
import { isNamedGroup, type SecretAnswers, type SecretCycle } from './random-cycle.ts'

/** What a mean, as it is shown, says of a sum. Rounded to the nearest tenth, halves up. */
function sumsOf(figure: Figure, people: number, levels: number): { least: number; most: number } {
  const from = (tenths: number) => Math.ceil((people * (2 * tenths - 1)) / 20)
  if (figure === 'top') return { least: from(10 * levels - 5), most: people * levels }
  if (figure === 'bottom') return { least: people, most: from(16) - 1 }
  const tenths = Math.round(figure * 10)
  return { least: Math.max(people, from(tenths)), most: Math.min(people * levels, from(tenths + 1) - 1) }
}

const tally = (answers: SecretAnswers): Tally => {
  const counts: Partial<Record<RaterGroupKey, number>> = {}
  for (const { group } of answers) counts[group] = (counts[group] ?? 0) + 1
  return counts
}

/** The anonymous people who saw an item, by their place among all answers. */
export const whoSaw = (answers: SecretAnswers, item: number): readonly number[] =>
  answers.flatMap(({ group, levels }, person) =>
    isNamedGroup(group) || (levels[item] ?? null) === null ? [] : [person],
  )

/** All that a report says of one item, for somebody who knows who answered in each group, and who saw it. */
export function statementsOf(
  content: ReportContent,
  answers: SecretAnswers,
  item: number,
  { threshold, levels }: SecretCycle,
): readonly Statement[] {
  const saw = whoSaw(answers, item)
  return content.batches.flatMap(({ version, rows }) => {
    const came = answers.filter((answer) => answer.version === version)
    const sets = [...planGroups(tally(came), threshold).rows, EVERYBODY]
    return rows.flatMap(({ key, figures, counts }): Statement[] => {
      const figure = figures[item] ?? null
      const set = sets.find((one) => one.key === key)
      if (figure === null || !set) return []
      const people = saw.filter((person) => {
        const answer = answers[person]
        return answer?.version === version && set.from.includes(answer.group)
      })
      const told = counts?.[item]
      const exact = told?.reduce((sum, count, level) => sum + count * (level + 1), 0)
      if (exact !== undefined) return [{ people, least: exact, most: exact }]
      return [{ people, ...sumsOf(figure, people.length, levels) }]
    })
  })
}

/** A report as others make them: the mean of each group over the threshold to one decimal, and of everybody. */
export function naiveStatements(
  answers: SecretAnswers,
  item: number,
  { threshold, levels }: SecretCycle,
): readonly Statement[] {
  const saw = whoSaw(answers, item)
  const levelOf = (person: number): number => answers[person]?.levels[item] ?? 0
  const groups = [...Map.groupBy(saw, (person) => answers[person]?.group).values()]
  return [...groups, saw]
    .filter((people) => people.length >= threshold)
    .map((people) => {
      const mean = people.reduce((sum, person) => sum + levelOf(person), 0) / people.length
      return { people, ...sumsOf(Math.round(mean * 10) / 10, people.length, levels) }
    })
}
