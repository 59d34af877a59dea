import { fisherF } from '@headroom/statistics'
import { type Refusal, refuse } from '../refusal.ts'
import { isGiven, type ScoreTable } from '../scores.ts'
import { agreementLimits } from './agreement-limits.ts'
import type { IccEstimate, IccForm } from './forms.ts'
import { type MeanSquares, meanSquaresOf } from './mean-squares.ts'

export type IccSettings = {
  /** The share of intervals that are to hold the true value; 0.95 unless told. */
  readonly confidence?: number
  /**
   * How the agreement forms are tested and the limits of ICC(A,k) drawn. `mcgraw-wong` (unless told) uses Satterthwaite's
   * degrees of freedom throughout, as R's irr does; `shrout-fleiss` uses (n-1)(k-1) for the test and steps the limits of
   * ICC(A,1) up, as R's psych does.
   */
  readonly method?: 'mcgraw-wong' | 'shrout-fleiss'
}

export type SixForms = {
  readonly ok: true
  readonly squares: MeanSquares
  readonly confidence: number
  readonly estimates: Readonly<Record<IccForm, IccEstimate>>
}

export type IccRefusal = Refusal<
  'fewer-than-two-subjects' | 'fewer-than-two-raters' | 'missing-scores' | 'all-the-same' | 'subjects-alike'
>

function tableRefusal(table: ScoreTable): IccRefusal | null {
  const raters = table[0]?.length ?? 0
  if (table.length < 2)
    return refuse('fewer-than-two-subjects', 'Reliability compares subjects, and there are fewer than two.')
  if (raters < 2)
    return refuse('fewer-than-two-raters', 'Reliability compares raters, and there are fewer than two.')
  if (table.some((row) => row.length !== raters || !row.every(isGiven)))
    return refuse(
      'missing-scores',
      'Some scores are missing. These six forms need every rater to have scored every subject; intraclassWithGaps does not.',
    )
  return null
}

/** Spearman and Brown's step; below -1 / (raters - 1) it has no meaning. */
function stepUp(single: number | null, raters: number): number | null {
  const below = single === null ? 0 : 1 + (raters - 1) * single
  return single !== null && below > 0 ? (raters * single) / below : null
}

/** From a ratio of variances to the coefficient of one rating or of the mean of k. */
const fromRatio = (f: number, k: number, ofMean: boolean): number =>
  f === Number.POSITIVE_INFINITY ? 1 : ofMean ? 1 - 1 / f : (f - 1) / (f + k - 1)

function exactEstimate(form: IccForm, squares: MeanSquares, confidence: number): IccEstimate {
  const { subjects: n, raters: k, betweenSubjects } = squares
  const isOneWay = form === 'ICC(1)' || form === 'ICC(k)'
  const ofMean = form.endsWith('k)')
  const below = isOneWay ? squares.within : squares.error
  const df1 = n - 1
  const df2 = isOneWay ? n * (k - 1) : (n - 1) * (k - 1)
  const f = below === 0 ? Number.POSITIVE_INFINITY : betweenSubjects / below
  const tail = (1 - confidence) / 2
  return {
    form,
    icc: fromRatio(f, k, ofMean),
    f: below === 0 ? null : f,
    df1,
    df2,
    p: fisherF(df1, df2).upperTail(f),
    lower: fromRatio(f / fisherF(df1, df2).upperQuantile(tail), k, ofMean),
    upper: fromRatio(f * fisherF(df2, df1).upperQuantile(tail), k, ofMean),
  }
}

function agreementEstimate(
  form: 'ICC(A,1)' | 'ICC(A,k)',
  squares: MeanSquares,
  { confidence = 0.95, method = 'mcgraw-wong' }: IccSettings,
): IccEstimate {
  const { subjects: n, raters: k, betweenSubjects, betweenRaters, error } = squares
  const single =
    (betweenSubjects - error) / (betweenSubjects + (k - 1) * error + (k / n) * (betweenRaters - error))
  const ofMean = form === 'ICC(A,k)'
  const icc = ofMean ? stepUp(single, k) : single
  const f = error === 0 ? Number.POSITIVE_INFINITY : betweenSubjects / error
  const steps = ofMean && method === 'shrout-fleiss'
  const own = agreementLimits(steps ? single : (icc ?? single), squares, ofMean && !steps, confidence)
  const df2 = method === 'shrout-fleiss' ? (n - 1) * (k - 1) : own.df2
  return {
    form,
    icc,
    f: error === 0 ? null : f,
    df1: n - 1,
    df2,
    p: fisherF(n - 1, df2).upperTail(f),
    lower: icc === null ? null : steps ? stepUp(own.lower, k) : own.lower,
    upper: icc === null ? null : steps ? stepUp(own.upper, k) : own.upper,
  }
}

/**
 * All six intraclass correlations of a complete table: how much of the difference between scores is difference between
 * subjects. In the scores' own unit squared inside, without a unit outside; 1 is perfect, and below 0 means that raters of one subject
 * differ more than raters of different subjects.
 *
 * Refuses fewer than two subjects or raters, gaps, a table of one number, and subjects that all have the same mean.
 * Sources: Shrout and Fleiss, Psychological Bulletin 86 (1979) 420-428; McGraw and Wong, Psychological Methods 1 (1996) 30-46.
 *
 * @example
 * intraclass([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]).estimates['ICC(A,1)'].icc // => 0.29
 */
export function intraclass(table: ScoreTable, settings: IccSettings = {}): SixForms | IccRefusal {
  const refused = tableRefusal(table)
  if (refused) return refused
  const confidence = settings.confidence ?? 0.95
  const squares = meanSquaresOf(table.map((row) => row.filter(isGiven)))
  if (squares.betweenSubjects === 0 && squares.within === 0)
    return refuse(
      'all-the-same',
      'Every score is the same. Where nobody differs, agreement about differences has no meaning; it is neither 0 nor 1.',
    )
  if (squares.betweenSubjects === 0)
    return refuse(
      'subjects-alike',
      'All subjects have the same mean score: these raters together do not tell the subjects apart at all.',
    )
  const exact = (form: IccForm) => exactEstimate(form, squares, confidence)
  return {
    ok: true,
    squares,
    confidence,
    estimates: {
      'ICC(1)': exact('ICC(1)'),
      'ICC(A,1)': agreementEstimate('ICC(A,1)', squares, settings),
      'ICC(C,1)': exact('ICC(C,1)'),
      'ICC(k)': exact('ICC(k)'),
      'ICC(A,k)': agreementEstimate('ICC(A,k)', squares, settings),
      'ICC(C,k)': exact('ICC(C,k)'),
    },
  }
}
