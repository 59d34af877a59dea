import { describe, expect, it } from 'vitest'
import { attackerOf } from './attacker/attack.ts'
import { protectCounts } from './protect-counts.ts'
import type { Released } from './release.ts'
import type { DisclosureRule } from './rule.ts'
import type { CountTable } from './table.ts'

const rule: DisclosureRule = { threshold: 5, zeros: 'shown' }

/** A small generator with a seed: the tables are the same in every run. */
const dice = (seed: number): ((sides: number) => number) => {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return Math.floor((state / 0x8000_0000) * sides)
  }
}

const randomTable = (
  roll: (sides: number) => number,
  sizes: readonly number[],
  largest: number,
): CountTable => {
  const counts = new Map<string, number>()
  return {
    dimensions: sizes.map((size, d) => ({
      name: `dimension ${d}`,
      total: { key: `all ${d}`, parts: Array.from({ length: size }, (_, i) => ({ key: `${d}.${i}` })) },
    })),
    countOf: (keys) => {
      const name = keys.join('|')
      const count = counts.get(name) ?? (roll(4) === 0 ? roll(5) : 5 + roll(largest - 5))
      counts.set(name, count)
      return count
    },
  }
}

const released = (table: CountTable): Released => {
  const outcome = protectCounts(table, rule)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.released
}

/** The fewest complements that protect every small cell, found by trying all sets of that size. */
const fewestComplements = (table: CountTable, release: Released): number => {
  const names = (why: string): readonly string[] =>
    release.reasons.filter((reason) => reason.why === why).map(({ keys }) => keys.join('|'))
  const everything = protectCounts(table, { ...rule, threshold: 3 })
  if (!everything.ok) throw new Error(everything.reason)
  const small = names('small')
  const others = release.cells.map(({ keys }) => keys.join('|')).filter((name) => !small.includes(name))
  const truth = new Map<string, number>()
  const parts = table.dimensions.map(({ total }) => (total.parts ?? []).map(({ key }) => key))
  const count = (keys: readonly string[]): number => {
    const d = keys.findIndex((key) => key.startsWith('all'))
    if (d < 0) return table.countOf(keys)
    return (parts[d] ?? []).reduce(
      (sum, part) => sum + count(keys.map((key, i) => (i === d ? part : key))),
      0,
    )
  }
  for (const { keys } of release.cells) truth.set(keys.join('|'), count(keys))
  const isSafe = (hidden: ReadonlySet<string>): boolean => {
    const cellAt: Released['cellAt'] = (...keys) =>
      hidden.has(keys.join('|'))
        ? { kind: 'withheld' }
        : { kind: 'shown', value: truth.get(keys.join('|')) ?? 0 }
    const attacker = attackerOf(table, { ...release, cellAt })
    return small.every((name) => {
      const most = attacker.most(name.split('|'))
      return most >= rule.threshold && most - attacker.least(name.split('|')) >= rule.threshold - 1
    })
  }
  const canDoWith = (size: number, from: number, chosen: readonly string[]): boolean =>
    size === 0
      ? isSafe(new Set([...small, ...chosen]))
      : others.slice(from).some((name, i) => canDoWith(size - 1, from + i + 1, [...chosen, name]))
  const ours = names('complement').length
  return Array.from({ length: ours }, (_, size) => size).find((size) => canDoWith(size, 0, [])) ?? ours
}

describe('the number of cells withheld besides the small ones', () => {
  it('is the fewest possible in single lists', () => {
    const roll = dice(1)
    for (let i = 0; i < 40; i++) {
      const table = randomTable(roll, [7], 20)
      const release = released(table)
      const complements = release.reasons.filter(({ why }) => why === 'complement').length
      expect(complements).toBe(fewestComplements(table, release))
    }
  })

  it('is within a fifth of the fewest possible in small two-way tables', () => {
    const roll = dice(2)
    let ours = 0
    let fewest = 0
    for (let i = 0; i < 12; i++) {
      const table = randomTable(roll, [3, 3], 25)
      const release = released(table)
      ours += release.reasons.filter(({ why }) => why === 'complement').length
      fewest += fewestComplements(table, release)
    }
    expect(ours).toBeLessThanOrEqual(fewest * 1.2)
  })
})

describe('the same table', () => {
  it('is released the same way each time, so that asking again tells nothing', () => {
    const table = randomTable(dice(3), [12, 6], 30)
    expect(released(table).cells).toEqual(released(table).cells)
  })
})

describe('two hundred units by ten professions', () => {
  it('are protected in a fraction of a second of processor time', () => {
    const table = randomTable(dice(4), [200, 10], 30)
    const times = Array.from({ length: 4 }, () => {
      const before = process.cpuUsage()
      released(table)
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    })
    expect(Math.min(...times)).toBeLessThan(400)
  })
})
