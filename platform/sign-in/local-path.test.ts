import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localPath } from './local-path.ts'

describe('after sign-in a person goes on only to a page of this site', () => {
  test.each([
    ['/', '/'],
    ['/roles', '/roles'],
    ['/people/1?tab=plan#goals', '/people/1?tab=plan#goals'],
    ['/a%2Fb', '/a%2Fb'],
    [undefined, '/'],
    ['', '/'],
    ['roles', '/'],
    ['https://elsewhere.example/', '/'],
    ['//elsewhere.example', '/'],
    ['///elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
    ['\\\\elsewhere.example', '/'],
    ['/\t/elsewhere.example', '/'],
    ['/\n/elsewhere.example', '/'],
    ['\u0000//elsewhere.example', '/'],
    [' //elsewhere.example', '/'],
    ['/x/..//elsewhere.example', '/'],
    ['/.//elsewhere.example', '/'],
    ['/%2e//elsewhere.example', '/'],
    ['javascript:alert(1)', '/'],
    ['data:text/html,x', '/'],
    ['https:/elsewhere.example', '/'],
    ['http:elsewhere.example', '/'],
    ['/@elsewhere.example', '/@elsewhere.example'],
    [`/${'x'.repeat(3000)}`, '/'],
  ])('%j leads to %j', (wanted, expected) => {
    expect(localPath(wanted)).toBe(expected)
  })

  test('whatever is asked for, a browser stays on this site', () => {
    const hostile = fc.string({ unit: fc.constantFrom('/', '\\', '.', '%2e', '@', ':', '\t', 'a', '?', '#') })
    fc.assert(
      fc.property(hostile, (wanted) => {
        expect(new URL(localPath(`/${wanted}`), 'https://trust.example').origin).toBe('https://trust.example')
      }),
      { numRuns: 2_000 },
    )
  })
})
