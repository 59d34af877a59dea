import type { Judgement } from '@headroom/control-charts'
import { element, textElement } from './elements.ts'

/**
 * Making Data Count's colours, each with a shape of its own, since colour alone does not reach everyone (WCAG 2.2,
 * 1.4.1). All are at least 3:1 against white.
 */
const LOOKS = {
  common: { fill: '#768692', shape: 'circle' },
  improvement: { fill: '#006db8', shape: 'diamond' },
  concern: { fill: '#c25700', shape: 'square' },
  neutral_high: { fill: '#5b3a9e', shape: 'triangle' },
  neutral_low: { fill: '#5b3a9e', shape: 'triangle-down' },
  ghost: { fill: '#fff', shape: 'circle' },
} as const

export type Look = keyof typeof LOOKS

export const lookOf = (judgement: Judgement | null): Look => judgement ?? 'ghost'

const R = 4.5

/** One point; its title is what a pointer or a screen reader finds. */
export function mark(x: number, y: number, look: Look, title: string): string {
  const { fill, shape } = LOOKS[look]
  const paint = { fill, stroke: look === 'ghost' ? '#768692' : fill }
  const words = title === '' ? '' : textElement('title', {}, title)
  const polygon = (corners: readonly (readonly [number, number])[]) =>
    element(
      'polygon',
      {
        points: corners.map(([dx, dy]) => `${(x + dx).toFixed(2)},${(y + dy).toFixed(2)}`).join(' '),
        ...paint,
      },
      words,
    )
  switch (shape) {
    case 'circle':
      return element('circle', { cx: x, cy: y, r: R - 0.5, ...paint }, words)
    case 'square':
      return element('rect', { x: x - R, y: y - R, width: 2 * R, height: 2 * R, ...paint }, words)
    case 'diamond':
      return polygon([
        [0, -R - 1.5],
        [R + 1.5, 0],
        [0, R + 1.5],
        [-R - 1.5, 0],
      ])
    case 'triangle':
      return polygon([
        [0, -R - 1],
        [R + 1, R],
        [-R - 1, R],
      ])
    case 'triangle-down':
      return polygon([
        [0, R + 1],
        [R + 1, -R],
        [-R - 1, -R],
      ])
  }
}

const KEY = [
  ['common', 'Common cause'],
  ['improvement', 'Improvement'],
  ['concern', 'Concern'],
  ['neutral_high', 'Change up'],
  ['neutral_low', 'Change down'],
  ['ghost', 'Left out of calculations'],
] as const

/** The key to the shapes that are on this drawing. */
export function key(present: ReadonlySet<Look>, left: number, y: number): string {
  let x = left + 6
  return KEY.filter(([look]) => present.has(look))
    .map(([look, words]) => {
      const drawn =
        mark(x, y, look, '') +
        textElement('text', { x: x + 10, y: y + 4, 'font-size': 12, fill: '#212b32' }, words)
      x += 34 + words.length * 6.6
      return drawn
    })
    .join('')
}
