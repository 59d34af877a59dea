import { segments } from './geometry.ts'
import { INK } from './marks.ts'
import { type Attributes, type Place, polyline } from './markup.ts'
import type { Plot } from './plot.ts'

export const LINE = {
  mean: { stroke: INK.text, 'stroke-width': 1.5 },
  limit: { stroke: INK.quiet, 'stroke-width': 1.5, 'stroke-dasharray': '7 5' },
  old: { stroke: INK.line, 'stroke-width': 1, 'stroke-dasharray': '2 3' },
  target: { stroke: INK.target, 'stroke-width': 2, 'stroke-dasharray': '3 3' },
  after: { stroke: INK.text, 'stroke-width': 2.5, 'stroke-dasharray': '10 3' },
  value: { stroke: INK.line, 'stroke-width': 1.5, 'stroke-linejoin': 'round' },
  unsure: { stroke: INK.line, 'stroke-width': 1.5, 'stroke-dasharray': '4 3' },
  aside: { stroke: INK.line, 'stroke-width': 1, 'stroke-dasharray': '1 3' },
} as const satisfies Record<string, Attributes>

type LinePoint = { readonly date: string; readonly value: number | null; readonly isGhost: boolean }

type Between = {
  /** Whether a period is missing before the point at this position. */
  readonly isGapBefore: (at: number) => boolean
  readonly unfinished: ReadonlySet<string>
}

/**
 * The way from point to point: broken where a period is missing, dotted past a point left out, dashed to one whose
 * period is not over.
 */
export function valueLine(points: readonly LinePoint[], plot: Plot, between: Between): string {
  const solid: (Place | null)[] = []
  const others: string[] = []
  let before: Place | null = null
  let hasGhostSince = false
  points.forEach(({ date, value, isGhost }, at) => {
    if ((value === null && !isGhost) || between.isGapBefore(at)) {
      solid.push(null)
      before = null
    }
    if (isGhost) hasGhostSince = true
    if (value === null || isGhost) return
    const place: Place = [plot.x(date), plot.y(value)]
    const isUnfinished = between.unfinished.has(date)
    if (before && (hasGhostSince || isUnfinished)) {
      others.push(polyline([before, place], isUnfinished ? LINE.unsure : LINE.aside))
      solid.push(null)
    }
    solid.push(place)
    before = place
    hasGhostSince = false
  })
  const whole = segments(solid).filter((places) => places.length > 1)
  return [...whole.map((places) => polyline(places, LINE.value)), ...others].join('')
}
