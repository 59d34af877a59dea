import { expect, test } from 'vitest'
import { wordingForRaters, wordingForSelf } from './wording.ts'

test.each([
  ['You give hard messages yourself.', 'They give hard messages themself.', 'I give hard messages myself.'],
  ['You are easy to find.', 'They are easy to find.', 'I am easy to find.'],
  ['You know what you are worth.', 'They know what they are worth.', 'I know what I am worth.'],
  [
    'People disagree with [you] and say so.',
    'People disagree with them and say so.',
    'People disagree with me and say so.',
  ],
  ['You check your work.', 'They check their work.', 'I check my work.'],
])('%s', (behaviour, raters, self) => {
  expect(wordingForRaters(behaviour)).toBe(raters)
  expect(wordingForSelf(behaviour)).toBe(self)
})
