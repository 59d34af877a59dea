import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumber } from './read-number.ts'

const number = (value: number) => ({ kind: 'number', value })

describe('a number as people and spreadsheets write it', () => {
  test.each([
    ['12', 12],
    [' 12 ', 12],
    ['1,234,567.5', 1234567.5],
    ['1 234', 1234],
    ['£1,234.50', 1234.5],
    ['-£20', -20],
    ['(12)', -12],
    ['\u22125', -5],
    ['95.2%', 95.2],
    ['95.2 %', 95.2],
    ['.5', 0.5],
    ['0', 0],
    ['1.5E+03', 1500],
  ])('%s is %d', (cell, value) => {
    expect(readNumber(cell)).toEqual(number(value + 0))
  })

  test.each([
    ['1,5'],
    ['12,34'],
    ['twelve'],
    ['1.2.3'],
    ['12 or 13'],
    ['0x10'],
    ['Infinity'],
    ['--5'],
    ['%'],
  ])('%s is not one', (cell) => {
    expect(readNumber(cell).kind).toBe('not-a-number')
  })

  test('beyond all reason is told apart', () => {
    expect(readNumber('1e300').kind).toBe('too-large')
  })
})

// "Symbols in tables", Government Analysis Function, 2023, and the marks that NHS publications used before it.
describe('a mark in place of a number', () => {
  test.each([['*'], ['c'], ['[c]'], ['[C]'], ['suppressed'], ['<5']])(
    '%s is a hidden small number',
    (cell) => {
      expect(readNumber(cell).kind).toBe('suppressed')
    },
  )

  test.each([[''], ['-'], ['–'], ['..'], [':'], ['[x]'], ['n/a'], ['#N/A']])(
    '%s says nothing, and is never 0',
    (cell) => {
      expect(readNumber(cell).kind).toBe('nothing')
    },
  )
})

test('every number that is written is read as it was', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e14, max: 1e14 }), (value) => {
      expect(readNumber(String(value))).toEqual(number(value + 0))
    }),
  )
})
