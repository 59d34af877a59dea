import {
  type AttributeChart,
  describeAttributeChart,
  type Wording,
  type XmrChart,
} from '@headroom/control-charts'
import type { Child } from 'hono/jsx'
import { ChartFigure, type ChartProps, NumbersTable } from '../figure.tsx'
import { ATTRIBUTE_COLUMNS, attributeTable, linedOfAttribute } from './attribute-lined.ts'
import { withoutName } from './icon-words.ts'
import { drawLined, type Lined, linedKey } from './lined.ts'
import type { Marker, NumberedMarker } from './markers.ts'
import {
  describeMovingRanges,
  linedOfMovingRanges,
  MOVING_RANGE_COLUMNS,
  movingRangeTable,
} from './moving-range.ts'
import { InWords, Key, MarkerList, Pictures } from './parts.tsx'

export type AttributeChartProps = ChartProps<AttributeChart> & {
  /** The same wording the chart was made with. */
  readonly wording?: Wording
  readonly title?: string
  readonly markers?: readonly Marker[]
  readonly afterMarker?: (marker: NumberedMarker) => Child
}

type LinedPictureProps = {
  readonly id: string
  readonly lined: Lined
  readonly afterMarker?: ((marker: NumberedMarker) => Child) | undefined
}

const LinedPicture = ({ id, lined, afterMarker }: LinedPictureProps) => (
  <>
    <Pictures id={id} draw={(format) => drawLined(lined, format)} />
    <Key items={linedKey(lined)} />
    <MarkerList markers={lined.markers} more={afterMarker} />
  </>
)

/** A p, p′, u, u′, c, g, t, individuals or run chart. It marks signals; which way is better it does not know. */
export const AttributeChartFigure = ({
  id,
  chart,
  wording,
  isTableOpen = false,
  title = wording?.measure ?? 'Control chart',
  markers = [],
  afterMarker,
}: AttributeChartProps) => {
  const [summary = '', ...words] = describeAttributeChart(chart, wording)
  const isEmpty = chart.points.every(({ value }) => value === null)
  const table = (
    <NumbersTable caption={title} headings={ATTRIBUTE_COLUMNS} rows={attributeTable(chart, wording)} />
  )
  return (
    <ChartFigure
      id={id}
      title={title}
      description={withoutName(summary, wording)}
      table={chart.points.length === 0 ? null : table}
      isTableOpen={isTableOpen}
    >
      {isEmpty ? null : (
        <>
          <LinedPicture id={id} lined={linedOfAttribute(chart, wording, markers)} afterMarker={afterMarker} />
          <InWords title={title} paragraphs={words} />
        </>
      )}
    </ChartFigure>
  )
}

/** A median and no limits: for few points, or for a team's first chart. The kernel's `run` kind. */
export const RunChart = AttributeChartFigure

/** The distances from point to point behind an XmR chart. */
export const MovingRangeChart = ({
  id,
  chart,
  isTableOpen = false,
  title = `${chart.series.wording?.measure ?? 'Control chart'}: moving ranges`,
}: ChartProps<XmrChart> & { readonly title?: string }) => (
  <ChartFigure
    id={id}
    title={title}
    description={describeMovingRanges(chart)}
    table={<NumbersTable caption={title} headings={MOVING_RANGE_COLUMNS} rows={movingRangeTable(chart)} />}
    isTableOpen={isTableOpen}
  >
    <LinedPicture id={id} lined={linedOfMovingRanges(chart)} />
  </ChartFigure>
)
