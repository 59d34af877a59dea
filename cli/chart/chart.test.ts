import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { chartCommand } from './index.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-chart-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
  vi.restoreAllMocks()
  process.exitCode = undefined
})

const MONTHS = Array.from(
  { length: 24 },
  (_, at) => `${2022 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`,
)
const goodRows = (id: string) => MONTHS.map((date, at) => `${id},${date},${50 + ((at * 7) % 11)}`)

/** Runs the command as a person would, and gives back what it said and left behind. */
async function chart(points: string, ...more: string[]) {
  const file = join(folder, 'points.csv')
  writeFileSync(file, points)
  const out = join(folder, 'out')
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  const complained = vi.spyOn(console, 'error').mockImplementation(() => {})
  const program = new Command().exitOverride().addCommand(chartCommand())
  await program.parseAsync(['chart', file, '--out', out, ...more], { from: 'user' })
  const status = process.exitCode ?? 0
  process.exitCode = undefined
  const textOf = (spy: typeof said) => spy.mock.calls.map((call) => String(call[0])).join('\n')
  return {
    status,
    said: textOf(said),
    complaints: textOf(complained),
    has: (name: string) => existsSync(join(out, name)),
    read: (name: string) => readFileSync(join(out, name), 'utf8'),
    files: () => readdirSync(out),
  }
}

describe('good data', () => {
  test('three files are written and the command succeeds', async () => {
    const result = await chart(['case_id,date,value', ...goodRows('waits')].join('\n'))
    expect(result.status).toBe(0)
    expect(result.files().sort()).toEqual(['icons.csv', 'limits.csv', 'points.csv'])
    expect(result.read('icons.csv').split('\n')[1]).toBe(
      'waits,24,2023-12-01,common_cause,common_cause,none,1',
    )
    expect(result.said).toContain('1 charts of 24 points')
  })

  test('a byte-order mark, Windows line ends, capitals in the header and blank rows do no harm', async () => {
    const text = `\ufeffCase_ID,Date,Value\r\n${goodRows('waits').join('\r\n')}\r\n,,\r\n\r\n`
    const result = await chart(text)
    expect(result.complaints).toBe('')
    expect(result.read('icons.csv')).toContain('waits,24,')
  })

  test('a file without case_id is one series', async () => {
    const result = await chart(['date,value', ...MONTHS.map((date) => `${date},5`)].join('\n'))
    expect(result.read('icons.csv').split('\n')[1]).toBe(
      'series,24,2023-12-01,common_cause,common_cause,none,1',
    )
  })

  test('a title from CASES.csv heads the drawing, its marks escaped', async () => {
    const cases = join(folder, 'cases.csv')
    writeFileSync(
      cases,
      'case_id,title,improvement,baseline_n\nwaits,"<script>alert(""1"")</script> & more",down,12\n',
    )
    const result = await chart(
      ['case_id,date,value', ...goodRows('waits')].join('\n'),
      '--cases',
      cases,
      '--svg',
    )
    const svg = result.read('waits.svg')
    expect(svg).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more')
    expect(svg).not.toContain('<script')
    expect(svg).toContain('Lower is better.')
  })

  test('the reasons are written on request', async () => {
    const rows = [
      ...MONTHS.slice(0, 23).map((date, at) => `w,${date},${50 + (at % 2)}`),
      `w,${MONTHS[23]},90`,
    ]
    const result = await chart(['case_id,date,value', ...rows].join('\n'), '--reasons')
    expect(result.read('reasons.csv')).toMatch(
      /w,astronomical,neutral_high,2023-12-01,2023-12-01,"December 2023: 90 is above/,
    )
  })

  test('two threads write the same files as one', async () => {
    const ids = Array.from({ length: 800 }, (_, at) => `case-${at}`)
    const text = ['case_id,date,value', ...ids.flatMap(goodRows)].join('\n')
    const alone = await chart(text)
    const first = ['limits.csv', 'points.csv', 'icons.csv'].map(alone.read)
    const shared = await chart(text, '--threads', '2')
    expect(['limits.csv', 'points.csv', 'icons.csv'].map(shared.read)).toEqual(first)
  })
})

describe('bad rows are named by line, the rest are drawn, and the status is 1', () => {
  const withRow = (row: string) =>
    ['case_id,date,value', ...goodRows('waits'), row, ...goodRows('stays')].join('\n')

  test.each([
    ['text for a value', 'waits,2024-01-01,n/a', '"n/a" is not a number'],
    ['a suppressed value', 'waits,2024-01-01,*', 'suppressed'],
    ['an infinite value', 'waits,2024-01-01,Infinity', '"Infinity" is not a number'],
    ['a value beyond all numbers', 'waits,2024-01-01,1e999', 'too large'],
    ['a hexadecimal value', 'waits,2024-01-01,0x1f', 'not a number'],
    ['a date twice', 'waits,2023-12-01,5', '2023-12-01 is already on line 25'],
    ['a date that is not one', 'waits,2024-02-30,5', 'not a day of the calendar'],
    ['a date written another way', 'waits,01/02/2024,5', 'not a day of the calendar'],
    ['a field too many', 'waits,2024-01-01,1,234', '4 fields where the header has 3'],
    ['a field too few', 'waits,2024-01-01', '2 fields where the header has 3'],
    ['a stray quote', 'waits,"2024-01-01,5', 'the quotes do not match'],
    ['no case', ',2024-01-01,5', 'case_id is empty'],
  ])('%s', async (_, row, words) => {
    const result = await chart(withRow(row))
    expect(result.status).toBe(1)
    expect(result.complaints).toContain('points.csv line 26')
    expect(result.complaints).toContain(words)
    expect(result.complaints.split('\n')).toHaveLength(1)
    expect(result.read('icons.csv')).toMatch(/^waits,24,/m)
    expect(result.read('icons.csv')).toMatch(/^stays,24,/m)
    expect(result.read('faults.csv')).toContain(',26,')
  })

  test('a negative denominator', async () => {
    const rows = MONTHS.map((date) => `r,${date},3,10`)
    const result = await chart(['case_id,date,num,den', ...rows, 'r,2024-01-01,3,-10'].join('\n'))
    expect(result.complaints).toContain('line 26 (r): the denominator is below zero')
    expect(result.read('icons.csv')).toContain('r,24,')
  })

  test('new limits still start on a day whose own value cannot be read', async () => {
    const rows = MONTHS.map((date, at) => `r,${date},${at === 12 ? 'x' : 5 + (at % 3)},${at === 12 ? 1 : 0}`)
    const result = await chart(['case_id,date,value,rebase', ...rows].join('\n'))
    expect(result.status).toBe(1)
    expect(
      result
        .read('limits.csv')
        .split('\n')
        .slice(1, 3)
        .map((row) => row.split(',').slice(0, 3).join()),
    ).toEqual(['r,0,12', 'r,1,11'])
  })

  test('a cell of CASES.csv that cannot be read is named, and its case drawn', async () => {
    const cases = join(folder, 'cases.csv')
    writeFileSync(cases, 'case_id,improvement,baseline_n\nwaits,sideways,12\n')
    const result = await chart(['case_id,date,value', ...goodRows('waits')].join('\n'), '--cases', cases)
    expect(result.status).toBe(1)
    expect(result.complaints).toContain('cases.csv line 2 (waits): improvement "sideways" is not known')
    expect(result.read('icons.csv')).toContain('waits,24,')
  })

  test('an empty file, a missing column and a missing file are said, not thrown', async () => {
    expect((await chart('')).complaints).toContain('the header needs a date column')
    expect((await chart('case_id,date\na,2024-01-01')).complaints).toContain(
      'the header needs value, or num and den',
    )
    const lost = await chart('date,value', '--cases', join(folder, 'nowhere.csv'))
    expect(lost.complaints).toContain('nowhere.csv line 1')
    expect(lost.status).toBe(1)
  })

  test('a folder that cannot be written is said in a sentence', async () => {
    writeFileSync(join(folder, 'out'), 'a file where the folder should be')
    const result = await chart(['date,value', ...MONTHS.map((date) => `${date},5`)].join('\n'))
    expect(result.status).toBe(1)
    expect(result.complaints).toMatch(/^Cannot write to .*out: /)
  })

  test('a faults file from an earlier run goes when the data are mended', async () => {
    expect((await chart(withRow('waits,2024-01-01,?'))).has('faults.csv')).toBe(true)
    expect((await chart(withRow('waits,2024-01-01,5'))).has('faults.csv')).toBe(false)
  })
})

describe('other charts', () => {
  test('a p chart by option, with the columns of the golden file', async () => {
    const rows = MONTHS.map((date, at) => `p,${date},${3 + (at % 4)},${40 + at}`)
    const result = await chart(['case_id,date,num,den', ...rows].join('\n'), '--chart', 'p', '--svg')
    expect(result.read('points.csv').split('\n')[0]).toBe(
      'case_id,date,value,part,cl,lcl,lcl95,ucl95,ucl,beyond_3s',
    )
    expect(result.has('p.svg')).toBe(true)
  })

  test('more events than cases is a bad row on a p chart', async () => {
    const rows = MONTHS.map((date) => `p,${date},3,40`)
    const result = await chart(
      ['case_id,date,num,den', ...rows, 'p,2024-01-01,41,40'].join('\n'),
      '--chart',
      'p',
    )
    expect(result.complaints).toContain('line 26 (p): the numerator is larger than the denominator')
    expect(result.read('points.csv').split('\n')).toHaveLength(26)
  })

  test('a funnel names a unit it cannot place and draws the others', async () => {
    const rows = ['f,A,3,100', 'f,B,9,80', 'f,C,2,0', 'f,D,5,60', 'f,A,1,1']
    const result = await chart(['case_id,group,num,den', ...rows].join('\n'), '--funnel', '--svg')
    expect(result.complaints).toContain('line 4 (f): the denominator is not above zero')
    expect(result.complaints).toContain('line 6 (f): group A is already on line 2')
    expect(result.read('points.csv').split('\n')).toHaveLength(5)
    expect(result.has('f.svg')).toBe(true)
  })
})

test('a case cannot write outside its folder', async () => {
  const ids = ['../escape', '/etc/escape', 'a/b', 'nul\u0000', 'CASE', 'case', '..', 'ünïcode']
  const result = await chart(['case_id,date,value', ...ids.flatMap(goodRows)].join('\n'), '--svg')
  const drawings = result.files().filter((name) => name.endsWith('.svg'))
  expect(drawings).toHaveLength(ids.length)
  expect(new Set(drawings.map((name) => name.toLowerCase())).size).toBe(ids.length)
  expect(readdirSync(folder).sort()).toEqual(['out', 'points.csv'])
})
