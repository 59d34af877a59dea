import {
  ICC_FORMS,
  ICC_MEANING,
  type IccForm,
  intraclass,
  intraclassWithGaps,
  oneWayIntraclass,
  type Rating,
  type ScoreTable,
  SHROUT_FLEISS,
} from '@headroom/ratings'
import { growthOf, neededWords, type Singles } from './icc-growth.ts'
import { type IccGroupsOptions, iccOfGroups } from './icc-of-groups.ts'
import { alignedTable, figure, type Report, refusalIn, show, showP } from './report.ts'
import { cellAt, hasColumns, parseScores, placesOf, splitRepeats, type Table } from './table.ts'

export type IccOptions = {
  readonly raters?: readonly string[]
  readonly subject?: string
  readonly rater?: string
  readonly score?: readonly string[]
  readonly group?: string
  readonly confidence: number
}

function complete(table: ScoreTable, confidence: number) {
  const own = intraclass(table, { confidence })
  const stepped = intraclass(table, { confidence, method: 'shrout-fleiss' })
  if (!own.ok) return own
  if (!stepped.ok) return stepped
  const { estimates, squares } = own
  const singleOf = (form: IccForm) => estimates[form].icc
  const singles: Singles = {
    'ICC(1)': singleOf('ICC(1)'),
    'ICC(A,1)': singleOf('ICC(A,1)'),
    'ICC(C,1)': singleOf('ICC(C,1)'),
  }
  return {
    ok: true as const,
    result: {
      subjects: squares.subjects,
      raters: squares.raters,
      confidence,
      meanSquares: squares,
      estimates: ICC_FORMS.map((form) => ({ ...estimates[form], shroutFleiss: SHROUT_FLEISS[form] })),
      asShroutFleiss: ICC_FORMS.map((form) => stepped.estimates[form]),
      ...growthOf(singles),
    },
    words: [
      `${squares.subjects} subjects, ${squares.raters} raters, no gaps. Limits hold the true value ${show(confidence * 100)}% of the time.`,
      alignedTable([
        ['form', 'ICC', 'from', 'to', 'F', 'p', 'what it is for'],
        ...ICC_FORMS.map((form) => {
          const { icc, lower, upper, f, p } = estimates[form]
          return [form, figure(icc), figure(lower), figure(upper), figure(f, 2), showP(p), ICC_MEANING[form]]
        }),
      ]),
      neededWords(singles['ICC(1)']),
    ],
  }
}

function withGaps(ratings: readonly Rating[], confidence: number) {
  const own = intraclassWithGaps(ratings)
  if (!own.ok) return own
  const { ok: _, estimates, ...rest } = own
  const bySubject = Map.groupBy(ratings, ({ ratee }) => ratee)
  const anova = oneWayIntraclass(
    [...bySubject.values()].map((scores) => scores.map(({ score }) => score)),
    confidence,
  )
  const singles: Singles = {
    'ICC(1)': estimates['ICC(1)'],
    'ICC(A,1)': estimates['ICC(A,1)'],
    'ICC(C,1)': estimates['ICC(C,1)'],
  }
  return {
    ok: true as const,
    result: {
      ...rest,
      estimates,
      oneWay: anova.ok ? { ...anova, ok: undefined } : refusalIn(anova),
      ...growthOf(singles),
    },
    words: [
      `${own.scores} scores of ${own.subjects} subjects by ${own.raters} raters, with gaps: by REML, the mean of k standing for ${show(own.ratersPerSubject, 2)} raters (harmonic). There are no exact limits with gaps${anova.ok ? `; by the one-way analysis of variance ICC(1) is ${show(anova.icc1)}, about ${show(anova.icc1Lower)} to ${show(anova.icc1Upper)}` : ''}.`,
      alignedTable([
        ['form', 'ICC', 'what it is for'],
        ...ICC_FORMS.map((form) => [form, figure(estimates[form]), ICC_MEANING[form]]),
      ]),
      neededWords(singles['ICC(1)']),
      ...own.notices,
    ],
  }
}

type Part = ReturnType<typeof complete> | ReturnType<typeof withGaps>

/** The results under their names; the exact forms are left out where there are gaps. */
function reportOf(
  layout: string,
  parts: Readonly<Record<string, Part>>,
  more: Pick<Report & { ok: true }, 'rows' | 'faults'>,
): Report {
  const entries = Object.entries(parts)
  return {
    ok: true,
    result: {
      layout,
      ...Object.fromEntries(entries.map(([name, part]) => [name, part.ok ? part.result : refusalIn(part)])),
    },
    words: entries.flatMap(([, part]) => (part.ok ? part.words : [part.words])),
    ...more,
  }
}

function wide(table: Table, options: IccOptions): Report {
  const names = options.raters ?? table.columns.slice(1)
  if (names.length === 0) return { ok: false, words: 'There is no column of scores after the first one.' }
  const columns = placesOf(table, names)
  if (!columns.ok) return columns
  const parsed = parseScores(table, columns.places)
  const repeats = splitRepeats(parsed.rows, ({ row }) => `subject "${cellAt(row, 0)}"`)
  const scores = repeats.once.map((own) => own.scores)
  const ratings = repeats.once.flatMap((own, at) =>
    own.scores.flatMap((score, rater) =>
      score === null ? [] : [{ ratee: `${at}`, rater: `${names[rater]}`, score }],
    ),
  )
  const hasGap = scores.flat().includes(null)
  const parts: Record<string, Part> = hasGap
    ? { withGaps: withGaps(ratings, options.confidence) }
    : { complete: complete(scores, options.confidence) }
  return reportOf('wide', parts, {
    rows: repeats.once.length,
    faults: [...table.faults, ...parsed.faults, ...repeats.faults],
  })
}

function long(
  table: Table,
  [subject, rater, score]: readonly [string, string, string],
  confidence: number,
): Report {
  const columns = placesOf(table, [subject, rater, score])
  if (!columns.ok) return columns
  const [subjectAt = 0, raterAt = 0, scoreAt = 0] = columns.places
  const parsed = parseScores(table, [scoreAt])
  const repeats = splitRepeats(
    parsed.rows,
    ({ row }) => `a score of "${cellAt(row, subjectAt)}" by "${cellAt(row, raterAt)}"`,
  )
  const ratings = repeats.once.flatMap(({ row, scores: [own = null] }) =>
    own === null ? [] : [{ ratee: cellAt(row, subjectAt), rater: cellAt(row, raterAt), score: own }],
  )
  const subjects = [...new Set(ratings.map(({ ratee }) => ratee))]
  const raters = [...new Set(ratings.map((own) => own.rater))]
  const isComplete = ratings.length === subjects.length * raters.length
  const scoreOf = new Map(ratings.map((own) => [JSON.stringify([own.ratee, own.rater]), own.score]))
  const crossed = () =>
    subjects.map((own) => raters.map((other) => scoreOf.get(JSON.stringify([own, other])) ?? null))
  return reportOf(
    'long',
    isComplete ? { complete: complete(crossed(), confidence) } : { withGaps: withGaps(ratings, confidence) },
    {
      rows: repeats.once.length,
      faults: [...table.faults, ...parsed.faults, ...repeats.faults],
    },
  )
}

/** Intraclass correlations: of a wide table, of a long one, or of people in groups. */
export function iccReport(table: Table, options: IccOptions): Report {
  const { group, score = [], confidence } = options
  if (group !== undefined) {
    const own: IccGroupsOptions = { group, scores: score, confidence }
    return iccOfGroups(table, own)
  }
  const names = [options.subject ?? 'subject', options.rater ?? 'rater', score[0] ?? 'score'] as const
  const isLong = options.subject !== undefined || options.rater !== undefined || score.length > 0
  return isLong || hasColumns(table, names) ? long(table, names, confidence) : wide(table, options)
}
