import { deviationOf, highestOf, lowestOf, meanOf, medianOf } from '../moments.ts'
import { givenOf, type Score } from '../scores.ts'
import { capital, countOf, levelsFrom, show } from '../words.ts'
import { averageDeviation } from './average-deviation.ts'
import { type Camps, findCamps } from './camps.ts'
import { type AgreementScale, type WithinGroupRefusal, withinGroupAgreement } from './within-group.ts'

/** From this rwg up raters count as agreeing (James 1982; LeBreton and Senter 2008, who warn that it is a convention). */
export const AGREEMENT_AT = 0.7
/** Below this there is hardly any agreement, and answers are looked at for two camps. */
export const NO_AGREEMENT_BELOW = 0.3
/** With fewer raters than this two camps cannot be told from a few differing people. */
export const FEWEST_FOR_CAMPS = 6

export const AGREEMENT_VERDICTS = ['agreed', 'mixed', 'scattered', 'split'] as const
export type AgreementVerdict = (typeof AGREEMENT_VERDICTS)[number]

export type GroupAgreement = {
  readonly ok: true
  readonly verdict: AgreementVerdict
  readonly raters: number
  /** Those who had no chance to see it: in no figure here. */
  readonly withoutChance: number
  /** Null where opinion is split: a mean would describe nobody. */
  readonly mean: number | null
  readonly median: number
  readonly sd: number
  readonly lowest: number
  readonly highest: number
  readonly rwg: number
  readonly isBelowZero: boolean
  readonly averageDeviation: number
  /** How many gave each level, lowest first; null where scores are not whole levels. */
  readonly counts: readonly number[] | null
  readonly camps: Camps | null
  readonly words: string
}

function countLevels(scores: readonly number[], levels: number): readonly number[] | null {
  if (!scores.every(Number.isInteger)) return null
  const counts = new Array<number>(levels).fill(0)
  for (const score of scores) counts[score - 1] = (counts[score - 1] ?? 0) + 1
  return counts
}

function verdictOf(rwg: number, camps: Camps | null): AgreementVerdict {
  if (rwg >= AGREEMENT_AT) return 'agreed'
  if (rwg >= NO_AGREEMENT_BELOW) return 'mixed'
  return camps ? 'split' : 'scattered'
}

function splitWords({ low, high, between }: Camps, raters: number): string {
  const rest = between === 0 ? '' : `, with ${countOf(between, 'rater')} between`
  return (
    `Opinion is split: of ${raters} raters, ${low.raters} gave ${levelsFrom(low.lowestLevel, low.highestLevel)} and ` +
    `${high.raters} gave ${levelsFrom(high.lowestLevel, high.highestLevel)}${rest}. A mean would describe nobody.`
  )
}

type Facts = Omit<GroupAgreement, 'words' | 'ok'>

function wordsOf(facts: Facts): string {
  const { verdict, raters, mean, lowest, highest, rwg, camps } = facts
  if (verdict === 'split' && camps) return splitWords(camps, raters)
  const many = countOf(raters, 'rater')
  if (lowest === highest) return `All ${many} gave ${show(lowest)}.`
  const range = `between ${show(lowest)} and ${show(highest)}`
  const middle = mean === null ? '' : ` The mean is ${show(mean)}.`
  const flag =
    rwg < 0
      ? ` They differ more than people answering at random would (rwg ${show(rwg)}, below 0).`
      : ` (rwg ${show(rwg)})`
  if (verdict === 'agreed') return `${capital(many)} largely agree, ${range}${flag}.${middle}`
  if (verdict === 'mixed') return `${capital(many)} agree in part, ${range}${flag}.${middle}`
  return rwg < 0
    ? `${capital(many)} hardly agree, ${range}.${flag}${middle} Read the mean with the spread beside it.`
    : `${capital(many)} hardly agree, ${range}${flag}.${middle} Read the mean with the spread beside it.`
}

/**
 * What may be said of one group's scores about one person on one item: whether they agree, and where they do not, whether
 * they fall into two camps. `split` needs rwg below 0.3, six raters or more, whole levels and two camps that `findCamps`
 * finds; it then has no mean.
 *
 * Refuses fewer than two scores and scores off the scale. One score is shown to nobody as agreement.
 *
 * @example
 * agreementOf([1, 1, 2, 5, 5, 4], { levels: 5 }).verdict // => 'split'
 * agreementOf([1, 1, 2, 5, 5, 4], { levels: 5 }).mean // => null
 * agreementOf([4, 4, null, 5, 4], { levels: 5 }).words // => 'Four raters largely agree, between 4 and 5 (rwg 0.88). The mean is 4.25.'
 */
export function agreementOf(
  scores: readonly Score[],
  scale: AgreementScale,
): GroupAgreement | WithinGroupRefusal {
  const within = withinGroupAgreement(scores, scale)
  if (!within.ok) return within
  const given = givenOf(scores)
  const counts = countLevels(given, scale.levels)
  const mayHaveCamps = within.rwg < NO_AGREEMENT_BELOW && given.length >= FEWEST_FOR_CAMPS
  const camps = mayHaveCamps && counts ? findCamps(counts) : null
  const verdict = verdictOf(within.rwg, camps)
  const deviation = averageDeviation(given, 'mean')
  if (!deviation.ok) return deviation
  const facts: Facts = {
    verdict,
    raters: given.length,
    withoutChance: scores.length - given.length,
    mean: verdict === 'split' ? null : meanOf(given),
    median: medianOf(given),
    sd: deviationOf(given),
    lowest: lowestOf(given),
    highest: highestOf(given),
    rwg: within.rwg,
    isBelowZero: within.isBelowZero,
    averageDeviation: deviation.points,
    counts,
    camps,
  }
  return { ok: true, ...facts, words: wordsOf(facts) }
}
