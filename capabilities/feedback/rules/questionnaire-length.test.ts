import { expect, test } from 'vitest'
import { minutesToAnswer, minutesWords } from './questionnaire-length.ts'

test.each([
  [{ ratings: 27, comments: 2 }, 6],
  [{ ratings: 30, comments: 0 }, 4],
  [{ ratings: 1, comments: 0 }, 1],
])('%o takes %i minutes', (size, minutes) => {
  expect(minutesToAnswer(size)).toBe(minutes)
})

test('says it in words', () => {
  expect(minutesWords({ ratings: 27, comments: 2 })).toBe('about 6 minutes')
  expect(minutesWords({ ratings: 1, comments: 0 })).toBe('about a minute')
})
