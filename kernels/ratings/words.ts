/** A number as a sentence has it: at most two decimals, no trailing zeros, and never "-0". */
export const show = (value: number): string => {
  const rounded = Math.round(value * 100) / 100
  return String(rounded === 0 ? 0 : rounded)
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A count of people in words, small ones written out: "four raters", "one rater", "12 raters". */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${SMALL[count] ?? String(count)} ${count === 1 ? one : many}`

export const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)

/** A run of levels: "4" or "4 to 5". */
export const levelsFrom = (low: number, high: number): string =>
  low === high ? show(low) : `${show(low)} to ${show(high)}`

export const asPercent = (share: number): string => `${Number((share * 100).toFixed(1))}%`
