import { type AdjustedSet, adjustForLeniency, type Leniency } from '@headroom/ratings'
import { alignedTable, figure, type Report, refusalIn, show } from './report.ts'
import { cellAt, hasColumns, isMissing, parseScores, placesOf, type RowFault, type Table } from './table.ts'

export type LeniencyOptions = { readonly rater?: string; readonly subject?: string; readonly score?: string }

function setWords(set: AdjustedSet, sets: number): string[] {
  const mayRank = set.ranking.ok
  const ratees = mayRank
    ? set.ratees.toSorted((a, b) => (b.adjustedMean ?? 0) - (a.adjustedMean ?? 0))
    : set.ratees
  return [
    ...(sets > 1 ? [`Set ${set.number}, compared with no other:`] : []),
    alignedTable([
      ['subject', 'ratings', 'raw mean', 'adjusted', 'error', 'reliability'],
      ...ratees.map(({ ratee, ratings, rawMean, adjustedMean, conditionalError, reliability }) => [
        ratee,
        String(ratings),
        figure(rawMean, 2),
        figure(adjustedMean, 2),
        figure(conditionalError, 2),
        figure(reliability, 2),
      ]),
    ]),
    ...(set.ranking.ok ? [] : [set.ranking.words]),
  ]
}

const wordsOf = (own: Leniency): string[] => [
  `${own.ratings} ratings by ${own.raters.length} raters. Of the difference between scores, ${share(own, own.varianceOfRatees)} is between subjects, ${share(own, own.varianceOfRaters)} between lenient and strict raters, and ${share(own, own.varianceLeftOver)} is left over.`,
  ...own.notices,
  ...own.sets.flatMap((set) => setWords(set, own.sets.length)),
]

const share = ({ varianceOfRatees, varianceOfRaters, varianceLeftOver }: Leniency, part: number) =>
  `${show((100 * part) / (varianceOfRatees + varianceOfRaters + varianceLeftOver), 1)}%`

/** Scores with the raters' leniency taken out: a row for each rating. */
export function leniencyReport(table: Table, options: LeniencyOptions): Report {
  const subject = options.subject ?? (hasColumns(table, ['subject']) ? 'subject' : 'ratee')
  const columns = placesOf(table, [options.rater ?? 'rater', subject, options.score ?? 'score'])
  if (!columns.ok) return columns
  const [raterAt = 0, subjectAt = 0, scoreAt = 0] = columns.places
  const parsed = parseScores(table, [scoreAt])
  const nameless: RowFault[] = []
  const ratings = parsed.rows.flatMap(({ row, scores: [score = null] }) => {
    const [rater, ratee] = [cellAt(row, raterAt), cellAt(row, subjectAt)]
    if (isMissing(rater) || isMissing(ratee)) {
      nameless.push({ line: row.line, reason: 'the rater or the subject is empty' })
      return []
    }
    return score === null ? [] : [{ rater, ratee, score }]
  })
  const own = adjustForLeniency(ratings)
  return {
    ok: true,
    result: own.ok ? { ...own, ok: undefined } : refusalIn(own),
    words: own.ok ? wordsOf(own) : [own.words],
    rows: ratings.length,
    faults: [...table.faults, ...parsed.faults, ...nameless],
  }
}
