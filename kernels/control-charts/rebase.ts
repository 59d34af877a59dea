import { nameAssurance, nameVariation } from './icons.ts'
import type { Series, ShownAssurance, ShownVariation, XmrChart } from './model.ts'
import { nameDate } from './plain-date.ts'
import type { RuleSettings } from './rule-set.ts'
import { makeXmrChart } from './xmr.ts'

export type RebaseProposal = {
  /** Where new limits would start. */
  readonly from: string
  readonly points: number
  readonly reason: string
  /** What only people can answer, before anyone decides. */
  readonly questions: readonly string[]
}

/** Points a new stretch needs before its limits are steady. */
const STEADY = 12

/**
 * Proposes new limits where a shift has lasted to the latest point, and never makes them: Making Data Count asks
 * that the cause be known first, and users of two packages who asked for automatic rebasing were told the same.
 */
export function proposeRebase(chart: XmrChart): RebaseProposal | null {
  const signal = chart.signals.findLast(
    ({ rule, points }) => rule === 'shift' && points.at(-1) === chart.lastUsable,
  )
  if (!signal || !chart.hasEnoughPoints) return null
  const points = signal.points.length
  const early =
    points < STEADY
      ? ` Only ${points} points would make the new limits, so they would be provisional until there are ${STEADY}.`
      : ''
  return {
    from: signal.from,
    points,
    reason: `${signal.reason} It lasts to the latest point, so the old limits may no longer describe the process.${early}`,
    questions: [
      `What changed around ${nameDate(signal.from, chart.isMonthly)}?`,
      'Is that change meant to last?',
      'Would new limits hide a decline that should still be seen?',
    ],
  }
}

export type WithoutRebase = {
  readonly date: string
  readonly variation: ShownVariation
  readonly assurance: ShownAssurance
  readonly isSame: boolean
  readonly sentence: string
}

/** What the icons would be without one change of limits: the price of having made it, kept in view. */
export function withoutRebase(
  series: Series,
  date: string,
  settings?: Partial<RuleSettings>,
): WithoutRebase | null {
  const rebases = series.rebases ?? []
  if (!rebases.includes(date)) return null
  const now = makeXmrChart(series, settings)
  const without = makeXmrChart({ ...series, rebases: rebases.filter((other) => other !== date) }, settings)
  if (!now.ok || !without.ok) return null
  const variation = without.chart.variation.icon
  const assurance = without.chart.assurance.icon
  const isSame = variation === now.chart.variation.icon && assurance === now.chart.assurance.icon
  const icons = `${nameVariation(variation)}; ${nameAssurance(assurance)}`
  const when = nameDate(date, now.chart.isMonthly)
  const sentence = isSame
    ? `Without the change of limits at ${when} the icons would be the same (${icons}).`
    : `Without the change of limits at ${when} the icons would be: ${icons}.`
  return { date, variation, assurance, isSame, sentence }
}
