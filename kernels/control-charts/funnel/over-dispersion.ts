import { sampleQuantile } from './distributions.ts'

/** A tenth at each end, as SHMI and CQC have it. */
const TAIL = 0.1

export type Standardised = { readonly z: number; readonly error: number }

/** Average rank among equals, counting from 1. */
function ranksOf(values: readonly number[]): number[] {
  return values.map((value) => {
    let below = 0
    let equal = 0
    for (const other of values) {
      if (other < value) below++
      else if (other === value) equal++
    }
    return below + (equal + 1) / 2
  })
}

/** Keeps the units that are not in the first or last tenth by rank (NHS Digital, SHMI specification). */
function truncated(units: readonly Standardised[]): Standardised[] {
  const groups = Math.round(1 / TAIL)
  const ranks = ranksOf(units.map(({ z }) => z))
  return units.filter((_, at) => {
    const group = Math.floor(((ranks[at] ?? 0) * groups) / (units.length + 1))
    return group > 0 && group < groups - 1
  })
}

/** Draws the z of extreme units in to the 10th and 90th centiles. */
function winsorised(units: readonly Standardised[]): Standardised[] {
  const z = units.map((unit) => unit.z)
  const low = sampleQuantile(z, TAIL)
  const high = sampleQuantile(z, 1 - TAIL)
  return units.map((unit) => ({ ...unit, z: Math.min(high, Math.max(low, unit.z)) }))
}

/**
 * phi, the mean squared z with the extremes tamed, and tau squared, the variance between units by the method of
 * moments (DerSimonian and Laird 1986; Spiegelhalter 2005). Where phi is no more than chance gives, tau squared is 0.
 */
export function overDispersionOf(units: readonly Standardised[], tails: 'truncate' | 'winsorise') {
  const kept = tails === 'truncate' ? truncated(units) : winsorised(units)
  const n = kept.length
  if (n === 0) return { phi: 0, tauSquared: 0 }
  const phi = kept.reduce((sum, { z }) => sum + z * z, 0) / n
  const weights = kept.map(({ error }) => 1 / error ** 2)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const squares = weights.reduce((sum, weight) => sum + weight ** 2, 0)
  const spread = total - squares / total
  const excess = n * phi - (n - 1)
  return { phi, tauSquared: excess > 0 && spread > 0 ? excess / spread : 0 }
}
