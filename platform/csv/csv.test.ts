import { expect, test } from 'vitest'
import { makeCsv } from './index.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+44 20', "'+44 20"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', '"\'\tx"'],
])('a cell that a spreadsheet would run is made plain: %j', (typed, written) => {
  expect(makeCsv([['Note'], [typed]])).toBe(`\uFEFFNote\r\n${written}\r\n`)
})

test('commas, quotes and new lines stay inside their cell, and numbers stay numbers', () => {
  expect(
    makeCsv([
      ['a', 'b', 'c'],
      ['x, "y"', 'two\nlines', -3],
    ]),
  ).toBe('\uFEFFa,b,c\r\n"x, ""y""","two\nlines",-3\r\n')
})
