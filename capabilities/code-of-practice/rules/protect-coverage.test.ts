import { describe, expect, it } from 'vitest'
import { type CoverageState, type Figures, type PeopleCount, protectCoverage } from './protect-coverage.ts'

const units = [
  { id: 'trust', parentId: null },
  { id: 'east', parentId: 'trust' },
  { id: 'west', parentId: 'trust' },
  { id: 'north', parentId: 'trust' },
  { id: 'empty', parentId: 'trust' },
]

const inUnit = (unitId: string, state: CoverageState, people: number): PeopleCount => ({
  unitId,
  staffGroup: null,
  state,
  people,
})
const inGroup = (staffGroup: string, state: CoverageState, people: number): PeopleCount => ({
  unitId: null,
  staffGroup,
  state,
  people,
})

const shownOf = (counts: readonly PeopleCount[], tree = units): ((key: string) => Figures | undefined) => {
  const groups = protectCoverage(counts, tree)
  return (key) => groups.find((group) => group.key === key)?.figures
}

describe('coverage as it may be shown', () => {
  it('shows everything where every count is large', () => {
    const counts = ['east', 'west', 'north'].flatMap((id) => [
      inUnit(id, 'in-date', 30),
      inUnit(id, 'never', 10),
    ])
    const of = shownOf(counts)
    expect(of('trust')).toEqual({ all: 120, 'in-date': 90, lapsed: 0, never: 30 })
    expect(of('east')).toEqual({ all: 40, 'in-date': 30, lapsed: 0, never: 10 })
  })

  it('withholds a small count, and enough others that nobody can work it out', () => {
    const counts = [
      inUnit('east', 'in-date', 30),
      inUnit('east', 'never', 2),
      inUnit('west', 'in-date', 25),
      inUnit('west', 'never', 9),
      inUnit('north', 'in-date', 21),
      inUnit('north', 'never', 12),
    ]
    const of = shownOf(counts)
    expect(of('east')?.never).toBeNull()
    expect(of('east')?.['in-date'] === null || of('east')?.all === null).toBe(true)
    expect([of('trust')?.never, of('west')?.never, of('north')?.never]).toContain(null)
  })

  it('does not let staff groups give away what units withheld', () => {
    const counts = [
      inUnit('east', 'in-date', 30),
      inUnit('east', 'never', 3),
      inGroup('Medical', 'in-date', 10),
      inGroup('Nursing', 'in-date', 20),
      inGroup('Nursing', 'never', 3),
    ]
    const of = shownOf(counts)
    expect(of('trust')?.never).toBeNull()
    expect(of('Nursing')?.never).toBeNull()
  })

  it('protects the few people of a unit who are in none of the units below it', () => {
    const nested = [
      { id: 'trust', parentId: null },
      { id: 'division', parentId: 'trust' },
      { id: 'ward', parentId: 'division' },
    ]
    const counts = [inUnit('division', 'never', 1), inUnit('ward', 'never', 20), inUnit('trust', 'never', 30)]
    const of = shownOf(counts, nested)
    const [division, ward] = [of('division')?.never, of('ward')?.never]
    expect(typeof division === 'number' && typeof ward === 'number').toBe(false)
  })

  it('does not say by its zeros that everybody in a group is in the same state', () => {
    const of = shownOf([
      inUnit('east', 'never', 6),
      inUnit('west', 'in-date', 20),
      inUnit('west', 'never', 10),
      inUnit('north', 'in-date', 20),
      inUnit('north', 'never', 10),
    ])
    expect([of('east')?.['in-date'], of('east')?.lapsed]).not.toEqual([0, 0])
    expect(of('east')?.never).toBeNull()
  })

  it('says nothing of a unit without anybody, and nothing at all of an organisation without', () => {
    expect(shownOf([inUnit('east', 'never', 9)])('empty')).toBeUndefined()
    expect(protectCoverage([], units)).toEqual([])
  })
})
