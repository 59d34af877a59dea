import type { PlainDate } from '@headroom/platform/clock'
import { addDays } from './cycle.ts'

export const KEPT_YEARS = 6
export const WARNED_DAYS = 30

/** The day from which reports of a cycle are no longer kept: six years after its late days, as other records of development. */
export const keptUntil = (lateUntil: PlainDate): PlainDate => {
  const [year = '', ...rest] = lateUntil.split('-')
  const same = `${Number(year) + KEPT_YEARS}-${rest.join('-')}`
  // 29 February is 1 March where there is none.
  return new Date(`${same}T12:00:00Z`).toISOString().slice(0, 10)
}

export type RetentionStep = 'keep' | 'warn' | 'erase'

/** Nothing is erased that was not warned of 30 days before, however late the warning came. */
export function retentionStep(
  { lateUntil, warnedOn }: { readonly lateUntil: PlainDate; readonly warnedOn: PlainDate | null },
  today: PlainDate,
): RetentionStep {
  const until = keptUntil(lateUntil)
  if (warnedOn !== null) return today >= until && today >= addDays(warnedOn, WARNED_DAYS) ? 'erase' : 'keep'
  return today >= addDays(until, -WARNED_DAYS) ? 'warn' : 'keep'
}
