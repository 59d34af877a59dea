import {
  type DisclosureRule,
  type GroupNode,
  groupTree,
  headCountRule,
  protectCounts,
  type Standing,
} from '@headroom/disclosure'

/** Whether the yearly conversation was held, as each says. The gap between the two is the figure that matters. */
export const heldAnswers = ['both', 'manager-only', 'person-only', 'neither'] as const
/** What the person said; those who said nothing are an answer of their own, so that every subject counts the same people. */
export const qualityAnswers = ['much', 'some', 'little', 'not-said'] as const
export const subjects = { held: heldAnswers, useful: qualityAnswers, valued: qualityAnswers } as const
export type Subject = keyof typeof subjects
export const ALL = 'all'

/** So many people of one unit alone gave one answer. */
export type PeopleCount = {
  readonly subject: Subject
  readonly unitId: string
  readonly answer: string
  readonly people: number
}

/** By answer, `all` among them. Null: withheld. */
export type Figures = Readonly<Record<string, number | null>>
export type UnitFigures = { readonly unitId: string } & Readonly<Record<Subject, Figures>>

/** What somebody said of their manager: where a whole unit said one thing, even its zeros would tell. */
const rule: DisclosureRule = {
  threshold: headCountRule.threshold,
  zeros: 'shown-unless-all-same',
  answers: ['answer'],
  keep: 'totals',
}

/** As for levels in assessment: under a total that is known, at least five counts must stay possible for each answer. */
const LEAST = 2 * headCountRule.threshold

/**
 * One table a subject over the same tree of units and the same people. The totals of the first stand in the others
 * as shown already, or as never shown.
 */
export function protectFigures(
  counts: readonly PeopleCount[],
  units: readonly GroupNode[],
): readonly UnitFigures[] {
  const people = new Map<string, number>()
  for (const count of counts.filter(({ subject }) => subject === 'held'))
    people.set(count.unitId, (people.get(count.unitId) ?? 0) + count.people)
  const tree = groupTree(units, people, LEAST)
  if (!tree) return []
  const cells = new Map<string, number | null>()
  const keyOf = (subject: string, unit: string, answer: string) => `${subject}\n${unit}\n${answer}`
  for (const subject of ['held', 'useful', 'valued'] as const) {
    const tally = new Map<string, number>()
    for (const count of counts.filter((one) => one.subject === subject)) {
      const key = keyOf(subject, tree.leafOf.get(count.unitId) ?? count.unitId, count.answer)
      tally.set(key, (tally.get(key) ?? 0) + count.people)
    }
    const standingOf = (unit: string, answer: string): Standing => {
      if (subject === 'held' || answer !== ALL) return 'to-publish'
      return (cells.get(keyOf('held', unit, ALL)) ?? null) === null ? 'never-published' : 'already-released'
    }
    const outcome = protectCounts(
      {
        dimensions: [
          { name: 'unit', total: tree.total },
          { name: 'answer', total: { key: ALL, parts: subjects[subject].map((key) => ({ key })) } },
        ],
        countOf: ([unit = '', answer = '']) => tally.get(keyOf(subject, unit, answer)) ?? 0,
        standingOf: ([unit = '', answer = '']) => standingOf(unit, answer),
      },
      rule,
    )
    if (!outcome.ok && outcome.reason !== 'already-disclosed')
      throw new Error(`The figures of conversations could not be protected: ${outcome.reason}`)
    for (const unit of tree.published)
      for (const answer of [ALL, ...subjects[subject]]) {
        const cell = outcome.ok ? outcome.released.cellAt(unit, answer) : undefined
        cells.set(keyOf(subject, unit, answer), cell?.kind === 'shown' ? cell.value : null)
      }
  }
  const figuresOf = (subject: Subject, unit: string): Figures =>
    Object.fromEntries(
      [ALL, ...subjects[subject]].map((answer) => [answer, cells.get(keyOf(subject, unit, answer)) ?? null]),
    )
  return tree.published.map((unitId) => ({
    unitId,
    held: figuresOf('held', unitId),
    useful: figuresOf('useful', unitId),
    valued: figuresOf('valued', unitId),
  }))
}
