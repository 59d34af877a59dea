import { crc32, deflateRawSync } from 'node:zlib'

/** One part of a hand-built zip; the sizes and method can be made to lie. */
export type Part = {
  readonly path: string
  readonly content: string | Uint8Array
  readonly claimedSize?: number
  readonly flags?: number
}

/** Builds a zip byte by byte (PKWARE APPNOTE 4.3), so that tests can build what no honest program writes. */
export function makeZip(parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { path, content, claimedSize, flags = 0 } of parts) {
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain)
    const name = Buffer.from(path)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(flags, 2)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc32(plain), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(claimedSize ?? plain.length, 18)
    shared.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, name, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared, place, name]))
    locals.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, listed, end])
}

export type WorkbookForTests = {
  /** The inside of each `<worksheet>`, by the name on its tab. */
  readonly sheets: Readonly<Record<string, string>>
  readonly hidden?: readonly string[]
  readonly sharedStrings?: string
  readonly cellFormats?: string
  readonly date1904?: boolean
  readonly extra?: readonly Part[]
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a small workbook around the given sheets, for a test to change before zipping. */
export function workbookParts({
  sheets,
  hidden = [],
  sharedStrings,
  cellFormats,
  date1904,
  extra = [],
}: WorkbookForTests): Part[] {
  const names = Object.keys(sheets)
  const tabs = names.map((name, at) => {
    const state = hidden.includes(name) ? ' state="hidden"' : ''
    return `<sheet name="${name}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`
  })
  const links = names.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  const properties = date1904 === true ? '<workbookPr date1904="1"/>' : ''
  return [
    {
      path: 'xl/workbook.xml',
      content: `<workbook ${MAIN} xmlns:r="${OFFICE}">${properties}<sheets>${tabs.join('')}</sheets></workbook>`,
    },
    { path: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${links.join('')}</Relationships>` },
    ...(sharedStrings === undefined
      ? []
      : [{ path: 'xl/sharedStrings.xml', content: `<sst ${MAIN}>${sharedStrings}</sst>` }]),
    ...(cellFormats === undefined
      ? []
      : [{ path: 'xl/styles.xml', content: `<styleSheet ${MAIN}>${cellFormats}</styleSheet>` }]),
    ...names.map((name, at) => ({
      path: `xl/worksheets/sheet${at + 1}.xml`,
      content: `<?xml version="1.0" encoding="UTF-8"?><worksheet ${MAIN}>${sheets[name]}</worksheet>`,
    })),
    ...extra,
  ]
}

export const makeWorkbook = (workbook: WorkbookForTests): Uint8Array => makeZip(workbookParts(workbook))

/** A sheet of inline text, row by row. */
export function sheetOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
  return `<sheetData>${rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('')}</sheetData>`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
