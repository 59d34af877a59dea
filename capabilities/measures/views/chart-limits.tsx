import { proposeRebase, RULE_SET, withoutRebase } from '@headroom/control-charts'
import { Details, InsetText, SummaryList } from '@headroom/design-system'
import type { PlainDate } from '@headroom/platform/clock'
import type { Rebase } from '../queries/story.ts'
import { inForce, standing } from '../reading/markers.ts'
import { namePeriod } from '../reading/name-period.ts'
import type { ChartFacts } from '../rules/chart-facts.ts'
import { type DrawnChart, seriesForChart } from '../rules/draw-chart.ts'
import { chartKindNames } from '../rules/words.ts'

type Props = {
  readonly seriesId: string
  readonly facts: ChartFacts
  readonly drawn: DrawnChart
  readonly rebases: readonly Rebase[]
  readonly today: PlainDate
  readonly mayWrite: boolean
}

/** Where limits began and who decided so; what the icons would be otherwise; and the rules the chart was judged by. */
export const ChartLimits = ({ seriesId, facts, drawn, rebases, today, mayWrite }: Props) => {
  const proposal = drawn.ok && drawn.kind === 'xmr' ? proposeRebase(drawn.chart) : null
  const isAnswered = standing(rebases).some(
    ({ startsOn, decision }) => startsOn === proposal?.from && decision === 'declined',
  )
  return (
    <>
      {proposal && !isAnswered ? (
        <InsetText>
          <p>
            {`${proposal.points} points in a row lie on one side of the mean, from ${namePeriod(proposal.from, facts.measure.period)} to the latest. `}
            <a href={`/measures/series/${seriesId}/limits?from=${proposal.from}`}>
              Would you like to look at it?
            </a>
          </p>
        </InsetText>
      ) : null}
      <ul>
        {inForce(rebases).map((rebase) => (
          <li>
            <LimitsDecided rebase={rebase} facts={facts} today={today} />
          </li>
        ))}
      </ul>
      <p>
        <a href={`/measures/series/${seriesId}/limits`}>
          {mayWrite ? 'Decide about limits, and see what was decided' : 'See what was decided about limits'}
        </a>
      </p>
      <Details summary="How this chart is drawn">
        <Settings facts={facts} />
      </Details>
    </>
  )
}

type DecidedProps = { readonly rebase: Rebase; readonly facts: ChartFacts; readonly today: PlainDate }

export const LimitsDecided = ({ rebase, facts, today }: DecidedProps) => {
  const without = withoutRebase(seriesForChart(facts, today), rebase.startsOn, facts.configuration.settings)
  const cause = rebase.cause ? ` Cause: ${rebase.cause}.` : ' The cause is not known.'
  return (
    <>
      {`New limits from ${namePeriod(rebase.startsOn, facts.measure.period)}, decided by ${rebase.decidedBy ?? 'the program that brought it in'}.${cause} Why: ${rebase.reason}. ${without?.sentence ?? ''}`}
    </>
  )
}

const Settings = ({ facts: { configuration } }: { readonly facts: ChartFacts }) => {
  const { kind, settings, baselinePoints } = configuration
  return (
    <SummaryList
      rows={[
        { key: 'Chart', value: chartKindNames[kind] },
        { key: 'Rule set', value: `${RULE_SET.id} ${RULE_SET.version}. ${RULE_SET.basis}` },
        { key: 'A shift', value: `${settings.shiftPoints} points` },
        { key: 'A trend', value: `${settings.trendPoints} points` },
        {
          key: 'Large moving ranges',
          value: settings.screening === 'off' ? 'All count' : 'Left out once when they are extreme',
        },
        {
          key: 'Where rules disagree',
          value:
            settings.conflict === 'improvement-wins'
              ? 'Improvement is shown, as mixed'
              : 'Concern is shown, as mixed',
        },
        { key: 'Icons from', value: `${settings.minimumPoints} points` },
        {
          key: 'First limits from',
          value: baselinePoints === null ? 'All points' : `The first ${baselinePoints} points, then fixed`,
        },
      ]}
    />
  )
}
