import { type Funnel, faultOfUnit, makeFunnel, type Wording } from '@headroom/control-charts'
import type { FunnelRow } from '../queries/icons.ts'
import type { MeasuredAs } from '../rules/chart-facts.ts'
import { wordingOf } from '../rules/draw-chart.ts'

/** Fewer units say little about how units differ, and the widening for it needs some in its middle. */
const FEWEST_UNITS = 5

export type UnitFunnel =
  | {
      readonly ok: true
      readonly funnel: Funnel
      readonly wording: Wording
      /** Units whose counts cannot be compared: nothing below the line, or more above it than below. */
      readonly leftOut: readonly string[]
    }
  | { readonly ok: false; readonly reason: 'no-counts' | 'too-few-units'; readonly units: number }

/** Units compared at one period: a share of cases, or events for so many. By name: within the limits no order means anything. */
export function funnelOf(measure: MeasuredAs, rows: readonly FunnelRow[]): UnitFunnel {
  const { valueUnit, ratePer } = measure
  if (valueUnit !== 'percent' && valueUnit !== 'rate') return { ok: false, reason: 'no-counts', units: 0 }
  const kind = valueUnit === 'percent' ? 'proportion' : 'ratio'
  const units = rows.map(({ unitName, numerator, denominator }) => ({
    unit: unitName,
    numerator,
    denominator: denominator / (ratePer ?? 1),
  }))
  const fit = units.filter((unit) => faultOfUnit(kind, unit) === undefined)
  if (fit.length < FEWEST_UNITS) return { ok: false, reason: 'too-few-units', units: fit.length }
  const wording = wordingOf({ measure })
  const made = makeFunnel(kind, fit, { wording })
  if (!made.ok) return { ok: false, reason: 'no-counts', units: fit.length }
  const leftOut = units.filter((unit) => !fit.includes(unit)).map(({ unit }) => unit)
  return { ok: true, funnel: made.funnel, wording, leftOut }
}
