import { showFor } from './describe.ts'
import type { XmrChart } from './model.ts'
import { nameDate } from './plain-date.ts'
import { D2 } from './rule-set.ts'

/** P(Z <= z) for a standard normal, to 1.5e-7 (Abramowitz and Stegun 7.1.26). */
function normalBelow(z: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(z)) / Math.SQRT2)
  const tail =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  const upper = (tail * Math.exp((-z * z) / 2)) / 2
  return z > 0 ? 1 - upper : upper
}

export type TargetChance = {
  readonly date: string
  readonly target: number
  readonly chance: number
  readonly sentence: string
}

/**
 * For each step of a trajectory still to come: the chance that one period meets it if the process stays as it is.
 * Refused where the process is not steady, since a chance read from changing data would mislead.
 */
export function targetChances(
  chart: XmrChart,
  steps: readonly { readonly date: string; readonly target: number }[],
):
  | { ok: true; chances: TargetChance[] }
  | { ok: false; reason: 'too-few-points' | 'no-direction' | 'no-variation' | 'process-is-changing' } {
  const { improvement } = chart.series
  const limits = chart.partitions[chart.partitions.length - 1]?.limits
  if (improvement === 'neither') return { ok: false, reason: 'no-direction' }
  if (!chart.hasEnoughPoints || !limits) return { ok: false, reason: 'too-few-points' }
  if (chart.variation.icon === 'no_variation') return { ok: false, reason: 'no-variation' }
  if (chart.variation.icon !== 'common_cause') return { ok: false, reason: 'process-is-changing' }
  const mean = (limits.upper + limits.lower) / 2
  const sigma = limits.averageMovingRange / D2
  const show = showFor(chart)
  const chances = steps.map(({ date, target }) => {
    const below = normalBelow((target - mean) / sigma)
    const chance = improvement === 'up' ? 1 - below : below
    const odds =
      chance < 0.01 ? 'less than 1' : chance > 0.99 ? 'more than 99' : `about ${Math.round(chance * 100)}`
    return {
      date,
      target,
      chance,
      sentence: `If nothing changes, ${odds} in 100 periods would meet the target of ${show(target)} set for ${nameDate(date, chart.isMonthly)}.`,
    }
  })
  return { ok: true, chances }
}
