import { expect, test } from 'vitest'
import { isEnough, neededWords } from './raters-needed.ts'

test.each([
  [0, 4, 'none'],
  [3, 4, 'never'],
  [4, 4, 'if-all-answer'],
  [5, 4, 'if-all-answer'],
  [6, 4, 'enough'],
  [3, 3, 'if-all-answer'],
] as const)('%i asked with a threshold of %i is %s', (asked, threshold, enough) => {
  expect(isEnough(asked, threshold)).toBe(enough)
})

test('says before anybody is asked that a group could never be shown', () => {
  expect(neededWords('peer', 3, 4)).toBe(
    'With 3 peers asked and a threshold of 4, peers could never be shown by themselves. Their answers would count with all others, if at all. Ask at least 1 more.',
  )
  expect(neededWords('report', 1, 4)).toContain('With 1 person you manage asked')
  expect(neededWords('peer', 4, 4)).toContain('shown only if all of them answer')
  expect(neededWords('peer', 5, 4)).toContain('shown only if no more than 1 does not answer')
})
