import {
  ContentsList,
  Details,
  DownloadLinks,
  EmptyState,
  InsetText,
  Page,
  Pagination,
} from '@headroom/design-system'
import type { PlainDate } from '@headroom/platform/clock'
import type { Frame } from '@headroom/platform/http'
import type { LimitsKnown, UnitPlace } from '../queries/comparisons.ts'
import type { IconRow } from '../queries/icons.ts'
import { arrange, hrefWith, type IconQuery } from '../reading/icon-filter.ts'
import { chanceOf } from '../reading/page-chance.ts'
import { IconFilters } from './icon-filters.tsx'
import { IconTable } from './icon-table.tsx'

/** Three hundred rows are a page that is still quick; no unit is expected to have more. */
export const ROWS_ON_A_PAGE = 300

type Props = {
  readonly frame: Frame
  readonly unit: UnitPlace
  readonly rows: readonly IconRow[]
  readonly limits: ReadonlyMap<string, LimitsKnown>
  readonly query: IconQuery
  readonly today: PlainDate
}

export const UnitPage = ({ frame, unit, rows, limits, query, today }: Props) => {
  const path = `/measures/units/${unit.id}`
  return (
    <Page
      {...frame}
      title={`Measures of ${unit.name}`}
      current="/measures"
      breadcrumbs={[
        { href: '/measures', text: 'Measures' },
        ...unit.above.map(({ id, name }) => ({ href: `/measures/units/${id}`, text: name })),
      ]}
    >
      <h1 class="nhsuk-heading-l">
        Measures
        <span class="nhsuk-caption-l">{unit.name}</span>
      </h1>
      {rows.length === 0 ? (
        <EmptyState
          heading="Nothing is measured here yet"
          next={{ href: '/measures', text: 'Find a unit or a measure' }}
        >
          Measures appear here when data are brought in for this unit.
        </EmptyState>
      ) : (
        <IconTables {...{ rows, limits, query, today, path }} />
      )}
      <Below unit={unit} />
    </Page>
  )
}

type TablesProps = Pick<Props, 'rows' | 'limits' | 'query' | 'today'> & { readonly path: string }

const IconTables = ({ rows, limits, query, today, path }: TablesProps) => {
  const start = (query.page - 1) * ROWS_ON_A_PAGE
  const { total, groups } = arrange(rows, query, today, { start, count: ROWS_ON_A_PAGE })
  return (
    <>
      <InsetText>
        <p>{chanceOf(rows).sentence}</p>
        <p>
          So read the reason before the colour, and look twice at anything marked fragile: another careful
          choice of rules would show another icon.
        </p>
      </InsetText>
      <IconFilters path={path} query={query} />
      {total === 0 ? (
        <EmptyState heading="No measure fits" next={{ href: path, text: 'Show all measures of this unit' }}>
          {`None of the ${rows.length} measures here is as you asked.`}
        </EmptyState>
      ) : (
        <p role="status">{`${total} of ${rows.length} measures.`}</p>
      )}
      {groups.length > 1 ? (
        <ContentsList
          ariaLabel="Groups of measures"
          visuallyHiddenText="Groups of measures"
          items={groups.map(({ key, name, rows: own }) => ({
            href: `#${key}`,
            text: `${name} (${own.length})`,
          }))}
        />
      ) : null}
      {groups.map(({ key, name, rows: own }) => (
        <IconTable id={key} caption={name} rows={own} limits={limits} today={today} named="measure" />
      ))}
      <Pagination
        page={query.page}
        pages={Math.ceil(total / ROWS_ON_A_PAGE)}
        hrefFor={(page) => hrefWith(path, { ...query, page })}
        label="Pages of measures"
      />
      <AboutMarks />
      <DownloadLinks
        files={[
          {
            href: `${path}/icons.csv`,
            name: 'Every icon as data',
            format: 'CSV',
            extent: `${rows.length} rows`,
          },
        ]}
      />
    </>
  )
}

const AboutMarks = () => (
  <Details summary="What the marks mean">
    <ul>
      <li>Fragile: with another setting that a careful analyst might choose, the icon would be another.</li>
      <li>Mixed signals: one rule says improvement and another concern about the same point.</li>
      <li>Too few points: limits and icons wait until there are enough, usually 13.</li>
      <li>Data late: the period after the last one is over, and the next too, and nothing has come.</li>
      <li>Provisional: whoever sent the number expects to correct it.</li>
      <li>
        New limits to consider: a shift has lasted to the latest point. People decide; nothing moves by
        itself.
      </li>
      <li>Out of date: something changed a moment ago, and this row is being calculated again.</li>
    </ul>
  </Details>
)

const Below = ({ unit }: { readonly unit: UnitPlace }) =>
  unit.below.length === 0 ? null : (
    <>
      <h2 class="nhsuk-heading-m">Below this unit</h2>
      <ul class="nhsuk-list">
        {unit.below.map(({ id, name, measures }) => (
          <li>
            <a href={`/measures/units/${id}`}>{name}</a>{' '}
            {measures === 0
              ? 'nothing measured yet'
              : `${measures} ${measures === 1 ? 'measure' : 'measures'}`}
          </li>
        ))}
      </ul>
      <p>
        <a href={`/measures/matrix?unit=${unit.id}`}>See measures and units side by side</a>
      </p>
    </>
  )
