import {
  aYearAfter,
  type DateOrder,
  type DateReading,
  dayFirstDate,
  decideDateOrder,
  type Heading,
  type IsoDate,
  type Notice,
  notice,
  type OrderEvidence,
  orderEvidence,
  readDate,
} from '@headroom/platform/tables-in-files'
import type { StaffField } from './columns.ts'
import type { FaultList } from './fault-list.ts'
import { DATE_REASONS } from './faults.ts'
import type { StaffDraft } from './read-staff-row.ts'

/** The National Health Service began on 5 July 1948; nobody can have started in it, or been appraised, before. */
const SERVICE_BEGAN: IsoDate = '1948-07-05'

const DATE_FIELDS = ['startDate', 'lastAppraisalDate'] as const
type DateField = (typeof DATE_FIELDS)[number]

type ReadColumn = {
  readonly field: DateField
  readonly readings: ReadonlyMap<string, readonly [DateReading, number]>
}

/** Settles every date of the drafts as ISO text, adding faults and saying how each column was read. */
export function checkDates(
  drafts: readonly StaffDraft[],
  columns: ReadonlyMap<StaffField, Heading>,
  today: IsoDate,
  faults: FaultList,
): readonly Notice[] {
  const read = DATE_FIELDS.filter((field) => columns.has(field)).map((field) => readColumn(drafts, field))
  const evidence = read.map(({ readings }) => orderEvidence(readings.values()))
  return read.flatMap((column, at) => {
    const own = evidence[at] ?? { dayFirst: 0, monthFirst: 0, either: 0 }
    const order = decideDateOrder(withNeighbours(own, evidence))
    settleColumn(drafts, column, { order, today, faults })
    if (order.kind !== 'day-first' || own.dayFirst + own.either === 0) return []
    return notice('date-order', { column: columns.get(column.field)?.label ?? '', order: describe(order) })
  })
}

/** A column without a telling date of its own follows the other: both came out of the same program. */
function withNeighbours(own: OrderEvidence, all: readonly OrderEvidence[]): OrderEvidence {
  if (own.dayFirst + own.monthFirst > 0 || own.either === 0) return own
  const sum = (count: (evidence: OrderEvidence) => number) =>
    all.reduce((total, evidence) => total + count(evidence), 0)
  return { dayFirst: sum((e) => e.dayFirst), monthFirst: sum((e) => e.monthFirst), either: own.either }
}

function describe(order: Extract<DateOrder, { kind: 'day-first' }>): string {
  return order.isCertain ? 'day/month/year' : 'day/month/year, though no date has a day above 12 to prove it'
}

function readColumn(drafts: readonly StaffDraft[], field: DateField): ReadColumn {
  const readings = new Map<string, [DateReading, number]>()
  for (const draft of drafts) {
    const text = draft[field]
    if (text === null) continue
    const known = readings.get(text)
    if (known === undefined) readings.set(text, [readDate(text), 1])
    else known[1] += 1
  }
  return { field, readings }
}

type Settling = { readonly order: DateOrder; readonly today: IsoDate; readonly faults: FaultList }

function settleColumn(
  drafts: readonly StaffDraft[],
  { field, readings }: ReadColumn,
  settling: Settling,
): void {
  const { order, today, faults } = settling
  const outcomes = new Map(
    [...readings].map(([text, [reading]]) => [text, settleDate(reading, { text, field, order, today })]),
  )
  for (const draft of drafts) {
    const text = draft[field]
    const outcome = text === null ? undefined : outcomes.get(text)
    draft[field] = outcome?.kind === 'date' ? outcome.date : null
    const place = { row: draft.row, field }
    if (outcome?.kind === 'impossible') faults.add(place, 'impossible-date', { because: outcome.because })
    if (outcome?.kind === 'ambiguous' && order.kind === 'unsure') faults.add(place, 'ambiguous-date', order)
  }
}

type Outcome =
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'impossible'; readonly because: string }
  | { readonly kind: 'ambiguous' }

type CellContext = {
  readonly text: string
  readonly field: DateField
  readonly order: DateOrder
  readonly today: IsoDate
}

function settleDate(reading: DateReading, cell: CellContext): Outcome {
  switch (reading.kind) {
    case 'date':
      return withinRange(reading.date, cell)
    case 'numbers':
      return settleNumbers(reading, cell)
    case 'no-such-date':
      return impossible(DATE_REASONS.noSuchDay(cell.text))
    case 'two-digit-year':
      return impossible(DATE_REASONS.shortYear)
    case 'day-number':
      return impossible(DATE_REASONS.dayNumber)
    case 'not-a-date':
    case 'blank':
      return impossible(DATE_REASONS.notADate)
  }
}

function settleNumbers(reading: Extract<DateReading, { kind: 'numbers' }>, cell: CellContext): Outcome {
  const dayFirst = dayFirstDate(reading)
  const monthFirst = dayFirstDate({ ...reading, first: reading.second, second: reading.first })
  if (dayFirst === undefined && monthFirst === undefined) return impossible(DATE_REASONS.noSuchDay(cell.text))
  if (cell.order.kind === 'unsure') return { kind: 'ambiguous' }
  return dayFirst === undefined ? impossible(DATE_REASONS.monthFirst) : withinRange(dayFirst, cell)
}

const impossible = (because: string): Outcome => ({ kind: 'impossible', because })

/** Joiners are known months ahead, so a start may lie up to a year ahead; an appraisal that was held may not. */
function withinRange(date: IsoDate, { field, today }: CellContext): Outcome {
  if (date < SERVICE_BEGAN) return impossible(DATE_REASONS.beforeTheService)
  if (field === 'lastAppraisalDate' && date > today) return impossible(DATE_REASONS.appraisalAhead(today))
  const latest = aYearAfter(today)
  return date > latest ? impossible(DATE_REASONS.startAhead(latest)) : { kind: 'date', date }
}
