import {
  attributeFaultOf,
  type FunnelUnit,
  faultOfUnit,
  makeAttributeChart,
  makeFunnel,
  makeXmrChart,
} from '@headroom/control-charts'
import { attributeFile, funnelFile, xmrFile } from '@headroom/design-system/charts/files'
import { cellIn, parseNumber } from './cells.ts'
import { nameFault } from './faults-in-words.ts'
import type { CaseRows, Job } from './job.ts'
import type { Header, LineFault } from './lines.ts'
import { readCase, rowsOf } from './read-case.ts'
import { attributeReasons, funnelReasons, xmrReasons } from './reasons-table.ts'
import { attributeTables, funnelTables, xmrTables } from './tables.ts'

export type DrawnCase = {
  readonly tables: Readonly<Record<string, string>>
  readonly faults: readonly LineFault[]
  readonly points: number
  readonly svg: string | null
}

const nothing = (faults: readonly LineFault[]): DrawnCase => ({ tables: {}, faults, points: 0, svg: null })

/** A fault of the case as a whole is put on its first line. */
const caseFaults = (
  rows: CaseRows,
  faults: readonly { readonly reason: Parameters<typeof nameFault>[0] }[],
): LineFault[] =>
  faults.map(({ reason }) => ({ line: rows.lines[0] ?? 1, caseId: rows.id, reason: nameFault(reason) }))

function drawXmr(rows: CaseRows, job: Job): DrawnCase {
  const { points, rebases, faults } = readCase(rows, job, () => undefined)
  const { improvement = 'neither', baselinePoints, title } = rows.settings
  const isShare = points.every(
    ({ numerator, denominator }) => typeof denominator === 'number' && (numerator ?? 0) <= denominator,
  )
  const outcome = makeXmrChart(
    {
      points,
      improvement,
      rebases,
      ...(baselinePoints === undefined ? {} : { baselinePoints }),
      wording: { measure: title ?? rows.id, show: isShare ? 'proportion' : 'number' },
    },
    job.settings,
  )
  if (!outcome.ok) return nothing([...faults, ...caseFaults(rows, outcome.faults)])
  const { chart } = outcome
  return {
    tables: {
      ...xmrTables(rows.id, chart),
      ...(job.withReasons ? { reasons: xmrReasons(rows.id, chart) } : {}),
    },
    faults,
    points: points.length,
    svg: job.svgFolder === null ? null : xmrFile(chart, title ?? rows.id),
  }
}

function drawAttribute(rows: CaseRows, job: Job): DrawnCase {
  const kind = rows.settings.chart ?? job.chart
  const { points, rebases, faults } = readCase(rows, job, (point) => attributeFaultOf(kind, point))
  const dates = points.map(({ date }) => date).sort()
  // A part ends before each date that starts new limits, as well as where CASES.csv says.
  const ends = new Set(rows.settings.parts ?? [])
  for (const date of rebases) ends.add(dates.filter((own) => own < date).length)
  const parts = [...ends].filter((end) => end > 0 && end < points.length)
  const { freeze, title } = rows.settings
  const outcome = makeAttributeChart(kind, {
    points,
    ...(freeze === undefined ? {} : { freeze }),
    ...(parts.length > 0 ? { parts } : {}),
  })
  if (!outcome.ok) return nothing([...faults, ...caseFaults(rows, outcome.faults)])
  const { chart } = outcome
  return {
    tables: {
      ...attributeTables(rows.id, chart),
      ...(job.withReasons ? { reasons: attributeReasons(rows.id, chart) } : {}),
    },
    faults,
    points: points.length,
    svg: job.svgFolder === null ? null : attributeFile(chart, title ?? rows.id),
  }
}

function readUnits(rows: CaseRows, job: Job): { units: FunnelUnit[]; faults: LineFault[] } {
  const header: Header = new Map(job.columns)
  const kind = rows.settings.funnel ?? job.funnel
  const units: FunnelUnit[] = []
  const lineOfUnit = new Map<string, number>()
  const { read, faults } = rowsOf(rows, job)
  for (const { fields, line } of read) {
    const refuse = (reason: string) => faults.push({ line, caseId: rows.id, reason })
    const unit = cellIn(fields, header, 'group')
    const numerator = parseNumber(cellIn(fields, header, 'num'))
    const denominator = parseNumber(cellIn(fields, header, 'den'))
    const earlier = lineOfUnit.get(unit)
    if (unit === '') refuse('group is empty')
    else if (earlier !== undefined) refuse(`group ${unit} is already on line ${earlier}`)
    else if (!numerator.ok) refuse(`num ${numerator.reason}`)
    else if (!denominator.ok) refuse(`den ${denominator.reason}`)
    else {
      const read = {
        unit,
        numerator: numerator.value ?? Number.NaN,
        denominator: denominator.value ?? Number.NaN,
      }
      const reason = faultOfUnit(kind, read)
      if (reason) refuse(nameFault(reason))
      else {
        lineOfUnit.set(unit, line)
        units.push(read)
      }
    }
  }
  return { units, faults }
}

function drawFunnel(rows: CaseRows, job: Job): DrawnCase {
  const { units, faults } = readUnits(rows, job)
  const { method, title } = rows.settings
  const outcome = makeFunnel(
    rows.settings.funnel ?? job.funnel,
    units,
    method === undefined ? {} : { method },
  )
  if (!outcome.ok) return nothing([...faults, ...caseFaults(rows, outcome.faults)])
  const { funnel } = outcome
  return {
    tables: {
      ...funnelTables(rows.id, funnel),
      ...(job.withReasons ? { reasons: funnelReasons(rows.id, funnel) } : {}),
    },
    faults,
    points: units.length,
    svg: job.svgFolder === null ? null : funnelFile(funnel, title ?? rows.id),
  }
}

export function drawCase(rows: CaseRows, job: Job): DrawnCase {
  switch (job.drawing) {
    case 'xmr':
      return drawXmr(rows, job)
    case 'attribute':
      return drawAttribute(rows, job)
    case 'funnel':
      return drawFunnel(rows, job)
  }
}
