/** Five shades, pale to dark. Each is told apart by its words and, in bars, by its pattern too; never by shade alone. */
export type Shade = 1 | 2 | 3 | 4 | 5

const shades: readonly Shade[] = [1, 2, 3, 4, 5]

/** Spreads a scale of any length over the five shades, so that the ends are always the palest and the darkest. */
export const shadeOf = (rung: number, rungs: number): Shade =>
  shades[rungs < 2 ? 2 : Math.round((rung / (rungs - 1)) * (shades.length - 1))] ?? 3
