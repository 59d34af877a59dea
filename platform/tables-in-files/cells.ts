import { LIMITS } from './limits.ts'

/** What is wrong with a cell whichever field it holds. */
export type CellFault =
  | { readonly code: 'wrong-encoding' }
  | { readonly code: 'formula-cell'; readonly starts: string }
  | { readonly code: 'control-character'; readonly character: string }
  | { readonly code: 'spreadsheet-error'; readonly error: string }

const PLAIN = /^[\x20-\x7e]*$/
/** A spreadsheet runs a cell that begins so (OWASP, "CSV Injection"); full-width forms are folded by some editions. */
const FORMULA_START = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/
const SPREADSHEET_ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|#+)$/i
/** C0 and C1 controls other than the blanks that `tidy` folds, invisible marks, and marks that turn text round. */
const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what this is for.
  /[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ud800-\udfff]/u

/**
 * The cell as it will be stored: composed accents, every run of blanks (line breaks and no-break spaces too, which
 * pasted titles are full of) as one space.
 */
export function tidy(raw: string): string {
  if (PLAIN.test(raw) && !raw.includes('  ')) return raw.trim()
  return raw.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** The first thing wrong with the cell's text, or undefined. A lone minus sign before a number is left to the field. */
export function findCellFault(raw: string): CellFault | undefined {
  if (raw === '') return undefined
  const start = FORMULA_START.exec(raw)?.[0] ?? FORMULA_START.exec(raw.trimStart())?.[0]
  if (start !== undefined) return { code: 'formula-cell', starts: nameOfStart(start) }
  if (raw.startsWith('#') && SPREADSHEET_ERROR.test(raw.trim()))
    return { code: 'spreadsheet-error', error: raw.trim() }
  if (PLAIN.test(raw)) return undefined
  if (raw.includes('\ufffd') || isReadTwice(raw)) return { code: 'wrong-encoding' }
  const control = CONTROL.exec(raw)?.[0]
  return control === undefined
    ? undefined
    : { code: 'control-character', character: nameOfCharacter(control) }
}

function nameOfStart(start: string): string {
  if (start === '\t') return 'a tab'
  return start === '\r' ? 'a carriage return' : `"${start}"`
}

function nameOfCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

const windows1252 = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 256 }, (_, byte) => byte),
)
const byteOfCharacter = new Map([...windows1252].map((character, byte) => [character, byte]))
/** The start of an accent read twice: a lead byte of UTF-8 and what follows it, as Windows-1252 shows them. */
const LEAD_AND_CONTINUATION = new RegExp(`[\u00c2-\u00f4][${windows1252.slice(0x80, 0xc0)}]`)
const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Whether the text is UTF-8 that some program once read as Windows-1252 and saved again ("ZoÃ«" for "Zoë"): written back
 * in Windows-1252 it must be valid UTF-8 that holds an accent, which a real name practically never is.
 */
function isReadTwice(text: string): boolean {
  if (!LEAD_AND_CONTINUATION.test(text) || text.length > LIMITS.cellCharacters) return false
  const bytes: number[] = []
  for (const character of text) {
    const byte = byteOfCharacter.get(character)
    if (byte === undefined) return false
    bytes.push(byte)
  }
  try {
    return strictUtf8.decode(Uint8Array.from(bytes)).length < text.length
  } catch {
    return false
  }
}
