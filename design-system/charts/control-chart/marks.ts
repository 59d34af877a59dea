import type { ChartPoint } from '@headroom/control-charts'
import { type Attributes, element, path, textElement } from './markup.ts'

/** Colours on white with at least 4.5:1 where words stand on them and 3:1 where not (WCAG 2.2, 1.4.3 and 1.4.11). */
export const INK = {
  text: '#212b32',
  quiet: '#4c6272',
  line: '#768692',
  grid: '#d8dde0',
  band: '#e8eff6',
  target: '#b3001b',
  common: '#5f7180',
  improvement: '#005eb8',
  concern: '#c25700',
  change: '#5b3a9e',
} as const

/**
 * Making Data Count's meanings and nearly its colours, each with a shape of its own, since colour alone reaches
 * neither everyone nor a black-and-white printer (WCAG 2.2, 1.4.1).
 */
export const LOOKS = [
  'common',
  'improvement',
  'concern',
  'neutral_high',
  'neutral_low',
  'mixed',
  'ghost',
] as const
export type Look = (typeof LOOKS)[number]

export const LOOK_WORDS: Readonly<Record<Look, string>> = {
  common: 'Usual variation',
  improvement: 'Improvement',
  concern: 'Concern',
  neutral_high: 'Change up',
  neutral_low: 'Change down',
  mixed: 'Mixed: rules disagree',
  ghost: 'Left out of calculations',
}

const FILLS: Readonly<Record<Look, string>> = {
  common: INK.common,
  improvement: INK.improvement,
  concern: INK.concern,
  neutral_high: INK.change,
  neutral_low: INK.change,
  mixed: '#fff',
  ghost: '#fff',
}

/** How a point is drawn; with too few points for limits nothing is judged. */
export function lookOf(point: ChartPoint, isJudged: boolean): Look {
  if (point.isGhost) return 'ghost'
  if (!isJudged || point.judgement === null) return 'common'
  return point.isMixed ? 'mixed' : point.judgement
}

type Shape = (x: number, y: number, r: number) => string

/** Path data of the shapes about a place; `r` is half the side of the square. */
export const SHAPES: Readonly<Record<Exclude<Look, 'common' | 'ghost' | 'mixed'>, Shape>> = {
  improvement: (x, y, r) =>
    path`M${x},${y - 1.4 * r}l${1.4 * r},${1.4 * r}l${-1.4 * r},${1.4 * r}l${-1.4 * r},${-1.4 * r}z`,
  concern: (x, y, r) => path`M${x - r},${y - r}h${2 * r}v${2 * r}h${-2 * r}z`,
  neutral_high: (x, y, r) => path`M${x},${y - 1.3 * r}l${1.3 * r},${2.3 * r}h${-2.6 * r}z`,
  neutral_low: (x, y, r) => path`M${x},${y + 1.3 * r}l${1.3 * r},${-2.3 * r}h${-2.6 * r}z`,
}

export type Mark = {
  readonly look: Look
  /** What a pointer finds. */
  readonly title?: string
  /** The period is not over: hollow, its edge broken. */
  readonly isUnfinished?: boolean
  readonly r?: number
}

/** One point of a chart. */
export function mark(
  x: number,
  y: number,
  { look, title = '', isUnfinished = false, r = 4.5 }: Mark,
): string {
  const words = title === '' ? '' : textElement('title', {}, title)
  const fill = FILLS[look]
  const edge: Attributes = isUnfinished
    ? {
        fill: '#fff',
        stroke: look === 'ghost' || look === 'mixed' ? INK.quiet : fill,
        'stroke-width': 1.5,
        'stroke-dasharray': '2 1.5',
      }
    : { fill }
  switch (look) {
    case 'common':
      return element('circle', { cx: x, cy: y, r: r - 0.5, ...edge }, words)
    case 'ghost':
      return element(
        'circle',
        { cx: x, cy: y, r, fill: '#fff', stroke: INK.quiet, 'stroke-width': 1.5 },
        words,
      )
    case 'mixed':
      return mixed(x, y, r * 1.2, words)
    default:
      return element('path', { d: SHAPES[look](x, y, r), ...edge }, words)
  }
}

/** Half the diamond of improvement and half the square of concern: both rules were met, and both are shown. */
function mixed(x: number, y: number, r: number, words: string): string {
  const half = (d: string, fill: string) => element('path', { d, fill })
  const diamond = half(path`M${x},${y - 1.4 * r}v${2.8 * r}l${-1.4 * r},${-1.4 * r}z`, INK.improvement)
  const square = half(path`M${x},${y - r}h${r}v${2 * r}h${-r}z`, INK.concern)
  return element('g', { stroke: INK.text, 'stroke-width': 0.5 }, words + diamond + square)
}
