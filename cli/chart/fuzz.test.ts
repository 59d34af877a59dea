import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { type Request, run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'headroom-fuzz-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const FILES = {
  points: join(folder, 'points.csv'),
  cases: join(folder, 'cases.csv'),
  out: join(folder, 'out'),
}

const request = (drawing: Request['drawing'], own: Partial<Request> = {}): Request => ({
  drawing,
  chart: 'p',
  funnel: 'proportion',
  settings: {},
  withReasons: true,
  pointsFile: FILES.points,
  casesFile: null,
  outFolder: FILES.out,
  withSvg: true,
  threads: 1,
  ...own,
})

/** Cells as spoiled exports hold them: marks, quotes, separators, near-numbers, near-dates, controls, nothing. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '*',
    'n/a',
    '"',
    '""',
    '"a',
    'a"b',
    '\u0000',
    '\ufeff',
    '-',
    '+',
    '.',
    '1e999',
    '-0',
    '0x10',
    'NaN',
    'Infinity',
    '1,5',
    '１２',
    '=1+1',
    '<svg>',
    '../..',
    '\ud800',
    '#REF!',
    '1 000',
    '12%',
  ),
  fc.constantFrom(
    '2024-01-01',
    '2024-02-01',
    '2024-02-30',
    '0000-00-00',
    '9999-12-31',
    '01/02/2024',
    '2024-1-1',
    '20240101',
  ),
  fc.double().map(String),
  fc.integer({ min: -5, max: 500 }).map(String),
  fc.string({ maxLength: 6, unit: 'binary' }),
)
const row = fc.array(cell, { maxLength: 10 }).map((cells) => cells.join(','))
const header = fc.constantFrom(
  'case_id,date,value,rebase,ghost,target',
  'case_id,seq,date,value,num,den,rebase,ghost,target',
  'case_id,group,num,den',
  'case_id,date,num,den',
  'date,value',
  'date,date,value',
  '"case_id","date","value"',
  'case_id;date;value',
)
const file = fc
  .tuple(
    fc.oneof({ weight: 6, arbitrary: header }, { weight: 1, arbitrary: row }),
    fc.array(row, { maxLength: 30 }),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([first, rows, end]) => [first, ...rows].join(end))

const drawing = fc.constantFrom('xmr' as const, 'attribute' as const, 'funnel' as const, null)

test('no file, however spoiled, stops the command or spoils its output', async () => {
  await fc.assert(
    fc.asyncProperty(file, file, drawing, async (points, cases, kind) => {
      writeFileSync(FILES.points, points)
      writeFileSync(FILES.cases, cases)
      const summary = await run(request(kind, { casesFile: FILES.cases }))
      for (const name of summary.files) {
        const rows: string[][] = parse(readFileSync(join(FILES.out, name)), { relax_column_count: false })
        expect(rows.length).toBeGreaterThan(0)
      }
      for (const { line, reason } of summary.faults) {
        expect(line).toBeGreaterThanOrEqual(1)
        expect(reason).not.toBe('')
      }
    }),
    { numRuns: 150 },
  )
}, 120_000)

const MONTHS = Array.from(
  { length: 20 },
  (_, at) => `${2022 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`,
)
const good = MONTHS.map((date, at) => `good,${date},${40 + ((at * 7) % 11)}`)

test('whatever rows are mixed in, every good row is drawn and the same limits come out', async () => {
  const limitsOf = () =>
    readFileSync(join(FILES.out, 'limits.csv'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('good,'))
  writeFileSync(FILES.points, ['case_id,date,value', ...good].join('\n'))
  await run(request('xmr'))
  const expected = limitsOf()
  expect(expected).toHaveLength(1)
  // A row of the good case that can be read is not spoiled, so it is kept out of the mixture.
  const spoiled = row.filter((text) => !/good/.test(text) && !/[\n\r]/.test(text))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat({ max: 20 }), spoiled), { maxLength: 20 }), async (extra) => {
      const rows = [...good]
      for (const [at, text] of extra) rows.splice(at, 0, text)
      writeFileSync(FILES.points, ['case_id,date,value', ...rows].join('\n'))
      const summary = await run(request('xmr'))
      expect(limitsOf()).toEqual(expected)
      const lines = ['case_id,date,value', ...rows]
      for (const { line } of summary.faults) expect(lines[line - 1]).not.toMatch(/^good,/)
    }),
    { numRuns: 100 },
  )
}, 120_000)
