import { assuranceOf } from './assurance.ts'
import type { Flags } from './flags.ts'
import { iconOf, judge } from './judgement.ts'
import { limitsOf, type Stretch, unrounded } from './limits.ts'
import type { Alternative, AssuranceIcon, Direction, Limits, VariationIcon } from './model.ts'
import { RULE_LENGTHS, type RuleSettings } from './rule-set.ts'
import type { Usable } from './usable.ts'

export type LastPoint = {
  readonly usable: Usable
  readonly flags: Flags
  readonly stretch: Stretch
  readonly improvement: Direction
  readonly target: number | null
  readonly settings: RuleSettings
}

/** Everything the icons depend on, all of it about the last usable point: cheap enough to judge it many ways. */
export type Facts = {
  readonly last: LastPoint
  readonly side: number
  readonly shiftLength: number
  readonly trendSign: number
  readonly trendLength: number
  readonly trendLengthWithinLimits: number
}

export function factsOf(last: LastPoint): Facts {
  const { usable, flags, stretch } = last
  const { values, n } = usable
  const side = flags.side[n - 1] ?? 0
  let shift = n - 1
  while (shift > stretch.start && flags.side[shift - 1] === side) shift--
  const stepTo = (k: number) => {
    const rise = (values[k] ?? 0) - (values[k - 1] ?? 0)
    return rise > stretch.tolerance ? 1 : rise < -stretch.tolerance ? -1 : 0
  }
  const trendSign = n > 1 ? stepTo(n - 1) : 0
  let trend = n - 1
  while (trendSign !== 0 && trend > 0 && stepTo(trend) === trendSign) trend--
  return {
    last,
    side,
    shiftLength: n - shift,
    trendSign,
    trendLength: n - trend,
    trendLengthWithinLimits: n - Math.max(trend, stretch.start),
  }
}

function twoOfThreeSign({ last, side }: Facts, limits: Limits, isBefore2023: boolean): number {
  const { usable, flags, stretch } = last
  const end = usable.n - 1
  if (side === 0 || end - 2 < stretch.start) return 0
  if (flags.side[end - 1] !== side || flags.side[end - 2] !== side) return 0
  const line = side > 0 ? limits.upperTwoSigma : -limits.lowerTwoSigma
  const limit = side > 0 ? limits.upper : -limits.lower
  let beyond = 0
  let isLastBeyond = false
  for (let k = end - 2; k <= end; k++) {
    const value = (usable.values[k] ?? 0) * side
    isLastBeyond = value > line + stretch.tolerance && !(isBefore2023 && value > limit + stretch.tolerance)
    if (isLastBeyond) beyond++
  }
  return beyond >= 2 && isLastBeyond ? side : 0
}

function limitsUnder(
  { stretch, usable, settings }: LastPoint,
  setting: Alternative['setting'] | undefined,
): Limits | null {
  if (setting === 'unrounded-factor' && stretch.limits) return unrounded(stretch.mean, stretch.limits)
  if (setting !== 'screening') return stretch.limits
  const isOnNow = settings.screening === 'once'
  if (!isOnNow && !stretch.hasLargeRange) return stretch.limits
  const basis = stretch.start + stretch.basedOn.n
  return limitsOf(usable.values, stretch.start, basis, { screening: isOnNow ? 'off' : 'once' }).limits
}

export type Icons = {
  readonly variation: VariationIcon
  readonly assurance: AssuranceIcon
  readonly isMixed: boolean
}

/** Both icons at the last point under another choice (or, with none, under the chart's own settings). */
export function iconsUnder(facts: Facts, alternative?: Alternative): Icons {
  const { usable, stretch, improvement, settings, target } = facts.last
  const setting = alternative?.setting
  const limits = limitsUnder(facts.last, setting)
  let isHigh = false
  let isLow = false
  const add = (sign: number) => {
    if (sign > 0) isHigh = true
    else if (sign < 0) isLow = true
  }
  if (limits) {
    const value = usable.values[usable.n - 1] ?? 0
    if (value > limits.upper + stretch.tolerance) isHigh = true
    else if (value < limits.lower - stretch.tolerance) isLow = true
    add(twoOfThreeSign(facts, limits, setting === 'two-of-three-before-2023'))
  }
  const shiftPoints = alternative?.setting === 'shift-points' ? alternative.points : settings.shiftPoints
  if (facts.shiftLength >= shiftPoints) add(facts.side)
  const trendPoints = alternative?.setting === 'trend-points' ? alternative.points : settings.trendPoints
  const trendLength = setting === 'trend-within-limits' ? facts.trendLengthWithinLimits : facts.trendLength
  if (trendLength >= trendPoints) add(facts.trendSign)
  const other = settings.conflict === 'improvement-wins' ? 'concern-wins' : 'improvement-wins'
  const judgement = judge(improvement, isHigh, isLow, setting === 'conflict' ? other : settings.conflict)
  const { tolerance } = stretch
  return {
    variation: iconOf(improvement, judgement),
    assurance: assuranceOf({ improvement, target, limits, tolerance, isStrict: setting === 'strict-target' }),
    isMixed: isHigh && isLow && improvement !== 'neither',
  }
}

const OTHERS: readonly Alternative[] = [
  { setting: 'screening' },
  { setting: 'conflict' },
  { setting: 'two-of-three-before-2023' },
  { setting: 'trend-within-limits' },
  { setting: 'strict-target' },
  { setting: 'unrounded-factor' },
  { setting: 'minimum-points-15' },
]

const LENGTHS: readonly Alternative[] = RULE_LENGTHS.flatMap((points) => [
  { setting: 'shift-points', points } as const,
  { setting: 'trend-points', points } as const,
])

const known = new Map<string, readonly Alternative[]>()

/** The other choices a careful analyst might make, apart from the chart's own. */
export function alternativesTo({ shiftPoints, trendPoints }: RuleSettings): readonly Alternative[] {
  const key = `${shiftPoints}/${trendPoints}`
  const found = known.get(key)
  if (found) return found
  const isOwn = (alternative: Alternative) =>
    (alternative.setting === 'shift-points' && alternative.points === shiftPoints) ||
    (alternative.setting === 'trend-points' && alternative.points === trendPoints)
  const all = [...LENGTHS.filter((alternative) => !isOwn(alternative)), ...OTHERS]
  known.set(key, all)
  return all
}
