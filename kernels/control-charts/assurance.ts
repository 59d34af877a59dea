import type { AssuranceIcon, Direction, Limits } from './model.ts'

export type AssuranceQuestion = {
  readonly improvement: Direction
  readonly target: number | null
  readonly limits: Limits | null
  readonly tolerance: number
  /** Some packages want the target strictly inside the limits' far side before they say pass or fail. */
  readonly isStrict?: boolean
}

/**
 * Will the process, as it stands, reach its target? Inclusive: a target exactly on a limit counts as reached (or as
 * out of reach), as the national query has it. Pass is tested first, so that a constant 100% against a target of
 * 100% passes.
 */
export function assuranceOf(question: AssuranceQuestion): AssuranceIcon {
  const { improvement, target, limits } = question
  if (improvement === 'neither' || target === null || !limits) return 'none'
  const slack = (question.tolerance + 1e-12 * Math.abs(target)) * (question.isStrict ? -1 : 1)
  const isBelow = target <= limits.lower + slack
  const isAbove = target >= limits.upper - slack
  if (improvement === 'up' ? isBelow : isAbove) return 'pass'
  if (improvement === 'up' ? isAbove : isBelow) return 'fail'
  return 'hit_or_miss'
}
