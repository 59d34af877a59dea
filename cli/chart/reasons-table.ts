import {
  type AttributeChart,
  attributeWarningsOf,
  chanceSentence,
  type Funnel,
  warningsOf,
  type XmrChart,
} from '@headroom/control-charts'
import { cell } from './tables.ts'

const row = (...cells: readonly string[]) => `${cells.map(cell).join(',')}\n`

/** Each signal and both icons with their reasons, what would change a fragile icon, and what to beware of. */
export function xmrReasons(id: string, chart: XmrChart): string {
  const last = chart.points[chart.lastUsable]?.date ?? ''
  let rows = ''
  for (const { rule, judgement, from, to, reason } of chart.signals)
    rows += row(id, rule, judgement, from, to, reason)
  for (const [about, result] of [
    ['variation icon', chart.variation],
    ['assurance icon', chart.assurance],
  ] as const) {
    rows += row(id, about, result.icon, last, last, result.reason)
    for (const { icon, reason } of result.changesUnder)
      rows += row(id, `${about} is fragile`, icon, last, last, reason)
  }
  for (const { kind, dates, message } of warningsOf(chart))
    rows += row(id, `warning: ${kind}`, '', dates[0] ?? '', dates[dates.length - 1] ?? '', message)
  return chart.hasEnoughPoints ? rows + row(id, 'chance', '', '', '', chanceSentence(chart)) : rows
}

export function attributeReasons(id: string, chart: AttributeChart): string {
  let rows = ''
  for (const { kind, points, reason } of chart.signals) {
    const dateAt = (at: number | undefined) => (at === undefined ? '' : (chart.points[at]?.date ?? ''))
    rows += row(id, kind, '', dateAt(points[0]), dateAt(points[points.length - 1]), reason)
  }
  for (const { kind, message } of attributeWarningsOf(chart))
    rows += row(id, `warning: ${kind}`, '', '', '', message)
  return rows
}

export function funnelReasons(id: string, funnel: Funnel): string {
  let rows = row(id, 'funnel', '', '', '', funnel.text)
  for (const { unit, reason } of funnel.points) rows += row(id, unit, '', '', '', reason)
  return rows
}
