import { type Response, reportMaker } from '../../report/make-report.ts'
import { isNamedGroup, type SecretAnswers, type SecretCycle } from './random-cycle.ts'

/** Some answers of one wave, changed: by the place of the person, to another level. */
type Changed = readonly (readonly [person: number, level: number])[]

const withChanges = (answers: SecretAnswers, item: number, changed: Changed): SecretAnswers =>
  answers.map((answer, person): Response => {
    const level = changed.find(([who]) => who === person)?.[1]
    return level === undefined
      ? answer
      : { ...answer, levels: answer.levels.map((own, at) => (at === item ? level : own)) }
  })

/** Ways in which a person's answer could have been another: exchanged with somebody's, with another moved the other way, or alone. */
function* changesOf(
  answers: SecretAnswers,
  item: number,
  person: number,
  levels: number,
): Generator<Changed> {
  const own = answers[person]?.levels[item] ?? null
  if (own === null) return
  const group = answers[person]?.group
  const others = [...answers.entries()]
    .filter(([other, answer]) => other !== person && !isNamedGroup(answer.group))
    .sort(([, a], [, b]) => Number(b.group === group) - Number(a.group === group))
  for (const [other, answer] of others) {
    const theirs = answer.levels[item] ?? null
    if (theirs !== null && theirs !== own)
      yield [
        [person, theirs],
        [other, own],
      ]
  }
  for (let level = 1; level <= levels; level += 1) if (level !== own) yield [[person, level]]
  for (const [other, answer] of others) {
    const theirs = answer.levels[item] ?? null
    if (theirs === null) continue
    for (const step of [1, -1])
      if (own + step >= 1 && own + step <= levels && theirs - step >= 1 && theirs - step <= levels)
        yield [
          [person, own + step],
          [other, theirs - step],
        ]
  }
}

/** The last version holds all before it, and the next wave keeps of this one what its report shows: one report stands for all. */
function frozenReport(cycle: SecretCycle): (responses: SecretAnswers) => string {
  const make = reportMaker(cycle)
  return (responses) => JSON.stringify(make({ responses, comments: [] }))
}

type Cell = { readonly wave: number; readonly person: number; readonly item: number }

/**
 * The answers of people who are not named for which there is no other world: where whatever a person could have answered instead, alone
 * or with somebody else's answer different too, something that can be got would have been different.
 *
 * All that is shown is worked out from the reports as kept (the types say so), so two worlds with the same reports, byte for
 * byte, cannot be told apart by anybody, by any reasoning.
 */
export function answersWithoutOtherWorld(
  waves: readonly SecretAnswers[],
  cycle: SecretCycle,
  reportOf = frozenReport(cycle),
): readonly Cell[] {
  return waves.flatMap((answers, wave) => {
    const shown = reportOf(answers)
    return answers.flatMap(({ group, levels }, person) =>
      levels.flatMap((level, item): Cell[] => {
        if (level === null || isNamedGroup(group)) return []
        for (const changed of changesOf(answers, item, person, cycle.levels))
          if (reportOf(withChanges(answers, item, changed)) === shown) return []
        return [{ wave, person, item }]
      }),
    )
  })
}
