import { expect, test } from 'vitest'
import { passwordFault } from './password-rules.ts'

test.each([
  'correct horse battery',
  'tractor-lamp-biscuit',
  'Æsop reads on the ward',
  'password for my tractor',
])('%j is a password', (password) => {
  expect(passwordFault(password, 'ada.ward@trust.example')).toBeUndefined()
})

test.each([
  ['short', /at least 12/],
  ['x'.repeat(129), /no more than 128/],
  ['my ada.ward secret', /email address/],
  ['aaaaaaaaaaaa', /harder to guess/],
  ['abababababab', /harder to guess/],
  ['123456789012', /harder to guess/],
  ['abcdefghijklm', /harder to guess/],
  ['Password1234', /harder to guess/],
  ['passwordpassword', /harder to guess/],
  ['Headroom2026!', /harder to guess/],
])('%j is refused in words that say why', (password, why) => {
  expect(passwordFault(password, 'ada.ward@trust.example')).toMatch(why)
})
