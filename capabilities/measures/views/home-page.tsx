import { CalendarDate, EmptyState, Page, ResponsiveTable, SearchBox } from '@headroom/design-system'
import type { PlainDate } from '@headroom/platform/clock'
import type { Frame } from '@headroom/platform/http'
import type { Attention, Change, Found, LateSeries, OpenAction, OwnUnit, ReviewDue } from '../queries/home.ts'
import { namePeriod } from '../reading/name-period.ts'
import { WhatIsNew } from './what-is-new.tsx'

type Props = {
  readonly frame: Frame
  readonly may: { readonly bringIn: boolean; readonly define: boolean }
  readonly units: readonly OwnUnit[]
  /** Undefined until something is looked for. */
  readonly found: readonly Found[] | undefined
  readonly text: string | undefined
  readonly concerns: readonly Attention[]
  readonly late: readonly LateSeries[]
  readonly reviews: readonly ReviewDue[]
  readonly actions: readonly OpenAction[]
  readonly changes: readonly Change[]
  readonly days: number
  readonly today: PlainDate
}

export const HomePage = (props: Props) => {
  const { frame, units, found, text } = props
  return (
    <Page {...frame} title="Measures" current="/measures">
      <h1 class="nhsuk-heading-l">Measures</h1>
      <p class="nhsuk-lede-text">
        What your service counts over time, with charts that say what they mean, why, and how far to believe
        them.
      </p>
      <SearchBox action="/measures" label="Find a unit or a measure" value={text} />
      {found ? <FoundList found={found} text={text ?? ''} /> : null}
      <h2 class="nhsuk-heading-m">Your units</h2>
      <OwnUnits units={units} />
      <ul class="nhsuk-list">
        <li>
          <a href="/measures/matrix">See measures and units side by side</a>
        </li>
        {props.may.bringIn ? (
          <li>
            <a href="/measures/import">Bring data in</a>
          </li>
        ) : null}
        {props.may.define ? (
          <li>
            <a href="/measures/define">Define a measure</a>
          </li>
        ) : null}
      </ul>
      <p>
        <a href="/measures/import">Bring in data</a>
      </p>
      <h2 class="nhsuk-heading-m">What deserves attention</h2>
      <Attentions {...props} />
      <WhatIsNew changes={props.changes} days={props.days} />
    </Page>
  )
}

const FoundList = ({ found, text }: { readonly found: readonly Found[]; readonly text: string }) =>
  found.length === 0 ? (
    <EmptyState heading={`Nothing is called “${text}”`}>
      Try part of a word. Measures are called what their definition calls them.
    </EmptyState>
  ) : (
    <ResponsiveTable
      caption={`Called “${text}”`}
      rows={found}
      columns={[
        {
          heading: 'Name',
          cell: ({ kind, id, name }) => (
            <a href={kind === 'unit' ? `/measures/units/${id}` : `/measures/across/${id}`}>{name}</a>
          ),
        },
        { heading: 'What it is', cell: ({ kind }) => (kind === 'unit' ? 'A unit' : 'A measure') },
        {
          heading: 'How much there is',
          cell: ({ kind, units }) =>
            kind === 'unit'
              ? `${units} ${units === 1 ? 'measure' : 'measures'}`
              : `in ${units} ${units === 1 ? 'unit' : 'units'}`,
        },
      ]}
    />
  )

const OwnUnits = ({ units }: { readonly units: readonly OwnUnit[] }) => (
  <ResponsiveTable
    caption="Your units"
    captionHidden
    rows={units}
    columns={[
      { heading: 'Unit', cell: ({ id, name }) => <a href={`/measures/units/${id}`}>{name}</a> },
      { heading: 'Measures', cell: ({ measures }) => measures, format: 'numeric' },
      { heading: 'Signals of concern', cell: ({ concerns }) => concerns, format: 'numeric' },
    ]}
  />
)

const more = (shown: number, total: number | undefined) =>
  total !== undefined && total > shown ? (
    <p>{`These are ${shown} of ${total}. The others are on the pages of your units.`}</p>
  ) : null

const Attentions = ({ concerns, late, reviews, actions, today }: Props) => {
  if (concerns.length + late.length + reviews.length + actions.length === 0)
    return (
      <EmptyState heading="Nothing just now" level={3}>
        No signal of concern that would stand under other settings, no data late, no review due. That is an
        answer too.
      </EmptyState>
    )
  return (
    <>
      {concerns.length > 0 ? (
        <>
          <ResponsiveTable
            caption="Signals of concern"
            rows={concerns}
            columns={[
              {
                heading: 'Measure',
                cell: ({ seriesId, measureName }) => (
                  <a href={`/measures/series/${seriesId}`}>{measureName}</a>
                ),
              },
              { heading: 'Unit', cell: ({ unitName }) => unitName },
              { heading: 'Why', cell: ({ reason }) => reason },
            ]}
          />
          <p>Fragile signals are left out here: another careful choice of rules would not show them.</p>
          {more(concerns.length, concerns[0]?.total)}
        </>
      ) : null}
      {late.length > 0 ? (
        <>
          <ResponsiveTable
            caption="Data are late"
            rows={late}
            columns={[
              {
                heading: 'Measure',
                cell: ({ seriesId, measureName }) => (
                  <a href={`/measures/series/${seriesId}`}>{measureName}</a>
                ),
              },
              { heading: 'Unit', cell: ({ unitName }) => unitName },
              { heading: 'Last data', cell: ({ lastPeriod, period }) => namePeriod(lastPeriod, period) },
            ]}
          />
          {more(late.length, late[0]?.total)}
        </>
      ) : null}
      <Reviews reviews={reviews} today={today} />
      <Actions actions={actions} today={today} />
    </>
  )
}

const Reviews = ({ reviews, today }: Pick<Props, 'reviews' | 'today'>) =>
  reviews.length === 0 ? null : (
    <ResponsiveTable
      caption="Definitions to look at again"
      rows={reviews}
      columns={[
        {
          heading: 'Measure',
          cell: ({ measureId, name }) => <a href={`/measures/across/${measureId}`}>{name}</a>,
        },
        {
          heading: 'Review by',
          cell: ({ reviewOn }) => (
            <>
              <CalendarDate isoDate={reviewOn} />
              {reviewOn < today ? ' (overdue)' : ''}
            </>
          ),
        },
      ]}
    />
  )

const Actions = ({ actions, today }: Pick<Props, 'actions' | 'today'>) =>
  actions.length === 0 ? null : (
    <ResponsiveTable
      caption="What you said you would do"
      rows={actions}
      columns={[
        {
          heading: 'Action',
          cell: ({ reviewId, words }) => <a href={`/measures/reviews/${reviewId}`}>{words}</a>,
        },
        { heading: 'From a review of', cell: ({ measureName, unitName }) => `${measureName}, ${unitName}` },
        {
          heading: 'By',
          cell: ({ dueOn }) =>
            dueOn === null ? (
              'No day set'
            ) : (
              <>
                <CalendarDate isoDate={dueOn} />
                {dueOn < today ? ' (overdue)' : ''}
              </>
            ),
        },
      ]}
    />
  )
