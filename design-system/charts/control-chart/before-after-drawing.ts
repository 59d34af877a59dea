import type { BeforeAfter } from '@headroom/control-charts'
import { EDGE, horizontal } from './geometry.ts'
import { line } from './markup.ts'
import type { LineName, Plot } from './plot.ts'
import { LINE } from './value-line.ts'
import { bareShow } from './xmr-drawing.ts'

/** The mean since the change, over the points since. */
export const drawAfterMean =
  ({ after, chart }: BeforeAfter, changeDate: string) =>
  (plot: Plot): string => {
    const first = chart.points.find(({ date }) => date >= changeDate)
    if (after.mean === null || !first) return ''
    const [, right] = horizontal(plot.frame)
    return line([plot.x(first.date) - EDGE / 2, plot.y(after.mean)], [right, plot.y(after.mean)], LINE.after)
  }

export const nameAfterMean = ({ after, chart }: BeforeAfter): LineName[] =>
  after.mean === null ? [] : [{ words: `After ${bareShow(chart)(after.mean)}`, value: after.mean }]
