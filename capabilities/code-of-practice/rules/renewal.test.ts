import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Attestation, expiryOf, stateOn } from './renewal.ts'

const given = (expiresOn: string): Attestation => ({
  id: 'a',
  codeVersion: '1.0',
  attestedAt: new Date('2026-01-01T09:00:00Z'),
  expiresOn,
})

describe('how long an attestation counts', () => {
  it.each([
    ['2026-11-22T09:00:00Z', '2027-11-22', 'a year, to the day'],
    ['2028-02-29T09:00:00Z', '2029-02-28', 'the 29th of February has no match next year'],
    ['2026-06-30T23:30:00Z', '2027-07-01', 'in London it is already July'],
    ['2026-12-31T23:30:00Z', '2027-12-31', 'in winter London keeps UTC'],
  ])('given at %s it counts until %s: %s', (instant, expected) => {
    expect(expiryOf(new Date(instant))).toBe(expected)
  })

  it('is never less than 365 days, nor more than 366', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2080-01-01'), noInvalidDate: true }),
        (at) => {
          const days = (Date.parse(`${expiryOf(at)}T12:00:00Z`) - at.getTime()) / 86_400_000
          expect(days).toBeGreaterThan(364)
          expect(days).toBeLessThan(367)
        },
      ),
    )
  })
})

describe('where a person stands', () => {
  it.each([
    ['2026-10-01', 'in-date', '31 days and more before'],
    ['2026-10-02', 'due-soon', '30 days before'],
    ['2026-11-01', 'due-soon', 'on its last day'],
    ['2026-11-02', 'lapsed', 'the day after'],
  ])('on %s they are %s (%s)', (today, kind) => {
    expect(stateOn(today, given('2026-11-01')).kind).toBe(kind)
  })

  it('is "never" for somebody who has not attested', () => {
    expect(stateOn('2026-11-22', undefined)).toEqual({ kind: 'never' })
  })
})
