/** How values are written in reasons and text. */
export type Wording = {
  /** The measure's name, for example "Breaches of the four-hour standard". */
  readonly measure?: string
  /** `proportion` writes 0.883 as 88.3%. */
  readonly show?: 'number' | 'proportion'
  /** Written after a number, for example "days". */
  readonly unit?: string
}

/** Commas from 1,000 up, as the NHS writes numbers. Most values are smaller, so that is settled first. */
function withThousands(number: number): string {
  const digits = String(number)
  const size = Math.abs(number)
  if (size < 1000 || size >= 1e21) return digits
  const point = digits.indexOf('.')
  let end = point < 0 ? digits.length : point
  let written = digits.slice(end)
  const first = number < 0 ? 1 : 0
  for (; end - first > 3; end -= 3) written = `,${digits.slice(end - 3, end)}${written}`
  return digits.slice(0, end) + written
}

/** Rounds by arithmetic, many times faster than by way of text; exactness beyond the last figure shown is no matter. */
function rounded(value: number, places: number): number {
  const power = 10 ** places
  const scaled = value * power
  return Math.abs(scaled) < 2 ** 53 ? Math.round(scaled) / power : value
}

/**
 * Writes values to a hundredth of the usual step from point to point: enough to tell a value from a limit, and no
 * more figures than the data support.
 */
export function makeShow(wording: Wording | undefined, averageMovingRange: number): Show {
  const isProportion = wording?.show === 'proportion'
  const factor = isProportion ? 100 : 1
  const suffix = isProportion ? '%' : wording?.unit ? ` ${wording.unit}` : ''
  const step = averageMovingRange * factor
  const decimals = step > 0 ? Math.min(12, Math.max(0, 2 - Math.floor(Math.log10(step)))) : 2
  const finer = Math.min(15, decimals + 6)
  return (value, besides) => {
    const number = rounded(value * factor, decimals)
    const isAlike =
      besides !== undefined && besides !== value && rounded(besides * factor, decimals) === number
    return withThousands(isAlike ? rounded(value * factor, finer) : number) + suffix
  }
}

/** Pass `besides` for a value shown next to another: they are then told apart even where they nearly agree. */
export type Show = (value: number, besides?: number) => string

export const listOf = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`
