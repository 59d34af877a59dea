import { DownloadLinks, Pagination, ResponsiveTable } from '@headroom/design-system'
import type { PointRow } from '../queries/series.ts'
import { PAGE_SIZE } from '../queries/series.ts'
import { namePeriod } from '../reading/name-period.ts'
import { meaningsOf, type PointMeaning } from '../reading/point-meanings.ts'
import { showValues } from '../reading/show-values.ts'
import type { ChartFacts } from '../rules/chart-facts.ts'
import type { DrawnChart } from '../rules/draw-chart.ts'

type Props = {
  readonly seriesId: string
  readonly facts: ChartFacts
  readonly drawn: DrawnChart
  readonly rows: readonly PointRow[]
  readonly total: number
  readonly page: number
}

/** The rows behind the chart, the latest first; each period leads to everything that was ever said of it. */
export const ChartRows = ({ seriesId, facts, drawn, rows, total, page }: Props) => {
  const meanings = meaningsOf(drawn)
  const show = showValues(facts, drawn)
  const path = `/measures/series/${seriesId}`
  return (
    <>
      <ResponsiveTable
        id="rows"
        caption="The rows behind the chart"
        captionSize="s"
        rows={rows}
        columns={[
          {
            heading: 'Period',
            cell: ({ periodStart }) => (
              <a href={`${path}/points/${periodStart}`}>{namePeriod(periodStart, facts.measure.period)}</a>
            ),
          },
          { heading: 'Value', format: 'numeric', cell: (row) => show(row) },
          { heading: 'What it means', cell: (row) => meaning(meanings.get(row.periodStart)) },
          { heading: 'Rules met', cell: ({ periodStart }) => rulesMet(meanings.get(periodStart)) },
          { heading: 'Remarks', cell: remarks },
        ]}
      />
      <Pagination
        page={page}
        pages={Math.ceil(total / PAGE_SIZE)}
        hrefFor={(next) => `${path}?page=${next}#rows`}
        label="Pages of rows"
      />
      <DownloadLinks
        files={[
          {
            href: `${path}/points.csv`,
            name: 'All rows, with what the chart says of each',
            format: 'CSV',
            extent: `${total} rows`,
          },
          ...(drawn.ok ? [{ href: `${path}/chart.svg`, name: 'The picture', format: 'SVG' as const }] : []),
        ]}
      />
    </>
  )
}

const ruleNames: Readonly<Record<string, string>> = {
  astronomical: 'Beyond a limit',
  shift: 'Long run on one side of the mean',
  trend: 'Long run of rises or falls',
  'two-of-three': 'Two of three near a limit',
  'beyond-limits': 'Beyond a limit',
  'unusually-long-run': 'Unusually long run',
  'unusually-few-crossings': 'Unusually few crossings',
}

/** In short: the reasons in full stand once, under the chart, and in its table. */
const rulesMet = (found: PointMeaning | undefined): string =>
  [...new Set(found?.rules)].map((rule) => ruleNames[rule] ?? rule).join(', ')

const meaning = (found: PointMeaning | undefined): string => found?.means ?? ''

/** What else is known of a period. */
export function remarks(row: PointRow): string {
  const told = [
    row.state === 'suppressed' ? 'Suppressed: hidden by whoever sent it because it is small' : null,
    row.ghostReason ? `Left out: ${row.ghostReason}` : null,
    row.isProvisional ? 'Provisional' : null,
    row.version > 1 ? `Changed since: version ${row.version}` : null,
    row.note,
  ]
  return told.filter((one) => one !== null).join('. ')
}
