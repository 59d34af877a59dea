import {
  describeChart,
  TABLE_COLUMNS,
  tableOf,
  type Warning,
  warningsOf,
  type XmrChart,
} from '@headroom/control-charts'
import type { Child } from 'hono/jsx'
import { ChartFigure, type ChartProps, NumbersTable } from '../figure.tsx'
import { withoutName } from './icon-words.ts'
import { AssuranceIcon, VariationIcon } from './icons.tsx'
import { type Marker, markersOf, type NumberedMarker, numberMarkers } from './markers.ts'
import { InWords, Key, MarkerList, Pictures } from './parts.tsx'
import { drawXmr, unfinishedDates } from './xmr-drawing.ts'
import { xmrKey } from './xmr-key.ts'
import type { TargetShape } from './xmr-lines.ts'

export type ControlChartProps = ChartProps<XmrChart> & {
  /** The measure's name unless said: `series.wording.measure`. */
  readonly title?: string
  /** What happened when. The chart's own changes of limits and definition are added unless told here. */
  readonly markers?: readonly Marker[]
  /** Put after a marker's words in the list: a link, a button to undo. */
  readonly afterMarker?: (marker: NumberedMarker) => Child
  readonly targetShape?: TargetShape
  /** Days whose period is not over, besides the one the chart itself warns of. */
  readonly unfinished?: readonly string[]
  /** Both icons with their words above the picture. */
  readonly withIcons?: boolean
}

/** What would mislead whoever reads the icons alone; the other warnings are among the words. */
const PRESSING: ReadonlySet<Warning['kind']> = new Set(['unfinished-period', 'late-period'])

const Icons = ({ chart }: { readonly chart: XmrChart }) => (
  <p class="headroom-control__icons">
    <VariationIcon result={chart.variation} withWords />{' '}
    {chart.hasEnoughPoints && <AssuranceIcon result={chart.assurance} withWords />}
  </p>
)

/** An XmR chart: what a person sees, the same in words, and the same in a table, all from one result of the kernel. */
export const ControlChart = ({
  id,
  chart,
  isTableOpen = false,
  title = chart.series.wording?.measure ?? 'Control chart',
  markers = [],
  afterMarker,
  targetShape = 'step',
  unfinished = [],
  withIcons = true,
}: ControlChartProps) => {
  const numbered = numberMarkers(markersOf(chart.series), markers, chart.isMonthly)
  const drawing = {
    markers: numbered,
    targetShape,
    unfinished: new Set([...unfinished, ...unfinishedDates(chart)]),
  }
  const [summary = '', ...words] = describeChart(chart)
  const table = <NumbersTable caption={title} headings={TABLE_COLUMNS} rows={tableOf(chart)} />
  const pressing = warningsOf(chart).filter(({ kind }) => PRESSING.has(kind))
  const isEmpty = chart.points.every(({ value }) => value === null)
  return (
    <ChartFigure
      id={id}
      title={title}
      lead={withIcons && !isEmpty ? <Icons chart={chart} /> : null}
      description={withoutName(summary, chart.series.wording)}
      table={chart.points.length === 0 ? null : table}
      isTableOpen={isTableOpen}
    >
      {isEmpty ? null : (
        <>
          {chart.hasEnoughPoints ? null : <p class="headroom-control__paragraph">{chart.variation.reason}</p>}
          {pressing.map(({ message }) => (
            <p class="headroom-control__paragraph">
              <strong>Take care.</strong> {message}
            </p>
          ))}
          <Pictures id={id} draw={(format) => drawXmr(chart, format, drawing)} />
          <Key items={xmrKey(chart, drawing)} />
          <MarkerList markers={numbered} more={afterMarker} />
          <InWords title={title} paragraphs={words} />
        </>
      )}
    </ChartFigure>
  )
}
