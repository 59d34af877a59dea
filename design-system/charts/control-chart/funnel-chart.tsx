import type { Funnel, Wording } from '@headroom/control-charts'
import { ChartFigure, type ChartProps, NumbersTable } from '../figure.tsx'
import { drawFunnel } from './funnel-drawing.ts'
import { FUNNEL_COLUMNS, funnelKey, funnelTable } from './funnel-words.ts'
import { Key, Pictures } from './parts.tsx'

export type FunnelChartProps = ChartProps<Funnel> & {
  /** The same wording the funnel was made with. */
  readonly wording?: Wording
  readonly title?: string
  /** What the denominators count: "attendances". */
  readonly sizeName?: string
}

/** Units compared with limits that narrow as their numbers grow. Only units outside them are named on the picture. */
export const FunnelChart = ({
  id,
  chart,
  wording,
  isTableOpen = false,
  title = wording?.measure ?? 'Funnel plot',
  sizeName = chart.kind === 'standardised' ? 'Expected' : 'Number of cases',
}: FunnelChartProps) => (
  <ChartFigure
    id={id}
    title={title}
    description={chart.text}
    table={<NumbersTable caption={title} headings={FUNNEL_COLUMNS} rows={funnelTable(chart, wording)} />}
    isTableOpen={isTableOpen}
  >
    <Pictures id={id} draw={(format) => drawFunnel(chart, format, { wording, sizeName })} />
    <Key items={funnelKey(chart, wording)} />
  </ChartFigure>
)
