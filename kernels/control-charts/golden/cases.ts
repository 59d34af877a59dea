import { existsSync, readFileSync } from 'node:fs'
import type { Series } from '../model.ts'

export type Row = Record<string, string>

/** Numbers invented for these tests; the expected results are from independent engines. */
export const SYNTHETIC = new URL('./', import.meta.url)

/** Real A&E series (Open Government Licence v3.0), read where they lie and not copied into the repository. */
const besideRepository = new URL('../../../../shared/golden/control-charts/nhs-ae/', import.meta.url)
export const NHS_AE = process.env.HEADROOM_GOLDEN
  ? new URL('control-charts/nhs-ae/', `file://${process.env.HEADROOM_GOLDEN.replace(/\/?$/, '/')}`)
  : besideRepository

export const folders = [
  { name: 'synthetic', folder: SYNTHETIC },
  { name: 'nhs-ae', folder: NHS_AE },
].map((set) => ({ ...set, isPresent: existsSync(new URL('xmr-points.csv', set.folder)) }))

/** Fields of one line; the golden files quote only titles, and no field holds a line break. */
const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )

export function readRows(folder: URL, file: string): Row[] {
  const url = new URL(file, folder)
  const [header = '', ...lines] = existsSync(url) ? readFileSync(url, 'utf8').trim().split('\n') : []
  const columns = fieldsOf(header)
  return lines.map((line) => {
    const fields = fieldsOf(line)
    return Object.fromEntries(columns.map((column, at) => [column, fields[at] ?? '']))
  })
}

export function byCase(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const id = row.case_id ?? ''
    const own = found.get(id)
    if (own) own.push(row)
    else found.set(id, [row])
  }
  return found
}

export const numberIn = (cell: string | undefined): number | null =>
  cell === undefined || cell === '' || cell === 'NaN' ? null : Number(cell)

export function seriesOf(points: readonly Row[], given: Row | undefined): Series {
  const baselinePoints = numberIn(given?.baseline_n)
  return {
    improvement: (given?.improvement ?? 'neither') as Series['improvement'],
    points: points.map((row) => ({
      date: row.date ?? '',
      value: numberIn(row.value),
      ...(row.den ? { numerator: numberIn(row.num), denominator: numberIn(row.den) } : {}),
      isGhost: row.ghost === '1',
      target: numberIn(row.target),
    })),
    rebases: points.filter((row) => row.rebase === '1').map((row) => row.date ?? ''),
    ...(baselinePoints === null ? {} : { baselinePoints }),
  }
}

/** Equal to one part in a thousand million, the tolerance the golden files are made for. */
export function agrees(found: number | null | undefined, expected: string | undefined): boolean {
  const wanted = numberIn(expected)
  if (wanted === null || found === null || found === undefined)
    return wanted === null && (found ?? null) === null
  return (
    Math.abs(found - wanted) <=
      1e-9 * Math.max(Math.abs(wanted), Math.abs(found)) + 1e-11 * Math.abs(wanted) || found === wanted
  )
}
