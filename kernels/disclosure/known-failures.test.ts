import { describe, expect, it } from 'vitest'
import { attackerOf } from './attacker/attack.ts'
import { protectCounts } from './protect-counts.ts'
import type { CountTable, Dimension } from './table.ts'

/** Tables that other suppression programs are reported to have released unprotected. */

const flat = (name: string, keys: readonly string[]): Dimension => ({
  name,
  total: { key: `all ${name}`, parts: keys.map((key) => ({ key })) },
})

const leastMost = (
  table: CountTable,
  threshold: number,
  small: readonly string[],
): readonly [number, number] => {
  const outcome = protectCounts(table, { threshold, zeros: 'shown' })
  if (!outcome.ok) throw new Error(outcome.reason)
  const attacker = attackerOf(table, outcome.released)
  return [attacker.least(small), attacker.most(small)]
}

describe('tables that other programs gave away', () => {
  // https://github.com/sdcTools/UserSupport/issues/135: three ones in a row of a two-way table.
  it('singletons across a row (sdcTable)', () => {
    const rows: Readonly<Record<string, readonly number[]>> = { '1': [1, 1, 7, 1, 0], '2': [1, 0, 0, 2, 8] }
    const columns = ['A', 'B', 'H', 'M', 'W']
    const table: CountTable = {
      dimensions: [flat('rows', ['1', '2']), flat('columns', columns)],
      countOf: ([row, column]) => rows[row ?? '']?.[columns.indexOf(column ?? '')] ?? 0,
    }
    for (const small of [
      ['1', 'A'],
      ['1', 'B'],
      ['1', 'M'],
      ['2', 'A'],
      ['2', 'M'],
    ]) {
      const [least, most] = leastMost(table, 3, small)
      expect(most).toBeGreaterThanOrEqual(3)
      expect(most - least).toBeGreaterThanOrEqual(2)
    }
  })

  // https://github.com/sdcTools/UserSupport/issues/194, third case: 15 = 10 + 3 + 1 + 1, the ones withheld and nothing else.
  it('two ones whose sum is shown (tau-Argus)', () => {
    const counts: Readonly<Record<string, number>> = { a: 10, b: 3, c: 1, d: 1 }
    const table: CountTable = {
      dimensions: [flat('groups', Object.keys(counts))],
      countOf: ([key]) => counts[key ?? ''] ?? 0,
    }
    expect(leastMost(table, 3, ['c'])).toEqual([0, 5])
  })

  // https://github.com/sdcTools/UserSupport/issues/133 and #136: two groupings of the same places, linked by their totals.
  it('places grouped in two ways at once (linked tables)', () => {
    const places = [
      { county: 'county-1', kind: 'big', people: 11 },
      { county: 'county-4', kind: 'big', people: 7 },
      { county: 'county-1', kind: 'small', people: 3 },
      { county: 'county-10', kind: 'small', people: 13 },
    ]
    const table: CountTable = {
      dimensions: [flat('counties', ['county-1', 'county-4', 'county-10']), flat('kinds', ['big', 'small'])],
      countOf: ([county, kind]) =>
        places.find((place) => place.county === county && place.kind === kind)?.people ?? 0,
    }
    const [least, most] = leastMost(table, 5, ['county-1', 'small'])
    expect(most).toBeGreaterThanOrEqual(5)
    expect(most - least).toBeGreaterThanOrEqual(4)
  })
})
