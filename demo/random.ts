import { hash } from 'node:crypto'

/**
 * A seeded source of numbers: xoshiro128** 1.1 by David Blackman and Sebastiano Vigna (public domain,
 * https://prng.di.unimi.it/xoshiro128starstar.c). Only 32-bit integer arithmetic and division by powers of two are used,
 * so every machine and every version of Node makes the same world from the same seed.
 */
export interface Random {
  /** The next 32 bits, 0 to 4,294,967,295. */
  word(): number
}

export type RandomState = readonly [number, number, number, number]

const rotateLeft = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits))

export function randomFrom(state: RandomState): Random {
  let [a, b, c, d] = state
  return {
    word() {
      const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0
      const t = b << 9
      c ^= a
      d ^= b
      b ^= c
      a ^= d
      c ^= t
      d = rotateLeft(d, 11)
      return result
    },
  }
}

/**
 * A stream of its own for each thing, named by the seed and a path: `stream('lantern', 'person', '30001001')`.
 * Because a person's draws never come out of somebody else's stream, adding a person, a year or a question leaves
 * everyone else as they were. SHA-256 spreads even near-identical names over the whole state.
 */
export function stream(seed: string, ...path: readonly string[]): Random {
  const digest = hash('sha256', [seed, ...path].join('\u0000'), 'buffer')
  return randomFrom([
    digest.readUInt32LE(0),
    digest.readUInt32LE(4),
    digest.readUInt32LE(8),
    digest.readUInt32LE(12),
  ])
}

/** At least 0, less than 1. */
export const fraction = (random: Random): number => random.word() / 0x1_0000_0000

export const chance = (random: Random, probability: number): boolean => fraction(random) < probability

/** A whole number from `low` to `high`, both included. */
export const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(fraction(random) * (high - low + 1))

export function pick<T>(random: Random, things: readonly T[]): T {
  const thing = things[Math.floor(fraction(random) * things.length)]
  if (thing === undefined) throw new Error('There is nothing to pick from')
  return thing
}

export type Weighted<T> = readonly (readonly [thing: T, weight: number])[]

export function weighted<T>(random: Random, things: Weighted<T>): T {
  let left = fraction(random) * things.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [thing, weight] of things) {
    left -= weight
    if (left < 0) return thing
  }
  const last = things.at(-1)
  if (last === undefined) throw new Error('There is nothing to pick from')
  return last[0]
}

/**
 * A bell-shaped draw with mean 0 and standard deviation 1, never beyond ±3.5: the sum of four uniform draws (Irwin–Hall),
 * scaled by its own standard deviation √(4/12). No logarithm or cosine, whose last digit may differ between machines.
 */
export const bell = (random: Random): number =>
  (fraction(random) + fraction(random) + fraction(random) + fraction(random) - 2) * 1.7320508075688772
