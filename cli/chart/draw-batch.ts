import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawCase } from './draw-case.ts'
import type { CaseRows, Drawn, Job } from './job.ts'
import type { LineFault } from './lines.ts'

/** Draws some cases, in the thread it is called in. */
export function drawBatch(cases: readonly CaseRows[], job: Job): Drawn {
  const tables: Record<string, string> = {}
  const faults: LineFault[] = []
  let charts = 0
  let points = 0
  for (const rows of cases) {
    const drawn = drawCase(rows, job)
    for (const [name, text] of Object.entries(drawn.tables)) tables[name] = (tables[name] ?? '') + text
    for (const fault of drawn.faults) faults.push(fault)
    if (drawn.svg !== null && job.svgFolder !== null)
      writeFileSync(join(job.svgFolder, rows.fileName), drawn.svg)
    if (Object.keys(drawn.tables).length > 0) charts++
    points += drawn.points
  }
  return { tables, faults, charts, points }
}
