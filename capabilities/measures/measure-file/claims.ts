import { type IsoDate, type OrderEvidence, orderEvidence, readDate } from '@headroom/platform/tables-in-files'
import { namePeriod } from '../rules/periods.ts'
import type { Cell, Draft } from './drafts.ts'
import { type FaultList, shown } from './faults.ts'
import type { Known } from './known.ts'
import { type KnownMeasure, type KnownUnit, measureFinder, unitFinder } from './known.ts'
import { readCounts } from './read-counts.ts'
import { readPeriod } from './read-period.ts'

/** One period of one measure in one unit, understood: what the file says and all that is needed to write it. */
export type Claim = {
  readonly row: number
  readonly measure: KnownMeasure
  readonly unit: KnownUnit
  readonly periodStart: IsoDate
  readonly state: 'value' | 'suppressed'
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly isProvisional: boolean
  readonly note: string | null
}

export type Claiming = {
  readonly known: Known
  readonly today: IsoDate
  readonly faults: FaultList
  /** How many dates can only be read day first, and only month first. */
  readonly order: OrderEvidence
}

export const evidenceIn = (texts: Iterable<string>): OrderEvidence => {
  const counted = new Map<string, number>()
  for (const text of texts) counted.set(text, (counted.get(text) ?? 0) + 1)
  return orderEvidence([...counted].map(([text, cells]) => [readDate(text), cells] as const))
}

const MOST_NOTE = 500
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what this is for.
const UNREADABLE = /[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffd]/

/** Turns drafts into claims; a draft with a fault makes none, and every fault of it is told. */
export function claimer({ known, today, faults, order }: Claiming): (draft: Draft) => Claim | undefined {
  const findMeasure = measureFinder(known.measures)
  const findUnit = unitFinder(known.units)
  const seen = new Map<string, number>()
  const isOrderLost = order.monthFirst > 0 && order.monthFirst > 0.02 * (order.dayFirst + order.monthFirst)

  function measureOf({ row, measure: given }: Draft): KnownMeasure | undefined {
    if (!('text' in given)) return given
    const at = { row, column: given.column }
    if (given.text === '') return void faults.add(at, 'missing-measure')
    const measure = findMeasure(given.text)
    if (!measure) return void faults.add(at, 'unknown-measure', { text: shown(given.text) })
    if (measure.status === 'retired') return void faults.add(at, 'retired-measure', { text: measure.name })
    return measure
  }

  function unitOf({ row, unit: given }: Draft): KnownUnit | undefined {
    const at = { row, column: 'text' in given ? given.column : '' }
    if ('text' in given && given.text === '') return void faults.add(at, 'missing-unit')
    const found = 'text' in given ? findUnit(given.text) : ({ ok: true, unit: given } as const)
    if (!found.ok && found.reason === 'unknown')
      return void faults.add(at, 'unknown-unit', { text: 'text' in given ? shown(given.text) : '' })
    if (!found.ok) {
      const text = 'text' in given ? shown(given.text) : ''
      return void faults.add(at, 'ambiguous-unit', { text, choices: found.choices })
    }
    if (!found.unit.mayWrite) return void faults.add(at, 'not-your-unit', { text: found.unit.name })
    return found.unit
  }

  /** Of a measure that is not known it is only asked whether any kind of period is named. */
  function periodOf({ row, period }: Draft, measure: KnownMeasure | undefined): IsoDate | undefined {
    const at = { row, column: period.column }
    if (period.text === '') return void faults.add(at, 'missing-period')
    if (isOrderLost && readDate(period.text).kind === 'numbers')
      return void faults.add(at, 'ambiguous-date', order)
    const read = readPeriod(period.text, measure?.period ?? 'quarter')
    const text = shown(period.text)
    if (!read.ok && read.reason === 'period-not-understood')
      return void faults.add(at, read.reason, { text, wanted: measure?.period ?? 'month' })
    if (!read.ok) return void faults.add(at, read.reason, { text })
    if (measure && read.start > today)
      return void faults.add(at, 'future-period', { text: namePeriod(read.start, measure.period) })
    return read.start
  }

  function noteOf({ row, note }: Draft): string | null | undefined {
    if (note.text === '') return null
    const at = { row, column: note.column }
    if (note.text.length > MOST_NOTE)
      return void faults.add(at, 'note-too-long', { characters: note.text.length })
    return UNREADABLE.test(note.text) ? void faults.add(at, 'unreadable-note') : note.text
  }

  return (draft) => {
    const counts = readCounts(
      draft,
      'text' in draft.measure ? findMeasure(draft.measure.text) : draft.measure,
      faults,
    )
    // A row that says nothing of a period is not asked for its names; a blank cell of the wide layout is such a row.
    if (counts === 'nothing') return undefined
    const measure = measureOf(draft)
    const unit = unitOf(draft)
    const note = noteOf(draft)
    const periodStart = periodOf(draft, measure)
    if (!measure || !unit || periodStart === undefined || note === undefined || counts === 'faulty')
      return undefined
    const key = `${measure.code} ${unit.id} ${periodStart}`
    const before = seen.get(key)
    if (before !== undefined) {
      const period = namePeriod(periodStart, measure.period)
      return void faults.add({ row: draft.row, column: draft.period.column }, 'same-period-twice', {
        row: before,
        period,
      })
    }
    seen.set(key, draft.row)
    const isProvisional = saysYes(draft.provisional)
    return { row: draft.row, measure, unit, periodStart, ...counts, isProvisional, note }
  }
}

const saysYes = ({ text }: Cell): boolean => /^(y|yes|true|1|p|provisional|late)$/i.test(text)
