import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseSettings, Job } from './job.ts'
import { fieldsOf, headerOf, type LineFault, linesOf } from './lines.ts'
import { openOutput } from './output.ts'
import { readCases } from './read-cases.ts'
import { groupByCase, missingColumns } from './read-points.ts'
import { drawAll } from './share-out.ts'
import { cell, HEADERS, REASONS_HEADER } from './tables.ts'

export type Request = Pick<Job, 'chart' | 'funnel' | 'settings' | 'withReasons'> & {
  /** Absent: attribute charts where CASES.csv has a chart column, XmR charts otherwise. */
  readonly drawing: Job['drawing'] | null
  readonly pointsFile: string
  readonly casesFile: string | null
  readonly outFolder: string
  readonly withSvg: boolean
  readonly threads: number
}

export type FileFault = LineFault & { readonly file: string }

export type Summary = {
  readonly charts: number
  readonly points: number
  readonly files: readonly string[]
  readonly faults: readonly FileFault[]
}

type Text = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string }

function readText(file: string): Text {
  try {
    return { ok: true, text: readFileSync(file, 'utf8') }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : 'cannot be read' }
  }
}

type Blame = (file: string, found: readonly LineFault[]) => void

const aboutFile = (reason: string): LineFault[] => [{ line: 1, caseId: '', reason }]

function readSettings(file: string | null, blame: Blame): Map<string, CaseSettings> {
  if (file === null) return new Map()
  const text = readText(file)
  const { cases, faults } = text.ok
    ? readCases(text.text)
    : { cases: new Map(), faults: aboutFile(text.reason) }
  blame(file, faults)
  return cases
}

/** Reads, draws and writes; what could not be read is in `faults`, by file and line. */
export async function run(request: Request): Promise<Summary> {
  const faults: FileFault[] = []
  const blame: Blame = (file, found) => {
    for (const fault of found) faults.push({ ...fault, file })
  }
  const settings = readSettings(request.casesFile, blame)
  const hasChartColumn = [...settings.values()].some(({ chart }) => chart !== undefined)
  const drawing = request.drawing ?? (hasChartColumn ? 'attribute' : 'xmr')
  const text = readText(request.pointsFile)
  const [first, ...rows] = linesOf(text.ok ? text.text : '')
  const header = headerOf(first)
  const missing = text.ok ? missingColumns(header, drawing) : text.reason
  if (missing) blame(request.pointsFile, aboutFile(missing))
  const grouped = groupByCase(missing ? [] : rows, header, (id) => settings.get(id) ?? {})
  blame(request.pointsFile, grouped.faults)
  const headers = { ...HEADERS[drawing], ...(request.withReasons ? { reasons: REASONS_HEADER } : {}) }
  mkdirSync(request.outFolder, { recursive: true })
  const output = openOutput(request.outFolder, headers)
  const job: Job = {
    drawing,
    chart: request.chart,
    funnel: request.funnel,
    settings: request.settings,
    columns: [...header],
    fieldCount: (first ? fieldsOf(first.text) : null)?.length ?? 0,
    svgFolder: request.withSvg ? request.outFolder : null,
    withReasons: request.withReasons,
  }
  const summary = { charts: 0, points: 0 }
  await drawAll(grouped.cases, job, request.threads, (drawn) => {
    for (const [name, piece] of Object.entries(drawn.tables)) output.add(name, piece)
    blame(request.pointsFile, drawn.faults)
    summary.charts += drawn.charts
    summary.points += drawn.points
  })
  const files = output.close()
  return { ...summary, files: [...files, ...writeFaults(request.outFolder, faults)], faults }
}

/** The faults as a file, for those who mend the data; an old one goes when there are none. */
function writeFaults(folder: string, faults: FileFault[]): string[] {
  const file = join(folder, 'faults.csv')
  if (faults.length === 0) {
    rmSync(file, { force: true })
    return []
  }
  faults.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
  const rows = faults.map(({ file: from, line, caseId, reason }) =>
    [from, String(line), caseId, reason].map(cell).join(','),
  )
  writeFileSync(file, `file,line,case_id,reason\n${rows.join('\n')}\n`)
  return ['faults.csv']
}
