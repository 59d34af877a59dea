import { type Funnel, makeShow, type Wording } from '@headroom/control-charts'
import { judging, lookOfUnit, OUTER, rateShow } from './funnel-drawing.ts'
import { type Look, mark } from './marks.ts'
import { LINE } from './value-line.ts'
import { type KeyItem, lineSample } from './xmr-key.ts'

export function funnelKey(funnel: Funnel, wording: Wording | undefined): KeyItem[] {
  const has = (look: Look) => funnel.points.some((point) => lookOfUnit(point) === look)
  const sample = (look: Look, words: string): KeyItem[] =>
    has(look) ? [{ sample: mark(14, 10, { look }), words }] : []
  return [
    ...sample('common', 'Within the limits'),
    ...sample('neutral_high', 'Above the 99.8% limits'),
    ...sample('neutral_low', 'Below the 99.8% limits'),
    { sample: lineSample(LINE.target), words: `Compared with ${rateShow(funnel, wording)(funnel.target)}` },
    { sample: lineSample(OUTER), words: '99.8% limits' },
    { sample: lineSample(LINE.limit), words: '95% limits' },
    ...(funnel.isOverDispersed
      ? [{ sample: lineSample(LINE.old), words: '99.8% limits for chance alone' }]
      : []),
  ]
}

export const FUNNEL_COLUMNS = [
  'Unit',
  'Number',
  'Out of',
  'Rate',
  'Lower 99.8%',
  'Upper 99.8%',
  'Why',
] as const

/** Every unit as a row, in the order given: the order of rates means nothing. */
export function funnelTable(funnel: Funnel, wording: Wording | undefined): string[][] {
  const show = rateShow(funnel, wording)
  const count = makeShow(undefined, 10)
  return funnel.points.map((point) => {
    const { lower998, upper998 } = judging(funnel, point)
    return [
      point.unit,
      count(point.numerator),
      count(point.denominator),
      show(point.ratio),
      show(lower998, point.ratio),
      show(upper998, point.ratio),
      point.reason,
    ]
  })
}
