import { InsetText } from '@headroom/design-system'
import { AttributeChartFigure, ControlChart, type Marker } from '@headroom/design-system/charts'
import type { ChartFacts } from '../rules/chart-facts.ts'
import { type DrawnChart, wordingOf } from '../rules/draw-chart.ts'

export type ChartPictureProps = {
  readonly id: string
  readonly title: string
  readonly facts: ChartFacts
  readonly drawn: DrawnChart
  readonly markers?: readonly Marker[]
}

/** The chart of a series, of whatever kind it is set to. */
export const ChartPicture = ({ id, title, facts, drawn, markers = [] }: ChartPictureProps) => {
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
  return (
    <AttributeChartFigure
      id={id}
      title={title}
      chart={drawn.chart}
      wording={wordingOf(facts)}
      markers={markers}
    />
  )
}
