import { expect, it } from 'vitest'
import { coverageCsv } from './coverage-csv.ts'

const figures = { all: 30, 'in-date': null, lapsed: 0, never: null }

it('gives what the page shows: withheld stays withheld, and a unit’s name is never run as a formula', () => {
  const csv = coverageCsv({
    asAt: '2026-11-01',
    units: [
      { id: 'top', parentId: null, name: 'Trust' },
      { id: 'ward', parentId: 'top', name: '=cmd|A1' },
      { id: 'empty', parentId: 'top', name: 'Empty' },
    ],
    ofUnits: new Map([['ward', figures]]),
    staffGroups: [{ name: 'Nursing, registered', figures }],
  })
  expect(csv.split('\r\n').slice(1)).toEqual([
    "Unit,'=cmd|A1,Trust,30,withheld,0,withheld,2026-11-01",
    'Staff group,"Nursing, registered",,30,withheld,0,withheld,2026-11-01',
    '',
  ])
})
