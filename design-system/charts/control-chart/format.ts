import type { Frame } from './geometry.ts'

/** A size to draw at. Pages carry the wide and the narrow and show the one that fits; a file is a sheet. */
export type Format = {
  readonly width: number
  readonly height: number
  /** Room above the plot, besides that for markers. */
  readonly top: number
  readonly bottom: number
  /** Room at either side of everything: a page has its own. */
  readonly margin: number
  readonly fontSize: number
  readonly ticksUp: number
  readonly mostDates: number
  /** The last mean, limits and target are named at the right-hand edge. */
  readonly namesLines: boolean
  /** Each point says its value and signals to a pointer. */
  readonly namesPoints: boolean
}

export const WIDE: Format = {
  width: 704,
  height: 360,
  top: 12,
  bottom: 36,
  margin: 0,
  fontSize: 14,
  ticksUp: 6,
  mostDates: 7,
  namesLines: true,
  namesPoints: true,
}

/** As wide as a phone of 360 pixels leaves; drawn there at its own size, so that 14 stays 14. */
export const NARROW: Format = {
  width: 328,
  height: 300,
  top: 12,
  bottom: 36,
  margin: 0,
  fontSize: 14,
  ticksUp: 4,
  mostDates: 3,
  namesLines: false,
  namesPoints: false,
}

/** A file's picture; its heading and key come on top, and their height to it. */
export const SHEET: Format = {
  width: 960,
  height: 400,
  top: 12,
  bottom: 40,
  margin: 12,
  fontSize: 14,
  ticksUp: 6,
  mostDates: 9,
  namesLines: true,
  namesPoints: true,
}

/** Arial's widths, near enough, as shares of its size; its bold is a tenth wider. */
const widthOfLetter = (letter: string): number =>
  /[0-9?]/.test(letter)
    ? 0.556
    : /[%mwMW@]/.test(letter)
      ? 0.89
      : /[A-Z]/.test(letter)
        ? 0.68
        : /[ .,:;ijltfr'|-]/.test(letter)
          ? 0.3
          : 0.54

export const widthOf = (words: string, fontSize: number): number =>
  [...words].reduce((width, letter) => width + widthOfLetter(letter), 0) * fontSize

type Around = {
  readonly left: readonly string[]
  readonly right: readonly string[]
  /** Room that markers need. */
  readonly above: number
}

/** The plot's place in a format, with room for what stands left and right of it. */
export function frameOf(format: Format, { left, right, above }: Around): Frame {
  const widest = (words: readonly string[]) =>
    Math.max(0, ...words.map((own) => widthOf(own, format.fontSize)))
  return {
    width: format.width,
    height: format.height,
    top: format.top + above,
    bottom: format.bottom,
    left: format.margin + Math.max(28, widest(left) + 12),
    right: format.margin + (right.length > 0 ? widest(right) + 12 : 6),
  }
}
