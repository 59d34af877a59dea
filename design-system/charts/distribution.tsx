import { type DistributionChart, type Segment, segmentsOf, shareOf } from './distribution-data.ts'
import { countWords, describeDistribution } from './distribution-words.ts'
import { ChartFigure, type ChartProps, NumbersTable, Picture } from './figure.tsx'
import { type Shade, shadeOf } from './shade.ts'

const barHeight = 48

/** A part narrower than this has no room for its number at 360 px; the list under the bar has it. */
const narrowest = 0.09

const patternId = (id: string, shade: Shade | 'withheld'): string => `${id}-pattern-${shade}`

/** Lines, dots and bare, in the order pale to dark, so that neighbours differ in print without colour. */
const Patterns = ({ id }: { id: string }) => (
  <defs>
    <pattern id={patternId(id, 2)} width="8" height="8" patternUnits="userSpaceOnUse">
      <circle class="headroom-bar__ink" cx="2" cy="2" r="1" />
      <circle class="headroom-bar__ink" cx="6" cy="6" r="1" />
    </pattern>
    <pattern id={patternId(id, 4)} width="8" height="8" patternUnits="userSpaceOnUse">
      <path class="headroom-bar__ink-pale" d="M0,7.5H8" />
    </pattern>
    <pattern id={patternId(id, 'withheld')} width="8" height="8" patternUnits="userSpaceOnUse">
      <path class="headroom-bar__ink-line" d="M-2,2L2,-2M0,8L8,0M6,10L10,6" />
    </pattern>
  </defs>
)

const asPercent = (share: number): string => `${Math.round(share * 10_000) / 100}%`

type PartProps = {
  readonly id: string
  readonly segment: Segment
  readonly start: number
  readonly share: number
  readonly rungs: number
}

const Part = ({ id, segment, start, share, rungs }: PartProps) => {
  const shade = segment.rung === 'withheld' ? 'withheld' : shadeOf(segment.rung, rungs)
  const hasPattern = shade === 2 || shade === 4 || shade === 'withheld'
  const box = { x: asPercent(start), y: 0, width: asPercent(share), height: barHeight }
  return (
    <g>
      <rect class={`headroom-bar__part headroom-bar__part--${shade}`} {...box} />
      {hasPattern ? <rect fill={`url(#${patternId(id, shade)})`} {...box} /> : null}
      {share >= narrowest && shade !== 'withheld' ? (
        <text
          class={`headroom-bar__number headroom-bar__number--${shade}`}
          x={asPercent(start + share / 2)}
          y={barHeight / 2 + 6}
          text-anchor="middle"
        >
          {segment.count}
        </text>
      ) : null}
    </g>
  )
}

const Edges = ({ starts }: { starts: readonly number[] }) => (
  <>
    {starts.slice(1).map((start) => (
      <line class="headroom-bar__edge" x1={asPercent(start)} x2={asPercent(start)} y1={0} y2={barHeight} />
    ))}
    <rect class="headroom-bar__frame" x="0" y="0" width="100%" height={barHeight} />
  </>
)

const Swatch = ({ id, shade }: { id: string; shade: Shade | 'withheld' }) => (
  <svg class="headroom-chart__swatch" width="24" height="24" aria-hidden="true" focusable="false">
    <rect class={`headroom-bar__part headroom-bar__part--${shade}`} width="24" height="24" />
    {shade === 2 || shade === 4 || shade === 'withheld' ? (
      <rect fill={`url(#${patternId(id, shade)})`} width="24" height="24" />
    ) : null}
    <rect class="headroom-bar__frame" width="24" height="24" />
  </svg>
)

const Key = ({ id, chart }: { id: string; chart: DistributionChart }) => (
  <ul class="headroom-chart__key">
    {chart.levels.map(({ label, count }, rung) => (
      <li class="headroom-chart__key-item">
        <Swatch id={id} shade={count.kind === 'withheld' ? 'withheld' : shadeOf(rung, chart.levels.length)} />
        <span>
          {label}: {countWords(chart, rung)}
        </span>
      </li>
    ))}
  </ul>
)

/** How many people are at each level, as one bar. */
export const Distribution = ({ id, chart, isTableOpen = false }: ChartProps<DistributionChart>) => {
  const segments = segmentsOf(chart)
  const starts = (segments ?? []).map((_, i, all) =>
    all.slice(0, i).reduce((sum, segment) => sum + shareOf(all, segment), 0),
  )
  const table = (
    <NumbersTable
      caption={chart.title}
      headings={['Level', `Number of ${chart.people}`]}
      rows={[
        ...chart.levels.map(({ label }, rung) => [label, countWords(chart, rung)]),
        ['Everybody', chart.total.kind === 'shown' ? String(chart.total.value) : 'Withheld'],
      ]}
    />
  )
  return (
    <ChartFigure
      id={id}
      title={chart.title}
      description={describeDistribution(chart)}
      table={table}
      isTableOpen={isTableOpen}
    >
      {segments === undefined ? null : (
        <>
          <Picture id={id} width="100%" height={barHeight}>
            <Patterns id={id} />
            {segments.map((segment, i) => (
              <Part
                id={id}
                segment={segment}
                start={starts[i] ?? 0}
                share={shareOf(segments, segment)}
                rungs={chart.levels.length}
              />
            ))}
            <Edges starts={starts} />
          </Picture>
          <Key id={id} chart={chart} />
        </>
      )}
    </ChartFigure>
  )
}
