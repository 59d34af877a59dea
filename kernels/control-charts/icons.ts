import { alternativesTo, type Facts, type Icons, iconsUnder, type LastPoint } from './last-point.ts'
import type {
  Alternative,
  ChangedIcon,
  IconResult,
  ShownAssurance,
  ShownVariation,
  Signal,
  VariationIcon,
} from './model.ts'
import { nameDate } from './plain-date.ts'
import { plural, type Show } from './wording.ts'

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
    return `Only ${plural(n, 'usable point')}; ${minimumPoints} are needed before limits and icons mean anything.`
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

type Changes = {
  readonly variation: ChangedIcon<ShownVariation>[]
  readonly assurance: ChangedIcon<ShownAssurance>[]
}

const STEADY: Changes = { variation: [], assurance: [] }

/** The settings under which either icon would be another, for a chart with points enough. */
function changesOf(facts: Facts, n: number, own: Icons): Changes {
  const { stretch, settings } = facts.last
  const steady = (icon: VariationIcon) => shownVariation(icon, stretch.isFlat)
  let changes = STEADY
  for (const alternative of alternativesTo(settings)) {
    const isShort = alternative.setting === 'minimum-points-15' && n < 15
    const other = iconsUnder(facts, alternative)
    const variation = isShort ? 'too_few_points' : other.variation
    const assurance = isShort && own.assurance !== 'none' ? 'too_few_points' : other.assurance
    if (variation === own.variation && assurance === own.assurance) continue
    if (changes === STEADY) changes = { variation: [], assurance: [] }
    if (variation !== own.variation) {
      const icon = variation === 'too_few_points' ? variation : steady(variation)
      changes.variation.push({ alternative, icon, reason: wouldBe(alternative, nameVariation(icon)) })
    }
    if (assurance !== own.assurance)
      changes.assurance.push({
        alternative,
        icon: assurance,
        reason: wouldBe(alternative, nameAssurance(assurance)),
      })
  }
  return changes
}

const wouldBe = (alternative: Alternative, name: string) =>
  `${nameAlternative(alternative)} the icon would be: ${name}.`

const shownVariation = (icon: VariationIcon, isFlat: boolean): ShownVariation =>
  isFlat && icon === 'common_cause' ? 'no_variation' : icon

const NO_POINTS: Icons = { variation: 'common_cause', assurance: 'none', isMixed: false }

/** Both icons with their reasons, and the other settings under which they would change. */
export function iconsOf(facts: Facts | null, story: IconStory) {
  const { n, minimumPoints } = story
  const own = facts ? iconsUnder(facts) : NO_POINTS
  const isEnough = facts !== null && n >= minimumPoints
  const variation = isEnough ? shownVariation(own.variation, facts.last.stretch.isFlat) : 'too_few_points'
  const assurance = isEnough ? own.assurance : 'too_few_points'
  const changes = isEnough ? changesOf(facts, n, own) : STEADY
  const shown: IconResult<ShownVariation> & { readonly isMixed: boolean } = {
    icon: variation,
    reason: variationReason(variation, story, own.isMixed),
    changesUnder: changes.variation,
    isFragile: changes.variation.length > 0,
    isMixed: isEnough && own.isMixed,
  }
  const assured: IconResult<ShownAssurance> = {
    icon: assurance,
    reason: assuranceReason(assurance, story),
    changesUnder: changes.assurance,
    isFragile: changes.assurance.length > 0,
  }
  return { own, variation: shown, assurance: assured }
}
