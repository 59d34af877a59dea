import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minimise } from './bfgs.ts'
import { minimiseOnInterval } from './brent.ts'

describe('on an interval', () => {
  test('the lowest point of a parabola, wherever it lies', () => {
    fc.assert(
      fc.property(fc.double({ min: -9, max: 9, noNaN: true }), (lowest) => {
        const found = minimiseOnInterval((x) => (x - lowest) ** 2 + 3, [-10, 10])
        expect(found.x).toBeCloseTo(lowest, 6)
        expect(found.converged).toBe(true)
      }),
    )
  })
  test.each([
    // Brent 1973, ch. 5, table 7.1 has functions of this kind: sums of squares of poles.
    ['cos over a turn', Math.cos, 0, 6, Math.PI],
    ['x log x', (x: number) => x * Math.log(x), 0.01, 3, 1 / Math.E],
    ['a corner', (x: number) => Math.abs(x - 0.3), -1, 4, 0.3],
  ])('%s', (_, f, lower, upper, lowest) => {
    expect(minimiseOnInterval(f, [lower, upper]).x).toBeCloseTo(lowest, 7)
  })
  test('where it falls all the way, the end', () => {
    expect(minimiseOnInterval((x) => x, [0, 1]).x).toBeLessThan(1e-8)
  })
  test('says when its steps ran out', () => {
    expect(minimiseOnInterval(Math.cos, [0, 6], { mostSteps: 3 })).toMatchObject({
      converged: false,
      evaluations: 4,
    })
  })
})

describe('in a few dimensions', () => {
  test.each([
    // Moré, Garbow and Hillstrom 1981, ACM TOMS 7, problems 1 and 3.
    [
      "Rosenbrock's valley",
      ([x = 0, y = 0]: Float64Array) => 100 * (y - x * x) ** 2 + (1 - x) ** 2,
      [-1.2, 1],
      [1, 1],
    ],
    [
      "Powell's badly scaled",
      ([x = 0, y = 0]: Float64Array) => (1e4 * x * y - 1) ** 2 + (Math.exp(-x) + Math.exp(-y) - 1.0001) ** 2,
      [0.1, 5],
      undefined,
    ],
    [
      'a bowl in four dimensions',
      (x: Float64Array) => x.reduce((sum, value, k) => sum + (k + 1) * (value - k) ** 2, 0),
      [5, 5, 5, 5],
      [0, 1, 2, 3],
    ],
  ])('%s', (_, f, start, lowest) => {
    const found = minimise(f, start)
    if (lowest)
      lowest.forEach((value, k) => {
        expect(found.x[k]).toBeCloseTo(value, 6)
      })
    expect(found.value).toBeLessThan(1e-7)
  })
  test('tells whether it converged, and how steep it still is', () => {
    const bowl = minimise(([x = 0]: Float64Array) => (x - 3) ** 2, [0])
    expect(bowl).toMatchObject({ converged: true })
    expect(bowl.slope).toBeLessThan(1e-8)
    const valley = minimise(
      ([x = 0, y = 0]: Float64Array) => 100 * (y - x * x) ** 2 + (1 - x) ** 2,
      [-1.2, 1],
      {
        mostSteps: 5,
      },
    )
    expect(valley.converged).toBe(false)
    expect(valley.slope).toBeGreaterThan(0.1)
  })
})
