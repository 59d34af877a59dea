import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { ChartFigure, type ChartProps, NumbersTable, Picture } from './figure.tsx'
import { type Measured, measured, type SparklineChart, written } from './sparkline-data.ts'
import { describeSparkline, extremesOf } from './sparkline-words.ts'

const width = 280
const height = 72
const margin = 10

type Place = (point: Measured) => { readonly x: number; readonly y: number }

const placeOf = (chart: SparklineChart, lowest: number, highest: number): Place => {
  const across = scaleLinear()
    .domain([0, Math.max(1, chart.points.length - 1)])
    .range([margin, width - margin])
  // A flat series sits in the middle rather than on the floor, where it would read as nought.
  const spread = highest > lowest ? [lowest, highest] : [lowest - 1, highest + 1]
  const up = scaleLinear()
    .domain(spread)
    .range([height - margin, margin])
  return ({ index, value }) => ({
    x: Math.round(across(index) * 10) / 10,
    y: Math.round(up(value) * 10) / 10,
  })
}

const pathOf = (chart: SparklineChart, place: Place): string =>
  line<{ index: number; value?: number }>()
    .defined(({ value }) => value !== undefined)
    .x(({ index }) => place({ index, value: 0, when: '' }).x)
    .y(({ index, value }) => place({ index, value: value ?? 0, when: '' }).y)(
    chart.points.map(({ value }, index) => ({ index, ...(value === undefined ? {} : { value }) })),
  ) ?? ''

/** A point with nothing measured on either side would be no line at all, so it is a small dot. */
const isAlone = (chart: SparklineChart, { index }: Measured): boolean =>
  chart.points[index - 1]?.value === undefined && chart.points[index + 1]?.value === undefined

const Points = ({ chart, place }: { chart: SparklineChart; place: Place }) => {
  const points = measured(chart)
  const extremes = extremesOf(chart)
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined || extremes === undefined) return null
  const { lowest, highest } = extremes
  const low = place(lowest)
  const high = place(highest)
  const isFlat = lowest.value === highest.value
  return (
    <>
      {points
        .filter((point) => isAlone(chart, point))
        .map((point) => (
          <circle class="headroom-spark__alone" cx={place(point).x} cy={place(point).y} r={2} />
        ))}
      {isFlat ? null : (
        <>
          <path class="headroom-spark__low" d={`M${low.x - 6},${low.y - 5}h12l-6,10z`} />
          <path class="headroom-spark__high" d={`M${high.x - 6},${high.y + 5}h12l-6,-10z`} />
        </>
      )}
      <circle class="headroom-spark__first" cx={place(first).x} cy={place(first).y} r={4} />
      <circle class="headroom-spark__last" cx={place(last).x} cy={place(last).y} r={5} />
    </>
  )
}

const Key = ({ chart }: { chart: SparklineChart }) => {
  const points = measured(chart)
  const extremes = extremesOf(chart)
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined || extremes === undefined) return null
  const rows = [
    {
      words: `First ${written(chart, first.value)}`,
      mark: <circle class="headroom-spark__first" cx={10} cy={10} r={4} />,
    },
    {
      words: `Last ${written(chart, last.value)}`,
      mark: <circle class="headroom-spark__last" cx={10} cy={10} r={5} />,
    },
    {
      words: `Lowest ${written(chart, extremes.lowest.value)}`,
      mark: <path class="headroom-spark__low" d="M4,5h12l-6,10z" />,
    },
    {
      words: `Highest ${written(chart, extremes.highest.value)}`,
      mark: <path class="headroom-spark__high" d="M4,15h12l-6,-10z" />,
    },
  ]
  return (
    <ul class="headroom-chart__key">
      {rows.map(({ words, mark }) => (
        <li class="headroom-chart__key-item">
          <svg class="headroom-chart__swatch" width="20" height="20" aria-hidden="true" focusable="false">
            {mark}
          </svg>
          <span>{words}</span>
        </li>
      ))}
    </ul>
  )
}

/** A measure over time, small, with its first, last, lowest and highest marked. For signals, use a control chart. */
export const Sparkline = ({ id, chart, isTableOpen = false }: ChartProps<SparklineChart>) => {
  const extremes = extremesOf(chart)
  const table = (
    <NumbersTable
      caption={chart.title}
      headings={['When', 'Value']}
      rows={chart.points.map(({ when, value }) => [
        when,
        value === undefined ? 'Not measured' : written(chart, value),
      ])}
    />
  )
  const place = extremes && placeOf(chart, extremes.lowest.value, extremes.highest.value)
  return (
    <ChartFigure
      id={id}
      title={chart.title}
      description={describeSparkline(chart)}
      table={table}
      isTableOpen={isTableOpen}
    >
      {place === undefined ? null : (
        <div class="headroom-spark">
          <Picture id={id} width={width} height={height}>
            <path class="headroom-spark__line" d={pathOf(chart, place)} />
            <Points chart={chart} place={place} />
          </Picture>
          <Key chart={chart} />
        </div>
      )}
    </ChartFigure>
  )
}
