import type { SizedView } from './protect-views.ts'

/** The largest prime below 2^26: sums of two products of remainders stay whole numbers that doubles hold exactly. */
const prime = 67_108_859

const remainder = (value: number): number => ((value % prime) + prime) % prime

/** The number that gives 1 when multiplied, by Fermat's little theorem. */
const inverse = (value: number): number => {
  let result = 1
  let base = value
  for (let power = prime - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % prime
    base = (base * base) % prime
  }
  return result
}

/** Lets views in one by one; whom a view would speak of alone beside those let in before, or undefined and it is in. */
export type Gate = (view: SizedView) => readonly string[] | undefined

/**
 * A gate for many small blocks, where trying every set of them would take too long.
 *
 * It refuses a view when some combination would speak only of people in small blocks, however many those are together.
 * That is safe and a little stricter than need be. Elimination in one pass: the columns of large blocks come first, every
 * view let in has its first entry in one of them, and so has every combination of such views.
 */
export const cautiousGate = (people: ReadonlyMap<string, number>, threshold: number): Gate => {
  const filled = [...people].filter(([, count]) => count > 0)
  const large = filled.filter(([, count]) => count >= threshold).map(([key]) => key)
  const small = filled.filter(([, count]) => count < threshold).map(([key]) => key)
  const columns = [...large, ...small]
  const rows = new Map<number, Float64Array>()
  return (view) => {
    const entries = Float64Array.from(columns, (key) => (view.blocks.has(key) ? 1 : 0))
    for (let column = 0; column < columns.length; column++) {
      const entry = entries[column] ?? 0
      if (entry === 0) continue
      const row = rows.get(column)
      if (row === undefined && column >= large.length) {
        return columns.filter((_, j) => (entries[j] ?? 0) !== 0)
      }
      if (row === undefined) {
        const scale = inverse(entry)
        rows.set(
          column,
          entries.map((value) => (value * scale) % prime),
        )
        return undefined
      }
      for (let j = column; j < columns.length; j++) {
        entries[j] = remainder((entries[j] ?? 0) - entry * (row[j] ?? 0))
      }
    }
    return undefined
  }
}
