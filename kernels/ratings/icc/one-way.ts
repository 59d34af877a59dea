import { fisherF, oneWayAnova } from '@headroom/statistics'
import { lowestOf, roundingOf } from '../moments.ts'
import { type Refusal, refuse } from '../refusal.ts'

export type OneWay = {
  readonly ok: true
  readonly groups: number
  readonly n: number
  readonly meanSize: number
  /** The size that unequal groups are worth in the analysis of variance: a little under their mean. */
  readonly n0: number
  readonly msBetween: number
  readonly msWithin: number
  readonly f: number | null
  readonly df1: number
  readonly df2: number
  readonly p: number
  /** ICC(1) with n0, the coefficient that the analysis of variance gives. May be below 0. */
  readonly icc1: number
  readonly icc1Lower: number
  readonly icc1Upper: number
  /** ICC(1) with the mean size of the groups, as Bliese (2000) and R's multilevel have it. */
  readonly icc1MeanSize: number
  /** ICC(2): the reliability of a group's mean, for a group of average worth. */
  readonly icc2: number
  readonly icc2Lower: number
  readonly icc2Upper: number
  /** The variance between groups; below 0 where groups differ less than chance would make them. */
  readonly varianceBetween: number
}

export type OneWayRefusal = Refusal<
  'fewer-than-two-groups' | 'no-group-of-two' | 'all-the-same' | 'groups-alike'
>

const perSize = (f: number, size: number) => (f === Number.POSITIVE_INFINITY ? 1 : (f - 1) / (f + size - 1))
const ofMean = (f: number) => (f === Number.POSITIVE_INFINITY ? 1 : 1 - 1 / f)

/**
 * How alike people of one group are: ICC(1), and how reliable their mean is: ICC(2). One array of scores for each group;
 * groups may have any sizes, and the limits are exact where sizes are equal and close where they are not.
 *
 * Refuses fewer than two groups, groups of one only, and scores that do not differ.
 * Sources: McGraw and Wong (1996); Searle, Casella and McCulloch, Variance Components (1992), section 3.5 for n0; Bliese (2000).
 *
 * @example
 * oneWayIntraclass([[4, 5, 5], [2, 3], [1, 2, 2]]).icc1 // => 0.875
 * oneWayIntraclass([[4, 5, 5], [2, 3], [1, 2, 2]]).n0 // => 2.625
 */
export function oneWayIntraclass(
  given: readonly (readonly number[])[],
  confidence = 0.95,
): OneWay | OneWayRefusal {
  const groups = given.filter((group) => group.length > 0)
  const all = groups.flat()
  if (groups.length < 2)
    return refuse('fewer-than-two-groups', 'This compares groups, and there are fewer than two with a score.')
  if (all.length === groups.length)
    return refuse(
      'no-group-of-two',
      'Every group has one score only, so likeness inside groups cannot be seen.',
    )
  const lowest = lowestOf(all)
  const outcome = oneWayAnova(
    all.map((score) => score - lowest),
    groups.flatMap((group, at) => group.map(() => String(at))),
  )
  if (!outcome.ok)
    return refuse('all-the-same', 'Every score is the same, so likeness inside groups has no meaning.')
  const { value: anova } = outcome
  const settle = (square: number) => (square <= roundingOf(all) ? 0 : square)
  const [msBetween, msWithin] = [settle(anova.meanSquareBetween), settle(anova.meanSquareWithin)]
  if (msBetween === 0)
    return refuse('groups-alike', 'All groups have exactly the same mean: nothing tells them apart.')
  const { dfBetween: df1, dfWithin: df2, meanSize, effectiveSize: n0 } = anova
  const f = msWithin === 0 ? Number.POSITIVE_INFINITY : msBetween / msWithin
  const tail = (1 - confidence) / 2
  const fLower = f / fisherF(df1, df2).upperQuantile(tail)
  const fUpper = f * fisherF(df2, df1).upperQuantile(tail)
  return {
    ok: true,
    groups: groups.length,
    n: all.length,
    meanSize,
    n0,
    msBetween,
    msWithin,
    f: msWithin === 0 ? null : f,
    df1,
    df2,
    p: fisherF(df1, df2).upperTail(f),
    icc1: perSize(f, n0),
    icc1Lower: perSize(fLower, n0),
    icc1Upper: perSize(fUpper, n0),
    icc1MeanSize: perSize(f, meanSize),
    icc2: ofMean(f),
    icc2Lower: ofMean(fLower),
    icc2Upper: ofMean(fUpper),
    varianceBetween: (msBetween - msWithin) / n0,
  }
}
