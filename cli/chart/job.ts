import type { AttributeChartKind, Direction, FunnelKind, RuleSettings } from '@headroom/control-charts'
import type { LineFault } from './lines.ts'

export const DRAWINGS = ['xmr', 'attribute', 'funnel'] as const
export type Drawing = (typeof DRAWINGS)[number]

/** What CASES.csv says about one case. */
export type CaseSettings = {
  readonly title?: string
  readonly improvement?: Direction
  readonly baselinePoints?: number
  readonly chart?: AttributeChartKind
  readonly freeze?: number
  readonly parts?: readonly number[]
  readonly funnel?: FunnelKind
  readonly method?: 'SHMI' | 'CQC'
}

/** What is to be drawn, the same for every case; plain data, so that it can be sent to a thread. */
export type Job = {
  readonly drawing: Drawing
  readonly chart: AttributeChartKind
  readonly funnel: FunnelKind
  readonly settings: Partial<RuleSettings>
  readonly columns: readonly (readonly [string, number])[]
  readonly fieldCount: number
  /** Where SVG files go, or null for none. */
  readonly svgFolder: string | null
  readonly withReasons: boolean
}

/** The rows of one case, unread, with the line each came from. */
export type CaseRows = {
  readonly id: string
  /** The name of its drawing. */
  readonly fileName: string
  readonly settings: CaseSettings
  readonly texts: readonly string[]
  readonly lines: readonly number[]
}

/** Pieces of the output files by name, without their headers. */
export type Drawn = {
  readonly tables: Readonly<Record<string, string>>
  readonly faults: readonly LineFault[]
  readonly charts: number
  readonly points: number
}
