/** A count as the protection of small numbers releases it; `kernels/disclosure` gives exactly this shape. */
export type ShownCount = { readonly kind: 'shown'; readonly value: number } | { readonly kind: 'withheld' }

export type DistributionChart = {
  readonly title: string
  /** Whom it counts: "people", "ratings". */
  readonly people: string
  /** Lowest level first. */
  readonly levels: readonly { readonly label: string; readonly count: ShownCount }[]
  readonly total: ShownCount
}

export type Segment = {
  readonly label: string
  readonly count: number
  /** Position on the scale, or all that is withheld together. */
  readonly rung: number | 'withheld'
}

/**
 * The parts of the bar. What is withheld is one part, of the size that readers can work out anyway from the total; without
 * a total there is nothing to divide. Undefined when there is no bar to draw.
 */
export const segmentsOf = (chart: DistributionChart): readonly Segment[] | undefined => {
  const { total, levels } = chart
  if (total.kind === 'withheld' || total.value === 0) return undefined
  const shown = levels.flatMap(({ label, count }, rung): readonly Segment[] =>
    count.kind === 'shown' && count.value > 0 ? [{ label, count: count.value, rung }] : [],
  )
  const hasWithheld = levels.some(({ count }) => count.kind === 'withheld')
  const rest = total.value - shown.reduce((sum, { count }) => sum + count, 0)
  return hasWithheld && rest > 0 ? [...shown, { label: 'Withheld', count: rest, rung: 'withheld' }] : shown
}

/** Shares of the parts drawn, so that the bar is full even where rounding keeps counts from adding up. */
export const shareOf = (segments: readonly Segment[], segment: Segment): number =>
  segment.count / segments.reduce((sum, { count }) => sum + count, 0)
