import { expect, test } from 'vitest'
import { listOf, makeShow } from './wording.ts'

test.each([
  [459, 196, '459'],
  [1058.11, 196, '1,058'],
  [-1234567.89, 5, '-1,234,567.89'],
  [12345.678, 12, '12,345.7'],
  [999.999, 1, '1,000'],
  [0.05511, 0.0215, '0.0551'],
  [0, 0, '0'],
  [1e21, 1e20, '1e+21'],
])('%d with steps of %d is written %s', (value, step, text) => {
  expect(makeShow(undefined, step)(value)).toBe(text)
})

test('a proportion is written as a percentage and a unit follows its number', () => {
  expect(makeShow({ show: 'proportion' }, 0.0215)(0.88295)).toBe('88.3%')
  expect(makeShow({ unit: 'days' }, 3)(12.345)).toBe('12.35 days')
})

test('a value just over a limit is not written as if it were on it', () => {
  const show = makeShow(undefined, 4)
  expect(show(20.6401, 20.64)).toBe('20.6401')
  expect(show(20.64, 20.6401)).toBe('20.64')
})

test('lists read as sentences', () => {
  expect(listOf([])).toBe('')
  expect(listOf(['a'])).toBe('a')
  expect(listOf(['a', 'b', 'c'])).toBe('a, b and c')
})
