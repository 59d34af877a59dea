import { dayNumber } from '@headroom/control-charts'
import type { Place } from './markup.ts'

/** Where things go on a drawing: no SVG here. */
export type Frame = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export type Range = readonly [low: number, high: number]
export type Scale = (value: number) => number

/** A straight scale; a domain of one value lies in the middle. */
export function linear(domain: Range, range: Range): Scale {
  const span = domain[1] - domain[0]
  if (!(span > 0)) return () => (range[0] + range[1]) / 2
  return (value) => range[0] + ((value - domain[0]) / span) * (range[1] - range[0])
}

export const horizontal = (frame: Frame): Range => [frame.left, frame.width - frame.right]
export const vertical = (frame: Frame): Range => [frame.height - frame.bottom, frame.top]

/** Room between the first and last points and the edges. */
export const EDGE = 12

/** Places of dates in proportion to time, so that a missing period is seen as a gap. */
export function dateScale(first: string, last: string, frame: Frame): (date: string) => number {
  const [left, right] = horizontal(frame)
  const scale = linear([dayNumber(first), dayNumber(last)], [left + EDGE, right - EDGE])
  return (date) => scale(dayNumber(date))
}

/** Round numbers across a range: steps of 1, 2 or 5 times a power of ten (Heckbert, Graphics Gems 1990). */
export function ticksOf(low: number, high: number, about = 6): number[] {
  const span = high - low
  if (!(span > 0) || !Number.isFinite(span)) return [low]
  const rough = span / about
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? 10 * power
  const ticks: number[] = []
  const first = Math.ceil(low / step)
  for (let at = first; at * step <= high + step * 1e-9 && ticks.length < 50; at++)
    ticks.push(Number((at * step).toPrecision(15)))
  return ticks
}

/** The range of some numbers with a twentieth of room at each end; a single value gets room of its own size. */
export function domainOf(numbers: readonly (number | null)[]): [number, number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const number of numbers) {
    if (number === null || !Number.isFinite(number)) continue
    low = Math.min(low, number)
    high = Math.max(high, number)
  }
  if (low > high) return [0, 1]
  const room = high > low ? (high - low) / 20 : Math.abs(high) / 10 || 1
  return [low - room, high + room]
}

/** At most so many of the items, evenly spread, the first among them: axis labels that do not collide. */
export function thinned<Item>(items: readonly Item[], most: number): Item[] {
  const every = Math.max(1, Math.ceil(items.length / most))
  return items.filter((_, at) => at % every === 0)
}

/** Places with a break wherever one is null, as separate lines. */
export function segments(places: readonly (Place | null)[]): Place[][] {
  const lines: Place[][] = []
  let open: Place[] = []
  for (const place of [...places, null]) {
    if (place) open.push(place)
    else if (open.length > 0) {
      lines.push(open)
      open = []
    }
  }
  return lines
}

/** The ends and turns of a stepped line: what lies between on a level adds nothing. */
export const turnsOf = (places: readonly Place[]): Place[] =>
  places.filter(([, y], at) => {
    const isEnd = at === 0 || at === places.length - 1
    return isEnd || y !== places[at - 1]?.[1] || y !== places[at + 1]?.[1]
  })

/**
 * Heights for labels that want to stand at the heights given: moved down as little as keeps them `gap` apart, and up
 * again where that would carry them below `bottom`. In the order given.
 */
export function spreadOut(wanted: readonly number[], gap: number, bottom: number): number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  const placed = [...wanted]
  let least = Number.NEGATIVE_INFINITY
  for (const at of order) {
    placed[at] = Math.max(placed[at] ?? 0, least)
    least = (placed[at] ?? 0) + gap
  }
  let most = bottom
  for (const at of order.toReversed()) {
    placed[at] = Math.min(placed[at] ?? 0, most)
    most = (placed[at] ?? 0) - gap
  }
  return placed
}
