import {
  type BeforeAfter,
  describeChart,
  showFor,
  TABLE_COLUMNS,
  tableOf,
  type Verdict,
} from '@headroom/control-charts'
import { raw } from 'hono/html'
import { ChartFigure, NumbersTable } from '../figure.tsx'
import { drawAfterMean, nameAfterMean } from './before-after-drawing.ts'
import { VERDICT_SHAPES, VERDICT_WORDS, verdictAndRest } from './before-after-words.ts'
import { type Marker, markersOf, numberMarkers } from './markers.ts'
import { InWords, Key, MarkerList, Pictures } from './parts.tsx'
import { LINE } from './value-line.ts'
import { drawXmr, unfinishedDates } from './xmr-drawing.ts'
import { lineSample, xmrKey } from './xmr-key.ts'

export type BeforeAfterFigureProps = {
  readonly id: string
  /** What the kernel's `beforeAfter` answered. */
  readonly answer: BeforeAfter
  readonly changeDate: string
  readonly title?: string
  /** The words of the change's own marker: what was done. */
  readonly change?: string
  readonly isTableOpen?: boolean
}

const VerdictMark = ({ verdict }: { readonly verdict: Verdict }) => (
  <p class="headroom-control__icons">
    <span class="headroom-icon">
      <svg
        class="headroom-icon__picture"
        width="40"
        height="40"
        viewBox="0 0 40 40"
        aria-hidden="true"
        focusable="false"
      >
        {raw(VERDICT_SHAPES[verdict])}
      </svg>
      <span class="headroom-icon__words">{VERDICT_WORDS[verdict]}</span>
    </span>
  </p>
)

/** Did it work? The limits are those of before the change; what came after is held against them. */
export const BeforeAfterFigure = ({
  id,
  answer,
  changeDate,
  title = answer.chart.series.wording?.measure ?? 'Before and after',
  change = 'The change was made.',
  isTableOpen = false,
}: BeforeAfterFigureProps) => {
  const { after, chart, meanwhile } = answer
  const given: readonly Marker[] = [
    { date: changeDate, kind: 'change', words: change },
    ...meanwhile.map(({ date, note }) => ({ date, kind: 'note', words: note }) as const),
  ]
  const markers = numberMarkers(markersOf(chart.series), given, chart.isMonthly)
  const drawing = {
    markers,
    targetShape: 'step',
    unfinished: new Set(unfinishedDates(chart)),
    extra: drawAfterMean(answer, changeDate),
    extraNames: nameAfterMean(answer),
  } as const
  const [verdict, rest] = verdictAndRest(answer.reason)
  const key = [
    ...xmrKey(chart, drawing),
    ...(after.mean === null
      ? []
      : [{ sample: lineSample(LINE.after), words: `Mean since the change ${showFor(chart)(after.mean)}` }]),
  ]
  return (
    <ChartFigure
      id={id}
      title={title}
      lead={<VerdictMark verdict={answer.verdict} />}
      description={verdict}
      table={<NumbersTable caption={title} headings={TABLE_COLUMNS} rows={tableOf(chart)} />}
      isTableOpen={isTableOpen}
    >
      <Pictures id={id} draw={(format) => drawXmr(chart, format, drawing)} />
      <Key items={key} />
      <MarkerList markers={markers} />
      <p class="headroom-control__paragraph">{rest}</p>
      <InWords title={title} paragraphs={describeChart(chart)} />
    </ChartFigure>
  )
}
