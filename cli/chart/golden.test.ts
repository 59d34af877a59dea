import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, test } from 'vitest'
import { type Request, run } from './run.ts'

const inRepository = fileURLToPath(new URL('../../kernels/control-charts/golden/', import.meta.url))
const besideIt = fileURLToPath(new URL('../../../shared/golden', import.meta.url))
const sets = [
  { name: 'synthetic', folder: inRepository },
  { name: 'nhs-ae', folder: join(process.env.HEADROOM_GOLDEN ?? besideIt, 'control-charts', 'nhs-ae') },
]

const out = mkdtempSync(join(tmpdir(), 'headroom-chart-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

const read = (file: string): Record<string, string>[] => parse(readFileSync(file), { columns: true })

/** Rows with the columns of the second file only, numbers compared to nine figures and the rest as text. */
function expectSame(
  found: Record<string, string>[],
  expected: Record<string, string>[],
  columns: readonly string[],
): void {
  expect(found.length).toBe(expected.length)
  expected.forEach((row, at) => {
    for (const column of columns) {
      const own = found[at]?.[column] ?? 'no column'
      const wanted = row[column] ?? ''
      const isNear =
        wanted !== '' &&
        own !== '' &&
        Math.abs(Number(own) - Number(wanted)) <= 1e-9 * Math.max(1e-3, Math.abs(Number(wanted)))
      if (own !== wanted && !isNear) expect.fail(`${row.case_id} row ${at} ${column}: ${own} for ${wanted}`)
    }
  })
}

const request = (own: Partial<Request>): Request => ({
  drawing: null,
  chart: 'run',
  funnel: 'proportion',
  settings: {},
  withReasons: false,
  pointsFile: '',
  casesFile: null,
  outFolder: '',
  withSvg: false,
  threads: 1,
  ...own,
})

for (const { name, folder } of sets)
  describe.skipIf(!existsSync(join(folder, 'xmr-points.csv')))(
    `the command reproduces the ${name} golden files`,
    () => {
      const draw = async (family: string, own: Partial<Request> = {}) => {
        const outFolder = join(out, `${name}-${family}-${own.threads ?? 1}`)
        const files = {
          pointsFile: join(folder, `${family}-points.csv`),
          casesFile: join(folder, `${family}-cases.csv`),
        }
        const summary = await run(request({ ...files, outFolder, ...own }))
        expect(summary.faults).toEqual([])
        return (file: string) => read(join(outFolder, file))
      }

      test.each([1, 2])('XmR limits, points and icons, on %i threads', async (threads) => {
        const drawn = await draw('xmr', { threads })
        const columns = {
          limits: ['case_id', 'partition', 'n', 'mean', 'amr', 'lpl', 'lower_2s', 'upper_2s', 'upl'],
          points: [
            'case_id',
            'date',
            'value',
            'ghost',
            'partition',
            'moving_range',
            'astro',
            'shift',
            'trend',
            'two_of_three',
            'class',
            'class_if_concern_wins',
          ],
          icons: [
            'case_id',
            'n',
            'last_date',
            'variation',
            'variation_if_concern_wins',
            'assurance',
            'limits_shown_n13',
          ],
        }
        for (const [file, own] of Object.entries(columns))
          expectSame(drawn(`${file}.csv`), read(join(folder, `xmr-expected-${file}.csv`)), own)
      })

      test('attribute charts and their runs', async () => {
        const drawn = await draw('attr')
        const expected = read(join(folder, 'attr-expected.csv'))
        const answered = new Set(expected.map((row) => row.case_id))
        expectSame(
          drawn('points.csv').filter((row) => answered.has(row.case_id)),
          expected,
          ['case_id', 'date', 'value', 'part', 'cl', 'lcl', 'lcl95', 'ucl95', 'ucl', 'beyond_3s'],
        )
        const runs = read(join(folder, 'attr-runs.csv'))
        expectSame(
          drawn('runs.csv').filter((row) => answered.has(row.case_id)),
          runs,
          Object.keys(runs[0] ?? {}),
        )
      })

      test('funnels of proportions and standardised ratios', async () => {
        const drawn = await draw('funnel', { drawing: 'funnel' })
        const comparable = (row: Record<string, string>) =>
          row.case_id !== 'd-ae-SR-SHMI' && !/-(RC)/.test(row.case_id ?? '')
        const columns = ['case_id', 'group', 'ratio', 'lcl95', 'ucl95', 'lcl998', 'ucl998', 'outlier_998']
        expectSame(
          drawn('points.csv').filter(comparable),
          read(join(folder, 'funnel-expected.csv')).filter(comparable),
          columns,
        )
      })
    },
  )
