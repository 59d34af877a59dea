import { fitMixedModel } from '@headroom/statistics'
import { type ComponentsRefusal, refuseComponents } from '../components/faults.ts'
import { connectedSets, type Rating } from '../leniency/connect.ts'
import { harmonicMeanOf } from '../moments.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { IccForm } from './forms.ts'

export type IccWithGaps = {
  readonly ok: true
  readonly subjects: number
  readonly raters: number
  readonly scores: number
  /** The harmonic mean of the number of raters of a subject: what the mean of k stands for. */
  readonly ratersPerSubject: number
  readonly varianceOfSubjects: number
  /** Null where every rater scored one subject, so that raters and error are one. */
  readonly varianceOfRaters: number | null
  readonly varianceLeftOver: number
  /** Agreement and consistency are null where raters and error are one. There are no exact limits with gaps. */
  readonly estimates: Readonly<Record<IccForm, number | null>>
  readonly notices: readonly string[]
}

export type GapsRefusal = Refusal<'fewer-than-two-subjects' | 'fewer-than-two-raters'> | ComponentsRefusal

type Variances = { readonly subject: number; readonly rater: number | null; readonly rest: number }

/** Subjects and raters crossed where the scores can tell them apart, otherwise subjects alone. */
function fitVariances(
  ratings: readonly Rating[],
  isCrossed: boolean,
): ({ readonly ok: true; readonly notices: readonly string[] } & Variances) | ComponentsRefusal {
  const outcome = fitMixedModel({
    response: ratings.map(({ score }) => score),
    random: [
      { factor: 'subject', levels: ratings.map(({ ratee }) => ratee) },
      ...(isCrossed ? [{ factor: 'rater', levels: ratings.map(({ rater }) => rater) }] : []),
    ],
  })
  if (!outcome.ok) return refuseComponents(outcome)
  const [subject, rater] = outcome.value.terms.map(({ effects }) => effects[0]?.variance ?? 0)
  return {
    ok: true,
    subject: subject ?? 0,
    rater: rater ?? null,
    rest: outcome.value.residualVariance,
    notices: outcome.value.notices.map(({ words }) => words),
  }
}

/**
 * Intraclass correlations where scores are missing or subjects have different numbers of raters: from components of variance by
 * REML, and for the mean of k with the harmonic mean of the number of raters. One entry for each score that was given.
 * Where nothing is missing and no component is 0 they are those of `intraclass`.
 *
 * Refuses fewer than two subjects or raters, and scores from which components cannot be had. There is no exact interval.
 * Source: McGraw and Wong (1996) for the forms; Searle, Casella and McCulloch, Variance Components (1992), chapter 6.
 *
 * @example
 * intraclassWithGaps([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]].flatMap((row, subject) => row.map((score, rater) => ({ ratee: `${subject}`, rater: `${rater}`, score })))).estimates['ICC(A,1)'] // => 0.29
 */
export function intraclassWithGaps(ratings: readonly Rating[]): IccWithGaps | GapsRefusal {
  const perSubject = Map.groupBy(ratings, ({ ratee }) => ratee)
  const perRater = Map.groupBy(ratings, ({ rater }) => rater)
  if (perSubject.size < 2)
    return refuse(
      'fewer-than-two-subjects',
      'Reliability compares subjects, and fewer than two have a score.',
    )
  if (perRater.size < 2)
    return refuse('fewer-than-two-raters', 'Reliability compares raters, and fewer than two gave a score.')
  const sets = connectedSets(ratings)
  const isCrossed = sets.some(({ ratees }) => ratees.length > 1)
  const oneWay = fitVariances(ratings, false)
  if (!oneWay.ok) return oneWay
  const crossed = isCrossed ? fitVariances(ratings, true) : null
  if (crossed && !crossed.ok) return crossed
  const ratersPerSubject = harmonicMeanOf([...perSubject.values()].map((own) => own.length))
  const share = ({ subject, rest }: Variances, k: number) => subject / (subject + rest / k)
  const withRaters = ({ subject, rater, rest }: Variances, k: number) =>
    subject / (subject + ((rater ?? 0) + rest) / k)
  const main = crossed ?? oneWay
  return {
    ok: true,
    subjects: perSubject.size,
    raters: perRater.size,
    scores: ratings.length,
    ratersPerSubject,
    varianceOfSubjects: main.subject,
    varianceOfRaters: main.rater,
    varianceLeftOver: main.rest,
    estimates: {
      'ICC(1)': share(oneWay, 1),
      'ICC(A,1)': crossed && withRaters(crossed, 1),
      'ICC(C,1)': crossed && share(crossed, 1),
      'ICC(k)': share(oneWay, ratersPerSubject),
      'ICC(A,k)': crossed && withRaters(crossed, ratersPerSubject),
      'ICC(C,k)': crossed && share(crossed, ratersPerSubject),
    },
    notices: [
      ...main.notices,
      ...(isCrossed
        ? []
        : [
            'Every rater scored one subject, so leniency and chance cannot be told apart: only ICC(1) and ICC(k) are given.',
          ]),
    ],
  }
}
