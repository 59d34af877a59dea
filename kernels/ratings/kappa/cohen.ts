import { normal } from '@headroom/statistics'
import { type Refusal, refuse } from '../refusal.ts'
import { agreementTableOf, type KappaWeights } from './agreement-table.ts'
import { type Category, sortCategories } from './categories.ts'

export type KappaSettings = {
  /** `linear` and `quadratic` give part credit for near misses; the categories must then be in order. */
  readonly weights?: KappaWeights
  /** All categories in order, also those nobody used. Without it those that were used, numbers by size and names by letter. */
  readonly categories?: readonly Category[]
  readonly confidence?: number
}

export type CohenKappa = {
  readonly ok: true
  readonly weights: KappaWeights
  readonly kappa: number
  /** Against a kappa of 0, with the standard error that holds when it is 0. */
  readonly z: number
  readonly p: number
  readonly lower: number
  readonly upper: number
  readonly subjects: number
  readonly subjectsLeftOut: number
  readonly observed: number
  readonly expected: number
}

export type KappaRefusal = Refusal<'fewer-than-two-subjects' | 'all-the-same' | 'unknown-category'>

type Pair = readonly [Category | null, Category | null]

/**
 * Cohen's kappa of two raters, plain or weighted: agreement beyond what their own habits would give by chance. One pair for each
 * subject; pairs with a gap are left out and counted. z and p test against 0; the limits are the large-sample ones.
 *
 * Refuses fewer than two complete pairs, a category that is not in the list given, and raters who both used one category
 * only (kappa is then undefined).
 * Sources: Cohen (1960, 1968); Fleiss, Cohen and Everitt, Psychological Bulletin 72 (1969) 323-327.
 *
 * @example
 * cohenKappa([[1, 1], [2, 2], [3, 2], [1, 1], [3, 3], [2, 3]]).kappa // => 0.5
 * cohenKappa([[1, 1], [2, 2], [3, 2], [1, 1], [3, 3], [2, 3]], { weights: 'quadratic' }).kappa // => 0.75
 */
export function cohenKappa(pairs: readonly Pair[], settings: KappaSettings = {}): CohenKappa | KappaRefusal {
  const { weights = 'unweighted', confidence = 0.95 } = settings
  const complete = pairs.flatMap(([a, b]) => (a === null || b === null ? [] : [[a, b] as const]))
  if (complete.length < 2)
    return refuse('fewer-than-two-subjects', 'Fewer than two subjects were scored by both raters.')
  const categories = settings.categories ?? sortCategories(complete.flat())
  const table = agreementTableOf(complete, categories, weights)
  if (table === null)
    return refuse('unknown-category', 'A score is in none of the categories that were listed.')
  const { observed, expected } = table
  if (1 - expected < 1e-12)
    return refuse(
      'all-the-same',
      'Both raters gave every subject the same category. Kappa is undefined then: nothing shows that they can tell subjects apart.',
    )
  const kappa = (observed - expected) / (1 - expected)
  const scale = Math.sqrt(complete.length) * (1 - expected)
  // A rater who used one category only leaves nothing for the test to vary.
  const z = table.spreadUnderNull < 1e-15 ? 0 : (kappa * scale) / Math.sqrt(table.spreadUnderNull)
  const sd = Math.sqrt(Math.max(table.spreadAt(kappa), 0)) / scale
  const reach = normal.upperQuantile((1 - confidence) / 2) * sd
  return {
    ok: true,
    weights,
    kappa,
    z,
    p: 2 * normal.upperTail(Math.abs(z)),
    lower: Math.max(-1, kappa - reach),
    upper: Math.min(1, kappa + reach),
    subjects: complete.length,
    subjectsLeftOut: pairs.length - complete.length,
    observed,
    expected,
  }
}
