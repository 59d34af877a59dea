import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runRatings } from './testing.ts'

let file = ''
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-ratings-'))
  file = join(folder, 'file.csv')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const cell = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 5 }).map(String) },
  { weight: 2, arbitrary: fc.constantFrom('', 'NA', 'no chance') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('x', '-1', '0', '1e308', '-0', '2.5', '1e999', '*', '"', '"a,b"', ' 3 '),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
)
const name = fc.constantFrom('p', 'q', 'r')

/** Rows that look like a file of ratings, with now and then something that does not belong there. */
const files = fc
  .array(
    fc.oneof(
      { weight: 20, arbitrary: fc.tuple(name, name, cell, cell).map((cells) => cells.join(',')) },
      { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
    ),
    { maxLength: 24 },
  )
  .map((rows) => ['subject,rater,score,other', ...rows].join('\n'))

const WAYS = [
  ['icc'],
  ['icc', '--subject', 'subject'],
  ['icc', '--raters', 'score,other'],
  ['icc', '--group', 'subject', '--score', 'score,other'],
  ['alpha', '--columns', 'score,other', '--draws', '20'],
  ['alpha', '--columns', 'score,other', '--metric', 'ratio', '--draws', '20'],
  ['alpha', '--columns', 'score,other', '--items'],
  ['kappa', '--raters', 'score,other'],
  ['kappa', '--raters', 'rater,other', '--levels', '5'],
  ['rwg', '--group', 'subject', '--items', 'score,other', '--levels', '5'],
  ['leniency'],
  ['reml', '--response', 'score', '--group', 'subject'],
  ['reml', '--response', 'score', '--group', 'subject/rater', '--fixed', 'other', '--slope', 'subject:other'],
] as const

test.each(WAYS.map((words) => [words.join(' '), words] as const))(
  'whatever is in the file, %s answers, names bad rows, or says why not',
  async (_, [command, ...options]) => {
    await fc.assert(
      fc.asyncProperty(files, async (text) => {
        writeFileSync(file, text)
        for (const format of ['json', 'text']) {
          const answer = await runRatings(command, file, ...options, '--format', format)
          expect([0, 1, 2]).toContain(answer.status)
          expect(answer.status === 0).toBe(answer.complaints === '')
          expect(answer.status === 2).toBe(answer.said === '')
          if (answer.said === '') continue
          if (format === 'json') JSON.parse(answer.said)
          else expect(answer.said).not.toMatch(/NaN|\bundefined\b(?! then)|\[object/)
        }
      }),
      { numRuns: 60 },
    )
  },
)
