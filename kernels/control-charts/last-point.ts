import { assuranceOf } from './assurance.ts'
import type { Flags } from './flags.ts'
import { iconOf, judge } from './judgement.ts'
import { limitsOf, type Stretch } from './limits.ts'
import type { Alternative, AssuranceIcon, Direction, Limits, VariationIcon } from './model.ts'
import { D2, RULE_LENGTHS, type RuleSettings } from './rule-set.ts'
import type { Usable } from './usable.ts'

/** Everything the icons depend on, all of it about the last usable point: cheap enough to judge it many ways. */
export type LastPoint = {
  readonly usable: Usable
  readonly flags: Flags
  readonly stretch: Stretch
  readonly improvement: Direction
  readonly target: number | null
  readonly settings: RuleSettings
  readonly baselinePoints: number | undefined
}

type Sides = { isHigh: boolean; isLow: boolean }

const add = (sides: Sides, sign: number): void => {
  if (sign > 0) sides.isHigh = true
  if (sign < 0) sides.isLow = true
}

/** How many points up to the last lie on its side of the mean. */
function shiftLength({ usable, flags, stretch }: LastPoint): number {
  const last = usable.n - 1
  let start = last
  while (start > stretch.start && flags.side[start - 1] === flags.side[last]) start--
  return usable.n - start
}

/** How many points up to the last rise (or fall) without a break, and which way. */
function trendLength(
  { usable, stretch }: LastPoint,
  isWithinLimits: boolean,
): { length: number; sign: number } {
  const { values, n } = usable
  const stepTo = (k: number) => {
    const rise = (values[k] ?? 0) - (values[k - 1] ?? 0)
    return rise > stretch.tolerance ? 1 : rise < -stretch.tolerance ? -1 : 0
  }
  const earliest = isWithinLimits ? stretch.start : 0
  const sign = n - 1 > earliest ? stepTo(n - 1) : 0
  let start = n - 1
  while (sign !== 0 && start > earliest && stepTo(start) === sign) start--
  return { length: n - start, sign }
}

function twoOfThreeSign(last: LastPoint, limits: Limits, isBefore2023: boolean): number {
  const { usable, flags, stretch } = last
  const end = usable.n - 1
  const side = flags.side[end] ?? 0
  if (end - 2 < stretch.start || side === 0) return 0
  if (flags.side[end - 1] !== side || flags.side[end - 2] !== side) return 0
  const counts = (k: number) => {
    const value = usable.values[k] ?? 0
    const isBeyond =
      side > 0
        ? value > limits.upperTwoSigma + stretch.tolerance
        : value < limits.lowerTwoSigma - stretch.tolerance
    const isOutside = value > limits.upper + stretch.tolerance || value < limits.lower - stretch.tolerance
    return isBeyond && !(isBefore2023 && isOutside)
  }
  const beyond = Number(counts(end)) + Number(counts(end - 1)) + Number(counts(end - 2))
  return beyond >= 2 && counts(end) ? side : 0
}

function limitsUnder(last: LastPoint, setting: Alternative['setting']): Limits | null {
  const { stretch, usable, settings } = last
  if (setting !== 'screening' && setting !== 'unrounded-factor') return stretch.limits
  const isOtherScreening = setting === 'screening'
  const screening = isOtherScreening === (settings.screening === 'off') ? 'once' : 'off'
  const factor = setting === 'unrounded-factor' ? { factor: 3 / D2 } : {}
  const basis = stretch.start + stretch.basedOn.n
  return limitsOf(usable.values, stretch.start, basis, { screening, ...factor }).limits
}

/** Both icons at the last point under another choice (or, with none, under the chart's own settings). */
export function iconsUnder(
  last: LastPoint,
  alternative?: Alternative,
): { variation: VariationIcon; assurance: AssuranceIcon; isMixed: boolean } {
  const { usable, flags, stretch, improvement, settings, target } = last
  const setting = alternative?.setting
  const value = usable.values[usable.n - 1] ?? 0
  const limits = setting ? limitsUnder(last, setting) : stretch.limits
  const sides: Sides = { isHigh: false, isLow: false }
  if (limits) {
    add(
      sides,
      Number(value > limits.upper + stretch.tolerance) - Number(value < limits.lower - stretch.tolerance),
    )
    add(sides, twoOfThreeSign(last, limits, setting === 'two-of-three-before-2023'))
  }
  const shiftPoints = alternative?.setting === 'shift-points' ? alternative.points : settings.shiftPoints
  if (shiftLength(last) >= shiftPoints) add(sides, flags.side[usable.n - 1] ?? 0)
  const trendPoints = alternative?.setting === 'trend-points' ? alternative.points : settings.trendPoints
  const trend = trendLength(last, setting === 'trend-within-limits')
  if (trend.length >= trendPoints) add(sides, trend.sign)
  const other = settings.conflict === 'improvement-wins' ? 'concern-wins' : 'improvement-wins'
  const judgement = judge(improvement, sides, setting === 'conflict' ? other : settings.conflict)
  return {
    variation: iconOf(improvement, judgement),
    assurance: assuranceOf({
      improvement,
      target,
      limits,
      tolerance: stretch.tolerance,
      isStrict: setting === 'strict-target',
    }),
    isMixed: sides.isHigh && sides.isLow && improvement !== 'neither',
  }
}

/** The other choices a careful analyst might make, apart from the chart's own. */
export function alternativesTo(settings: RuleSettings): Alternative[] {
  return [
    ...RULE_LENGTHS.filter((points) => points !== settings.shiftPoints).map(
      (points) => ({ setting: 'shift-points', points }) as const,
    ),
    ...RULE_LENGTHS.filter((points) => points !== settings.trendPoints).map(
      (points) => ({ setting: 'trend-points', points }) as const,
    ),
    { setting: 'screening' },
    { setting: 'conflict' },
    { setting: 'two-of-three-before-2023' },
    { setting: 'trend-within-limits' },
    { setting: 'strict-target' },
    { setting: 'unrounded-factor' },
    { setting: 'minimum-points-15' },
  ]
}
