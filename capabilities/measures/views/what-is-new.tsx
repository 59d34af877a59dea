import { EmptyState, ResponsiveTable, Timestamp } from '@headroom/design-system'
import type { Change } from '../queries/home.ts'

type Props = { readonly changes: readonly Change[]; readonly days: number }

const spans = [
  [7, 'the last week'],
  [30, 'the last 30 days'],
  [90, 'the last 90 days'],
] as const

const words: Readonly<Record<Change['what'], (times: number) => string>> = {
  data: (times) => (times === 1 ? 'Data for a period' : `Data for ${times} periods`),
  corrected: (times) =>
    times === 1 ? 'A period corrected or left out' : `${times} periods corrected or left out`,
  note: (times) => (times === 1 ? 'A note' : `${times} notes`),
  limits: (times) => (times === 1 ? 'A decision about limits' : `${times} decisions about limits`),
  review: (times) => (times === 1 ? 'A review closed' : `${times} reviews closed`),
}

/** New since a day that the reader picks: the program keeps nothing about who has looked at what. */
export const WhatIsNew = ({ changes, days }: Props) => (
  <>
    <h2 class="nhsuk-heading-m" id="new">
      New in your units
    </h2>
    <p>
      {'Since '}
      {spans.map(([span, name], index) => (
        <>
          {index === 0 ? '' : ' · '}
          {span === days ? <strong>{name}</strong> : <a href={`/measures?days=${span}#new`}>{name}</a>}
        </>
      ))}
      . Headroom does not keep what you have looked at, so you say from when.
    </p>
    {changes.length === 0 ? (
      <EmptyState heading="Nothing new" level={3}>
        No data, corrections, notes, decisions or reviews in that time.
      </EmptyState>
    ) : (
      <ResponsiveTable
        caption="New in your units"
        captionHidden
        rows={changes}
        columns={[
          {
            heading: 'Measure',
            cell: ({ seriesId, measureName }) => <a href={`/measures/series/${seriesId}`}>{measureName}</a>,
          },
          { heading: 'Unit', cell: ({ unitName }) => unitName },
          { heading: 'What', cell: ({ what, times }) => words[what](times) },
          { heading: 'When', cell: ({ latest }) => <Timestamp instant={latest} /> },
        ]}
      />
    )}
  </>
)
