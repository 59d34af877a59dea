import { studentT } from '@headroom/statistics'
import { meanOf, varianceOf } from '../moments.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { givenOf, isGiven, type Score } from '../scores.ts'
import { show } from '../words.ts'

export const GAP_LABELS = ['over', 'under', 'in-agreement', 'not-certain'] as const
/** How a person's own rating stands to others': over, under or in agreement with it, or not certain from so few. */
export type GapLabel = (typeof GAP_LABELS)[number]

export const GAP_QUADRANTS = ['blind-spot', 'hidden-strength', 'known-strength', 'known-need'] as const
export type GapQuadrant = (typeof GAP_QUADRANTS)[number]

export type GapInput = {
  readonly self: Score
  /** One score for each other rater. */
  readonly others: readonly Score[]
  /** The standard deviation of the gap over people, from a reference set. Labels need it. */
  readonly sdOfGap?: number
  /** The standard error of measurement of the item or scale, in points; 0 unless told. */
  readonly standardError?: number
  /** From this mean of others up they see a strength; it decides between known strength and known need. */
  readonly strengthAt?: number
  readonly confidence?: number
}

export type SelfOtherGap = {
  readonly ok: true
  /** Self less the mean of others, in points: above 0 where the person rates themself higher. */
  readonly gap: number
  readonly meanOfOthers: number
  readonly standardError: number
  readonly df: number
  readonly lower: number
  readonly upper: number
  readonly label: GapLabel
  /** Null where the label is not certain, or `strengthAt` was not given for one in agreement. */
  readonly quadrant: GapQuadrant | null
  readonly words: string
}

export type GapRefusal = Refusal<'no-self-rating' | 'fewer-than-two-others'>

/** A report asks for the same few quantiles again and again, and each takes longer than all the rest. */
const quantiles = new Map<string, number>()

function reachOf(df: number, confidence: number): number {
  const key = `${df} ${confidence}`
  const known = quantiles.get(key)
  if (known !== undefined) return known
  const quantile = studentT(df).upperQuantile((1 - confidence) / 2)
  if (quantiles.size < 1000) quantiles.set(key, quantile)
  return quantile
}

function labelOf(lower: number, upper: number, half: number | null): GapLabel {
  if (half === null) return 'not-certain'
  if (lower > half) return 'over'
  if (upper < -half) return 'under'
  return lower >= -half && upper <= half ? 'in-agreement' : 'not-certain'
}

function quadrantOf(label: GapLabel, others: number, strengthAt: number | undefined): GapQuadrant | null {
  if (label === 'over') return 'blind-spot'
  if (label === 'under') return 'hidden-strength'
  if (label === 'not-certain' || strengthAt === undefined) return null
  return others >= strengthAt ? 'known-strength' : 'known-need'
}

const WORDS: Readonly<Record<GapLabel, string>> = {
  over: 'You rate yourself higher than others do, by more than chance explains: it may be a blind spot.',
  under: 'Others rate you higher than you do, by more than chance explains: it may be a hidden strength.',
  'in-agreement': 'You and others see this alike.',
  'not-certain': 'From these answers it is not certain whether you and others see this differently.',
}

/**
 * The gap between a person's own rating and others', with a t interval on n - 1 degrees of freedom, and a label only where the whole
 * interval lies beyond half a standard deviation of the gap (over, under) or within it (in agreement). All in points of the scale.
 *
 * Refuses a person who did not rate themself and fewer than two others: one rater shows no spread to judge by.
 * Source: Fleenor, Smither, Atwater, Braddy and Sturm, The Leadership Quarterly 21 (2010) 1005-1034, for half a standard deviation.
 *
 * @example
 * selfOtherGap({ self: 5, others: [2, 3, 3, 2, 3], sdOfGap: 0.8 }).label // => 'over'
 * selfOtherGap({ self: 5, others: [2, 3, 3, 2, 3], sdOfGap: 0.8 }).lower // => 1.72
 * selfOtherGap({ self: 4, others: [3, 5, 2], sdOfGap: 0.8 }).label // => 'not-certain'
 */
export function selfOtherGap(input: GapInput): SelfOtherGap | GapRefusal {
  const { self, sdOfGap, standardError: ofItem = 0, confidence = 0.95 } = input
  const others = givenOf(input.others)
  if (!isGiven(self))
    return refuse('no-self-rating', 'The person did not rate this themself, so there is no gap to show.')
  if (others.length < 2)
    return refuse(
      'fewer-than-two-others',
      'Fewer than two others answered. With one answer nobody can say how far chance reaches.',
    )
  const mean = meanOf(others)
  const gap = self - mean
  const standardError = Math.sqrt(varianceOf(others) / others.length + ofItem ** 2)
  const df = others.length - 1
  const reach = reachOf(df, confidence) * standardError
  const half = sdOfGap !== undefined && sdOfGap > 0 ? sdOfGap / 2 : null
  const label = labelOf(gap - reach, gap + reach, half)
  return {
    ok: true,
    gap,
    meanOfOthers: mean,
    standardError,
    df,
    lower: gap - reach,
    upper: gap + reach,
    label,
    quadrant: quadrantOf(label, mean, input.strengthAt),
    words: `${WORDS[label]} (Yours ${show(self)}, others’ mean ${show(mean)} from ${others.length}; gap ${show(gap)}, ${show(gap - reach)} to ${show(gap + reach)}.)`,
  }
}
