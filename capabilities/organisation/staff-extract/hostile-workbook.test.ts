import { randomBytes } from 'node:crypto'
import { LIMITS } from '@headroom/platform/tables-in-files'
import {
  makeWorkbook,
  makeZip,
  type Part,
  sheetOf,
  workbookParts,
} from '@headroom/platform/tables-in-files/workbook-for-tests'
import { describe, expect, it } from 'vitest'
import { processorMs } from '../../../checks/processor-time.ts'
import { previewOf } from './extract-for-tests.ts'

const MEGABYTE = 1024 * 1024

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const preview = await previewOf(bytes)
  expect(preview.summary.faults.length).toBeGreaterThan(0)
  return preview.ok ? 'accepted' : preview.reason
}

/** A workbook whose only sheet has this inside, with any part replaced. */
function withSheet(content: string | Uint8Array, change: Partial<Part> = {}): Uint8Array {
  const parts = workbookParts({ sheets: { Staff: '' } })
  return makeZip(parts.map((part) => (part.path.includes('sheet1') ? { ...part, content, ...change } : part)))
}

const headed = (content: string): string => `<worksheet><sheetData>${content}</sheetData></worksheet>`

describe('a workbook made to do harm', () => {
  it('is refused by its declared sizes, at once and without unpacking (reliability.md, D1)', async () => {
    let bomb: Uint8Array = new Uint8Array()
    const packingMs = await processorMs(() => {
      bomb = withSheet(Buffer.alloc(243 * MEGABYTE, 0x20))
    })
    expect(bomb.length).toBeLessThan(MEGABYTE)
    const before = process.memoryUsage().rss
    const refusingMs = await processorMs(async () => expect(await refusalOf(bomb)).toBe('zip-bomb'))
    expect(refusingMs).toBeLessThan(packingMs / 10)
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * MEGABYTE)
  })

  it('is refused by its ratio, when no single size is beyond the limit', async () => {
    expect(await refusalOf(withSheet(Buffer.alloc(30 * MEGABYTE, 0x20)))).toBe('zip-bomb')
  })

  it('is refused when many parts together unpack to too much', async () => {
    const extra = Array.from({ length: 70 }, (_, at) => ({
      path: `xl/media/${at}`,
      content: Buffer.alloc(3 * MEGABYTE),
    }))
    expect(await refusalOf(makeWorkbook({ sheets: { Staff: sheetOf([['a']]) }, extra }))).toBe('zip-bomb')
  })

  it('is refused when its sizes are a lie', async () => {
    const lie = withSheet(headed(' '.repeat(60 * MEGABYTE)), { claimedSize: 1000 })
    expect(await refusalOf(lie)).toBe('zip-bomb')
    const shorter = withSheet(headed('<row/>'), { claimedSize: 5000 })
    expect(await refusalOf(shorter)).toBe('damaged-workbook')
  })

  it('is refused when it has a thousand parts or two of the same name', async () => {
    const many = Array.from({ length: LIMITS.workbookEntries + 1 }, (_, at) => ({
      path: `x/${at}`,
      content: '',
    }))
    expect(await refusalOf(makeZip(many))).toBe('zip-bomb')
    const twice = [
      ...workbookParts({ sheets: { Staff: sheetOf([['a']]) } }),
      { path: 'XL/workbook.xml', content: '' },
    ]
    expect(await refusalOf(makeZip(twice))).toBe('unsafe-workbook')
  })

  it('is refused when its XML has a document type, where nested entities would be', async () => {
    const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`)
    const laughs = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "ha">${levels.join('')}]>${headed('<row><c t="str"><v>&l9;</v></c></row>')}`
    expect(await refusalOf(withSheet(laughs))).toBe('unsafe-workbook')
    expect(await refusalOf(withSheet(headed('<row><c t="str"><v>&undeclared;</v></c></row>')))).toBe(
      'damaged-workbook',
    )
  })

  it('is refused for elements nested without end, and for one endless name, text or comment', async () => {
    expect(await refusalOf(withSheet('<a>'.repeat(100_000)))).toBe('unsafe-workbook')
    // Random text, so that it is the silence that is noticed and not the ratio.
    const noise = randomBytes(3 * MEGABYTE).toString('hex')
    expect(await refusalOf(withSheet(`<worksheet><!-- ${noise} --></worksheet>`))).toBe('unsafe-workbook')
    expect(await refusalOf(withSheet(headed(`<row><c t="str"><v>${noise}</v></c></row>`)))).toBe(
      'unsafe-workbook',
    )
    expect(await refusalOf(withSheet(`<worksheet a="${noise}"/>`))).toBe('unsafe-workbook')
  })

  it('is refused for a million columns or sheets, and for rows that go backwards', async () => {
    expect(await refusalOf(withSheet(headed('<row><c r="XFD1"><v>1</v></c></row>')))).toBe('too-many-columns')
    expect(await refusalOf(withSheet(headed(`<row>${'<c><v>1</v></c>'.repeat(100_000)}</row>`)))).toBe(
      'too-many-columns',
    )
    const tabs = '<sheet name="a"/>'.repeat(100_000)
    const parts = workbookParts({ sheets: { Staff: sheetOf([['a']]) } }).map((part) =>
      part.path === 'xl/workbook.xml'
        ? { ...part, content: `<workbook><sheets>${tabs}</sheets></workbook>` }
        : part,
    )
    expect(await refusalOf(makeZip(parts))).toBe('unsafe-workbook')
    const backwards = headed('<row r="5"><c><v>1</v></c></row><row r="5"><c><v>2</v></c></row>')
    expect(await refusalOf(withSheet(backwards))).toBe('damaged-workbook')
  })

  it('is refused when several sheets are one part, which could be read again and again in the hope of rows', async () => {
    const tabs = '<sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/>'
    const parts = workbookParts({ sheets: { Staff: sheetOf([['a']]) } }).map((part) =>
      part.path === 'xl/workbook.xml'
        ? { ...part, content: `<workbook><sheets>${tabs}</sheets></workbook>` }
        : part,
    )
    expect(await refusalOf(makeZip(parts))).toBe('unsafe-workbook')
  })

  it('is refused when it is locked, cut short, or a zip of something else', async () => {
    const locked = workbookParts({ sheets: { Staff: sheetOf([['a']]) } }).map((part) => ({
      ...part,
      flags: 1,
    }))
    expect(await refusalOf(makeZip(locked))).toBe('wrong-kind')
    const whole = makeWorkbook({ sheets: { Staff: sheetOf([['a']]) } })
    expect(await refusalOf(whole.subarray(0, whole.length - 30))).toBe('damaged-workbook')
    expect(await refusalOf(makeZip([{ path: 'readme.txt', content: 'hello' }]))).toBe('wrong-kind')
    expect(await refusalOf(makeZip([{ path: '../../etc/passwd', content: 'x' }]))).toBe('damaged-workbook')
  })

  it('never runs a formula and never reads beyond a cell', async () => {
    const cells = '<c t="inlineStr"><is><t>Employee Number</t></is></c>'
    const external = '<c t="str"><f>[1]Sheet!A1</f></c>'
    expect(await refusalOf(withSheet(headed(`<row>${cells}</row><row>${external}</row>`)))).toBe(
      'missing-column',
    )
  })
})
