import { describe, expect, test } from 'vitest'
import { describeFault } from './describe-fault.ts'
import { fitMixedModel } from './fit.ts'
import type { MixedModel } from './model.ts'

const response = [5, 7, 6, 8, 3, 1, 2, 4]
const ward = { factor: 'ward', levels: ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd'] }
const month = { name: 'month', values: [1, 2, 3, 4, 5, 6, 7, 9] }
const model = (more: Partial<MixedModel>): MixedModel => ({ response, random: [ward], ...more })
const twice = { name: 'twice', values: month.values.map((value) => 2 * value + 1) }

describe('what cannot be fitted is refused, in words', () => {
  test.each([
    [
      'a gap',
      model({ response: [5, 7, Number.NaN, 8, 3, 1, 2, 4] }),
      'Row 3 of response is not a number. Leave out rows with gaps first.',
    ],
    [
      'an infinite value in a slope',
      model({ random: [{ ...ward, slopes: [{ name: 'dose', values: [0, 0, 0, 0, 0, 0, 0, 1 / 0] }] }] }),
      'Row 8 of dose is not a number. Leave out rows with gaps first.',
    ],
    [
      'a short column',
      model({ fixed: [{ name: 'age', values: [1] }] }),
      'age has not as many values as the response has rows.',
    ],
    [
      'short levels',
      model({ random: [{ factor: 'ward', levels: ['a'] }] }),
      'ward has not as many values as the response has rows.',
    ],
    ['no grouping', model({ random: [] }), 'No grouping was given. Without one, use least squares.'],
    [
      'the same answer everywhere',
      model({ response: [4, 4, 4, 4, 4, 4, 4, 4] }),
      'Every answer is the same, so there is no variation to explain.',
    ],
    [
      'two rows',
      { response: [1, 2], random: [{ factor: 'ward', levels: ['a', 'a'] }] },
      '2 rows are too few for this model. Collect more, or ask less of them.',
    ],
    [
      'a column that others make up',
      model({ fixed: [month, twice] }),
      'twice can be worked out from the other columns. Leave it out.',
    ],
    [
      'nothing that differs',
      model({ random: [{ ...ward, intercept: false }] }),
      'Nothing was said to differ between the levels of ward.',
    ],
    [
      'slopes that make each other up',
      {
        response: [...response, ...response],
        random: [
          {
            factor: 'ward',
            levels: [...ward.levels, ...ward.levels],
            slopes: [{ name: 'all', values: new Array(16).fill(2) }],
          },
        ],
      },
      'The effects that differ between the levels of ward can be worked out from one another. Leave one out.',
    ],
    [
      'one ward',
      model({ random: [{ factor: 'ward', levels: new Array(8).fill('a') }] }),
      'All rows have the same ward, so it cannot be said how its levels differ.',
    ],
    [
      'one row a ward',
      model({ random: [{ factor: 'ward', levels: [...'abcdefgh'] }] }),
      'There are not enough rows for each ward to tell how levels differ from what is left over. Collect more than one for each.',
    ],
    [
      'two names for one grouping',
      model({ random: [ward, { factor: 'unit', levels: ward.levels.map((level) => `unit ${level}`) }] }),
      'ward and unit divide the rows in the same way, so one cannot be told from the other. Leave one out.',
    ],
    [
      'answers that are the same within each ward',
      model({ response: [5, 5, 6, 6, 3, 3, 2, 2] }),
      'The model reproduces every row exactly, so its uncertainty cannot be estimated.',
    ],
    [
      'answers that a column reproduces',
      model({ response: month.values.map((value) => 3 * value - 1), fixed: [month] }),
      'The model reproduces every row exactly, so its uncertainty cannot be estimated.',
    ],
  ])('%s', (_, asked, words) => {
    const outcome = fitMixedModel(asked)
    expect(outcome.ok ? 'fitted' : describeFault(outcome)).toBe(words)
  })
})

describe('what can be fitted but has to be said', () => {
  const noticesOf = (asked: MixedModel) => {
    const outcome = fitMixedModel(asked)
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.value
  }

  test('a variance of zero is a result, with a reason to read', () => {
    const { notices, atBoundary, terms } = noticesOf(model({ response: [5, 1, 2, 4, 3, 3, 1, 5] }))
    expect(atBoundary).toBe(true)
    expect(terms[0]?.effects).toEqual([{ name: '(Intercept)', variance: 0, sd: 0 }])
    expect(terms[0]?.levels.map(({ effects }) => effects)).toEqual([[0], [0], [0], [0]])
    expect(notices.map(({ words }) => words)).toEqual([
      'No difference between the levels of ward was found beyond what chance leaves between groups of this size, so its variance is estimated as zero. That is a result: it does not show that there is none.',
    ])
  })

  test('slopes that are the intercepts over again', () => {
    const dose = [0, 1, 2, 3]
    const rows = [1, 2, 3, 4, 5].flatMap((size) =>
      dose.map((d, k) => ({ size, d, wobble: [0.3, -0.3, -0.3, 0.3][k] ?? 0 })),
    )
    const { notices, atBoundary } = noticesOf({
      response: rows.map(({ size, d, wobble }) => size * (1 + d) + wobble),
      fixed: [{ name: 'dose', values: rows.map(({ d }) => d) }],
      random: [
        {
          factor: 'ward',
          levels: rows.map(({ size }) => `w${size}`),
          slopes: [{ name: 'dose', values: rows.map(({ d }) => d) }],
        },
      ],
    })
    expect(atBoundary).toBe(true)
    expect(notices.map(({ kind }) => kind)).toEqual(['perfect-correlation'])
  })

  const crossed = (ratees: string) => ({
    response: [3, 4, 5, 3, 2, 4, 1, 2, 3, 5, 4, 4],
    random: [
      { factor: 'rater', levels: [...'aaabbbcccddd'] },
      { factor: 'ratee', levels: [...ratees] },
    ],
  })
  test('raters and people who fall into parts are not to be compared across them', () => {
    const { notices } = noticesOf(crossed('xyzxyzuvwuvw'))
    expect(notices.filter(({ kind }) => kind === 'disconnected')).toEqual([
      {
        kind: 'disconnected',
        factors: ['rater', 'ratee'],
        parts: 2,
        words:
          'rater and ratee fall into 2 parts that share no level. Levels in different parts are comparable only if the parts are alike on average: do not compare them.',
      },
    ])
  })
  test('one shared person joins the parts, and a nested factor is not parted', () => {
    for (const ratees of ['xyzxyzzvwuvw', 'xxxxxxyyyyyy'])
      expect(noticesOf(crossed(ratees)).notices.map(({ kind }) => kind)).not.toContain('disconnected')
  })
})
