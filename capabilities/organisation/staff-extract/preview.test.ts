import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { acceptedPreview, csvOf, previewOf, staff } from './extract-for-tests.ts'
import { faultsToCsv } from './faults-to-csv.ts'
import type { PreviewProgress } from './preview.ts'

/** Extracts that are real in shape, kept beside the repository where it is developed. */
const SHARED = new URL('../../../../shared/data/', import.meta.url)
const clean = new URL('staff-extract.csv', SHARED)
const faulty = new URL('staff-extract-with-faults.csv', SHARED)

describe.skipIf(!existsSync(clean))('the extract of 3,000 that is real in shape', () => {
  it('has no faults, letters with accents in its e-mail addresses included', async () => {
    const preview = await acceptedPreview(readFileSync(clean))
    expect(preview.summary).toEqual({
      rows: 3000,
      joiners: 3000,
      movers: 0,
      leavers: 0,
      changed: 0,
      unchanged: 0,
      faults: [],
    })
    expect(preview.checked.rows[1]?.email).toBe('łukasz.patel2@example.nhs.test')
  })

  it('changes nothing when it comes again', async () => {
    const current = (await acceptedPreview(readFileSync(clean))).checked.rows
    const again = await acceptedPreview(readFileSync(clean), { current })
    expect(again.summary).toEqual({
      rows: 3000,
      joiners: 0,
      movers: 0,
      leavers: 0,
      changed: 0,
      unchanged: 3000,
      faults: [],
    })
  })
})

describe.skipIf(!existsSync(faulty))('the extract with faults', () => {
  // Found by reading the file with a program of its own, before this one was written.
  const planted = [
    ...[226, 317, 1684, 1991, 2090].map((row) => `${row} Supervisor Employee Number unknown-supervisor`),
    ...[316, 1713].map((row) => `${row} Last Name formula-cell`),
    ...[427, 1739].map((row) => `${row} Supervisor Employee Number circular-supervisor`),
    ...[449, 1007, 1298, 1554].map((row) => `${row} Start Date in Position impossible-date`),
    ...[624, 779].map((row) => `${row} Supervisor Employee Number own-supervisor`),
    ...[807, 1827, 1884].map((row) => `${row} FTE fte-out-of-range`),
    ...[1507, 2174, 2540].map((row) => `${row} Employee Number missing-key`),
    ...[3002, 3003, 3004, 3005].map((row) => `${row} Employee Number duplicate-key`),
  ]

  it('is told of every planted fault by row and column, and of no other', async () => {
    const preview = await acceptedPreview(readFileSync(faulty))
    expect(preview.summary.faults.map(({ row, column, code }) => `${row} ${column} ${code}`).sort()).toEqual(
      planted.sort(),
    )
    expect(preview.summary).toMatchObject({ rows: 3004, joiners: 2979 })
  })

  it('makes nobody a leaver for a faulty row', async () => {
    const whole = (await acceptedPreview(readFileSync(faulty))).checked.rows
    // Row 807 is faulty; its person is here already.
    const faultyPerson = whole
      .slice(0, 1)
      .map((row) => ({ ...row, employeeNumber: '20002806', assignmentNumber: '20002806' }))
    const current = [...whole, ...faultyPerson]
    const again = await acceptedPreview(readFileSync(faulty), { current })
    expect(again.summary).toMatchObject({ leavers: 0, unchanged: 2979 })
    expect(again.comparison.held.map(({ employeeNumber }) => employeeNumber)).toEqual(['20002806'])
  })
})

describe('a preview', () => {
  it('has a summary of exactly the promised shape', async () => {
    const { summary } = await previewOf(csvOf(staff(2).map((row) => ({ ...row, fte: '9' }))))
    expect(Object.keys(summary)).toEqual([
      'rows',
      'joiners',
      'movers',
      'leavers',
      'changed',
      'unchanged',
      'faults',
    ])
    for (const fault of summary.faults)
      expect(Object.keys(fault)).toEqual(['row', 'column', 'code', 'message'])
    expect(summary.faults).toHaveLength(2)
  })

  it('has the same shape for a file that is refused, with the refusal as its one fault', async () => {
    const { summary } = await previewOf('')
    expect(summary).toEqual({
      rows: 0,
      joiners: 0,
      movers: 0,
      leavers: 0,
      changed: 0,
      unchanged: 0,
      faults: [{ row: 1, column: '', code: 'empty-file', message: 'The file is empty.' }],
    })
  })

  it('gives the headings and its proposal when a column is missing, and takes the choice of the person', async () => {
    const csv = csvOf(staff(2)).replace('Last name', 'Zzz')
    const refused = await previewOf(csv)
    expect(refused).toMatchObject({
      ok: false,
      reason: 'missing-column',
      message: 'No column was found for: Last name.',
    })
    const mapping = { ...refused.file?.mapping, lastName: 'Zzz' }
    const preview = await acceptedPreview(csv, { mapping })
    expect(preview.summary.joiners).toBe(2)
    const remembered = await acceptedPreview(csv, { remembered: mapping })
    expect(remembered.file.mapping.lastName).toBe('Zzz')
    expect(await previewOf(csv, { mapping: { ...mapping, email: 'Gone' } })).toMatchObject({
      reason: 'wrong-mapping',
    })
    expect(await previewOf(csv, { mapping: { ...mapping, email: 'Zzz' } })).toMatchObject({
      reason: 'wrong-mapping',
    })
  })

  it.each([
    ['UTF-16 LE', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
    ['UTF-8 with a byte-order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
  ])('reads the same people from %s, and says how it read them', async (_, encode) => {
    const preview = await acceptedPreview(encode(csvOf(staff(3))))
    expect(preview.summary).toMatchObject({ rows: 3, joiners: 3, faults: [] })
    expect(preview.checked.rows[0]?.firstName).toBe('Zoë')
  })

  it('tells how far it is and can be stopped', async () => {
    const seen: PreviewProgress[] = []
    await acceptedPreview(csvOf(staff(2500)), { onProgress: (progress) => seen.push(progress) })
    expect(seen).toEqual([
      { stage: 'reading', rows: 1000 },
      { stage: 'reading', rows: 2000 },
      { stage: 'reading', rows: 2500 },
      { stage: 'comparing', rows: 2500 },
    ])
    const stop = new AbortController()
    const stopped = await previewOf(csvOf(staff(2500)), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    expect(stopped).toMatchObject({ ok: false, reason: 'cancelled' })
  })
})

describe('the faults as a file', () => {
  it('names row, column, what is wrong and what to do, and cannot run in a spreadsheet', async () => {
    const csv = csvOf(staff(2).map((row) => ({ ...row, fte: '9' }))).replace(
      'Full-time equivalent (FTE)',
      '=WTE',
    )
    const preview = await acceptedPreview(csv, {
      mapping: (await previewOf(csv)).file?.mapping,
      remembered: { fte: '=WTE' },
    })
    const lines = faultsToCsv(preview.summary.faults).split('\r\n')
    expect(lines[0]).toBe('\ufeffRow,Column,Code,What is wrong,What to do')
    expect(lines[1]).toMatch(/^2,'=WTE,fte-out-of-range,"Enter an FTE/)
  })
})
