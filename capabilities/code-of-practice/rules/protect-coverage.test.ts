import { describe, expect, it } from 'vitest'
import { type CoverageState, type PeopleCount, protectCoverage } from './protect-coverage.ts'

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

describe('coverage as it may be shown', () => {
  it('shows everything where every count is large', () => {
    const counts = ['east', 'west', 'north'].flatMap((id) => [
      inUnit(id, 'in-date', 30),
      inUnit(id, 'never', 10),
    ])
    const coverage = protectCoverage(counts, units)
    expect(coverage.everybody).toEqual({ all: 120, 'in-date': 90, lapsed: 0, never: 30 })
    expect(coverage.ofUnit('east')).toEqual({ all: 40, 'in-date': 30, lapsed: 0, never: 10 })
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
    const { everybody, ofUnit } = protectCoverage(counts, units)
    expect(ofUnit('east')?.never).toBeNull()
    expect(ofUnit('east')?.['in-date'] === null || ofUnit('east')?.all === null).toBe(true)
    expect([everybody?.never, ofUnit('west')?.never, ofUnit('north')?.never]).toContain(null)
  })

  it('does not let staff groups give away what units withheld', () => {
    const counts = [
      inUnit('east', 'in-date', 30),
      inUnit('east', 'never', 3),
      inGroup('Medical', 'in-date', 10),
      inGroup('Nursing', 'in-date', 20),
      inGroup('Nursing', 'never', 3),
    ]
    const { everybody, staffGroups } = protectCoverage(counts, units)
    expect(everybody?.never).toBeNull()
    expect(staffGroups.find(({ name }) => name === 'Nursing')?.figures.never).toBeNull()
  })

  it('protects the few people of a unit who are in none of the units below it', () => {
    const nested = [
      { id: 'trust', parentId: null },
      { id: 'division', parentId: 'trust' },
      { id: 'ward', parentId: 'division' },
    ]
    const counts = [inUnit('division', 'never', 1), inUnit('ward', 'never', 20), inUnit('trust', 'never', 30)]
    const { ofUnit } = protectCoverage(counts, nested)
    const [division, ward] = [ofUnit('division')?.never, ofUnit('ward')?.never]
    expect(typeof division === 'number' && typeof ward === 'number').toBe(false)
  })

  it('says nothing of a unit without anybody, and nothing at all of an organisation without', () => {
    expect(protectCoverage([inUnit('east', 'never', 9)], units).ofUnit('empty')).toBeUndefined()
    expect(protectCoverage([], units)).toMatchObject({ everybody: undefined, staffGroups: [] })
  })
})
