import { alternativesTo, iconsUnder, type LastPoint } from './last-point.ts'
import type {
  Alternative,
  AssuranceIcon,
  ChangedIcon,
  IconResult,
  ShownAssurance,
  ShownVariation,
  Signal,
  VariationIcon,
} from './model.ts'
import { nameDate } from './plain-date.ts'
import type { Show } from './wording.ts'

const VARIATION_WORDS: Record<ShownVariation, string> = {
  common_cause: 'common cause variation',
  improvement_high: 'improvement, high',
  improvement_low: 'improvement, low',
  concern_high: 'concern, high',
  concern_low: 'concern, low',
  neutral_high: 'special cause, high, no better direction set',
  neutral_low: 'special cause, low, no better direction set',
  no_variation: 'no variation',
  too_few_points: 'too few points',
}

const ASSURANCE_WORDS: Record<ShownAssurance, string> = {
  pass: 'will pass the target',
  fail: 'will fail the target',
  hit_or_miss: 'hit or miss',
  none: 'no target to judge',
  too_few_points: 'too few points',
}

export const nameVariation = (icon: ShownVariation): string => VARIATION_WORDS[icon]
export const nameAssurance = (icon: ShownAssurance): string => ASSURANCE_WORDS[icon]

/** Another choice, as the start of a sentence. */
export function nameAlternative(alternative: Alternative): string {
  switch (alternative.setting) {
    case 'shift-points':
      return `With a shift of ${alternative.points} points`
    case 'trend-points':
      return `With a trend of ${alternative.points} points`
    case 'screening':
      return 'With the other choice of screening large moving ranges'
    case 'conflict':
      return 'If the other judgement won where rules conflict'
    case 'two-of-three-before-2023':
      return 'With the two-of-three rule as it was before November 2023'
    case 'trend-within-limits':
      return 'If a trend might not cross a change of limits'
    case 'strict-target':
      return 'If a target exactly on a limit did not count'
    case 'unrounded-factor':
      return 'With limits at 3 / 1.128 rather than 2.66 average moving ranges'
    case 'minimum-points-15':
      return 'If 15 points were needed before icons are shown'
  }
}

export type IconStory = {
  readonly last: LastPoint | null
  readonly n: number
  readonly minimumPoints: number
  readonly signals: readonly Signal[]
  /** The signals the last usable point belongs to. */
  readonly atLast: readonly number[]
  readonly show: Show
  readonly isMonthly: boolean
}

function variationReason(icon: ShownVariation, story: IconStory, isMixed: boolean): string {
  const { last, n, minimumPoints } = story
  if (!last || icon === 'too_few_points')
    return `Only ${n} usable points; ${minimumPoints} are needed before limits and icons mean anything.`
  const { usable, stretch, settings } = last
  const date = nameDate(usable.points[usable.at[n - 1] ?? 0]?.date ?? '', story.isMonthly)
  const latest = `The latest point, ${date} (${story.show(usable.values[n - 1] ?? 0)}),`
  if (icon === 'no_variation')
    return `${latest} and all ${stretch.n} points since the limits began are the same.`
  if (icon === 'common_cause')
    return `${latest} meets none of the four rules: nothing says the process has changed.`
  const reasons = story.atLast.map((at) => story.signals[at]?.reason ?? '').join(' ')
  const mixed = isMixed
    ? ` The rules disagree about this point; ${settings.conflict === 'improvement-wins' ? 'improvement' : 'concern'} is shown because the chart is set so.`
    : ''
  return `${latest} is part of a signal. ${reasons}${mixed}`
}

function assuranceReason(icon: ShownAssurance, story: IconStory): string {
  const { last, show } = story
  if (icon === 'too_few_points') return variationReason(icon, story, false)
  if (!last) return 'There are no points.'
  const { target, stretch, improvement } = last
  if (target === null) return 'No target is in force at the latest point.'
  if (improvement === 'neither')
    return 'No direction is set as better, so a target cannot be passed or failed.'
  const { limits } = stretch
  if (!limits || icon === 'none') return 'There are no limits to hold the target against.'
  const told = `The target of ${show(target)} lies`
  const range = `limits (${show(limits.lower, target)} to ${show(limits.upper, target)})`
  if (icon === 'hit_or_miss')
    return `${told} between the ${range}: the process as it stands will sometimes reach it and sometimes not, by chance.`
  const isAtUpper = (icon === 'pass') === (improvement === 'down')
  const where = `${told} ${isAtUpper ? 'at or above the upper' : 'at or below the lower'} of the ${range}`
  return icon === 'pass'
    ? `${where}: the process as it stands can be expected to reach it every time.`
    : `${where}: the process as it stands cannot be expected to reach it without a change.`
}

function result<Icon extends string>(
  icon: Icon,
  reason: string,
  changesUnder: ChangedIcon<Icon>[],
): IconResult<Icon> {
  return { icon, reason, changesUnder, isFragile: changesUnder.length > 0 }
}

/** Both icons with their reasons, and the other settings under which they would change. */
export function iconsOf(story: IconStory) {
  const { last, n, minimumPoints } = story
  const own = last
    ? iconsUnder(last)
    : { variation: 'common_cause' as const, assurance: 'none' as const, isMixed: false }
  const spread = last?.stretch.limits?.averageMovingRange ?? Number.POSITIVE_INFINITY
  const isFlat = own.variation === 'common_cause' && last !== null && spread <= last.stretch.tolerance
  const steady = (icon: VariationIcon): ShownVariation =>
    isFlat && icon === 'common_cause' ? 'no_variation' : icon
  const isEnough = n >= minimumPoints && last !== null
  const variation: ShownVariation = isEnough ? steady(own.variation) : 'too_few_points'
  const assurance: ShownAssurance = isEnough ? own.assurance : 'too_few_points'
  const changedVariation: ChangedIcon<ShownVariation>[] = []
  const changedAssurance: ChangedIcon<ShownAssurance>[] = []
  for (const alternative of isEnough ? alternativesTo(last.settings) : []) {
    const isShort = alternative.setting === 'minimum-points-15' && n < 15
    const other = iconsUnder(last as LastPoint, alternative)
    const otherVariation = isShort ? 'too_few_points' : steady(other.variation)
    const otherAssurance = isShort && assurance !== 'none' ? 'too_few_points' : other.assurance
    if (otherVariation !== variation)
      changedVariation.push(changed(alternative, otherVariation, nameVariation))
    if (otherAssurance !== assurance)
      changedAssurance.push(changed(alternative, otherAssurance, nameAssurance))
  }
  return {
    own,
    variation: {
      ...result(variation, variationReason(variation, story, own.isMixed), changedVariation),
      isMixed: isEnough && own.isMixed,
    },
    assurance: result<ShownAssurance>(assurance, assuranceReason(assurance, story), changedAssurance),
  }
}

function changed<Icon extends string>(alternative: Alternative, icon: Icon, name: (icon: Icon) => string) {
  return { alternative, icon, reason: `${nameAlternative(alternative)} the icon would be: ${name(icon)}.` }
}

export type OwnIcons = { readonly variation: VariationIcon; readonly assurance: AssuranceIcon }
