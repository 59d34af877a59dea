import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runRatings } from './testing.ts'

const howTo = readFileSync(new URL('../../docs/how-to/reliability-of-ratings.md', import.meta.url), 'utf8')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-ratings-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The names that the how-to gives for a command's JSON: what stands in backticks in its row of the last table. */
function namesFor(command: string): string[] {
  const table = howTo.slice(howTo.indexOf('## What comes out as JSON'))
  const row = table.split('\n').find((line) => line.split('|')[1]?.replaceAll('`', '').trim() === command)
  if (row === undefined) throw new Error(`The how-to says nothing of ${command}`)
  return [
    ...row
      .split('|')
      .slice(2)
      .join('|')
      .matchAll(/`([a-zA-Z0-9]+)`/g),
  ].map(([, name]) => name ?? '')
}

const keysIn = (value: unknown): string[] =>
  value !== null && typeof value === 'object'
    ? [...Object.keys(value), ...Object.values(value).flatMap(keysIn)]
    : []

const WIDE = ['subject,a,b,c', 's1,4,5,4', 's2,2,2,3', 's3,5,5,4', 's4,1,2,2', 's5,3,3,3'].join('\n')
const LONG = [
  'subject,rater,score,year',
  ...WIDE.split('\n')
    .slice(1)
    .flatMap((line) => {
      const [subject, ...scores] = line.split(',')
      return scores.map((score, at) => `${subject},r${at},${score},${(at * 7) % 5}`)
    }),
].join('\n')

test.each([
  ['icc, no gaps', 'icc', WIDE, []],
  ['icc, gaps', 'icc', WIDE.replace('s2,2,2,3', 's2,2,,3'), []],
  ['icc --group', 'icc', LONG, ['--group', 'subject', '--score', 'score']],
  ['alpha', 'alpha', WIDE, []],
  ['alpha --items', 'alpha', WIDE, ['--items']],
  ['kappa', 'kappa', WIDE, []],
  ['rwg', 'rwg', LONG, ['--group', 'subject', '--items', 'score', '--levels', '5']],
  ['leniency', 'leniency', LONG, []],
  ['reml', 'reml', LONG, ['--response', 'score', '--group', 'subject', '--fixed', 'year']],
  ['reml', 'reml', LONG, ['--response', 'score', '--group', 'rater', '--slope', 'rater:year']],
] as const)('the JSON of %s has the names that the how-to gives', async (row, command, text, options) => {
  const file = join(folder, 'file.csv')
  writeFileSync(file, text)
  const keys = new Set(keysIn((await runRatings(command, file, '--format', 'json', ...options)).json().value))
  const either = options.some((option) => option === '--slope')
    ? ['reliability']
    : command === 'reml'
      ? ['with', 'covariance', 'correlation']
      : []
  const missing = namesFor(row).filter((name) => !keys.has(name) && !either.includes(name))
  expect(missing).toEqual([])
  for (const name of ['command', 'rowsUsed', 'rowsLeftOut']) expect(keys).toContain(name)
})
