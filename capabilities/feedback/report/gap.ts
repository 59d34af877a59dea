import { type GapLabel, type GapQuadrant, selfOtherGap } from '@headroom/ratings'
import type { ReportGroup } from './content.ts'
import { errorOfOthers, sdOfGap } from './conventions.ts'
import { asNumber } from './figure.ts'
import type { Reading } from './read-report.ts'

export type Gap = { readonly label: GapLabel; readonly quadrant: GapQuadrant | null; readonly points: number }

/** From three quarters of the scale up, others see a strength: 4 of 5. */
const strengthAt = (levels: number): number => 1 + ((levels - 1) * 3) / 4

/**
 * The person's own view against others', by the rule of `kernels/ratings`. How far chance reaches is taken from how many
 * answered and what is known of raters in general, not from how these differ: that would say more of them than their shown mean.
 */
export function gapOf(
  { self, others }: Reading,
  rows: readonly { readonly key: ReportGroup; readonly people: number }[],
  levels: number,
): Gap | null {
  if (self === null || others === null) return null
  const people = rows.reduce((sum, row) => sum + row.people, 0)
  const found = selfOtherGap({
    self: asNumber(self, levels),
    others: Array.from({ length: people }, () => others.value),
    standardError: errorOfOthers(rows, levels),
    sdOfGap: sdOfGap(levels),
    strengthAt: strengthAt(levels),
  })
  return found.ok ? { label: found.label, quadrant: found.quadrant, points: found.gap } : null
}
