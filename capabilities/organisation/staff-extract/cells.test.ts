import { findCellFault, tidy } from '@headroom/platform/tables-in-files'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFte } from './fte.ts'
import { isEmailAddress } from './read-staff-row.ts'

describe('tidying a cell', () => {
  it.each([
    ['  Ward \u00a0 Manager\r\n(Nights) ', 'Ward Manager (Nights)'],
    ['Zoe\u0308', 'Zoë'],
    ['plain', 'plain'],
    ['two  spaces', 'two spaces'],
  ])('makes %j into %j', (raw, text) => {
    expect(tidy(raw)).toBe(text)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        expect(tidy(tidy(raw))).toBe(tidy(raw))
      }),
    )
  })
})

describe('what is wrong with a cell', () => {
  it.each([
    ['=HYPERLINK("x")', 'formula-cell'],
    ['+44 20', 'formula-cell'],
    ['-1', 'formula-cell'],
    ['@SUM(A1)', 'formula-cell'],
    ['\t=1', 'formula-cell'],
    ['\rx', 'formula-cell'],
    [' \n =1', 'formula-cell'],
    ['＝1+1', 'formula-cell'],
    ['＋1', 'formula-cell'],
    ['－1', 'formula-cell'],
    ['＠x', 'formula-cell'],
    ['#N/A', 'spreadsheet-error'],
    ['#REF!', 'spreadsheet-error'],
    ['########', 'spreadsheet-error'],
    ['Ann\u0000', 'control-character'],
    ['Ann\u0007', 'control-character'],
    ['Ann\u202eelaV', 'control-character'],
    ['Ann\u200b', 'control-character'],
    ['Ann\ud800', 'control-character'],
    ['Zo\ufffd', 'wrong-encoding'],
    ['ZoÃ«', 'wrong-encoding'],
    ['Å\u0081ukasz', 'wrong-encoding'],
    ['Oâ€™Brien', 'wrong-encoding'],
  ])('is told of %j: %s', (raw, code) => {
    expect(findCellFault(raw)?.code).toBe(code)
  })

  it.each([
    '',
    "O'Brien",
    'Smith-Jones',
    'Łukasz',
    'Ángel',
    'Ægir',
    'Åsa',
    'São',
    'GARÇÃO',
    'Nuñez',
    '李',
    'م\u200cن',
    'General Manager, Medicine',
    'Sister/Charge Nurse',
    'a\nb',
    '#1 ward',
    'Band 8a = 1',
  ])('is nothing in %j', (raw) => {
    expect(findCellFault(raw)).toBeUndefined()
  })

  it('is told of every accent that was read twice, whatever the name', () => {
    const accent = fc.constantFrom(...'éèëüöåßñçŁşžő’–£')
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ') }), accent, (letters, character) => {
        const once = Buffer.from(`x${letters}${character}`)
        expect(findCellFault(new TextDecoder('windows-1252').decode(once))?.code).toBe('wrong-encoding')
      }),
    )
  })
})

describe('an e-mail address', () => {
  it.each([
    'łukasz.patel2@example.nhs.test',
    'aisha.çelik7@example.nhs.test',
    "o'brien@a-b.test",
    'a+b_c@x.y.test',
    'z@müller.test',
  ])('may be %s', (text) => {
    expect(isEmailAddress(text)).toBe(true)
  })

  it.each([
    '',
    'a',
    'a@b',
    '@b.test',
    'a@',
    'a b@c.test',
    'a@b..test',
    '.a@b.test',
    'a.@b.test',
    'a@-b.test',
    'a@b-.test',
    'a@b.test-',
    'a@b@c.test',
    'a@b.test; c@d.test',
    'Ann <a@b.test>',
    `${'a'.repeat(65)}@b.test`,
    'a@b.t',
  ])('may not be "%s"', (text) => {
    expect(isEmailAddress(text)).toBe(false)
  })
})

describe('an FTE', () => {
  it.each([
    ['1.00', 1],
    ['0.80', 0.8],
    ['.5', 0.5],
    ['+0.6', 0.6],
    ['0.666666666', 0.66667],
    ['1.5', 1.5],
    ['', null],
  ])('reads "%s" as %d', (text, fte) => {
    expect(readFte(text)).toEqual({ ok: true, fte })
  })

  it.each([
    ['9.00', 'out-of-range'],
    ['-1.00', 'out-of-range'],
    ['0', 'out-of-range'],
    ['0.000001', 'out-of-range'],
    ['1.50001', 'out-of-range'],
    ['0,8', 'not-a-number'],
    ['full', 'not-a-number'],
    ['1e-1', 'not-a-number'],
    ['0x1', 'not-a-number'],
    ['-', 'not-a-number'],
    ['80%', 'not-a-number'],
  ])('refuses "%s": %s', (text, reason) => {
    expect(readFte(text)).toMatchObject({ ok: false, reason })
  })
})
