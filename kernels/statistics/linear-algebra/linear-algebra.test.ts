import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cholesky, inverseLower, logDeterminant, solveCholesky, symmetricInverse } from './cholesky.ts'
import { householderQr, inverseUpper, rotate, rotateBack, solveUpper } from './householder-qr.ts'
import { type Matrix, matrixOf, multiply, rowsOf, sandwich, scaled, transpose } from './matrix.ts'
import { pivotedCholesky } from './pivoted-cholesky.ts'

const entry = fc.integer({ min: -9, max: 9 })
/** Tall matrices of small whole numbers, by rows. */
const tall = fc.integer({ min: 1, max: 5 }).chain((columns) =>
  fc.array(fc.array(entry, { minLength: columns, maxLength: columns }), {
    minLength: columns,
    maxLength: 9,
  }),
)
const gram = (rows: readonly (readonly number[])[]) => {
  const x = matrixOf(rows)
  return multiply(transpose(x), x)
}

function expectEqual(found: Matrix, known: Matrix, decimals = 8) {
  expect([found.rows, found.columns]).toEqual([known.rows, known.columns])
  found.values.forEach((value, index) => {
    expect(value).toBeCloseTo(known.values[index] ?? Number.NaN, decimals)
  })
}

const identity = (size: number) =>
  matrixOf(Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0))))

/** X'X + I: always positive definite. */
const definite = tall.map((rows) => {
  const g = gram(rows)
  const one = identity(g.rows)
  return { ...g, values: g.values.map((value, k) => value + (one.values[k] ?? 0)) }
})

const factorOf = (matrix: Matrix) => {
  const outcome = cholesky(matrix)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

describe('the Cholesky factor', () => {
  test('of a matrix done by hand', () => {
    const factor = factorOf(
      matrixOf([
        [4, 2],
        [2, 5],
      ]),
    )
    expect(rowsOf(factor)).toEqual([
      [2, 0],
      [1, 2],
    ])
    expect(logDeterminant(factor)).toBeCloseTo(Math.log(16), 14)
    expect([...solveCholesky(factor, Float64Array.of(8, 12))]).toEqual([1, 2])
    expect(rowsOf(symmetricInverse(factor))).toEqual([
      [5 / 16, -2 / 16],
      [-2 / 16, 4 / 16],
    ])
  })
  test('multiplied by its transpose is the matrix, and by its inverse is one', () => {
    fc.assert(
      fc.property(definite, (matrix) => {
        const factor = factorOf(matrix)
        expectEqual(sandwich(factor, identity(matrix.rows)), matrix)
        expectEqual(multiply(factor, inverseLower(factor)), identity(matrix.rows))
        expectEqual(multiply(matrix, symmetricInverse(factor)), identity(matrix.rows))
      }),
    )
  })
  test('does not exist where a direction has no length, and says at which row', () => {
    expect(
      cholesky(
        matrixOf([
          [1, 1],
          [1, 1],
        ]),
      ),
    ).toEqual({ ok: false, reason: 'not-positive-definite', pivot: 1 })
    expect(cholesky(matrixOf([[Number.NaN]])).ok).toBe(false)
  })
})

test("the pivoted Cholesky factor of any X'X has its rank and multiplies back to it", () => {
  fc.assert(
    fc.property(tall, (rows) => {
      const matrix = gram(rows)
      const { lower, order, rank } = pivotedCholesky(matrix, 1e-9)
      const back = multiply(lower, transpose(lower))
      order.forEach((a, i) => {
        order.forEach((b, j) => {
          expect(back.values[i * matrix.rows + j]).toBeCloseTo(
            matrix.values[a * matrix.rows + b] ?? Number.NaN,
            6,
          )
        })
      })
      const columns = rowsOf(transpose(matrixOf(rows))).map((column) => Float64Array.from(column))
      expect(rank).toBe(householderQr(columns).rank)
    }),
  )
})

describe('the QR decomposition', () => {
  test('keeps the columns that came first and sends to the end what they make up', () => {
    const columns = [
      [1, 1, 1, 1],
      [1, 2, 3, 4],
      [3, 5, 7, 9],
      [0, 0, 0, 0],
      [1, 4, 9, 16],
    ]
    const { rank, order } = householderQr(columns.map((column) => Float64Array.from(column)))
    expect(rank).toBe(3)
    expect(order).toEqual([0, 1, 4, 2, 3])
  })
  test('multiplies back to the columns it kept, and turning there and back changes nothing', () => {
    fc.assert(
      fc.property(tall, (rows) => {
        const columns = rowsOf(transpose(matrixOf(rows))).map((column) => Float64Array.from(column))
        const qr = householderQr(columns)
        qr.order.slice(0, qr.rank).forEach((index, j) => {
          const padded = new Float64Array(rows.length)
          for (let i = 0; i <= j; i++) padded[i] = qr.r.values[i * qr.rank + j] ?? Number.NaN
          rotateBack(qr, padded).forEach((value, i) => {
            expect(value).toBeCloseTo(rows[i]?.[index] ?? Number.NaN, 9)
          })
        })
        const v = Float64Array.from(rows, (_, i) => i + 1)
        rotateBack(qr, rotate(qr, v)).forEach((value, i) => {
          expect(value).toBeCloseTo(i + 1, 9)
        })
        expectEqual(multiply(qr.r, inverseUpper(qr.r)), identity(qr.rank), 6)
      }),
    )
  })
  test('solves for the coefficients of a line', () => {
    const qr = householderQr([Float64Array.of(1, 1, 1), Float64Array.of(0, 1, 2)])
    const [a, b] = solveUpper(qr.r, rotate(qr, Float64Array.of(3, 5, 7)))
    expect([a, b]).toEqual([expect.closeTo(3, 12), expect.closeTo(2, 12)])
  })
})

test('a matrix is scaled value by value', () => {
  expect(
    rowsOf(
      scaled(
        matrixOf([
          [1, 2],
          [3, 4],
        ]),
        2,
      ),
    ),
  ).toEqual([
    [2, 4],
    [6, 8],
  ])
})
