import type { Figure } from './content.ts'

/** How near to an end of the scale a mean is no longer said exactly, in levels. */
const END = 0.5

const toOneDecimal = (value: number): number => Math.round(value * 10 + 1e-9) / 10

/** A mean of people who are not named, as it may be shown. */
export function figureOf(mean: number, levels: number): Figure {
  const rounded = toOneDecimal(mean)
  if (rounded >= levels - END) return 'top'
  if (rounded <= 1 + END) return 'bottom'
  return rounded
}

/** Of people who are shown by name: as they gave it. */
export const namedFigure = (mean: number): Figure => toOneDecimal(mean)

/** What a shown figure counts as in whatever is worked out from it: the middle of its band. */
export const asNumber = (figure: Figure, levels: number): number =>
  figure === 'top' ? levels - END / 2 : figure === 'bottom' ? 1 + END / 2 : figure

/** @example figureWords('top', 5) // '4.5 or more' */
export const figureWords = (figure: Figure, levels: number): string =>
  figure === 'top'
    ? `${(levels - END).toFixed(1)} or more`
    : figure === 'bottom'
      ? `${(1 + END).toFixed(1)} or less`
      : figure.toFixed(1)

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** The mean of shown figures, shown the same way: what comes of figures that are safe is safe. */
export const figureOfFigures = (figures: readonly Figure[], levels: number): Figure | null =>
  figures.length === 0 ? null : figureOf(meanOf(figures.map((figure) => asNumber(figure, levels))), levels)
