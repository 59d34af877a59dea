import { expect, it } from 'vitest'
import { answersOf, exampleReport } from '../testing/example-report.ts'
import { reportPdf } from './report-pdf.ts'

const whose = { isOwn: true, name: 'Gwen Prosser' }

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

it('is a tagged document with a title, a language and fonts of its own', async () => {
  const text = textOf(await reportPdf(exampleReport(), whose))
  expect(text.startsWith('%PDF-1.7')).toBe(true)
  expect(text).toContain('/Marked true')
  expect(text).toContain('/DisplayDocTitle true')
  expect(text).toMatch(/\/Lang \(en-GB\)/)
  expect(text).toMatch(/\/S \/Figure/)
  for (const tag of ['H1', 'H2', 'Table', 'TH', 'LI']) expect(text).toContain(`/S /${tag}`)
  expect(text).toContain('/FontFile2')
  expect(text).not.toContain('Helvetica')
})

it('says so where there is nothing to show', async () => {
  const nothing = exampleReport(answersOf('report', [3, 3, 3, 3, 3, 3]), [])
  expect((await reportPdf(nothing, whose)).byteLength).toBeGreaterThan(2_000)
})
