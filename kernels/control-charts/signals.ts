import type { Flags, Run } from './flags.ts'
import { judgementOfSide } from './judgement.ts'
import type { Stretch } from './limits.ts'
import { type Direction, RULES, type Signal } from './model.ts'
import { nameDate } from './plain-date.ts'
import type { RuleSettings } from './rule-set.ts'
import type { Usable } from './usable.ts'
import { listOf, plural, type Show } from './wording.ts'

/** What the writing of reasons needs to know about a chart. */
export type Told = {
  readonly usable: Usable
  readonly settings: RuleSettings
  readonly improvement: Direction
  readonly isMonthly: boolean
}

export type ToldStretch = { readonly stretch: Stretch; readonly show: Show; readonly limitsName: string }

const MEANING = {
  improvement: 'This is improvement.',
  concern: 'This is cause for concern.',
  neutral_high: 'This is a change upwards; no direction is set as better.',
  neutral_low: 'This is a change downwards; no direction is set as better.',
} as const

/** "limits from 24 points, January 2021 to December 2022". */
export function nameLimits({ basedOn }: Stretch, isMonthly: boolean): string {
  return `limits from ${plural(basedOn.n, 'point')}, ${nameDate(basedOn.from, isMonthly)} to ${nameDate(basedOn.to, isMonthly)}`
}

function reasonOf(
  run: Run,
  flagged: readonly number[],
  told: Told,
  { stretch, show, limitsName }: ToldStretch,
): string {
  const { usable, settings, isMonthly } = told
  const isHigh = run.sign > 0
  const word = isHigh ? 'above' : 'below'
  const nameOf = (k: number) => nameDate(usable.points[usable.at[k] ?? 0]?.date ?? '', isMonthly)
  const valueAt = (k: number) => usable.values[k] ?? 0
  const { limits, mean } = stretch
  const span = () => `from ${nameOf(run.start)} to ${nameOf(run.end - 1)}`
  const count = run.end - run.start
  switch (run.rule) {
    case 'astronomical': {
      const limit = (isHigh ? limits?.upper : limits?.lower) ?? mean
      const value = valueAt(run.start)
      return `${nameOf(run.start)}: ${show(value, limit)} is ${word} the ${isHigh ? 'upper' : 'lower'} process limit of ${show(limit, value)} (mean ${show(mean)}, ${limitsName}).`
    }
    case 'shift':
      return `${count} points in a row ${word} the mean of ${show(mean)}, ${span()} (rule: ${settings.shiftPoints} or more; ${limitsName}).`
    case 'trend':
      return `${count} points in a row, each ${isHigh ? 'higher' : 'lower'} than the one before, ${span()}: ${show(valueAt(run.start))} to ${show(valueAt(run.end - 1))} (rule: ${settings.trendPoints} or more; a trend may cross the mean and a change of limits).`
    case 'two-of-three': {
      const line = (isHigh ? limits?.upperTwoSigma : limits?.lowerTwoSigma) ?? mean
      const shown = flagged.length > 4 ? [...flagged.slice(0, 3), ...flagged.slice(-1)] : flagged
      const named = listOf(shown.map((k) => `${nameOf(k)} (${show(valueAt(k), line)})`))
      const more = flagged.length > 4 ? `, ${flagged.length} points in all` : ''
      return `At least two of three points in a row ${word} the ${isHigh ? 'upper' : 'lower'} two-sigma line of ${show(line)}, and all three ${word} the mean of ${show(mean)}: ${named}${more} (${limitsName}).`
    }
  }
}

const rank = new Map(RULES.map((rule, at) => [rule, at]))

/** Each run of flags as a signal in words, oldest first. */
export function signalsOf(flags: Flags, told: Told, stretches: readonly ToldStretch[]): Signal[] {
  const { usable, improvement } = told
  const runs = flags.runs.sort(
    (a, b) => a.start - b.start || (rank.get(a.rule) ?? 0) - (rank.get(b.rule) ?? 0),
  )
  const dateOf = (k: number) => usable.points[usable.at[k] ?? 0]?.date ?? ''
  return runs.flatMap((run) => {
    const flagged: number[] = []
    const points: number[] = []
    for (let k = run.start; k < run.end; k++)
      if (run.rule !== 'two-of-three' || flags.twoOfThree[k] === run.sign) {
        flagged.push(k)
        points.push(usable.at[k] ?? 0)
      }
    const first = flagged[0] ?? run.start
    const last = flagged[flagged.length - 1] ?? run.start
    // A trend may cross a change of limits: it is told by those in force at its end.
    const where = stretches.find(({ stretch }) => last < stretch.end)
    if (!where) return []
    const side = run.sign > 0 ? 'high' : 'low'
    const judgement = judgementOfSide(improvement, side)
    const reason = `${reasonOf(run, flagged, told, where)} ${MEANING[judgement]}`
    const { partition } = where.stretch
    return [
      { rule: run.rule, side, judgement, points, from: dateOf(first), to: dateOf(last), partition, reason },
    ]
  })
}
