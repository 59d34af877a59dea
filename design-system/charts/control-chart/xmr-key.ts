import { showFor, type XmrChart } from '@headroom/control-charts'
import { LOOK_WORDS, LOOKS, lookOf, mark } from './marks.ts'
import { type Attributes, line } from './markup.ts'
import { LINE } from './value-line.ts'
import type { XmrDrawing } from './xmr-drawing.ts'

/** A sample of what is on the drawing, 28 wide and 20 high, and its words. */
export type KeyItem = { readonly sample: string; readonly words: string }

export const lineSample = (look: Attributes): string => line([0, 10], [28, 10], look)

/** Only what is on this drawing, with the figures of the limits in force at the end. */
export function xmrKey(chart: XmrChart, drawing: XmrDrawing): KeyItem[] {
  const drawn = chart.points.filter(({ value }) => value !== null)
  const looks = new Set(drawn.map((point) => lookOf(point, chart.hasEnoughPoints)))
  const show = showFor(chart)
  const last = chart.partitions.at(-1)
  const limits = chart.hasEnoughPoints ? last?.limits : null
  const basis = last && last.basedOn.n < last.n ? `, from the first ${last.basedOn.n} points` : ''
  const target = chart.points[chart.lastUsable]?.target ?? null
  const items: (KeyItem | false)[] = [
    ...LOOKS.filter((look) => looks.has(look)).map((look) => ({
      sample: mark(14, 10, { look }),
      words: look === 'common' && !chart.hasEnoughPoints ? 'Value' : LOOK_WORDS[look],
    })),
    drawn.some(({ date }) => drawing.unfinished.has(date)) && {
      sample: mark(14, 10, { look: 'common', isUnfinished: true }),
      words: 'Period not over: may still change',
    },
    last !== undefined && { sample: lineSample(LINE.mean), words: `Mean ${show(last.mean)}` },
    Boolean(limits) && {
      sample: lineSample(LINE.limit),
      words: `Process limits ${show(limits?.lower ?? 0)} to ${show(limits?.upper ?? 0)}${basis}`,
    },
    chart.partitions.length > 1 && { sample: lineSample(LINE.old), words: 'Earlier lines, carried on' },
    target !== null && { sample: lineSample(LINE.target), words: `Target ${show(target)}` },
  ]
  return items.filter((item) => item !== false)
}
