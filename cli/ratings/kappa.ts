import { type Category, cohenKappa, fleissKappa, KAPPA_WEIGHTS, type KappaWeights } from '@headroom/ratings'
import { parseCategories } from './categories.ts'
import { alignedTable, figure, type Report, refusalIn, show, showP } from './report.ts'
import { placesOf, type Table } from './table.ts'

export type KappaOptions = {
  readonly raters?: readonly string[]
  /** How many levels the scale has, where categories are levels; all of them count, used or not. */
  readonly levels?: number
  readonly confidence: number
}

type CategoryRow = readonly (Category | null)[]

/** Pairs of raters up to this many are each given; more would be a page of numbers. */
const MOST_RATERS_IN_PAIRS = 20

function pairOf(
  rows: readonly CategoryRow[],
  a: number,
  b: number,
  weights: KappaWeights,
  options: KappaOptions,
) {
  const categories =
    options.levels === undefined
      ? {}
      : { categories: Array.from({ length: options.levels }, (_, at) => at + 1) }
  return cohenKappa(
    rows.map((row) => [row[a] ?? null, row[b] ?? null] as const),
    { weights, confidence: options.confidence, ...categories },
  )
}

function pairsOf(
  rows: readonly CategoryRow[],
  names: readonly string[],
  areNumbers: boolean,
  options: KappaOptions,
) {
  if (names.length > MOST_RATERS_IN_PAIRS) return []
  const kinds = areNumbers ? KAPPA_WEIGHTS : (['unweighted'] as const)
  return names.flatMap((first, a) =>
    names.slice(a + 1).map((second, after) => ({
      raters: [first, second] as const,
      outcomes: kinds.map((weights) => ({ weights, own: pairOf(rows, a, a + 1 + after, weights, options) })),
    })),
  )
}

/** Kappa of every pair of raters, and of all of them together. */
export function kappaReport(table: Table, options: KappaOptions): Report {
  const names = options.raters ?? table.columns.slice(1)
  if (names.length < 2)
    return { ok: false, words: 'Kappa needs two columns of raters or more after the first one.' }
  const columns = placesOf(table, names)
  if (!columns.ok) return columns
  const parsed = parseCategories(
    table,
    columns.places,
    options.levels === undefined ? {} : { levels: options.levels },
  )
  const { areNumbers, faults } = parsed
  const rows = parsed.rows.map(({ scores }) => scores)
  const pairs = pairsOf(rows, names, areNumbers, options)
  const many = fleissKappa(rows)
  const pairWords = pairs.map(({ raters, outcomes }) => [
    raters.join(' and '),
    ...KAPPA_WEIGHTS.map((weights) => {
      const own = outcomes.find((outcome) => outcome.weights === weights)?.own
      return figure(own?.ok ? own.kappa : null)
    }),
  ])
  return {
    ok: true,
    result: {
      confidence: options.confidence,
      pairs: pairs.map(({ raters, outcomes }) => ({
        raters,
        ...Object.fromEntries(
          outcomes.map(({ weights, own }) => [weights, own.ok ? { ...own, ok: undefined } : refusalIn(own)]),
        ),
      })),
      all: many.ok ? { ...many, ok: undefined } : refusalIn(many),
    },
    words: [
      ...(many.ok
        ? [
            `Fleiss’s kappa of ${many.raters} raters and ${many.subjects} subjects: ${show(many.kappa)} (p ${showP(many.p)}); by each rater’s own habits (Conger) ${show(many.exact)}.${many.subjectsLeftOut > 0 ? ` ${many.subjectsLeftOut} subjects with a gap are left out; the alpha command keeps them.` : ''}`,
            alignedTable([
              ['category', 'share', 'kappa'],
              ...many.byCategory.map(({ category, share, kappa }) => [
                String(category),
                figure(share, 2),
                figure(kappa),
              ]),
            ]),
          ]
        : [many.words]),
      ...(pairWords.length > 0
        ? [alignedTable([['pair', 'kappa', 'linear', 'quadratic'], ...pairWords])]
        : []),
    ],
    rows: rows.length,
    faults: [...table.faults, ...faults],
  }
}
