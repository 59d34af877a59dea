import { expectedReliability } from '@headroom/ratings'
import type { ReportGroup } from './content.ts'
import { reliabilityOfOne } from './conventions.ts'

export type Reliability = {
  readonly key: ReportGroup
  readonly people: number
  readonly reliability: number
  readonly isEnough: boolean
  /** How many would do, where these do not. */
  readonly needed: number
}

/** What to expect if others like them were asked: from those who answered, not from those who were asked. */
export const reliabilityInWords = (
  rows: readonly { readonly key: ReportGroup; readonly people: number }[],
): readonly Reliability[] =>
  rows.flatMap(({ key, people }) => {
    const found = expectedReliability(reliabilityOfOne(key), [people])
    if (!found.ok) return []
    const { reliability, isEnough, ratersNeeded } = found
    return [{ key, people, reliability, isEnough, needed: ratersNeeded }]
  })
