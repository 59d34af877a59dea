import type { ShownAssurance, ShownVariation } from '@headroom/control-charts'
import { INK, SHAPES } from './marks.ts'
import { element, textElement } from './markup.ts'

/**
 * Icons of our own, in Making Data Count's meaning. Variation is told by the shapes of the chart's points: a circle is
 * usual variation, a diamond improvement, a square concern, a triangle a change. Assurance is a flag on a pole: at the
 * top the target will be met, half-way it may be, at the foot it will not. Each has a letter or sign too.
 * Drawn in a square of 40.
 */
const letter = (words: string, x: number, y: number, fill = '#fff', size = 17): string =>
  textElement(
    'text',
    {
      x,
      y,
      'text-anchor': 'middle',
      'font-size': size,
      'font-weight': 'bold',
      'font-family': 'Arial, sans-serif',
      fill,
    },
    words,
  )

const filled = (d: string, fill: string): string => element('path', { d, fill })
const stroked = (d: string, stroke: string, others: Record<string, string | number> = {}): string =>
  element('path', {
    d,
    fill: 'none',
    stroke,
    'stroke-width': 3,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...others,
  })

const disc = (fill: string, stroke: string, dashes = ''): string =>
  element('circle', {
    cx: 20,
    cy: 20,
    r: 16.5,
    fill,
    stroke,
    'stroke-width': 2.5,
    ...(dashes === '' ? {} : { 'stroke-dasharray': dashes }),
  })

const improvement = (words: string) =>
  filled(SHAPES.improvement(20, 20, 14), INK.improvement) + letter(words, 20, 26)
const concern = (words: string) => filled(SHAPES.concern(20, 20, 16), INK.concern) + letter(words, 20, 26)

const VARIATION: Readonly<Record<ShownVariation, string>> = {
  common_cause: disc('#fff', INK.quiet) + stroked('M10,20l5,-5 5,10 5,-10 5,5', INK.quiet),
  improvement_high: improvement('H'),
  improvement_low: improvement('L'),
  concern_high: concern('H'),
  concern_low: concern('L'),
  neutral_high: filled(SHAPES.neutral_high(20, 22, 14.5), INK.change) + letter('H', 20, 34),
  neutral_low: filled(SHAPES.neutral_low(20, 18, 14.5), INK.change) + letter('L', 20, 18),
  no_variation: disc('#fff', INK.quiet) + stroked('M11,20h18', INK.quiet),
  too_few_points: disc('#fff', INK.quiet, '5 4') + letter('…', 20, 23, INK.text, 20),
}

const MIXED =
  element('path', { d: 'M20,.4v39.2L.4,20z', fill: INK.improvement }) +
  element('path', { d: 'M20,4h16v32h-16z', fill: INK.concern }) +
  letter('M', 20, 26, '#fff', 18)

const pole = (dashes = '') =>
  stroked('M8,4v32', INK.text, dashes === '' ? {} : { 'stroke-dasharray': dashes })

const flag = (top: number, fill: string, words: string): string =>
  pole() + filled(`M9,${top}h29l-6,9 6,9h-29z`, fill) + letter(words, 20, top + 15)

const ASSURANCE: Readonly<Record<ShownAssurance, string>> = {
  pass: flag(3, INK.improvement, 'P'),
  hit_or_miss: flag(11, INK.quiet, '?'),
  fail: flag(19, INK.concern, 'F'),
  none: pole() + letter('–', 23, 25, INK.text, 20),
  too_few_points: pole('1 5') + letter('…', 23, 24, INK.text, 20),
}

/** On the corner of an icon that another defensible setting would change. */
const FRAGILE =
  element('circle', { cx: 32.5, cy: 32.5, r: 6.5, fill: '#fff', stroke: INK.text, 'stroke-width': 1.5 }) +
  letter('±', 32.5, 37, INK.text, 13)

export const variationShape = (icon: ShownVariation, isMixed: boolean, isFragile: boolean): string =>
  (isMixed ? MIXED : VARIATION[icon]) + (isFragile ? FRAGILE : '')

export const assuranceShape = (icon: ShownAssurance, isFragile: boolean): string =>
  ASSURANCE[icon] + (isFragile ? FRAGILE : '')

/** One of the points' shapes with a sign in it. */
export const signShape = (look: keyof typeof SHAPES, sign: string): string => {
  const fill = {
    improvement: INK.improvement,
    concern: INK.concern,
    neutral_high: INK.change,
    neutral_low: INK.change,
  }
  return filled(SHAPES[look](20, 20, 14), fill[look]) + (sign === '' ? '' : letter(sign, 20, 26))
}
