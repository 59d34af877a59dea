import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { openWoff } from './open-woff.ts'

const require = createRequire(import.meta.url)
const fontFile = (name: string): Buffer =>
  openWoff(readFileSync(require.resolve(`roboto-fontface/fonts/roboto/Roboto-${name}.woff`)))

let fonts: { readonly regular: Buffer; readonly bold: Buffer } | undefined
const loadFonts = () => {
  fonts ??= { regular: fontFile('Regular'), bold: fontFile('Bold') }
  return fonts
}

const MARGIN = 56
const INK = '#212b32'
const QUIET = '#4c6272'

export type Pdf = PDFKit.PDFDocument
type Element = ReturnType<Pdf['struct']>

export type Column = { readonly heading: string; readonly width: number }

/** What a page is written with: each call adds a tagged element, in reading order. */
export type PdfWriter = {
  heading(level: 1 | 2 | 3, text: string): void
  paragraph(text: string): void
  bullets(items: readonly string[]): void
  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void
  /** A drawing of so many points high, which says in words what it shows. */
  figure(height: number, alternative: string, draw: (pdf: Pdf, top: number) => void): void
  end(): Promise<Uint8Array>
}

const SIZES = { 1: 22, 2: 16, 3: 12.5 } as const
const BODY = 10.5
const SMALL = 9.5

/** A4, tagged for screen readers, with title, language and numbered pages. Only fonts of its own are in it. */
export function openPdf({ title, author, at }: { title: string; author: string; at: Date }): PdfWriter {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN + 12, left: MARGIN, right: MARGIN },
    info: { Title: title, Author: author, CreationDate: at, ModDate: at },
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    font: '',
  })
  const chunks: Uint8Array[] = []
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const finished = new Promise<void>((resolve) => pdf.on('end', resolve))
  const { regular, bold } = loadFonts()
  pdf.registerFont('regular', regular).registerFont('bold', bold)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const width = pdf.page.width - 2 * MARGIN
  const foot = () => pdf.page.height - MARGIN - 12
  const makeRoom = (height: number): void => {
    if (pdf.y + height > foot()) pdf.addPage()
  }
  const plain = (): Pdf => pdf.font('regular').fontSize(BODY).fillColor(INK)

  const heading = (level: 1 | 2 | 3, text: string): void => {
    makeRoom(SIZES[level] * 4)
    if (pdf.y > MARGIN) pdf.moveDown(level === 3 ? 0.4 : 0.7)
    root.add(
      pdf.struct(`H${level}`, {}, () => {
        pdf.font('bold').fontSize(SIZES[level]).fillColor(INK).text(text, MARGIN, pdf.y, { width })
      }),
    )
    pdf.moveDown(0.3)
  }

  const paragraph = (text: string): void => {
    makeRoom(BODY * 3)
    root.add(pdf.struct('P', {}, () => void plain().text(text, MARGIN, pdf.y, { width, lineGap: 2 })))
    pdf.moveDown(0.5)
  }

  const bullets = (items: readonly string[]): void => {
    const list = pdf.struct('L')
    root.add(list)
    for (const item of items) {
      makeRoom(BODY * 2)
      list.add(
        pdf.struct('LI', {}, () => {
          const top = pdf.y
          plain().text('•', MARGIN, top, { width: 12 })
          plain().text(item, MARGIN + 14, top, { width: width - 14, lineGap: 2 })
        }),
      )
      pdf.moveDown(0.2)
    }
    list.end()
    pdf.moveDown(0.4)
  }

  const row = (
    table: Element,
    columns: readonly Column[],
    cells: readonly string[],
    isHead: boolean,
  ): void => {
    const font = isHead ? 'bold' : 'regular'
    pdf.font(font).fontSize(SMALL)
    const high = Math.max(
      ...cells.map((cell, at) => pdf.heightOfString(cell, { width: (columns[at]?.width ?? 0) * width - 8 })),
    )
    makeRoom(high + 8)
    const top = pdf.y + 3
    const line = pdf.struct('TR')
    table.add(line)
    let left = MARGIN
    for (const [at, cell] of cells.entries()) {
      const across = (columns[at]?.width ?? 0) * width
      const place = left
      line.add(
        pdf.struct(isHead || at === 0 ? 'TH' : 'TD', {}, () => {
          pdf
            .font(font)
            .fontSize(SMALL)
            .fillColor(INK)
            .text(cell, place, top, { width: across - 8 })
        }),
      )
      left += across
    }
    line.end()
    pdf.y = top + high + 4
    pdf.markContent('Artifact', { type: 'Layout' })
    pdf
      .moveTo(MARGIN, pdf.y)
      .lineTo(MARGIN + width, pdf.y)
      .lineWidth(0.5)
      .strokeColor('#aeb7bd')
      .stroke()
    pdf.endMarkedContent()
  }

  const table = (columns: readonly Column[], rows: readonly (readonly string[])[]): void => {
    const element = pdf.struct('Table')
    root.add(element)
    row(
      element,
      columns,
      columns.map((column) => column.heading),
      true,
    )
    for (const cells of rows) row(element, columns, cells, false)
    element.end()
    pdf.y += 10
  }

  const figure: PdfWriter['figure'] = (height, alternative, draw) => {
    makeRoom(height)
    const top = pdf.y
    root.add(pdf.struct('Figure', { alt: alternative }, () => draw(pdf, top)))
    pdf.y = top + height
  }

  const numberPages = (): void => {
    const { start, count } = pdf.bufferedPageRange()
    for (let page = start; page < start + count; page += 1) {
      pdf.switchToPage(page)
      pdf.page.margins.bottom = 0
      pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
      pdf.font('regular').fontSize(8.5).fillColor(QUIET)
      const text = `${title} – page ${page - start + 1} of ${count}`
      pdf.text(text, MARGIN, pdf.page.height - MARGIN + 4, { width, align: 'center', lineBreak: false })
      pdf.endMarkedContent()
    }
  }

  return {
    heading,
    paragraph,
    bullets,
    table,
    figure,
    async end() {
      root.end()
      numberPages()
      pdf.end()
      await finished
      return Buffer.concat(chunks)
    },
  }
}
