import { makeCsv } from '@headroom/platform/csv'
import type { Coverage } from './coverage.ts'
import type { Figures } from './rules/protect-coverage.ts'
import { unitsAbove } from './unit-coverage.ts'

const headings = ['Grouping', 'Group', 'Part of', 'People', 'Attested in date', 'Lapsed', 'Never', 'As at']
const WITHHELD = 'withheld'

/** Every unit and staff group that has anybody, with exactly what the pages show. */
export function coverageCsv(coverage: Coverage): string {
  const { units, ofUnits, staffGroups, asAt } = coverage
  const line = (grouping: string, name: string, partOf: string, figures: Figures) => [
    grouping,
    name,
    partOf,
    ...[figures.all, figures['in-date'], figures.lapsed, figures.never].map((count) => count ?? WITHHELD),
    asAt,
  ]
  const unitLines = units.flatMap((unit) => {
    const figures = ofUnits.get(unit.id)
    const above = unitsAbove(units, unit).map(({ name }) => name)
    return figures ? [line('Unit', unit.name, above.join(' > '), figures)] : []
  })
  const groupLines = staffGroups.map(({ name, figures }) => line('Staff group', name, '', figures))
  return makeCsv([headings, ...unitLines, ...groupLines])
}
