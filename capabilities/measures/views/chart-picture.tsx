import { describeAttributeChart } from '@headroom/control-charts'
import { InsetText, ResponsiveTable } from '@headroom/design-system'
import { ControlChart, type Marker } from '@headroom/design-system/charts'
import { namePeriod } from '../reading/name-period.ts'
import { meaningsOf } from '../reading/point-meanings.ts'
import { type ChartFacts, readableValue } from '../rules/chart-facts.ts'
import { type DrawnChart, wordingOf } from '../rules/draw-chart.ts'

type Props = {
  readonly id: string
  readonly title: string
  readonly facts: ChartFacts
  readonly drawn: DrawnChart
  readonly markers?: readonly Marker[]
}

/** The chart of a series, of whatever kind it is set to. */
export const ChartPicture = ({ id, title, facts, drawn, markers = [] }: Props) => {
  if (!drawn.ok)
    return (
      <InsetText>
        <p>
          The points do not fit this kind of chart, so nothing is drawn. Choose another kind under “How this
          chart is drawn”, or look at the rows below.
        </p>
      </InsetText>
    )
  if (drawn.kind === 'xmr')
    return <ControlChart id={id} title={title} chart={drawn.chart} markers={markers} />
  const meanings = meaningsOf(drawn)
  return (
    <section id={id}>
      {describeAttributeChart(drawn.chart, wordingOf(facts)).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <ResponsiveTable
        caption={title}
        captionSize="s"
        rows={facts.points}
        columns={[
          { heading: 'Period', cell: ({ periodStart }) => namePeriod(periodStart, facts.measure.period) },
          {
            heading: 'Value',
            format: 'numeric',
            cell: (point) => readableValue(facts.measure, point)?.toLocaleString('en-GB') ?? '',
          },
          { heading: 'Signal', cell: ({ periodStart }) => meanings.get(periodStart)?.why ?? '' },
        ]}
      />
    </section>
  )
}
