import { type Column, ResponsiveTable } from '@headroom/design-system'
import { SparkControlChart } from '@headroom/design-system/charts'
import type { PlainDate } from '@headroom/platform/clock'
import type { IconRow } from '../queries/icons.ts'
import { keptChart } from '../reading/kept-chart.ts'
import { AssuranceCell, LatestCell, VariationCell } from './icon-cells.tsx'
import { Marks } from './marks.tsx'

type Props = {
  readonly id: string
  readonly caption: string
  readonly rows: readonly IconRow[]
  readonly limitsFrom: ReadonlyMap<string, PlainDate>
  readonly today: PlainDate
  /** What names a row: the measure on a unit's page, the unit on a measure's. */
  readonly named: 'measure' | 'unit'
}

/** One row for each chart: its name leads to the chart, and the chart to its rows. */
export const IconTable = ({ id, caption, rows, limitsFrom, today, named }: Props) => (
  <ResponsiveTable id={id} caption={caption} rows={rows} columns={columnsOf({ limitsFrom, today, named })} />
)

const columnsOf = ({
  limitsFrom,
  today,
  named,
}: Pick<Props, 'limitsFrom' | 'today' | 'named'>): readonly Column<IconRow>[] => [
  {
    heading: named === 'measure' ? 'Measure' : 'Unit',
    cell: (row) => (
      <>
        <a href={`/measures/series/${row.seriesId}`}>
          {named === 'measure' ? row.measureName : row.unitName}
        </a>
        <Marks row={row} today={today} />
      </>
    ),
  },
  { heading: 'Latest', cell: (row) => <LatestCell row={row} /> },
  {
    heading: 'Over time',
    cell: (row) => <SparkControlChart chart={keptChart(row, limitsFrom.get(row.seriesId))} />,
  },
  { heading: 'Variation', cell: (row) => <VariationCell row={row} /> },
  { heading: 'Target', cell: (row) => <AssuranceCell row={row} /> },
]
