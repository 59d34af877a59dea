import { makeCsv } from '@headroom/platform/csv'
import type { DrawnFigures, UnitPlace } from './queries/figures.ts'
import type { Subject } from './rules/protect-figures.ts'
import { subjectColumns, subjectNames } from './views/coverage-page.tsx'

/** Every unit that is shown, with exactly what the pages show. */
export function figuresCsv({ asAt, figures }: DrawnFigures, units: readonly UnitPlace[]): string {
  const nameOf = new Map(units.map(({ id, name }) => [id, name]))
  const asked: readonly Subject[] = ['held', 'useful', 'valued']
  const headings = asked.flatMap((subject) =>
    subjectColumns[subject].map(([, heading]) => `${subjectNames[subject]} ${heading}`),
  )
  return makeCsv([
    ['Unit', 'As at', ...headings],
    ...figures.map((unit) => [
      nameOf.get(unit.unitId) ?? '',
      asAt,
      ...asked.flatMap((subject) =>
        subjectColumns[subject].map(([answer]) => unit[subject][answer] ?? 'withheld'),
      ),
    ]),
  ])
}
