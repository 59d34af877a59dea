import { expect, test } from 'vitest'
import { binomialHalfQuantile, runsTest } from './runs-test.ts'

// Anhøj and Olesen 2014, table 1: limits for longest run and crossings by number of useful points.
test.each([
  [10, 6, 2],
  [12, 7, 3],
  [16, 7, 4],
  [20, 7, 6],
  [24, 8, 8],
  [30, 8, 10],
  [36, 8, 13],
  [50, 9, 19],
  [60, 9, 23],
  [100, 10, 41],
])(
  'with %d useful points the longest run allowed is %d and the fewest crossings %d',
  (n, longest, fewest) => {
    const alternating = Array.from({ length: n }, (_, at) => (at % 2 === 0 ? 1 : -1))
    expect(runsTest(alternating, 0, 0)).toMatchObject({
      useful: n,
      longestRunLimit: longest,
      fewestCrossings: fewest,
      isSignal: false,
    })
  },
)

test('points on the line and missing points neither break nor lengthen a run', () => {
  const found = runsTest([1, 1, 0, 1, Number.NaN, 1, -1], 0, 1e-9)
  expect(found).toMatchObject({
    points: 7,
    useful: 5,
    longestRun: 4,
    crossings: 1,
    longestRunFrom: 0,
    longestRunTo: 5,
  })
})

test('a long run is a signal, and values all on the line are not', () => {
  expect(runsTest([...Array(13).fill(1), ...Array(13).fill(-1)], 0, 0).isSignal).toBe(true)
  expect(runsTest(Array(20).fill(5), 5, 0)).toMatchObject({ useful: 0, longestRun: null, isSignal: false })
})

test('the binomial quantile holds for a thousand throws, where one term alone would vanish', () => {
  // By the normal curve with a half for continuity: 999.5 - 1.645 x 22.36 - 0.5 = 962.2, rounded up.
  expect(binomialHalfQuantile(0.05, 1999)).toBe(963)
})
