import {
  ATTRIBUTE_CHARTS,
  type AttributeChartKind,
  DIRECTIONS,
  type Direction,
  type FunnelKind,
} from '@headroom/control-charts'
import { parse } from 'csv-parse/sync'
import type { CaseSettings } from './job.ts'
import type { LineFault } from './lines.ts'

const FUNNEL_TYPES: Readonly<Record<string, FunnelKind>> = {
  PR: 'proportion',
  RC: 'ratio',
  SR: 'standardised',
}

export const funnelKindOf = (type: string): FunnelKind | undefined => FUNNEL_TYPES[type.toUpperCase()]

export const chartKindOf = (chart: string): AttributeChartKind | undefined =>
  ATTRIBUTE_CHARTS.find((kind) => kind === chart)

type Read = { readonly settings: CaseSettings; readonly faults: readonly string[] }

function settingsIn(row: Readonly<Record<string, string>>): Read {
  const faults: string[] = []
  const cell = (column: string) => (row[column] ?? '').trim()
  const known = <Value>(column: string, find: (text: string) => Value | undefined): Value | undefined => {
    const text = cell(column)
    if (text === '') return undefined
    const found = find(text)
    if (found === undefined) faults.push(`${column} "${text}" is not known`)
    return found
  }
  const count = (text: string) => (/^\d+$/.test(text) && Number(text) > 0 ? Number(text) : undefined)
  const counts = (text: string) => {
    const all = text.split(/[\s;,]+/).map(count)
    return all.every((one) => one !== undefined) ? (all as number[]) : undefined
  }
  const improvement = known('improvement', (text) => DIRECTIONS.find((one): one is Direction => one === text))
  const baselinePoints = known('baseline_n', (text) => ((count(text) ?? 0) >= 2 ? count(text) : undefined))
  const chart = known('chart', chartKindOf)
  const freeze = known('freeze', count)
  const parts = known('part', counts)
  const funnel = known('type', funnelKindOf)
  const method = known('sr_method', (text) =>
    (['SHMI', 'CQC'] as const).find((one) => one === text.toUpperCase()),
  )
  const settings: CaseSettings = {
    ...(cell('title') === '' ? {} : { title: cell('title') }),
    ...(improvement === undefined ? {} : { improvement }),
    ...(baselinePoints === undefined ? {} : { baselinePoints }),
    ...(chart === undefined ? {} : { chart }),
    ...(freeze === undefined ? {} : { freeze }),
    ...(parts === undefined ? {} : { parts }),
    ...(funnel === undefined ? {} : { funnel }),
    ...(method === undefined ? {} : { method }),
  }
  return { settings, faults }
}

/** Reads CASES.csv. A cell that cannot be read is named and left at its default; the case is still drawn. */
export function readCases(text: string): { cases: Map<string, CaseSettings>; faults: LineFault[] } {
  const cases = new Map<string, CaseSettings>()
  const faults: LineFault[] = []
  let rows: { record: Record<string, string>; info: { lines: number } }[] = []
  try {
    rows = parse(text, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    })
  } catch (error) {
    faults.push({
      line: 1,
      caseId: '',
      reason: `the file cannot be read as CSV: ${error instanceof Error ? error.message : 'unknown fault'}`,
    })
  }
  for (const { record, info } of rows) {
    const id = (record.case_id ?? '').trim()
    if (id === '' || cases.has(id)) {
      faults.push({
        line: info.lines,
        caseId: id,
        reason: id === '' ? 'case_id is empty' : 'the case appears twice; the first row counts',
      })
      continue
    }
    const read = settingsIn(record)
    cases.set(id, read.settings)
    for (const reason of read.faults) faults.push({ line: info.lines, caseId: id, reason })
  }
  return { cases, faults }
}
