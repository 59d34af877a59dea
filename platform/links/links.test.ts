import { expect, test } from 'vitest'
import { newId } from '../ids/index.ts'
import { makeLinkText, parseLinkText } from './index.ts'

test('a link carries its organisation and its secret, and nothing else', () => {
  const link = { organisationId: newId(), secret: 'abcdefghijklmnopqrstuvwxyz012345' }
  expect(parseLinkText(makeLinkText(link))).toEqual(link)
})

test.each([
  ['', 'nothing'],
  ['abc', 'no secret'],
  ['AZkq.abcdefghijklmnopqrstuvwxyz', 'half an organisation'],
  [`${makeLinkText({ organisationId: newId(), secret: 'short' })}`, 'a secret that could be guessed'],
  [`${makeLinkText({ organisationId: newId(), secret: 'a'.repeat(30) })}.more`, 'something after it'],
  [`AAAAAAAAAAAAAAAAAAAA____.${'a'.repeat(30)}`, 'too many bytes for an id'],
  [`${Buffer.alloc(16, 1).toString('base64url')}.${'a'.repeat(30)}`, 'bytes that are no id'],
])('%s is not a link (%s)', (text) => {
  expect(parseLinkText(text)).toBeUndefined()
})
