import { type Refusal, refuse } from '../refusal.ts'

/** What answers would look like without any agreement: every level as likely, or leaning to the kind side. */
export const NULLS = ['uniform', 'slight-skew', 'moderate-skew'] as const
export type NullDistribution = (typeof NULLS)[number]

/**
 * Shares of the five levels under the skewed nulls of James, Demaree and Wolf, Journal of Applied Psychology 69 (1984) 85-98.
 * Their variances are the 1.34 and 0.90 of LeBreton and Senter, Organizational Research Methods 11 (2008), table 2.
 */
export const SKEWED_SHARES: Readonly<Record<Exclude<NullDistribution, 'uniform'>, readonly number[]>> = {
  'slight-skew': [0.05, 0.15, 0.2, 0.35, 0.25],
  'moderate-skew': [0, 0.1, 0.15, 0.4, 0.35],
}

export type NullRefusal = Refusal<'levels-not-a-count' | 'null-for-five-levels'>

/**
 * The variance of a null distribution on a scale of so many levels. The skewed ones are given for five levels only; a number
 * made up for another scale would not be theirs.
 *
 * @example
 * nullVariance('uniform', 5) // => { ok: true, variance: 2 }
 * nullVariance('slight-skew', 5) // => { ok: true, variance: 1.34 }
 */
export function nullVariance(
  distribution: NullDistribution,
  levels: number,
): { readonly ok: true; readonly variance: number } | NullRefusal {
  if (!Number.isInteger(levels) || levels < 2)
    return refuse(
      'levels-not-a-count',
      `A scale has two levels or more; ${levels} is not a number of levels.`,
    )
  if (distribution === 'uniform') return { ok: true, variance: (levels ** 2 - 1) / 12 }
  if (levels !== 5)
    return refuse(
      'null-for-five-levels',
      `The skewed comparisons are published for five levels, and this scale has ${levels}. Use the uniform one.`,
    )
  const shares = SKEWED_SHARES[distribution]
  const mean = shares.reduce((sum, share, at) => sum + share * (at + 1), 0)
  return { ok: true, variance: shares.reduce((sum, share, at) => sum + share * (at + 1 - mean) ** 2, 0) }
}
