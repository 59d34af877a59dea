import { type BesideChart, type BesideRow, describeBeside, type Placed } from '@headroom/design-system/charts'
import type { Pdf, PdfWriter } from './document.ts'

const ROW = 34
const KEY = 22
const LABELS = 190
const LEFT = 56
const WIDTH = 483
const MOST_ROWS_A_PAGE = 18

/** The chart of the page, drawn with lines: a diamond for the own view, a disc for others, dots for each group. */
export function drawBeside(writer: PdfWriter, chart: BesideChart): void {
  for (let from = 0; from < chart.rows.length; from += MOST_ROWS_A_PAGE) {
    const rows = chart.rows.slice(from, from + MOST_ROWS_A_PAGE)
    const words = `${chart.title}. ${describeBeside({ ...chart, rows })} The table below has the numbers.`
    writer.figure(KEY + rows.length * ROW + 20, words, (pdf, top) => {
      drawKey(pdf, chart, top)
      for (const [at, row] of rows.entries()) drawRow(pdf, chart, row, top + KEY + at * ROW)
      drawScale(pdf, chart, top + KEY + rows.length * ROW)
    })
  }
}

const acrossOf = ({ levels }: BesideChart, value: number): number =>
  LEFT + LABELS + 10 + ((WIDTH - LABELS - 20) * (value - 1)) / (levels.length - 1)

const middle = ({ from, to }: Placed): number => (from + to) / 2

const diamond = (pdf: Pdf, x: number, y: number): void =>
  void pdf
    .polygon([x, y - 6], [x + 6, y], [x, y + 6], [x - 6, y])
    .lineWidth(1.5)
    .fillAndStroke('#ffffff', '#212b32')

const disc = (pdf: Pdf, x: number, y: number, radius: number, colour: string): void =>
  void pdf.circle(x, y, radius).fill(colour)

function drawKey(pdf: Pdf, { selfName, othersName }: BesideChart, top: number): void {
  const y = top + 8
  const label = (text: string, x: number) =>
    pdf
      .font('regular')
      .fontSize(9)
      .fillColor('#212b32')
      .text(text, x, y - 5, { lineBreak: false })
  diamond(pdf, LEFT + LABELS + 10, y)
  label(selfName, LEFT + LABELS + 20)
  disc(pdf, LEFT + LABELS + 130, y, 5, '#005eb8')
  label(othersName, LEFT + LABELS + 139)
  disc(pdf, LEFT + LABELS + 200, y, 2.5, '#4c6272')
  label('Each group', LEFT + LABELS + 207)
}

function drawRow(pdf: Pdf, chart: BesideChart, row: BesideRow, top: number): void {
  const y = top + ROW / 2
  pdf.font('regular').fontSize(9.5).fillColor('#212b32')
  pdf.text(row.name, LEFT, top + 5, { width: LABELS - 8, height: ROW - 6, ellipsis: true })
  pdf.moveTo(acrossOf(chart, 1), y).lineTo(acrossOf(chart, chart.levels.length), y)
  pdf.lineWidth(1).strokeColor('#768692').stroke()
  const range = ({ from, to }: Placed, colour: string, thickness: number) => {
    if (from === to) return
    pdf.moveTo(acrossOf(chart, from), y).lineTo(acrossOf(chart, to), y)
    pdf.lineWidth(thickness).strokeColor(colour).stroke()
  }
  for (const { placed } of row.groups) {
    if (!placed) continue
    range(placed, '#4c6272', 2)
    disc(pdf, acrossOf(chart, middle(placed)), y, 2.5, '#4c6272')
  }
  if (row.others) {
    range(row.others, '#005eb8', 4)
    disc(pdf, acrossOf(chart, middle(row.others)), y, 5, '#005eb8')
  }
  if (row.self) diamond(pdf, acrossOf(chart, middle(row.self)), y)
}

function drawScale(pdf: Pdf, chart: BesideChart, top: number): void {
  pdf.font('regular').fontSize(9).fillColor('#4c6272')
  for (const [at] of chart.levels.entries())
    pdf.text(String(at + 1), acrossOf(chart, at + 1) - 10, top + 2, {
      width: 20,
      align: 'center',
      lineBreak: false,
    })
}
