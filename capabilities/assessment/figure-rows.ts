import { inOrganisation, type Scope } from '@headroom/platform/database'
import { organisationFigures, type UnitFigures } from './organisation-figures.ts'
import { figureQueries } from './queries/figures.ts'
import { type Cell, type FindCell, figureFinder } from './rules/figure-tables.ts'
import { ALL, EVERYBODY } from './rules/protect-figures.ts'
import { type AssessedVersion, answerColumns } from './standards.ts'

/** One released count, in words, as exports and the API give it. Null people: withheld. */
export type FigureRow = {
  readonly asAt: string
  readonly grouping: 'unit' | 'staff-group'
  readonly group: string
  readonly subject: string
  readonly answer: string
  readonly people: number | null
}

const coverageWords = {
  manager: 'People who manage',
  'manager-assessed': 'People who manage, assessed',
  other: 'Everyone else',
  'other-assessed': 'Everyone else, assessed',
} as const

type Groups = {
  readonly asAt: string
  readonly assessed: AssessedVersion
  readonly grouping: FigureRow['grouping']
  readonly groups: readonly { readonly key: string; readonly name: string }[]
  readonly find: FindCell
}

const peopleOf = (cell: Cell): number | null => (cell.kind === 'shown' ? cell.people : null)

const rowsOf = ({ asAt, assessed, grouping, groups, find }: Groups): readonly FigureRow[] =>
  groups.flatMap(({ key, name }) => {
    const base = { asAt, grouping, group: name }
    const coverage = Object.entries(coverageWords).map(([answer, words]) => ({
      ...base,
      subject: 'Coverage',
      answer: words,
      people: peopleOf(find('coverage', key, answer)),
    }))
    const levels = assessed.standards.flatMap((standard) =>
      [...answerColumns(assessed), { key: ALL, heading: 'All' }].map((column) => ({
        ...base,
        subject: standard.name,
        answer: column.heading,
        people: peopleOf(find(standard.id, key, column.key)),
      })),
    )
    return [...coverage, ...levels]
  })

/** Every figure of the organisation's page, for every standard. */
export async function figureRows(
  scope: Scope,
  when: Parameters<typeof organisationFigures>[1],
): Promise<readonly FigureRow[]> {
  const { asAt, assessed, units, staffGroups } = await organisationFigures(scope, when)
  const subjects = ['coverage', ...assessed.standards.map(({ id }) => id)]
  const { byUnit, byStaffGroup } = await inOrganisation(scope, async (within) => {
    const queries = figureQueries(within)
    const unitIds = units.map(({ id }) => id)
    return {
      byUnit: unitIds.length > 0 ? await queries.ofUnits(asAt, subjects, unitIds) : [],
      byStaffGroup: await queries.ofStaffGroups(asAt, subjects),
    }
  })
  const groups = [{ key: EVERYBODY, name: 'Everybody' }, ...staffGroups.map((name) => ({ key: name, name }))]
  return [
    ...rowsOf({
      asAt,
      assessed,
      grouping: 'unit',
      groups: units.map(({ id, name }) => ({ key: id, name })),
      find: figureFinder(byUnit),
    }),
    ...rowsOf({ asAt, assessed, grouping: 'staff-group', groups, find: figureFinder(byStaffGroup) }),
  ]
}

export const unitFigureRows = ({ asAt, assessed, unit, find }: UnitFigures): readonly FigureRow[] =>
  rowsOf({ asAt, assessed, grouping: 'unit', groups: [{ key: unit.id, name: unit.name }], find })
