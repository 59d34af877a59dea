import { type Column, ResponsiveTable } from '@headroom/design-system'
import { SparkControlChart } from '@headroom/design-system/charts'
import type { PlainDate } from '@headroom/platform/clock'
import type { LimitsKnown } from '../queries/comparisons.ts'
import type { IconRow } from '../queries/icons.ts'
import { keptChart } from '../reading/kept-chart.ts'
import { AssuranceCell, LatestCell, VariationCell } from './icon-cells.tsx'
import { Marks } from './marks.tsx'

type Props = {
  readonly id: string
  readonly caption: string
  readonly rows: readonly IconRow[]
  readonly limits: ReadonlyMap<string, LimitsKnown>
  readonly today: PlainDate
  /** What names a row: the measure on a unit's page, the unit on a measure's. */
  readonly named: 'measure' | 'unit'
}

/** One row for each chart: its name leads to the chart, and the chart to its rows. */
export const IconTable = ({ id, caption, rows, limits, today, named }: Props) => (
  <ResponsiveTable id={id} caption={caption} rows={rows} columns={columnsOf({ limits, today, named })} />
)

const columnsOf = ({
  limits,
  today,
  named,
}: Pick<Props, 'limits' | 'today' | 'named'>): readonly Column<IconRow>[] => [
  {
    heading: named === 'measure' ? 'Measure' : 'Unit',
    cell: (row) => (
      <>
        <a href={`/measures/series/${row.seriesId}`}>
          {named === 'measure' ? row.measureName : row.unitName}
        </a>
        <Marks row={row} today={today} declined={limits.get(row.seriesId)?.declined} />
      </>
    ),
  },
  { heading: 'Latest', cell: (row) => <LatestCell row={row} /> },
  {
    heading: 'Over time',
    cell: (row) => <SparkControlChart chart={keptChart(row, limits.get(row.seriesId)?.from)} />,
  },
  { heading: 'Variation', cell: (row) => <VariationCell row={row} /> },
  { heading: 'Target', cell: (row) => <AssuranceCell row={row} /> },
]
