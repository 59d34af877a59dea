import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return { text: '', encoding: decoded.reason }
  return { text: [...decoded.chunks()].join(''), encoding: decoded.encoding }
}

const utf16 = (text: string, isBigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return isBigEndian ? bytes.swap16() : bytes
}

describe('how a text file is decoded', () => {
  it.each([
    ['UTF-8', Buffer.from('Łukasz Çelik')],
    ['UTF-8', Buffer.from('\ufeffŁukasz Çelik')],
    ['UTF-16 LE', utf16('Łukasz Çelik', false)],
    ['UTF-16 BE', utf16('Łukasz Çelik', true)],
  ])('reads %s and drops its byte-order mark', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ text: 'Łukasz Çelik', encoding })
  })

  // WHATWG Encoding Standard, index windows-1252: the bytes that differ from Latin-1, which some runtimes get wrong.
  it.each([
    [0x80, '€'],
    [0x8a, 'Š'],
    [0x8e, 'Ž'],
    [0x92, '\u2019'],
    [0x96, '–'],
    [0x9e, 'ž'],
    [0xe9, 'é'],
    [0xff, 'ÿ'],
  ])('reads byte %d as Windows-1252 shows it', (byte, character) => {
    expect(decode(Uint8Array.of(0x4f, byte, 0x42))).toEqual({
      text: `O${character}B`,
      encoding: 'Windows-1252',
    })
  })

  it('keeps a character whole where a piece of the file ends in the middle of it', () => {
    const text = `${'a'.repeat(64 * 1024 - 1)}é${'b'.repeat(10)}`
    expect(decode(Buffer.from(text)).text).toBe(text)
  })

  it('does not turn every accent to nonsense for one broken byte', () => {
    const bytes = Buffer.concat([Buffer.from('Siobhán,Renée,Zoë,'), Buffer.of(0xe9), Buffer.from(',Björk')])
    expect(decode(bytes)).toEqual({
      text: 'Siobhán,Renée,Zoë,\ufffd,Björk',
      encoding: 'UTF-8 with unreadable characters',
    })
  })

  it('refuses a file with a NUL, one of control characters, and an empty one', () => {
    expect(decode(Uint8Array.of(0x41, 0, 0x42)).encoding).toBe('not-text')
    expect(decode(Uint8Array.from({ length: 100 }, (_, at) => (at % 8) + 1)).encoding).toBe('not-text')
    expect(decode(new Uint8Array()).encoding).toBe('empty-file')
  })

  it('gives back any text that was written as UTF-8 or UTF-16', () => {
    // A text file has no control characters but tabs and line ends, and its byte-order mark is no part of its text.
    const isControl = (character: string) => character < ' ' && !'\t\n\r'.includes(character)
    const text = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((value) => !value.startsWith('\ufeff') && ![...value].some(isControl))
    fc.assert(
      fc.property(text, fc.constantFrom('utf8', 'le', 'be'), (value, kind) => {
        const bytes = kind === 'utf8' ? Buffer.from(value) : utf16(value, kind === 'be')
        expect(decode(bytes).text).toBe(value)
      }),
    )
  })
})
