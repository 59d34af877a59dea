import { type AttributeFault, dayNumber, faultOfPoint, type SeriesPoint } from '@headroom/control-charts'
import { cellIn, parsePoint } from './cells.ts'
import { nameFault } from './faults-in-words.ts'
import type { CaseRows, Job } from './job.ts'
import { fieldsOf, type Header, type LineFault } from './lines.ts'

/** Each row of a case as fields, and the rows that are not rows. */
export function rowsOf(
  rows: CaseRows,
  job: Job,
): { read: { fields: readonly string[]; line: number }[]; faults: LineFault[] } {
  const read: { fields: readonly string[]; line: number }[] = []
  const faults: LineFault[] = []
  rows.texts.forEach((text, at) => {
    const line = rows.lines[at] ?? 0
    const fields = fieldsOf(text)
    const count = fields?.length ?? 0
    if (
      fields &&
      count !== job.fieldCount &&
      fields.slice(job.fieldCount).every((field) => field.trim() === '') &&
      count > job.fieldCount
    )
      read.push({ fields: fields.slice(0, job.fieldCount), line })
    else if (fields && count === job.fieldCount) read.push({ fields, line })
    else
      faults.push({
        line,
        caseId: rows.id,
        reason: fields
          ? `the row has ${count} fields where the header has ${job.fieldCount}`
          : 'the quotes do not match',
      })
  })
  return { read, faults }
}

export type ReadCase = {
  readonly points: readonly SeriesPoint[]
  readonly rebases: readonly string[]
  readonly faults: readonly LineFault[]
}

/** The points of one case that can be drawn, and every row that cannot, by line. */
export function readCase(
  rows: CaseRows,
  job: Job,
  extraFault: (point: SeriesPoint) => AttributeFault['reason'] | undefined,
): ReadCase {
  const header: Header = new Map(job.columns)
  const points: SeriesPoint[] = []
  const rebases: string[] = []
  const lineOfDate = new Map<string, number>()
  const { read, faults } = rowsOf(rows, job)
  const refuse = (line: number, reason: string) => faults.push({ line, caseId: rows.id, reason })
  for (const { fields, line } of read) {
    const row = parsePoint(fields, header)
    const date = row.ok ? row.point.date : row.date
    const isDate = !Number.isNaN(dayNumber(date))
    if (!isDate)
      refuse(
        line,
        `date "${cellIn(fields, header, 'date')}" is not a day of the calendar written like 2024-03-01`,
      )
    const earlier = lineOfDate.get(date)
    if (isDate && earlier !== undefined) {
      refuse(line, `${date} is already on line ${earlier}`)
      continue
    }
    if (!row.ok) refuse(line, row.reason)
    // The limits change on that day whether or not the day's own value can be read.
    if (isDate && row.isRebase) rebases.push(date)
    if (!isDate || (!row.ok && !row.isSuppressed)) continue
    const point: SeriesPoint = row.ok ? row.point : { date, value: null }
    const reason = faultOfPoint(point) ?? extraFault(point)
    if (reason) refuse(line, nameFault(reason))
    else {
      lineOfDate.set(date, line)
      points.push(point)
    }
  }
  return { points, rebases, faults }
}
