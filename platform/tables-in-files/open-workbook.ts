import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { LIMITS } from './limits.ts'
import { type Refusal, refusal, TableRefused } from './refusals.ts'

/** A workbook's parts by path in lower case, since some programs write `XL/Workbook.xml`. */
export type Workbook = {
  readonly ok: true
  readonly has: (path: string) => boolean
  readonly read: (path: string) => AsyncIterable<Uint8Array>
}

/**
 * Opens the zip and looks at its directory only: nothing is unpacked until the whole directory has passed the limits
 * on entries, declared size and ratio (reliability.md, D1). What a part then unpacks to is counted again, because a
 * directory can lie.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook | Refusal> {
  let zip: ZipFile
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true })
  } catch {
    return refusal('damaged-workbook', { part: 'its table of contents' })
  }
  const entries = await listEntries(zip)
  if ('reason' in entries) return entries
  return {
    ok: true,
    has: (path) => entries.has(path.toLowerCase()),
    read: (path) => readEntry(zip, entries.get(path.toLowerCase()), path),
  }
}

async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry> | Refusal> {
  if (zip.entryCount > LIMITS.workbookEntries) return refusal('zip-bomb')
  const entries = new Map<string, Entry>()
  let unpacked = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const path = entry.fileName.toLowerCase()
      if (entry.isEncrypted()) return refusal('wrong-kind', { kind: 'a workbook with a password' })
      if (entries.has(path)) return refusal('unsafe-workbook', { what: 'two parts of the same name' })
      unpacked += entry.uncompressedSize
      if (unpacked > LIMITS.unpackedBytes || isBeyondRatio(entry)) return refusal('zip-bomb')
      entries.set(path, entry)
    }
  } catch {
    return refusal('damaged-workbook', { part: 'its table of contents' })
  }
  return entries
}

function isBeyondRatio(entry: Entry): boolean {
  const { uncompressedSize, compressedSize } = entry
  return (
    uncompressedSize > LIMITS.ratioAppliesFromBytes && uncompressedSize > LIMITS.unpackRatio * compressedSize
  )
}

async function* readEntry(zip: ZipFile, entry: Entry | undefined, path: string): AsyncGenerator<Uint8Array> {
  if (entry === undefined) throw new TableRefused(refusal('damaged-workbook', { part: path }))
  let stream: Readable | undefined
  let unpacked = 0
  try {
    stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream) {
      unpacked += chunk.length
      if (unpacked > entry.uncompressedSize) throw new TableRefused(refusal('zip-bomb'))
      yield chunk
    }
  } catch (error) {
    if (error instanceof TableRefused) throw error
    const refused = isTooMany(error) ? refusal('zip-bomb') : refusal('damaged-workbook', { part: path })
    throw new TableRefused(refused, { cause: error })
  } finally {
    stream?.destroy()
  }
}

/** yauzl's own words when a part unpacks to more than the directory declared. */
function isTooMany(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('too many bytes in the stream')
}
