import { formatDate } from '@headroom/design-system'
import type {
  CrosswalkRelation,
  Emphasis,
  FrameworkVersion,
  Nature,
  Owner,
  PartialDate,
} from './content/index.ts'

export const natureNames: Record<Nature, string> = {
  management: 'Management',
  leadership: 'Leadership',
  both: 'Both',
}

export const natureMeanings: Record<Nature, string> = {
  management: 'running the work: plans, people, money, results',
  leadership: 'taking people somewhere: direction, trust, change',
  both: 'as much the one as the other',
}

/** What the other competency is, seen from this one. */
export const relationNames: Record<CrosswalkRelation, string> = {
  exact: 'Says the same',
  broader: 'Covers more',
  narrower: 'Covers less',
  related: 'Touches the same ground',
}

export const emphasisNames: Record<Emphasis, string> = {
  core: 'Expected',
  building: 'Being built up',
  light: 'A beginning',
}

export const scoresStay =
  'Scores are never converted from one framework to another: each has its own levels, and they do not measure the same thing.'

/**
 * As much of a date as is known.
 * @example partialDate('2010-07') // 'July 2010'
 */
export function partialDate(date: PartialDate): string {
  if (/^\d{4}$/.test(date)) return date
  if (/^\d{4}-\d{2}$/.test(date)) return formatDate(`${date}-01`).replace(/^1 /, '')
  return formatDate(date)
}

export function inUse({ effectiveFrom, effectiveTo }: FrameworkVersion): string {
  if (effectiveTo === undefined) return `In force since ${partialDate(effectiveFrom)}`
  return effectiveFrom === effectiveTo
    ? `In use in ${partialDate(effectiveFrom)}`
    : `In use from ${partialDate(effectiveFrom)} to ${partialDate(effectiveTo)}`
}

export function ownerWords({ name, from, to, note }: Owner): string {
  const years =
    from && to ? `, ${partialDate(from)} to ${partialDate(to)}` : from ? `, since ${partialDate(from)}` : ''
  return `${name}${years}. ${note ?? ''}`.trim()
}

export const frameworkHref = (frameworkId: string): string => `/frameworks/${frameworkId}`
export const competencyHref = (frameworkId: string, competencyId: string): string =>
  `/frameworks/${frameworkId}/${competencyId}`
export const compareHref = (left: string, right: string): string =>
  `/frameworks/compare?left=${left}&right=${right}`
