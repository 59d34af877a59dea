const SINGLE_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 's',
  æ: 'a',
  œ: 'o',
}

/**
 * A name as it is searched: no accents, no capitals, no apostrophes, a hyphen parts two words. The twin of `folded()` in
 * the database (`migrations/2026-11-22-create-search.ts`); a test holds the two together.
 *
 * @example fold("Siobhán O'Brien-Łukasik") // 'siobhan obrien lukasik'
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[łøđðıßæœ]/g, (letter) => SINGLE_LETTERS[letter] ?? letter)
    .replaceAll('-', ' ')
    .replaceAll(/['’‘`]/g, '')

const MOST_WORDS = 6
const LONGEST_WORD = 40

/** The words of a question to the search box, the longest first: it narrows most, so it is the one the index is asked for. */
export const searchWords = (question: string): readonly string[] =>
  fold(question)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST_WORD))
    .sort((a, b) => b.length - a.length)

/** Above every text that begins with the prefix, in the order of bytes. */
export const prefixEnd = (prefix: string): string => `${prefix}\u{10ffff}`
