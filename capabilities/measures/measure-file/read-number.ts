/** What a cell says about a number. */
export type NumberReading =
  | { readonly kind: 'number'; readonly value: number }
  /** Somebody has hidden a small number. */
  | { readonly kind: 'suppressed' }
  /** Nothing is said: what is recorded already stays. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'too-large' }

/**
 * Marks as the Government Analysis Function asks publishers to use them ("Symbols in tables", 2023: [c] confidential,
 * [x] not available, [z] not applicable, [low]), and those that NHS publications used before (* for small numbers).
 * A dash is nothing recorded: publications use it for zero, for none and for too small, so it is never taken for 0.
 */
const SUPPRESSED: ReadonlySet<string> = new Set([
  '*',
  '**',
  'c',
  '[c]',
  'suppressed',
  '[low]',
  '<5',
  '<6',
  '<8',
  '<10',
])
const NOTHING: ReadonlySet<string> = new Set([
  '',
  '-',
  '–',
  '—',
  ':',
  '.',
  '..',
  'x',
  '[x]',
  'z',
  '[z]',
  'n/a',
  'na',
  '#n/a',
  'null',
  'not available',
])
export const suppressedMarks = [...SUPPRESSED]

const LARGEST = 1e15
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i
/** A comma only where thousands have one: 1,234,567 and not 1,5 (which is one and a half elsewhere). */
const WITH_THOUSANDS = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/

/**
 * Reads a number as people and spreadsheets write it: £1,234.50, 95.2%, (12) for less than nothing, − for minus.
 *
 * @example readNumber('1,234') // { kind: 'number', value: 1234 }
 */
export function readNumber(cell: string): NumberReading {
  const text = cell.trim().toLowerCase()
  if (SUPPRESSED.has(text)) return { kind: 'suppressed' }
  if (NOTHING.has(text)) return { kind: 'nothing' }
  const bare = text
    .replace(/^\((.*)\)$/, '-$1')
    .replaceAll('\u2212', '-')
    .replace(/^([+-]?)£/, '$1')
    .replace(/\s*%$/, '')
    .replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?:\D|$))/g, ',')
  const digits = WITH_THOUSANDS.test(bare) ? bare.replaceAll(',', '') : bare
  if (!NUMBER.test(digits)) return { kind: 'not-a-number' }
  // Adding nothing turns -0 into 0.
  const value = Number(digits) + 0
  return Math.abs(value) <= LARGEST ? { kind: 'number', value } : { kind: 'too-large' }
}
