import type {
  DatedTarget,
  DefinitionChange,
  Direction,
  RuleSettings,
  SeriesPoint,
} from '@headroom/control-charts'
import type { PlainDate } from '@headroom/platform/clock'
import type { ChartKind, PeriodKind, ValueUnit } from './words.ts'

/** One period of a series as it counts now. */
export type PointFacts = {
  readonly periodStart: PlainDate
  readonly state: 'value' | 'suppressed'
  /** As it was given: 95.2 for a percentage. Null where counts were given instead, and where it is suppressed. */
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly isGhost: boolean
  readonly isProvisional: boolean
}

export type MeasuredAs = {
  readonly name: string
  readonly valueUnit: ValueUnit
  readonly ratePer: number | null
  readonly direction: Direction
  readonly period: PeriodKind
}

/** The one configuration that page, table, export and alert share. */
export type ChartConfiguration = {
  readonly kind: ChartKind
  readonly settings: RuleSettings
  readonly baselinePoints: number | null
}

/** All that decides how the chart of one series looks. */
export type ChartFacts = {
  readonly seriesId: string
  readonly measureId: string
  readonly unitId: string
  /** Of the series when these were read: a result made of them carries it. */
  readonly inputVersion: number
  readonly measure: MeasuredAs
  readonly configuration: ChartConfiguration
  /** Oldest first; suppressed ones included, withdrawn ones not. */
  readonly points: readonly PointFacts[]
  /** In the unit that people use: 95 for 95%. */
  readonly targets: readonly DatedTarget[]
  /** Starts of new limits in force. */
  readonly rebases: readonly PlainDate[]
  readonly definitionChanges: readonly DefinitionChange[]
}

/** What the kernel calls a value for one that people write: 95% is 0.95 to it. */
export const toChart = (unit: ValueUnit, value: number): number => (unit === 'percent' ? value / 100 : value)
export const fromChart = (unit: ValueUnit, value: number): number =>
  unit === 'percent' ? value * 100 : value

type Counted = Pick<PointFacts, 'value' | 'numerator' | 'denominator'>

/**
 * The value that people read: counts over counts as a percentage or rate. Null where nothing is known, or the denominator is zero.
 *
 * @example readableValue({ valueUnit: 'percent', ratePer: null }, { value: null, numerator: 9, denominator: 12 }) // 75
 */
export function readableValue(
  { valueUnit, ratePer }: Pick<MeasuredAs, 'valueUnit' | 'ratePer'>,
  { value, numerator, denominator }: Counted,
): number | null {
  if (numerator === null || denominator === null) return value
  if (denominator === 0) return null
  return (numerator / denominator) * (valueUnit === 'percent' ? 100 : (ratePer ?? 1))
}

const kindsOfCounts: ReadonlySet<ChartKind> = new Set(['p', 'pp', 'u', 'up'])

/**
 * A point as the kernel takes it. Counts stay counts for the charts that weigh them; a rate's denominator is in its own unit
 * (thousands of bed days), which changes neither the rate's limits nor its flags.
 */
export function pointForChart(
  { measure, configuration }: Pick<ChartFacts, 'measure' | 'configuration'>,
  point: PointFacts,
): SeriesPoint {
  const { valueUnit, ratePer } = measure
  const own = { date: point.periodStart, isGhost: point.isGhost }
  const { numerator, denominator } = point
  const keepsCounts =
    kindsOfCounts.has(configuration.kind) || (configuration.kind === 'xmr' && valueUnit === 'percent')
  if (keepsCounts && numerator !== null && denominator !== null)
    return {
      ...own,
      numerator,
      denominator: valueUnit === 'percent' ? denominator : denominator / (ratePer ?? 1),
    }
  const value = readableValue(measure, point)
  return { ...own, value: value === null ? null : toChart(valueUnit, value) }
}
