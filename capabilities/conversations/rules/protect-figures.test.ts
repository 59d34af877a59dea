import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type PeopleCount,
  protectFigures,
  type Subject,
  subjects,
  type UnitFigures,
} from './protect-figures.ts'

const units = [
  { id: 'trust', parentId: null },
  { id: 'east', parentId: 'trust' },
  { id: 'west', parentId: 'trust' },
]

const of = (subject: Subject, unitId: string, counts: readonly number[]): PeopleCount[] =>
  subjects[subject].map((answer, index) => ({ subject, unitId, answer, people: counts[index] ?? 0 }))

const all = (unitId: string, held: number[], useful: number[], valued: number[]): PeopleCount[] => [
  ...of('held', unitId, held),
  ...of('useful', unitId, useful),
  ...of('valued', unitId, valued),
]

describe('figures of conversations', () => {
  test('large units are shown as they are, and the organisation adds them up', () => {
    const figures = protectFigures(
      [
        ...all('east', [20, 10, 8, 12], [20, 12, 8, 10], [15, 15, 10, 10]),
        ...all('west', [30, 9, 11, 10], [25, 12, 13, 10], [22, 18, 10, 10]),
      ],
      units,
    )
    expect(figures.map(({ unitId }) => unitId).sort()).toEqual(['east', 'trust', 'west'])
    expect(figures.find(({ unitId }) => unitId === 'trust')?.held).toEqual({
      all: 110,
      both: 50,
      'manager-only': 19,
      'person-only': 19,
      neither: 22,
    })
  })

  test('a single person who says that the manager’s “held” is not so stays hidden', () => {
    const figures = protectFigures(
      [
        ...all('east', [20, 1, 8, 12], [20, 12, 8, 1], [15, 15, 10, 1]),
        ...all('west', [30, 9, 11, 10], [25, 12, 13, 10], [22, 18, 10, 10]),
      ],
      units,
    )
    expect(figures.find(({ unitId }) => unitId === 'east')?.held['manager-only']).toBeNull()
  })

  test('where everybody of a unit said the same, it is not shown what', () => {
    const figures = protectFigures(
      [
        ...all('east', [0, 40, 0, 0], [0, 0, 40, 0], [0, 0, 40, 0]),
        ...all('west', [30, 9, 11, 10], [25, 12, 13, 10], [22, 18, 10, 10]),
      ],
      units,
    )
    const east = figures.find(({ unitId }) => unitId === 'east')
    expect(east?.useful.little).toBeNull()
  })

  test('an organisation of nine has no figures', () => {
    expect(protectFigures(all('east', [3, 2, 2, 2], [3, 2, 2, 2], [3, 2, 2, 2]), units)).toEqual([])
  })

  test('no small count is shown, nor one that follows from those beside it, for any counts', () => {
    const four = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 })
    const isLeaky = (figures: Readonly<Record<string, number | null>>): boolean => {
      const { all: total, ...answers } = figures
      const values = Object.values(answers)
      const hidden = values.filter((value) => value === null)
      if (values.some((value) => value !== null && value > 0 && value < 5)) return true
      return total !== null && hidden.length === 1
    }
    fc.assert(
      fc.property(four, four, (east, west) => {
        const figures: readonly UnitFigures[] = protectFigures(
          [...all('east', east, east, east), ...all('west', west, west, west)],
          units,
        )
        for (const one of figures)
          for (const subject of ['held', 'useful', 'valued'] as const)
            expect(isLeaky(one[subject])).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})
