export const thousands = (count: number): string => count.toLocaleString('en-GB')

/** @example counted(1, 'row') // '1 row' */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${thousands(count)} ${count === 1 ? one : many}`
