import { readableValue } from '../rules/chart-facts.ts'
import type { Cell, Draft } from './drafts.ts'
import { type FaultList, shown } from './faults.ts'
import type { KnownMeasure } from './known.ts'
import { readNumber } from './read-number.ts'

export type Counts = {
  readonly state: 'value' | 'suppressed'
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
}

const SUPPRESSED: Counts = { state: 'suppressed', value: null, numerator: null, denominator: null }

type Number = { readonly kind: 'number'; readonly value: number }
type Half =
  | Number
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'faulty' }

/** The numbers of a draft, checked against what its measure can be; nothing where no cell says anything. */
export function readCounts(
  draft: Draft,
  measure: KnownMeasure | undefined,
  faults: FaultList,
): Counts | 'nothing' | 'faulty' {
  const half = (cell: Cell): Half => {
    const read = readNumber(cell.text)
    if (read.kind !== 'not-a-number' && read.kind !== 'too-large') return read
    faults.add({ row: draft.row, column: cell.column }, read.kind, { text: shown(cell.text) })
    return { kind: 'faulty' }
  }
  const [value, numerator, denominator] = [half(draft.value), half(draft.numerator), half(draft.denominator)]
  const halves = [value, numerator, denominator]
  if (halves.some(({ kind }) => kind === 'faulty')) return 'faulty'
  if (halves.some(({ kind }) => kind === 'suppressed')) return SUPPRESSED
  if (halves.every(({ kind }) => kind === 'nothing')) return 'nothing'
  const numbers = {
    value: value.kind === 'number' ? value.value : null,
    numerator: numerator.kind === 'number' ? numerator.value : null,
    denominator: denominator.kind === 'number' ? denominator.value : null,
  }
  return checked(draft, numbers, measure, faults)
}

type Numbers = Omit<Counts, 'state'>

function checked(
  draft: Draft,
  numbers: Numbers,
  measure: KnownMeasure | undefined,
  faults: FaultList,
): Counts | 'faulty' {
  const { value, numerator, denominator } = numbers
  const before = faults.count()
  const at = (cell: Cell) => ({ row: draft.row, column: cell.column })
  if ((numerator === null) !== (denominator === null))
    faults.add(at(numerator === null ? draft.denominator : draft.numerator), 'half-a-share', {
      missing: numerator === null ? 'numerator' : 'denominator',
    })
  if (denominator !== null && denominator < 0)
    faults.add(at(draft.denominator), 'negative', { text: shown(draft.denominator.text) })
  if (measure) checkAgainst(measure, draft, numbers, faults)
  if (faults.count() > before) return 'faulty'
  return numerator === null
    ? { state: 'value', value, numerator, denominator }
    : { state: 'value', value: null, numerator, denominator }
}

const mayBeNegative: ReadonlySet<KnownMeasure['valueUnit']> = new Set(['money', 'score'])
const isShare: ReadonlySet<KnownMeasure['valueUnit']> = new Set(['percent', 'rate', 'days', 'money', 'score'])

function checkAgainst(
  measure: KnownMeasure,
  draft: Draft,
  { value, numerator, denominator }: Numbers,
  faults: FaultList,
): void {
  const at = (cell: Cell) => ({ row: draft.row, column: cell.column })
  if (!mayBeNegative.has(measure.valueUnit)) {
    for (const [number, cell] of [
      [value, draft.value],
      [numerator, draft.numerator],
    ] as const)
      if (number !== null && number < 0) faults.add(at(cell), 'negative', { text: shown(cell.text) })
  }
  if (measure.valueUnit === 'percent' && value !== null && value > 100)
    faults.add(at(draft.value), 'above-hundred', { text: shown(draft.value.text) })
  if (numerator === null || denominator === null) return
  if (!isShare.has(measure.valueUnit))
    faults.add(at(draft.numerator), 'counts-not-wanted', { text: measure.name })
  if (measure.valueUnit === 'percent' && numerator > denominator)
    faults.add(at(draft.numerator), 'numerator-above-denominator')
  const counted = readableValue(measure, { value: null, numerator, denominator })
  if (value !== null && counted !== null && Math.abs(value - counted) > 0.01 * Math.max(1, Math.abs(counted)))
    faults.add(at(draft.value), 'value-and-counts-differ', {
      value: String(value),
      counted: String(Number(counted.toPrecision(6))),
    })
}
