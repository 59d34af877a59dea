import {
  Details,
  EmptyState,
  FilterForm,
  InsetText,
  NotificationBanner,
  Page,
  Pagination,
  Select,
} from '@headroom/design-system'
import { FunnelChart } from '@headroom/design-system/charts'
import type { PlainDate } from '@headroom/platform/clock'
import type { Frame } from '@headroom/platform/http'
import type { LimitsKnown, PeriodCounted } from '../queries/comparisons.ts'
import type { IconRow } from '../queries/icons.ts'
import type { Definition, Measure } from '../queries/measures.ts'
import type { UnitFunnel } from '../reading/funnel.ts'
import { namePeriod } from '../reading/name-period.ts'
import { chanceOf } from '../reading/page-chance.ts'
import { ChartDefinition } from './chart-definition.tsx'
import { IconTable } from './icon-table.tsx'

export const UNITS_ON_A_PAGE = 100

type Props = {
  readonly frame: Frame
  readonly measure: Measure
  readonly definitions: readonly Definition[]
  readonly rows: readonly IconRow[]
  readonly limits: ReadonlyMap<string, LimitsKnown>
  readonly periods: readonly PeriodCounted[]
  readonly period: PlainDate | undefined
  readonly funnel: UnitFunnel
  readonly page: number
  readonly today: PlainDate
  readonly mayChange: boolean
  readonly isDone: boolean
}

/** One measure in every unit: how units differ at one period, and what each unit's own chart says. */
export const AcrossPage = (props: Props) => {
  const { frame, measure, rows, limits, page, today } = props
  const path = `/measures/across/${measure.id}`
  const shown = rows.slice((page - 1) * UNITS_ON_A_PAGE, page * UNITS_ON_A_PAGE)
  return (
    <Page
      {...frame}
      title={`${measure.name} in every unit`}
      current="/measures"
      breadcrumbs={[{ href: '/measures', text: 'Measures' }]}
    >
      {props.isDone ? (
        <NotificationBanner variant="success">
          <p class="nhsuk-notification-banner__heading">
            Saved. This measure is drawn by these settings on every page and in every file.
          </p>
        </NotificationBanner>
      ) : null}
      <h1 class="nhsuk-heading-l">
        {measure.name}
        <span class="nhsuk-caption-l">In every unit</span>
      </h1>
      <p>{measure.managerialWords}</p>
      <Details summary="What is counted">
        <ChartDefinition measure={measure} definitions={props.definitions} />
      </Details>
      {props.mayChange ? (
        <ul class="nhsuk-list">
          <li>
            <a href={`/measures/definitions/${measure.id}`}>Change the definition</a>
          </li>
          <li>
            <a href={`/measures/targets/${measure.id}`}>Set targets</a>
          </li>
          <li>
            <a href={`/measures/settings/${measure.id}`}>Change how it is drawn</a>
          </li>
        </ul>
      ) : null}
      <Funnel {...props} />
      {rows.length === 0 ? (
        <EmptyState heading="No unit has data yet" next={{ href: '/measures', text: 'Find another measure' }}>
          Units appear here when data are brought in for them.
        </EmptyState>
      ) : (
        <>
          <h2 class="nhsuk-heading-m">Each unit against its own past</h2>
          <InsetText>
            <p>{chanceOf(rows).sentence}</p>
          </InsetText>
          <IconTable
            id="units"
            caption="Units, by name"
            rows={shown}
            limits={limits}
            today={today}
            named="unit"
          />
          <Pagination
            page={page}
            pages={Math.ceil(rows.length / UNITS_ON_A_PAGE)}
            hrefFor={(next) => `${path}?page=${next}#units`}
            label="Pages of units"
          />
        </>
      )}
    </Page>
  )
}

const Funnel = ({ measure, periods, period, funnel }: Props) => {
  const path = `/measures/across/${measure.id}`
  if (!funnel.ok && funnel.reason === 'no-counts')
    return (
      <p>
        Units are not compared with each other here: that needs a share or a rate with its counts, so that a
        small unit is not judged by its chance ups and downs.
      </p>
    )
  return (
    <>
      <h2 class="nhsuk-heading-m">Units beside each other</h2>
      {period ? (
        <FilterForm action={path} of="the period">
          <Select
            name="period"
            label="Period"
            value={period}
            items={periods.map(({ periodStart, units }) => ({
              value: periodStart,
              text: `${namePeriod(periodStart, measure.period)}: ${units} ${units === 1 ? 'unit' : 'units'}`,
            }))}
          />
        </FilterForm>
      ) : null}
      {funnel.ok ? (
        <>
          <p>{dispersionWords(funnel.funnel)}</p>
          <FunnelChart
            id="funnel"
            chart={funnel.funnel}
            wording={funnel.wording}
            title={`${measure.name}, ${period ? namePeriod(period, measure.period) : ''}`}
            sizeName={measure.denominatorWords ?? 'Number of cases'}
          />
          {funnel.leftOut.length > 0 ? (
            <p>{`Left out, because their counts cannot be compared: ${funnel.leftOut.join(', ')}.`}</p>
          ) : null}
        </>
      ) : (
        <p>
          {`${funnel.units === 0 ? 'No unit has' : funnel.units === 1 ? 'Only 1 unit has' : `Only ${funnel.units} units have`} counts for this period. A funnel needs 5, or it says more about chance than about units.`}
        </p>
      )}
    </>
  )
}

/** Over-dispersion for somebody who has not met the word. */
const dispersionWords = ({ isOverDispersed }: { readonly isOverDispersed: boolean }): string =>
  isOverDispersed
    ? 'These units differ from each other by more than chance explains, as units usually do: they have other patients, other places, other ways of recording. The wider limits allow for that. Being outside them is a reason to ask why, not a verdict, and within them no unit is better than another.'
    : 'These units differ no more than chance explains. Within the limits no unit is better than another.'
