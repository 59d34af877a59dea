import {
  type Category,
  type InternalConsistency,
  internalConsistency,
  krippendorffAlpha,
  METRICS,
  type Metric,
  type ScoreTable,
  zComposite,
} from '@headroom/ratings'
import { parseCategories } from './categories.ts'
import { alignedTable, figure, type Report, refusalIn, show } from './report.ts'
import { cellAt, parseScores, placesOf, splitRepeats, type Table } from './table.ts'

export const ROWS_ARE = ['subjects', 'raters'] as const

export type AlphaOptions = {
  /** The columns are items of one scale: Cronbach's alpha instead of Krippendorff's. */
  readonly items?: true
  readonly rows?: (typeof ROWS_ARE)[number]
  readonly metric?: Metric
  readonly columns?: readonly string[]
  readonly confidence: number
  readonly draws: number
  readonly seed: number
}

/** A first column of this name says that each row is a rater. */
const RATER_NAMES = new Set(['observer', 'rater', 'coder', 'judge', 'assessor'])

function ofItems(
  table: Table,
  names: readonly string[],
  places: readonly number[],
  confidence: number,
): Report {
  const parsed = parseScores(table, places)
  const repeats = splitRepeats(parsed.rows, ({ row }) => `"${cellAt(row, 0)}"`)
  const scores = repeats.once.map((own) => own.scores)
  const alpha = internalConsistency(scores, confidence)
  const composite = zComposite(scores)
  const respondents = repeats.once.map(({ row }) => cellAt(row, 0))
  return {
    ok: true,
    result: {
      kind: 'items',
      items: alpha.ok
        ? { ...alpha, ok: undefined, items: alpha.items.map((item, at) => ({ item: names[at], ...item })) }
        : refusalIn(alpha),
      zComposite: composite.ok
        ? respondents.map((row, at) => ({
            row,
            mean: composite.means[at],
            composite: composite.composite[at],
          }))
        : refusalIn(composite),
    },
    words: alpha.ok ? itemWords(alpha, names) : [alpha.words],
    rows: repeats.once.length,
    faults: [...table.faults, ...parsed.faults, ...repeats.faults],
  }
}

function itemWords(own: InternalConsistency, names: readonly string[]): string[] {
  const turned = names.filter((_, at) => (own.items[at]?.correctedItemTotal ?? 0) < 0)
  return [
    `Cronbach’s alpha of ${own.items.length} items over ${own.respondents} rows: ${show(own.alpha)} (${show(own.lower)} to ${show(own.upper)}). Standardised ${show(own.standardised)}, Guttman’s lambda 6 ${show(own.lambda6)}, standard error of measurement ${show(own.standardError)}.`,
    alignedTable([
      ['item', 'mean', 'sd', 'with the rest', 'alpha without it'],
      ...own.items.map((item, at) => [
        names[at] ?? '',
        figure(item.mean, 2),
        figure(item.sd, 2),
        figure(item.correctedItemTotal),
        figure(item.alphaIfDropped),
      ]),
    ]),
    ...(own.respondentsLeftOut > 0
      ? [`${own.respondentsLeftOut} rows with a gap are left out: alpha needs an answer to each item.`]
      : []),
    ...(turned.length > 0
      ? [`${turned.join(', ')}: goes against the rest, so perhaps worded the other way round.`]
      : []),
  ]
}

const transposed = (table: ScoreTable, width: number): (number | null)[][] =>
  Array.from({ length: width }, (_, at) => table.map((row) => row[at] ?? null))

/** Categories as numbers, in the order of their names: fit for `nominal` only. */
function numbered(rows: readonly (readonly (Category | null)[])[]): (number | null)[][] {
  const names = [...new Set(rows.flat())].filter((name) => name !== null).sort()
  return rows.map((row) => row.map((name) => (name === null ? null : names.indexOf(name))))
}

const areScores = (row: readonly (Category | null)[]): row is readonly (number | null)[] =>
  row.every((score) => typeof score !== 'string')

function ofRaters(table: Table, places: readonly number[], options: AlphaOptions): Report {
  const { confidence, draws, seed } = options
  const mustBeNumbers = options.metric !== undefined && options.metric !== 'nominal'
  const { rows, areNumbers, faults } = parseCategories(table, places, { mustBeNumbers })
  const cells = rows.map((own) => own.scores)
  const scores = cells.every(areScores) ? cells : numbered(cells)
  const rowsAre =
    options.rows ?? (RATER_NAMES.has(table.columns[0]?.toLowerCase() ?? '') ? 'raters' : 'subjects')
  const units = rowsAre === 'raters' ? transposed(scores, places.length) : scores
  const metrics = options.metric ? [options.metric] : areNumbers ? METRICS : (['nominal'] as const)
  const outcomes = metrics.map((metric) => ({
    metric,
    own: krippendorffAlpha(units, metric, { confidence, draws, seed }),
  }))
  const first = outcomes[0]?.own
  return {
    ok: true,
    result: {
      kind: 'raters',
      rowsAre,
      confidence,
      draws,
      seed,
      alpha: Object.fromEntries(
        outcomes.map(({ metric, own }) => [metric, own.ok ? { ...own, ok: undefined } : refusalIn(own)]),
      ),
    },
    words: first?.ok
      ? [
          `Krippendorff’s alpha of ${first.scores} scores of ${first.units} subjects that two raters or more scored${first.unitsLeftOut > 0 ? ` (${first.unitsLeftOut} left out)` : ''}.`,
          alignedTable([
            ['metric', 'alpha', 'from', 'to'],
            ...outcomes.map(({ metric, own }) =>
              own.ok
                ? [metric, figure(own.alpha), figure(own.lower), figure(own.upper)]
                : [metric, own.words, '', ''],
            ),
          ]),
          'For levels of a scale read ordinal. From 0.8 on raters may be relied on; between 0.667 and 0.8 only for tentative conclusions (Krippendorff).',
        ]
      : [...new Set(outcomes.map(({ own }) => (own.ok ? '' : own.words)))],
    rows: rows.length,
    faults: [...table.faults, ...faults],
  }
}

/** Agreement of raters (Krippendorff), or how items of one scale hang together (Cronbach). */
export function alphaReport(table: Table, options: AlphaOptions): Report {
  const names = options.columns ?? table.columns.slice(1)
  if (names.length === 0) return { ok: false, words: 'There is no column of scores after the first one.' }
  const columns = placesOf(table, names)
  if (!columns.ok) return columns
  return options.items
    ? ofItems(table, names, columns.places, options.confidence)
    : ofRaters(table, columns.places, options)
}
