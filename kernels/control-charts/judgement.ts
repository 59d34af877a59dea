import type { Direction, Judgement, VariationIcon } from './model.ts'
import type { RuleSettings } from './rule-set.ts'

/** What a signal on one side means, given which way is better. */
export function judgementOfSide(improvement: Direction, side: 'high' | 'low'): Exclude<Judgement, 'common'> {
  if (improvement === 'neither') return side === 'high' ? 'neutral_high' : 'neutral_low'
  return (improvement === 'up') === (side === 'high') ? 'improvement' : 'concern'
}

/** The judgement on a point that some rules call high and others low. With no better direction, high goes first. */
export function judge(
  improvement: Direction,
  isHigh: boolean,
  isLow: boolean,
  conflict: RuleSettings['conflict'],
): Judgement {
  if (!isHigh && !isLow) return 'common'
  if (!isHigh || !isLow) return judgementOfSide(improvement, isHigh ? 'high' : 'low')
  if (improvement === 'neither') return 'neutral_high'
  return conflict === 'improvement-wins' ? 'improvement' : 'concern'
}

/** The variation icon of a judgement: improvement is high where up is better and low where down is. */
export function iconOf(improvement: Direction, judgement: Judgement): VariationIcon {
  if (judgement === 'common') return 'common_cause'
  if (judgement === 'improvement') return improvement === 'up' ? 'improvement_high' : 'improvement_low'
  if (judgement === 'concern') return improvement === 'up' ? 'concern_low' : 'concern_high'
  return judgement
}
