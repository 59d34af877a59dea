import type { Placed } from '@headroom/design-system/charts'
import type { Figure } from '../../report/content.ts'
import { asNumber, figureWords } from '../../report/figure.ts'

/** Where a shown figure stands on the scale: a point, or the half level at an end. */
export function placedOf(figure: Figure | null, levels: number): Placed | undefined {
  if (figure === null) return undefined
  const words = figureWords(figure, levels)
  if (figure === 'top') return { from: levels - 0.5, to: levels, words }
  if (figure === 'bottom') return { from: 1, to: 1.5, words }
  return { from: asNumber(figure, levels), to: asNumber(figure, levels), words }
}
