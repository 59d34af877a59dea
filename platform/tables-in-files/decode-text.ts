import { isUtf8 } from 'node:buffer'
import { type Refusal, refusal } from './refusals.ts'

export const ENCODINGS = [
  'UTF-8',
  'UTF-16 LE',
  'UTF-16 BE',
  'Windows-1252',
  'UTF-8 with unreadable characters',
] as const
export type Encoding = (typeof ENCODINGS)[number]

export type DecodedText = {
  readonly ok: true
  readonly encoding: Encoding
  readonly chunks: () => Iterable<string>
}

const CHUNK_BYTES = 64 * 1024
const SNIFF_BYTES = 256 * 1024

/**
 * Decides how a text file is encoded and decodes it piece by piece, so that a large file is never held twice.
 * A byte-order mark decides; then valid UTF-8; then Windows-1252, which spreadsheets in Britain save as plain "CSV".
 *
 * @example decodeText(Uint8Array.of(0xa3, 0x31)) // { ok: true, encoding: 'Windows-1252', … } and the text is "£1"
 */
export function decodeText(bytes: Uint8Array): DecodedText | Refusal {
  if (bytes.length === 0) return refusal('empty-file')
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'UTF-16 LE', 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'UTF-16 BE', 'utf-16be')
  if (looksBinary(bytes)) return refusal('not-text')
  if (isUtf8(bytes)) return decoded(bytes, 'UTF-8', 'utf-8')
  if (isMostlyUtf8(bytes)) return decoded(bytes, 'UTF-8 with unreadable characters', 'utf-8')
  return decoded(bytes, 'Windows-1252', 'windows-1252')
}

function decoded(bytes: Uint8Array, encoding: Encoding, label: string): DecodedText {
  function* chunks(): Generator<string> {
    const decoder = new TextDecoder(label)
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      yield decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: true })
    }
    yield decoder.decode()
  }
  return { ok: true, encoding, chunks }
}

/** A NUL, or more than one control character in fifty, is never found in a text export. */
function looksBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true
  const sniffed = bytes.subarray(0, SNIFF_BYTES)
  let controls = 0
  for (const byte of sniffed)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls += 1
  return controls * 50 > sniffed.length
}

/**
 * One broken byte in a UTF-8 file must not turn every accent in it to nonsense, which reading it all as Windows-1252
 * would do. Two neighbouring accents in Windows-1252 rarely look like UTF-8, so the larger count decides.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0
  let broken = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    const more = continuationBytes(bytes, at)
    if (more === 0) broken += 1
    else whole += 1
    at += more
  }
  return whole > broken
}

/** How many continuation bytes complete the sequence that starts here; 0 when it is not one. */
function continuationBytes(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  const wanted =
    lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0
  for (let next = 1; next <= wanted; next += 1) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0
  }
  return wanted
}
