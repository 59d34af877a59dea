import { normal } from '@headroom/statistics'
import { sumOf } from '../moments.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { type Category, sortCategories } from './categories.ts'

export type CategoryKappa = {
  readonly category: Category
  readonly share: number
  readonly kappa: number
  readonly z: number
  readonly p: number
}

export type ManyRatersKappa = {
  readonly ok: true
  /** Fleiss's kappa: chance from the shares of all raters together. */
  readonly kappa: number
  readonly z: number
  readonly p: number
  /** Conger's: chance from each rater's own habits, as Cohen's has it for two. */
  readonly exact: number
  readonly byCategory: readonly CategoryKappa[]
  readonly subjects: number
  /** Subjects with a gap: this kappa needs the same number of raters for each. */
  readonly subjectsLeftOut: number
  readonly raters: number
}

export type ManyRatersRefusal = Refusal<'fewer-than-two-raters' | 'fewer-than-two-subjects' | 'all-the-same'>

const test = (value: number, variance: number) => {
  const z = value / Math.sqrt(variance)
  return { z, p: 2 * normal.upperTail(Math.abs(z)) }
}

/** Chance agreement from each rater's own shares (Conger 1980): the pooled one less the variance between raters. */
function exactChance(
  rows: readonly (readonly Category[])[],
  categories: readonly Category[],
  pooled: number,
) {
  const raters = rows[0]?.length ?? 0
  const spreads = categories.map((category) => {
    const shares = Array.from(
      { length: raters },
      (_, rater) => rows.filter((row) => row[rater] === category).length / rows.length,
    )
    const mean = sumOf(shares) / raters
    return sumOf(shares.map((share) => (share - mean) ** 2)) / raters
  })
  return pooled - sumOf(spreads) / (raters - 1)
}

/**
 * Kappa of three raters or more (or two) into categories: a row for each subject, a category or null for each rater. Subjects
 * with a gap are left out and counted; krippendorffAlpha keeps them.
 *
 * Refuses fewer than two raters or complete subjects, and one category only.
 * Sources: Fleiss, Psychological Bulletin 76 (1971) 378-382; Fleiss, Nee and Landis (1979) for z; Conger, Psychological
 * Bulletin 88 (1980) 322-328 for the exact form.
 *
 * @example
 * fleissKappa([['a', 'a', 'a'], ['a', 'b', 'b'], ['b', 'b', 'b'], ['a', 'a', 'b']]).kappa // => 0.333
 */
export function fleissKappa(
  table: readonly (readonly (Category | null)[])[],
): ManyRatersKappa | ManyRatersRefusal {
  const raters = table[0]?.length ?? 0
  const rows = table.flatMap((row) => {
    const given = row.filter((category): category is Category => category !== null)
    return given.length === raters ? [given] : []
  })
  if (raters < 2) return refuse('fewer-than-two-raters', 'Agreement needs at least two raters.')
  if (rows.length < 2)
    return refuse('fewer-than-two-subjects', 'Fewer than two subjects were scored by every rater.')
  const categories = sortCategories(rows.flat())
  if (categories.length < 2)
    return refuse(
      'all-the-same',
      'Every rater gave every subject the same category. Kappa is undefined then: nothing shows that they can tell subjects apart.',
    )
  const pairs = rows.length * raters * (raters - 1)
  const perCategory = categories.map((category) => {
    const counts = rows.map((row) => row.filter((own) => own === category).length)
    return {
      category,
      share: sumOf(counts) / (rows.length * raters),
      squares: sumOf(counts.map((n) => n * n)),
    }
  })
  const observed = (sumOf(perCategory.map(({ squares }) => squares)) - rows.length * raters) / pairs
  const expected = sumOf(perCategory.map(({ share }) => share ** 2))
  const kappa = (observed - expected) / (1 - expected)
  const spread = sumOf(perCategory.map(({ share }) => share * (1 - share)))
  const skew = sumOf(perCategory.map(({ share }) => share * (1 - share) * (1 - 2 * share)))
  const chance = exactChance(rows, categories, expected)
  return {
    ok: true,
    kappa,
    ...test(kappa, (2 * (spread ** 2 - skew)) / (spread ** 2 * pairs)),
    exact: (observed - chance) / (1 - chance),
    byCategory: perCategory.map(({ category, share, squares }) => {
      const own = ((squares - rows.length * raters * share) / (pairs * share) - share) / (1 - share)
      return { category, share, kappa: own, ...test(own, 2 / pairs) }
    }),
    subjects: rows.length,
    subjectsLeftOut: table.length - rows.length,
    raters,
  }
}
