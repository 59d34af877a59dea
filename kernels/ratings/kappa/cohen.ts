import { normal } from '@headroom/statistics'
import { sumOf } from '../moments.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { type Category, sortCategories } from './categories.ts'

export const KAPPA_WEIGHTS = ['unweighted', 'linear', 'quadratic'] as const
export type KappaWeights = (typeof KAPPA_WEIGHTS)[number]

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

const weightOf = (weights: KappaWeights, steps: number, most: number): number =>
  weights === 'unweighted'
    ? steps === 0
      ? 1
      : 0
    : weights === 'linear'
      ? 1 - Math.abs(steps) / most
      : 1 - (steps / most) ** 2

/** Shares of each pair of categories, with the margins of both raters. */
function sharesOf(pairs: readonly (readonly [Category, Category])[], categories: readonly Category[]) {
  const size = categories.length
  const placeOf = new Map(categories.map((category, at) => [category, at]))
  const shares = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  for (const [a, b] of pairs) {
    const row = shares[placeOf.get(a) ?? -1]
    const column = placeOf.get(b)
    if (row === undefined || column === undefined) return null
    row[column] = (row[column] ?? 0) + 1 / pairs.length
  }
  const first = shares.map((row) => sumOf(row))
  const second = categories.map((_, at) => sumOf(shares.map((row) => row[at] ?? 0)))
  return { shares, first, second }
}

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
  const table = sharesOf(complete, categories)
  if (table === null)
    return refuse('unknown-category', 'A score is in none of the categories that were listed.')
  const { shares, first, second } = table
  const most = Math.max(categories.length - 1, 1)
  const weight = (a: number, b: number) => weightOf(weights, a - b, most)
  const overCells = (value: (a: number, b: number) => number) =>
    sumOf(categories.flatMap((_, a) => categories.map((__, b) => value(a, b))))
  const shareAt = (a: number, b: number) => shares[a]?.[b] ?? 0
  const chanceAt = (a: number, b: number) => (first[a] ?? 0) * (second[b] ?? 0)
  const observed = overCells((a, b) => weight(a, b) * shareAt(a, b))
  const expected = overCells((a, b) => weight(a, b) * chanceAt(a, b))
  if (1 - expected < 1e-12)
    return refuse(
      'all-the-same',
      'Both raters gave every subject the same category. Kappa is undefined then: nothing shows that they can tell subjects apart.',
    )
  const kappa = (observed - expected) / (1 - expected)
  const typical = categories.map((_, at) => ({
    first: sumOf(categories.map((__, b) => (second[b] ?? 0) * weight(at, b))),
    second: sumOf(categories.map((__, a) => (first[a] ?? 0) * weight(a, at))),
  }))
  const expectedAt = (a: number, b: number) => (typical[a]?.first ?? 0) + (typical[b]?.second ?? 0)
  const scale = Math.sqrt(complete.length) * (1 - expected)
  const underNull =
    overCells((a, b) => chanceAt(a, b) * (weight(a, b) - expectedAt(a, b)) ** 2) - expected ** 2
  const atEstimate =
    overCells((a, b) => shareAt(a, b) * (weight(a, b) - expectedAt(a, b) * (1 - kappa)) ** 2) -
    (kappa - expected * (1 - kappa)) ** 2
  // A rater who used one category only leaves nothing for the test to vary.
  const z = underNull < 1e-15 ? 0 : (kappa * scale) / Math.sqrt(underNull)
  const reach = (normal.upperQuantile((1 - confidence) / 2) * Math.sqrt(Math.max(atEstimate, 0))) / scale
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
