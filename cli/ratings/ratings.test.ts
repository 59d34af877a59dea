import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runRatings } from './testing.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-ratings-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function ask(command: string, text: string, ...options: readonly string[]) {
  const file = join(folder, 'file.csv')
  writeFileSync(file, text)
  const answer = await runRatings(command, file, ...options)
  return { ...answer, complaints: answer.complaints.replaceAll(file, 'file.csv') }
}

const inJson = (command: string, text: string, ...options: readonly string[]) =>
  ask(command, text, '--format', 'json', ...options)

const WIDE = ['subject,ann,ben,cas', 's1,4,5,4', 's2,2,2,3', 's3,5,5,4', 's4,1,2,2', 's5,3,3,3'].join('\n')
const LONG = [
  'subject,rater,score',
  ...WIDE.split('\n')
    .slice(1)
    .flatMap((line) => {
      const [subject, ...scores] = line.split(',')
      return scores.map((score, at) => `${subject},${['ann', 'ben', 'cas'][at]},${score}`)
    }),
].join('\n')

describe('files that can be read', () => {
  test('a wide and a long file of the same scores give the same answer', async () => {
    const wide = (await inJson('icc', WIDE)).json()
    const long = (await inJson('icc', LONG)).json()
    expect(long.at('layout').value).toBe('long')
    expect(wide.at('complete').value).toEqual(long.at('complete').value)
  })

  test('a byte-order mark, Windows line ends, capitals in names and blank rows do no harm', async () => {
    const text = `\ufeff${LONG.replace('subject,rater', 'Subject,RATER').replaceAll('\n', '\r\n')}\r\n,,\r\n\r\n`
    const answer = await inJson('icc', text)
    expect(answer.complaints).toBe('')
    expect(answer.json().number('rowsUsed')).toBe(15)
  })

  test.each(['', 'NA', 'n/a', 'no chance'])(
    'a score of "%s" is missing, and is not counted as 0',
    async (cell) => {
      const answer = await inJson('icc', WIDE.replace('s2,2,2,3', `s2,2,${cell},3`))
      expect(answer.status).toBe(0)
      expect(answer.json().number('withGaps', 'scores')).toBe(14)
      const rwg = await inJson('rwg', `team,q\na,4\na,5\na,${cell}`, '--group', 'team', '--levels', '5')
      expect(rwg.json().at('groups', 0, 'items', 0).value).toMatchObject({
        raters: 2,
        withoutChance: 1,
        mean: 4.5,
      })
    },
  )

  test('the words say what the numbers are', async () => {
    const answer = await ask('icc', WIDE)
    expect(answer.said).toContain('5 subjects, 3 raters, no gaps.')
    expect(answer.said).toMatch(/ICC\(A,k\) +0\.\d{3}/)
    expect(answer.said).toMatch(/For a reliability of 0.7 about \d+ raters? of each subject are needed/)
  })

  test('the interval of alpha is the same each time, and another with another seed', async () => {
    const [first, again, other] = [
      await inJson('alpha', WIDE),
      await inJson('alpha', WIDE),
      await inJson('alpha', WIDE, '--seed', '2'),
    ]
    expect(first.said).toBe(again.said)
    expect(first.said).not.toBe(other.said)
  })

  test('a file of items is told apart from one of raters', async () => {
    const own = (await inJson('alpha', WIDE, '--items')).json()
    expect(own.at('items', 'items', 1, 'item').value).toBe('ben')
    expect(own.number('items', 'respondents')).toBe(5)
  })

  test('names of categories do for kappa and for nominal alpha', async () => {
    const text = 'case,a,b\n1,asthma,asthma\n2,flu,asthma\n3,flu,flu\n4,cold,cold'
    expect((await inJson('kappa', text)).json().number('pairs', 0, 'unweighted', 'kappa')).toBeCloseTo(
      0.6364,
      4,
    )
    const alpha = (await inJson('alpha', text)).json()
    expect(alpha.at('alpha').value).toHaveProperty('nominal')
    expect(alpha.at('alpha').value).not.toHaveProperty('interval')
  })

  test('levels nobody used count for weighted kappa where the scale is said', async () => {
    const text = 'case,a,b\n1,1,1\n2,1,3\n3,3,3\n4,5,3'
    const used = (await inJson('kappa', text)).json().number('pairs', 0, 'linear', 'kappa')
    const said = (await inJson('kappa', text, '--levels', '7')).json().number('pairs', 0, 'linear', 'kappa')
    expect(said).toBeCloseTo(used, 10)
    const skipped = 'case,a,b\n1,1,1\n2,1,2\n3,2,2\n4,5,2'
    expect(
      (await inJson('kappa', skipped, '--levels', '5')).json().number('pairs', 0, 'linear', 'kappa'),
    ).not.toBeCloseTo((await inJson('kappa', skipped)).json().number('pairs', 0, 'linear', 'kappa'), 3)
  })
})

describe('bad rows are named by line, the rest are used, and the status is 1', () => {
  test.each([
    ['a word for a score', 's6,4,x,4', 'ben "x" is not a number'],
    ['two bad scores', 's6,y,x,4', 'ann "y" is not a number; ben "x" is not a number'],
    ['a field too many', 's6,4,4,4,4', '5 fields where the header has 4'],
    ['a field too few', 's6,4,4', '3 fields where the header has 4'],
    ['a stray quote', '"s6,4,4,4', 'the quotes do not match'],
    ['a subject twice', 's1,4,4,4', 'subject "s1" is already on line 2'],
  ])('%s', async (_, row, reason) => {
    const lines = WIDE.split('\n')
    const answer = await inJson('icc', [...lines.slice(0, 4), row, ...lines.slice(4)].join('\n'))
    expect(answer.status).toBe(1)
    expect(answer.complaints).toBe(`file.csv line 5: ${reason}`)
    expect(answer.json().at('rowsLeftOut').value).toEqual([{ line: 5, reason }])
    expect(answer.json().number('complete', 'subjects')).toBe(5)
  })

  test.each(['alpha', 'kappa'])(
    'a word among numbers, which is not taken for a category by %s',
    async (command) => {
      const answer = await inJson(command, `${WIDE}\ns6,4,four,4`)
      expect(answer.status).toBe(1)
      expect(answer.complaints).toBe('file.csv line 7: ben "four" is not a number')
      expect(answer.json().number('rowsUsed')).toBe(5)
    },
  )

  test('a score off the scale', async () => {
    const answer = await inJson('rwg', 'team,q\na,4\na,0\na,5', '--group', 'team', '--levels', '5')
    expect(answer.complaints).toBe(
      'file.csv line 3: q 0 is off the scale of 1 to 5; leave the cell empty for "no chance"',
    )
    expect(answer.status).toBe(1)
    expect(answer.json().number('groups', 0, 'raters')).toBe(2)
  })

  test('a rating twice, in a long file', async () => {
    const answer = await inJson('icc', `${LONG}\ns1,ann,5`)
    expect(answer.complaints).toBe('file.csv line 17: a score of "s1" by "ann" is already on line 2')
  })

  test('a rating without a rater', async () => {
    const answer = await inJson('leniency', `${LONG}\ns1,,5`)
    expect(answer.complaints).toBe('file.csv line 17: the rater or the subject is empty')
    expect(answer.json().number('ratings')).toBe(15)
  })

  test('several at once, in the order of their lines', async () => {
    const answer = await ask('icc', `${WIDE}\ns1,1,1,1\ns6,1,1\ns7,x,1,1`)
    expect(answer.complaints.split('\n')).toEqual([
      'file.csv line 7: subject "s1" is already on line 2',
      'file.csv line 8: 3 fields where the header has 4',
      'file.csv line 9: ann "x" is not a number',
    ])
  })
})

describe('a file that nothing can be made of ends with status 2 and says what to do', () => {
  test.each([
    ['an empty one', 'icc', '', [], 'The file is empty. Its first line must name the columns.'],
    [
      'names and nothing else',
      'icc',
      'subject,a,b',
      [],
      'No row of the file can be used. It has a first line with names, and nothing after it.',
    ],
    [
      'only bad rows',
      'icc',
      'subject,a,b\n1,2',
      [],
      'No row of the file can be used. Line 2: 2 fields where the header has 3.',
    ],
    [
      'no such column',
      'rwg',
      'team,q\na,1',
      ['--group', 'ward', '--levels', '5'],
      'There is no column called "ward". The columns are team, q.',
    ],
    [
      'no long columns',
      'leniency',
      WIDE,
      [],
      'There is no column called "rater" or "score". The columns are subject, ann, ben, cas.',
    ],
    ['two columns of one name', 'icc', 'subject,a,A\n1,2,3', [], 'Two columns are called "A".'],
    ['one column', 'alpha', 'subject\n1', [], 'There is no column of scores after the first one.'],
    [
      'a skewed null on seven levels',
      'rwg',
      'team,q\na,1',
      ['--group', 'team', '--levels', '7', '--null', 'slight-skew'],
      'published for five levels',
    ],
    [
      'a slope of no grouping',
      'reml',
      LONG,
      ['--response', 'score', '--group', 'rater', '--slope', 'subject:score'],
      'The slope "subject:score" is not a grouping',
    ],
  ])('%s', async (_, command, text, options, words) => {
    const answer = await ask(command, text, ...options)
    expect(answer.status).toBe(2)
    expect(answer.said).toBe('')
    expect(answer.complaints).toContain(words)
  })

  test('a file that is not there', async () => {
    const answer = await runRatings('icc', join(folder, 'nowhere.csv'))
    expect(answer.status).toBe(2)
    expect(answer.complaints).toContain('It cannot be read')
  })
})

describe('a refusal is a result: words, a reason in the JSON, and status 0', () => {
  test.each([
    ['one rater', 'icc', 'subject,a\n1,2\n2,3', [], 'fewer-than-two-raters'],
    ['all the same', 'icc', 'subject,a,b\n1,3,3\n2,3,3', [], 'all-the-same'],
    ['all the same', 'alpha', 'subject,a,b\n1,3,3\n2,3,3', ['--metric', 'ordinal'], 'all-the-same'],
    ['all the same', 'kappa', 'subject,a,b\n1,3,3\n2,3,3', [], 'all-the-same'],
    ['a lone rater', 'rwg', 'team,q\na,1', ['--group', 'team', '--levels', '5'], 'fewer-than-two-raters'],
    [
      'one ratee per rater',
      'leniency',
      'rater,subject,score\na,p,1\nb,p,2\nc,q,3',
      [],
      'leniency-not-identified',
    ],
    ['one level', 'reml', 'g,y\na,1\na,2\na,3', ['--response', 'y', '--group', 'g'], 'one-level'],
  ])('%s: %s', async (_, command, text, options, reason) => {
    const answer = await inJson(command, text, ...options)
    expect(answer.complaints).toBe('')
    expect(answer.status).toBe(0)
    expect(answer.said).toContain(`"reason": "${reason}"`)
    const words = await ask(command, text, ...options)
    expect(words.said.length).toBeGreaterThan(20)
    expect(words.said).not.toMatch(/NaN|Infinity|undefined (?!then)|\bnull\b/)
  })

  test('sets that share nobody are shown apart', async () => {
    const block = (set: string) =>
      ['x', 'y', 'z'].flatMap((ratee, at) =>
        ['a', 'b', 'c'].map((rater, by) => `${rater}${set},${ratee}${set},${1 + ((at * 2 + by * 3) % 5)}`),
      )
    const answer = await ask('leniency', ['rater,subject,score', ...block('1'), ...block('2')].join('\n'))
    expect(answer.said).toContain(
      'Raters and ratees fall into two sets that share nobody. Compare ratees inside a set only, never across.',
    )
    expect(answer.said).toContain('Set 1, compared with no other:')
    expect(answer.said).toContain('Set 2, compared with no other:')
  })
})

describe('reml', () => {
  const TEXT = [
    'ward,team,y,x,site',
    ...Array.from({ length: 48 }, (_, at) => {
      const ward = at % 8
      const jitter = ((at * 7919) % 13) / 13
      return `w${ward},t${Math.floor(at / 8) % 3},${10 + ward + jitter},${at % 5},${ward < 4 ? 'north' : 'south'}`
    }),
  ].join('\n')

  test('words for a column of names, products, nested and crossed groupings', async () => {
    const answer = await inJson(
      'reml',
      TEXT,
      '--response',
      'y',
      '--fixed',
      'x,site,x:site',
      '--group',
      'ward/team',
    )
    const own = answer.json()
    expect(own.list('fixed').map((effect) => effect.at('name').value)).toEqual([
      '(Intercept)',
      'x',
      'sitesouth',
      'x:sitesouth',
    ])
    expect(own.at('groups').value).toEqual({ ward: 8, 'team:ward': 24 })
  })

  test('rows with a gap in a column that is used are left out and counted', async () => {
    const answer = await inJson('reml', TEXT.replace('w3,t0', ',t0'), '--response', 'y', '--group', 'ward')
    expect(answer.status).toBe(0)
    expect(answer.json().number('rowsWithGaps')).toBe(1)
    expect(answer.json().number('rows')).toBe(47)
  })

  test('a response that is a word is a bad row', async () => {
    const answer = await inJson('reml', `${TEXT}\nw1,t1,high,1,north`, '--response', 'y', '--group', 'ward')
    expect(answer.status).toBe(1)
    expect(answer.complaints).toBe('file.csv line 50: y "high" is not a number')
  })
})
