export type SparklinePoint = {
  /** The period in words: "March 2026". */
  readonly when: string
  /** Undefined where nothing was measured; drawn as a gap. */
  readonly value?: number
}

export type SparklineChart = {
  readonly title: string
  readonly points: readonly SparklinePoint[]
  /** How a value is written: "4.2 days". Plain digits unless said. */
  readonly write?: (value: number) => string
}

export type Measured = { readonly when: string; readonly value: number; readonly index: number }

export const measured = (chart: SparklineChart): readonly Measured[] =>
  chart.points.flatMap(({ when, value }, index) => (value === undefined ? [] : [{ when, value, index }]))

export const written = (chart: SparklineChart, value: number): string => chart.write?.(value) ?? String(value)
