import { dayNumber, type IsoDate, isoDate, mondayOnOrBefore } from './calendar.ts'
import type { Behaviour, MeasureKind } from './measure-catalogue.ts'
import { bell, fraction, type Random } from './random.ts'

export interface MeasuredPoint {
  readonly periodStart: IsoDate
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  /** Hidden by whoever published it, because it is small. */
  readonly isSuppressed?: true
  readonly isProvisional?: true
  /** Why it is left out of the calculation. */
  readonly ghost?: string
  readonly note?: string
}

/** A real change on a day: the level from then on is another. */
export interface Step {
  readonly on: IsoDate
  readonly by: number
}

/** January to December, 1 in the worst of winter. A table and no cosine, whose last digit may differ between machines. */
const WINTER = [1, 0.8, 0.5, 0.1, -0.3, -0.6, -0.8, -0.9, -0.4, 0.1, 0.5, 0.9]

/** The first days of the last so many whole months (or weeks) before a day, oldest first. */
export function periodsUntil(today: IsoDate, every: MeasureKind['every'], how: number): readonly IsoDate[] {
  if (every === 'week') {
    const lastWhole = mondayOnOrBefore(dayNumber(today)) - 7
    return Array.from({ length: how }, (_, at) => isoDate(lastWhole - 7 * (how - 1 - at)))
  }
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  return Array.from({ length: how }, (_, at) => {
    const month = months - how + at
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
  })
}

/** A count that comes of many chances, each small: as many of 60 draws as fall below. */
function rareCount(random: Random, mean: number): number {
  const draws = Math.max(60, Math.ceil(mean * 4))
  let count = 0
  for (let draw = 0; draw < draws; draw += 1) if (fraction(random) < mean / draws) count += 1
  return count
}

interface Growing {
  readonly kind: MeasureKind
  readonly random: Random
  readonly periods: readonly IsoDate[]
  /** How many times as large as one department. */
  readonly times: number
  /** This place's own level: a little above or below others. */
  readonly offset: number
  readonly step?: Step | undefined
}

/** A series period by period: level, season, drift, memory, a step where there was one, and chance. */
export function growSeries(growing: Growing): readonly MeasuredPoint[] {
  const { kind, random, periods, offset, step } = growing
  const { behaves } = kind
  const perYear = kind.every === 'week' ? 52 : 12
  let carried = 0
  return periods.map((periodStart, at) => {
    carried = carried * (behaves.memory ?? 0) + bell(random) * behaves.spread
    const winter = (WINTER[Number(periodStart.slice(5, 7)) - 1] ?? 0) * (behaves.winter ?? 0)
    const drift = ((at - periods.length / 2) / perYear) * (behaves.drift ?? 0)
    const stepped = step && periodStart >= step.on ? step.by : 0
    return pointOf(growing, periodStart, behaves.level + offset + winter + drift + stepped + carried)
  })
}

const round = (value: number, decimals: number): number => {
  const power = 10 ** decimals
  return Math.round(value * power) / power
}

function pointOf({ kind, random, times }: Growing, periodStart: IsoDate, level: number): MeasuredPoint {
  const { behaves } = kind
  const nothing = { value: null, numerator: null, denominator: null }
  if (kind.of && behaves.size) {
    const denominator = Math.round(behaves.size * times * (1 + 0.05 * bell(random)))
    const share = kind.unit === 'percent' ? level / 100 : level / (kind.per ?? 1)
    const numerator = Math.min(denominator, Math.max(0, Math.round(denominator * share)))
    return { periodStart, ...nothing, numerator, denominator }
  }
  return { periodStart, ...nothing, value: amount(behaves, level, times, kind, random) }
}

function amount(behaves: Behaviour, level: number, times: number, kind: MeasureKind, random: Random): number {
  if (behaves.spread === 0) return rareCount(random, Math.max(0, level) * times)
  const scaled = kind.unit === 'days' ? level : level * times
  return Math.max(behaves.lowest ?? Number.NEGATIVE_INFINITY, round(scaled, behaves.decimals ?? 0))
}
