import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { protectCounts } from '../protect-counts.ts'
import { type Released, releaseOf } from '../release.ts'
import type { DisclosureRule } from '../rule.ts'
import { type CountTable, keysOf, latticeOf } from '../table.ts'
import { attackerOf } from './attack.ts'
import { randomLargerTable, randomRule, randomTable } from './random-table.ts'

/** The long run is `npm run soak attackers`. */
const tables = Number(process.env.HEADROOM_ATTACK_TABLES ?? 10_000)

const trueCounts = (table: CountTable): ReadonlyMap<string, number> => {
  const built = latticeOf(table)
  if (!built.ok) throw new Error(built.reason)
  return new Map(built.lattice.counts.map((count, cell) => [keysOf(built.lattice, cell).join('|'), count]))
}

const released = (table: CountTable, rule: DisclosureRule): Released => {
  const outcome = protectCounts(table, rule)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.released
}

/** What would be released by withholding the small counts and nothing else. */
const thresholdOnly = (table: CountTable, rule: DisclosureRule): Released => {
  const built = latticeOf(table)
  if (!built.ok) throw new Error(built.reason)
  const { lattice } = built
  const small = lattice.counts.flatMap((count, cell) =>
    count > 0 && count < rule.threshold && lattice.standings[cell] === 'to-publish'
      ? [[cell, 'small'] as const]
      : [],
  )
  return releaseOf(lattice, rule, new Map(small))
}

/** Whether the release keeps every promise of the README against the attacker. */
const holds = (table: CountTable, rule: DisclosureRule): boolean => {
  const release = released(table, rule)
  const attacker = attackerOf(table, release)
  const counts = trueCounts(table)
  return release.reasons.every(({ keys, why }) => {
    const most = attacker.most(keys)
    const count = counts.get(keys.join('|')) ?? 0
    if (why === 'complement') return most > count || attacker.least(keys) < count
    const isWide = (): boolean =>
      most - count >= rule.threshold - 1 || most - attacker.least(keys) >= rule.threshold - 1
    return most >= rule.threshold && isWide()
  })
}

const timeout = 120_000 + tables * 20

describe('An attacker with every shown count, the headings and exact arithmetic', () => {
  it(`finds no withheld count, nor that it is small, nor its value to within the threshold, in ${tables} random tables`, {
    timeout,
  }, () => {
    fc.assert(fc.property(randomTable, randomRule, holds), {
      numRuns: tables,
      endOnFailure: true,
    })
  })

  it('finds nothing in larger tables with sub-totals both ways or three dimensions', { timeout }, () => {
    const runs = Math.max(100, tables / 50)
    fc.assert(fc.property(randomLargerTable, randomRule, holds), {
      numRuns: runs,
      endOnFailure: true,
    })
  })

  it('finds no small count that is never shown but could be formed by subtraction', () => {
    fc.assert(
      fc.property(randomTable, randomRule, (table, rule) => {
        const release = released(table, rule)
        const attacker = attackerOf(table, release)
        for (const [name, count] of trueCounts(table)) {
          const keys = name.split('|')
          if (count === 0 || count >= rule.threshold || release.cellAt(...keys).kind === 'shown') continue
          expect(attacker.most(keys)).toBeGreaterThanOrEqual(rule.threshold)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is a real one: where only small counts are withheld it tells that most of them are small', () => {
    const rule: DisclosureRule = { threshold: 5, zeros: 'shown' }
    let hidden = 0
    let exactly = 0
    let toldSmall = 0
    for (const table of fc.sample(randomTable, { numRuns: 400, seed: 3 })) {
      const release = thresholdOnly(table, rule)
      const attacker = attackerOf(table, release)
      for (const { keys } of release.reasons) {
        const most = attacker.most(keys)
        hidden += 1
        if (most < rule.threshold) toldSmall += 1
        if (most < rule.threshold && attacker.least(keys) === most) exactly += 1
      }
    }
    expect(exactly / hidden).toBeGreaterThan(0.25)
    expect(toldSmall / hidden).toBeGreaterThan(0.5)
  })
})
