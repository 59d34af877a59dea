/** How values are written in reasons and text. */
export type Wording = {
  /** The measure's name, for example "Breaches of the four-hour standard". */
  readonly measure?: string
  /** `proportion` writes 0.883 as 88.3%. */
  readonly show?: 'number' | 'proportion'
  /** Written after a number, for example "days". */
  readonly unit?: string
}

const withThousands = (digits: string): string => {
  const point = digits.indexOf('.')
  const whole = point < 0 ? digits : digits.slice(0, point)
  return whole.length < 4
    ? digits
    : whole.replace(/(?<=\d)(?=(\d{3})+$)/g, ',') + (point < 0 ? '' : digits.slice(point))
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
  const write = (value: number, places: number) =>
    withThousands(String(Number((value * factor).toFixed(places)))) + suffix
  return (value, besides) => {
    const text = write(value, decimals)
    if (besides === undefined || besides === value || text !== write(besides, decimals)) return text
    return write(value, Math.min(15, decimals + 6))
  }
}

/** Pass `besides` for a value shown next to another: they are then told apart even where they nearly agree. */
export type Show = (value: number, besides?: number) => string

export const listOf = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`
