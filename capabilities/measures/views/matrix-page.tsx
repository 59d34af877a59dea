import {
  EmptyState,
  FilterForm,
  Page,
  Pagination,
  ResponsiveTable,
  Scroll,
  Select,
} from '@headroom/design-system'
import { MatrixCell } from '@headroom/design-system/charts'
import type { Frame } from '@headroom/platform/http'
import type { LimitsKnown, UnitListed, UnitPlace } from '../queries/comparisons.ts'
import type { IconRow } from '../queries/icons.ts'
import { keptChart } from '../reading/kept-chart.ts'
import { showKept } from '../reading/kept-value.ts'
import { type MatrixQuery, MEASURES_ACROSS, matrixHref, UNITS_DOWN } from '../reading/matrix-query.ts'
import { chanceOf } from '../reading/page-chance.ts'
import { dimensionNames, dimensions, themeNames, themes } from '../rules/words.ts'

type Props = {
  readonly frame: Frame
  /** Whose units are shown; the whole organisation's where there is none. */
  readonly below: UnitPlace | undefined
  readonly units: readonly UnitListed[]
  readonly rows: readonly IconRow[]
  readonly limits: ReadonlyMap<string, LimitsKnown>
  readonly query: MatrixQuery
}

/** Units down, measures across; on a telephone a list of measures for each unit. A cell leads to its chart. */
export const MatrixPage = ({ frame, below, units, rows, limits, query }: Props) => {
  const names = new Map(rows.map(({ measureId, measureName }) => [measureId, measureName]))
  const all = [...names].toSorted(([, a], [, b]) => a.localeCompare(b, 'en-GB'))
  const shown = all.slice((query.columns - 1) * MEASURES_ACROSS, query.columns * MEASURES_ACROSS)
  const cells = new Map(rows.map((row) => [`${row.unitId} ${row.measureId}`, row]))
  return (
    <Page
      {...frame}
      title="Measures and units side by side"
      current="/measures"
      breadcrumbs={[
        { href: '/measures', text: 'Measures' },
        ...(below ? [{ href: `/measures/units/${below.id}`, text: below.name }] : []),
      ]}
    >
      <h1 class="nhsuk-heading-l">
        Measures and units side by side
        {below ? <span class="nhsuk-caption-l">{below.name}</span> : null}
      </h1>
      <MatrixFilter query={query} />
      {shown.length === 0 ? (
        <EmptyState heading="Nothing to show" next={{ href: '/measures/matrix', text: 'Show every unit' }}>
          No unit here has a measure of this kind.
        </EmptyState>
      ) : (
        <>
          <p>{chanceOf(rows).sentence}</p>
          <p>
            Each cell has the latest value and both icons, and leads to the chart. A dash: not measured there.
            Units and measures are in the order of their names.
          </p>
          <Scroll>
            <ResponsiveTable
              caption={
                all.length > shown.length ? `${shown.length} of ${all.length} measures` : 'Every measure'
              }
              rows={units}
              columns={[
                { heading: 'Unit', cell: ({ id, name }) => <a href={`/measures/units/${id}`}>{name}</a> },
                ...shown.map(([measureId, name]) => ({
                  heading: name,
                  cell: ({ id }: UnitListed) => (
                    <Cell row={cells.get(`${id} ${measureId}`)} limits={limits} />
                  ),
                })),
              ]}
            />
          </Scroll>
        </>
      )}
      <Pagination
        page={query.columns}
        pages={Math.ceil(all.length / MEASURES_ACROSS)}
        hrefFor={(columns) => matrixHref({ ...query, columns })}
        label="Pages of measures"
      />
      <Pagination
        page={query.page}
        pages={Math.ceil((units[0]?.total ?? 0) / UNITS_DOWN)}
        hrefFor={(page) => matrixHref({ ...query, page })}
        label="Pages of units"
      />
    </Page>
  )
}

const MatrixFilter = ({ query }: { readonly query: MatrixQuery }) => (
  <FilterForm
    action="/measures/matrix"
    of="measures"
    clearHref={query.theme || query.dimension ? matrixHref({ unit: query.unit }) : undefined}
  >
    {query.unit ? <input type="hidden" name="unit" value={query.unit} /> : null}
    <Select
      name="theme"
      label="About"
      value={query.theme ?? ''}
      items={[
        { value: '', text: 'Everything' },
        ...themes.map((theme) => ({ value: theme, text: themeNames[theme] })),
      ]}
    />
    <Select
      name="dimension"
      label="Kind of measure"
      value={query.dimension ?? ''}
      items={[
        { value: '', text: 'All kinds' },
        ...dimensions.map((dimension) => ({
          value: dimension,
          text: dimensionNames[dimension].split(':')[0] ?? dimension,
        })),
      ]}
    />
  </FilterForm>
)

type CellProps = { readonly row: IconRow | undefined; readonly limits: Props['limits'] }

const Cell = ({ row, limits }: CellProps) => {
  if (!row)
    return (
      <span class="headroom-matrix-cell">
        <span aria-hidden="true">–</span>
        <span class="nhsuk-u-visually-hidden">Not measured here</span>
      </span>
    )
  const href = `/measures/series/${row.seriesId}`
  const about = `${row.measureName}, ${row.unitName}`
  if (row.variation === 'not_judged')
    return (
      <a class="headroom-matrix-cell" href={href}>
        {row.lastValue === null ? 'No value' : showKept(row)(row.lastValue)}
        <span class="nhsuk-u-visually-hidden">{`, ${about}: this kind of chart has no icon`}</span>
      </a>
    )
  return <MatrixCell chart={keptChart(row, limits.get(row.seriesId)?.from)} href={href} about={about} />
}
