import type { SeriesPoint } from '@headroom/control-charts'
import type { Header } from './lines.ts'

/** A cell by column name; an absent column reads as empty. */
export const cellIn = (fields: readonly string[], header: Header, column: string): string =>
  (fields[header.get(column) ?? -1] ?? '').trim()

/** A decimal number as people and spreadsheets write it. `Number` alone would take '0x1f', ' ' and 'Infinity'. */
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i

export function parseNumber(
  cell: string,
): { ok: true; value: number | null } | { ok: false; reason: string } {
  if (cell === '') return { ok: true, value: null }
  if (cell === '*') return { ok: false, reason: 'is suppressed (*), so the point is treated as missing' }
  if (!DECIMAL.test(cell)) return { ok: false, reason: `"${cell}" is not a number` }
  const value = Number(cell)
  return Number.isFinite(value)
    ? { ok: true, value }
    : { ok: false, reason: `"${cell}" is too large a number` }
}

const YES = new Set(['1', 'true', 'yes'])
const NO = new Set(['', '0', 'false', 'no'])

export function parseFlag(cell: string): boolean | null {
  const own = cell.toLowerCase()
  return YES.has(own) ? true : NO.has(own) ? false : null
}

/** One row of POINTS.csv. Where something is wrong with it, `reason` says what and the row is left out. */
export type PointRow =
  | { readonly ok: true; readonly point: SeriesPoint; readonly isRebase: boolean }
  | {
      readonly ok: false
      readonly reason: string
      readonly isSuppressed: boolean
      readonly date: string
      readonly isRebase: boolean
    }

export function parsePoint(fields: readonly string[], header: Header): PointRow {
  const date = cellIn(fields, header, 'date')
  const reasons: string[] = []
  let isSuppressed = false
  const numberIn = (column: string): number | null => {
    const cell = cellIn(fields, header, column)
    const read = parseNumber(cell)
    if (read.ok) return read.value
    if (cell === '*') isSuppressed = true
    reasons.push(`${column} ${read.reason}`)
    return null
  }
  const flagIn = (column: string): boolean => {
    const cell = cellIn(fields, header, column)
    const flag = parseFlag(cell)
    if (flag === null) reasons.push(`${column} "${cell}" is neither 1 nor 0`)
    return flag === true
  }
  const value = numberIn('value')
  const numerator = numberIn('num')
  const denominator = numberIn('den')
  const target = numberIn('target')
  const isRebase = flagIn('rebase')
  const isGhost = flagIn('ghost')
  if (reasons.length > 0)
    return {
      ok: false,
      reason: reasons.join('; '),
      isSuppressed: isSuppressed && reasons.length === 1,
      date,
      isRebase,
    }
  const point = {
    date,
    value,
    numerator,
    ...(denominator === null ? {} : { denominator }),
    ...(isGhost ? { isGhost } : {}),
    ...(target === null ? {} : { target }),
  }
  return { ok: true, point, isRebase }
}
