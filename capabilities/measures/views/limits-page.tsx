import type { RebaseProposal } from '@headroom/control-charts'
import { InsetText, ResponsiveTable, Timestamp, WarningCallout } from '@headroom/design-system'
import type { PlainDate } from '@headroom/platform/clock'
import type { FormFault, Frame } from '@headroom/platform/http'
import type { SeriesPlace } from '../queries/series.ts'
import type { Rebase } from '../queries/story.ts'
import { inForce, markersOf } from '../reading/markers.ts'
import { namePeriod } from '../reading/name-period.ts'
import type { ChartFacts } from '../rules/chart-facts.ts'
import type { DrawnChart } from '../rules/draw-chart.ts'
import { LimitsDecided } from './chart-limits.tsx'
import { ChartPicture } from './chart-picture.tsx'
import { LimitsForm, type TypedLimits, UndoForm } from './limits-form.tsx'
import { SeriesFrame } from './series-frame.tsx'

export type LimitsPageProps = {
  readonly frame: Frame
  readonly series: SeriesPlace
  readonly facts: ChartFacts
  /** As it stands, or as it would be without the limits asked about. */
  readonly drawn: DrawnChart
  readonly rebases: readonly Rebase[]
  readonly proposal: RebaseProposal | null
  /** What the icons would be with new limits from the date in the form. */
  readonly preview: string | undefined
  readonly without: PlainDate | undefined
  readonly mayWrite: boolean
  readonly today: PlainDate
  readonly typed: TypedLimits
  readonly faults?: readonly FormFault[]
  /** Somebody decided about the same date meanwhile. */
  readonly decidedSince?: Rebase | undefined
}

const decisions = {
  accepted: 'New limits',
  declined: 'No new limits',
  undone: 'New limits undone',
  proposed: 'Proposed',
} as const

export const LimitsPage = (props: LimitsPageProps) => {
  const { frame, series, facts, drawn, rebases, without, mayWrite, today, faults = [], decidedSince } = props
  const accepted = inForce(rebases)
  const path = `/measures/series/${series.id}/limits`
  return (
    <SeriesFrame frame={frame} series={series} heading="Limits" faults={faults}>
      {decidedSince ? <DecidedSince decided={decidedSince} facts={facts} /> : null}
      <p>
        New limits say: this is another process now, and that is why. They are for people to decide, when the
        cause is known and the change is meant to last. The old limits stay on the chart.
      </p>
      {without ? (
        <InsetText>
          <p>
            {`This is the chart as it would be without the limits from ${namePeriod(without, facts.measure.period)}. `}
            <a href={path}>Show it as it stands</a>
          </p>
        </InsetText>
      ) : null}
      <ChartPicture
        id="chart"
        title={`${series.measureName}, ${series.unitName}`}
        facts={facts}
        drawn={drawn}
        markers={markersOf(
          [],
          accepted.filter(({ startsOn }) => startsOn !== without),
        )}
      />
      {accepted.length > 0 ? <h2 class="nhsuk-heading-m">Limits in force</h2> : null}
      {accepted.map((rebase) => (
        <>
          <p>
            <LimitsDecided rebase={rebase} facts={facts} today={today} />{' '}
            <a href={`${path}?without=${rebase.startsOn}`}>
              {`See the chart without the limits from ${namePeriod(rebase.startsOn, facts.measure.period)}`}
            </a>
          </p>
          {mayWrite ? <UndoForm seriesId={series.id} rebase={rebase} period={facts.measure.period} /> : null}
        </>
      ))}
      <Deciding {...props} />
      <DecisionHistory rebases={rebases} facts={facts} />
    </SeriesFrame>
  )
}

const DecidedSince = ({ decided, facts }: { readonly decided: Rebase; readonly facts: ChartFacts }) => (
  <WarningCallout heading="Somebody decided this while you were looking">
    <p>
      {`${decided.decidedBy ?? 'Somebody'} decided about ${namePeriod(decided.startsOn, facts.measure.period)}: ${decisions[decided.decision].toLowerCase()}, because: ${decided.reason}. Yours is not saved. Talk to each other; if you still want to, decide again below.`}
    </p>
  </WarningCallout>
)

const Deciding = ({ series, facts, proposal, preview, mayWrite, typed, faults = [] }: LimitsPageProps) => {
  if (facts.configuration.kind !== 'xmr' && !mayWrite) return null
  return (
    <>
      {proposal ? (
        <>
          <h2 class="nhsuk-heading-m">The rule proposes a look</h2>
          <p>{proposal.reason}</p>
          <ul>
            {proposal.questions.map((question) => (
              <li>{question}</li>
            ))}
          </ul>
        </>
      ) : null}
      {mayWrite ? (
        <>
          <h2 class="nhsuk-heading-m">Decide</h2>
          {preview ? <p>{preview}</p> : null}
          <LimitsForm seriesId={series.id} typed={typed} faults={faults} />
        </>
      ) : (
        <p>Leads of this unit, and of those above it, decide about its limits.</p>
      )}
    </>
  )
}

const yesNo = (is: boolean | null) => (is === null ? 'Not asked' : is ? 'Yes' : 'No')

const DecisionHistory = ({
  rebases,
  facts,
}: {
  readonly rebases: readonly Rebase[]
  readonly facts: ChartFacts
}) =>
  rebases.length === 0 ? null : (
    <ResponsiveTable
      caption="Everything that was decided"
      rows={rebases}
      columns={[
        { heading: 'From', cell: ({ startsOn }) => namePeriod(startsOn, facts.measure.period) },
        { heading: 'Decision', cell: ({ decision }) => decisions[decision] },
        {
          heading: 'Proposed by',
          cell: ({ proposedBy }) => (proposedBy === 'rule' ? 'The rule' : 'A person'),
        },
        {
          heading: 'Cause known',
          cell: ({ isCauseKnown, cause }) => `${yesNo(isCauseKnown)}${cause ? `: ${cause}` : ''}`,
        },
        { heading: 'Meant to last', cell: ({ isSustained }) => yesNo(isSustained) },
        { heading: 'Why', cell: ({ reason }) => reason },
        { heading: 'Who', cell: ({ decidedBy }) => decidedBy ?? 'Brought in' },
        { heading: 'When', cell: ({ decidedAt }) => <Timestamp instant={decidedAt} /> },
      ]}
    />
  )
