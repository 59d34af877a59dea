import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ALL,
  ASSESSED,
  EVERYBODY,
  type PeopleCount,
  protectCoverage,
  protectLevels,
  type ReleasedFigure,
} from './protect-figures.ts'

const units = [
  { id: 'trust', parentId: null },
  { id: 'medicine', parentId: 'trust' },
  { id: 'cardiology', parentId: 'medicine' },
  { id: 'stroke', parentId: 'medicine' },
  { id: 'surgery', parentId: 'trust' },
]
const places = ['medicine', 'cardiology', 'stroke', 'surgery']
const groups = ['Nursing', 'Medical']
const answers = ['1', '2', '3', 'no-chance']

/** People one by one: where they are, what they are, whether they manage, and what they answered (nothing: not assessed). */
type Person = {
  readonly unitId: string
  readonly staffGroup: string
  readonly manages: boolean
  readonly answer: string | undefined
}

function countsOf(subject: string, people: readonly Person[], answerOf: (person: Person) => string) {
  const count = (
    grouping: PeopleCount['grouping'],
    groupOf: (person: Person) => string,
  ): readonly PeopleCount[] =>
    [...Map.groupBy(people, (person) => `${groupOf(person)}\n${answerOf(person)}`)].map(([cell, same]) => {
      const [groupKey = '', answer = ''] = cell.split('\n')
      return { subject, grouping, groupKey, answer, people: same.length }
    })
  return [...count('unit', ({ unitId }) => unitId), ...count('staff-group', ({ staffGroup }) => staffGroup)]
}

/** Everything that is published of some people: coverage, and the levels of one standard. */
function published(people: readonly Person[]) {
  const coverage = protectCoverage({
    counts: countsOf(
      'coverage',
      people,
      ({ manages, answer }) => `${manages ? 'manager' : 'other'}-${answer ? 'assessed' : 'not-assessed'}`,
    ),
    units,
  })
  const assessed = people.filter(({ answer }) => answer !== undefined)
  const counts = countsOf('MLF-1.1', assessed, ({ answer }) => answer ?? '')
  const levels = protectLevels('MLF-1.1', { counts, units, answers, coverage })
  return {
    coverage: [...coverage.units.figures, ...coverage.staffGroups.figures],
    levels: [...levels.units.figures, ...levels.staffGroups.figures],
  }
}

const find = (figures: readonly ReleasedFigure[], groupKey: string, answer: string) =>
  figures.find((figure) => figure.groupKey === groupKey && figure.answer === answer)?.people

const person = fc.record({
  unitId: fc.constantFrom(...places),
  staffGroup: fc.constantFrom(...groups),
  manages: fc.boolean(),
  answer: fc.constantFrom(...answers, undefined),
})
const crowd = fc.array(person, { minLength: 1, maxLength: 160 })

describe('the figures of an organisation', () => {
  test('never show a count from 1 to 4, by unit or by profession', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const { coverage, levels } = published(people)
        for (const { people: shown } of [...coverage, ...levels])
          expect(shown === null || shown === 0 || shown >= 5).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('never let the units below be taken from the unit above to leave 1 to 4', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const { coverage, levels } = published(people)
        for (const figures of [coverage, levels])
          for (const answer of new Set(figures.map((figure) => figure.answer)))
            for (const [above, ...below] of [
              ['medicine', 'cardiology', 'stroke'],
              ['trust', 'medicine', 'surgery'],
            ] as const) {
              const whole = find(figures, above, answer)
              const parts = below.map((unit) => find(figures, unit, answer))
              if (typeof whole !== 'number' || !parts.every((part) => typeof part === 'number')) continue
              const left = whole - parts.reduce((sum, part) => sum + part, 0)
              expect(left === 0 || left >= 5).toBe(true)
            }
      }),
      { numRuns: 60 },
    )
  })

  test('say one number of the people assessed, whether as coverage or as all levels together', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const { coverage, levels } = published(people)
        for (const { groupKey, answer, people: shown } of levels)
          if (answer === ALL && shown !== null) expect(find(coverage, groupKey, ASSESSED)).toBe(shown)
      }),
      { numRuns: 60 },
    )
  })

  test('say one number of everybody, whether by unit or by profession', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const { coverage, levels } = published(people)
        for (const figures of [coverage, levels])
          for (const { groupKey, answer, people: shown } of figures)
            if (groupKey === EVERYBODY && shown !== null) expect(find(figures, 'trust', answer)).toBe(shown)
      }),
      { numRuns: 60 },
    )
  })

  test('do not say that everybody in a unit gave one answer', () => {
    const alike = Array.from({ length: 30 }, () => ({
      unitId: 'stroke',
      staffGroup: 'Nursing',
      manages: false,
      answer: '1',
    }))
    const { levels } = published(alike)
    expect(find(levels, 'stroke', '1')).toBeNull()
    expect(find(levels, 'stroke', '2')).toBeNull()
  })

  test('show what is large enough', () => {
    const many = places.flatMap((unitId) =>
      ['1', '2'].flatMap((answer) =>
        groups.flatMap((staffGroup) =>
          Array.from({ length: 6 }, () => ({ unitId, staffGroup, answer, manages: false })),
        ),
      ),
    )
    const { coverage, levels } = published(many)
    expect(find(coverage, 'trust', ASSESSED)).toBe(96)
    expect(find(levels, 'cardiology', '1')).toBe(12)
    expect(find(levels, 'Nursing', '2')).toBe(24)
    expect(find(levels, EVERYBODY, '2')).toBe(48)
  })
})
