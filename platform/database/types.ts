import { types as serverTypes } from 'pg'

// The two databases must give the same values for the same SQL: days as text, instants as Date, 64-bit counts as numbers.
const DATE = 1082
const INT8 = 20
const NUMERIC = 1700

const asText = (value: string): string => value

function asNumber(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new Error('A count is larger than a number can hold exactly')
  return number
}

export const embeddedParsers: Record<number, (value: string) => unknown> = {
  [DATE]: asText,
  [INT8]: asNumber,
  [NUMERIC]: Number,
}

export const serverParsers = {
  getTypeParser(id: number, format?: 'text' | 'binary'): unknown {
    return embeddedParsers[id] ?? serverTypes.getTypeParser(id, format ?? 'text')
  },
}
