import { HeatMap } from '@headroom/design-system/charts'
import type { Cell, FindCell } from '../rules/figure-tables.ts'
import { ALL } from '../rules/protect-figures.ts'
import { type AssessedVersion, answerColumns } from '../standards.ts'

type UnitHeatMapProps = {
  readonly assessed: AssessedVersion
  readonly unitId: string
  readonly unitName: string
  readonly find: FindCell
}

const shares = [
  'Under a fifth',
  'A fifth to two fifths',
  'Two to three fifths',
  'Three to four fifths',
  'Four fifths or more',
]

/** How many people stand at each level of each standard; the darker, the larger a share of the people assessed. */
export const UnitHeatMap = ({ assessed, unitId, unitName, find }: UnitHeatMapProps) => (
  <HeatMap
    id="unit-levels"
    chart={{
      title: `People at each level, by standard, in ${unitName}`,
      rowHeading: 'Standard',
      columnHeading: 'Level',
      columns: answerColumns(assessed).map(({ heading }) => heading),
      scale: shares.map((words) => `${words} of the people assessed`),
      rows: assessed.standards.map(({ id, name }) => ({
        label: name,
        cells: answerColumns(assessed).map(({ key }) => heatOf(find(id, unitId, key), find(id, unitId, ALL))),
      })),
    }}
  />
)

function heatOf(cell: Cell, whole: Cell) {
  if (cell.kind !== 'shown') return { kind: 'withheld' } as const
  const text = cell.people.toLocaleString('en-GB')
  if (whole.kind !== 'shown' || cell.people === 0) return { kind: 'nothing', text } as const
  const rung = Math.min(shares.length - 1, Math.floor((shares.length * cell.people) / whole.people))
  return { kind: 'level', rung, text } as const
}
