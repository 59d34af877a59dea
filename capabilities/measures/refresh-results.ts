import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { readChartFacts, type WhichSeries } from './queries/chart-facts.ts'
import { keepResults, touchMeasure } from './queries/results.ts'
import { resultOf } from './rules/series-result.ts'

/** As many series as are read, computed and written at once: about 30 ms of processor time at 36 points each. */
export const SERIES_AT_ONCE = 250

/** Computes some series again inside the transaction that changed them. For a few; many are a job (`recompute/`). */
export async function refreshResults(
  within: Within,
  which: WhichSeries,
  at: { readonly now: Date; readonly today: PlainDate },
): Promise<number> {
  const facts = await readChartFacts(within, which)
  await keepResults(
    within,
    facts.map((one) => resultOf(one, at.today)),
    at.now,
  )
  return facts.length
}

/**
 * After a change to a measure itself: all its series are out of date. Up to so many are computed at once; false where there
 * are more, and the caller starts a job.
 */
export async function refreshMeasure(
  within: Within,
  measureId: string,
  at: { readonly now: Date; readonly today: PlainDate },
): Promise<boolean> {
  const ids = await touchMeasure(within, measureId)
  if (ids.length > SERIES_AT_ONCE) return false
  await refreshResults(within, { ids }, at)
  return true
}
