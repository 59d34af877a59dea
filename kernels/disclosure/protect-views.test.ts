import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostSmallBlocks } from './combined-views.ts'
import { type Block, protectViews, type View } from './protect-views.ts'
import { rankOf } from './rank.ts'

/**
 * An attacker from the other side: every way the people's answers can differ without changing what is shown (the null
 * space of the views). A set of people is safe when their answers can differ freely; otherwise some sum of theirs is known.
 */
const differencesLeft = (
  rows: readonly (readonly number[])[],
  width: number,
): readonly (readonly number[])[] => {
  const work = rows.map((row) => [...row])
  const pivots: number[] = []
  for (let column = 0; column < width; column++) {
    const at = work.findIndex((row, i) => i >= pivots.length && Math.abs(row[column] ?? 0) > 1e-9)
    const lead = work[at]
    if (lead === undefined) continue
    work[at] = work[pivots.length] ?? lead
    work[pivots.length] = lead.map((value) => value / (lead[column] ?? 1))
    const unit = work[pivots.length] ?? []
    work.forEach((row, i) => {
      if (i !== pivots.length) work[i] = row.map((value, j) => value - (row[column] ?? 0) * (unit[j] ?? 0))
    })
    pivots.push(column)
  }
  const free = Array.from({ length: width }, (_, j) => j).filter((j) => !pivots.includes(j))
  return free.map((j) =>
    Array.from({ length: width }, (_, k) =>
      k === j ? 1 : pivots.includes(k) ? -(work[pivots.indexOf(k)]?.[j] ?? 0) : 0,
    ),
  )
}

const everySmallSet = (blocks: readonly Block[], threshold: number): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** blocks.length }, (_, mask) =>
    blocks.flatMap((_block, i) => (mask & (2 ** i) ? [i] : [])),
  ).filter((set) => {
    const people = set.reduce((sum, i) => sum + (blocks[i]?.people ?? 0), 0)
    return people > 0 && people < threshold && set.every((i) => (blocks[i]?.people ?? 0) > 0)
  })

const blocksOf = (people: Readonly<Record<string, number>>): readonly Block[] =>
  Object.entries(people).map(([key, count]) => ({ key, people: count }))

const whole = (blocks: readonly Block[]): readonly string[] => blocks.map(({ key }) => key)

describe('an attacker who adds and subtracts every shown view', () => {
  const scene = fc
    .record({
      people: fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 2, maxLength: 7 }),
      threshold: fc.integer({ min: 3, max: 6 }),
    })
    .chain(({ people, threshold }) => {
      const blocks = people.map((count, i) => ({ key: `block ${i}`, people: count }))
      const view = fc.record({
        blocks: fc.subarray([...whole(blocks)], { minLength: 1 }),
        worth: fc.integer({ min: 0, max: 3 }),
      })
      return fc.record({
        blocks: fc.constant(blocks),
        threshold: fc.constant(threshold),
        views: fc
          .array(view, { minLength: 1, maxLength: 9 })
          .map((views) => views.map((one, i): View => ({ key: `view ${i}`, ...one }))),
      })
    })

  it('learns nothing of fewer people than the threshold', () => {
    fc.assert(
      fc.property(scene, ({ blocks, views, threshold }) => {
        const outcome = protectViews(blocks, views, threshold)
        if (!outcome.ok) throw new Error(outcome.reason)
        const shown = views.filter(({ key }) => outcome.shown.includes(key))
        const filled = blocks.map(({ people }) => people > 0)
        const rows = shown.map((view) =>
          blocks.map(({ key }, i) => (filled[i] && view.blocks.includes(key) ? 1 : 0)),
        )
        const left = differencesLeft(rows, blocks.length)
        for (const set of everySmallSet(blocks, threshold)) {
          expect(rankOf(left.map((difference) => set.map((i) => difference[i] ?? 0)))).toBe(set.length)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('would learn something from any view that was withheld, so none is withheld for nothing', () => {
    fc.assert(
      fc.property(scene, ({ blocks, views, threshold }) => {
        const outcome = protectViews(blocks, views, threshold)
        if (!outcome.ok) throw new Error(outcome.reason)
        const kept = views.filter(({ key }) => outcome.shown.includes(key))
        for (const view of views.filter(({ key }) => outcome.withheld.includes(key))) {
          const again = protectViews(
            blocks,
            [...kept, view].map((one) => ({ ...one, standing: 'already-released' })),
            threshold,
          )
          const isEmpty = view.blocks.every(
            (key) => (blocks.find((block) => block.key === key)?.people ?? 0) === 0,
          )
          expect(isEmpty || (!again.ok && again.reason === 'already-disclosed')).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('views of groups', () => {
  it('lose the total when it would give the one small group away', () => {
    const blocks = blocksOf({ peers: 5, reports: 2 })
    const views = [
      { key: 'peers', blocks: ['peers'] },
      { key: 'reports', blocks: ['reports'] },
      { key: 'everyone', blocks: whole(blocks), worth: 0 },
    ]
    expect(protectViews(blocks, views, 4)).toEqual({
      ok: true,
      shown: ['peers'],
      withheld: ['reports', 'everyone'],
    })
  })

  it('keep the total when those hidden are many enough together', () => {
    const blocks = blocksOf({ peers: 5, reports: 2, partners: 3 })
    const views = [
      ...whole(blocks).map((key) => ({ key, blocks: [key] })),
      { key: 'everyone', blocks: whole(blocks), worth: 0 },
    ]
    expect(protectViews(blocks, views, 4)).toMatchObject({ shown: ['peers', 'everyone'] })
  })
})

describe('versions and filters', () => {
  it('give a report no new version for the one reply that came late', () => {
    const blocks = blocksOf({ 'by the close': 6, late: 1 })
    const views: readonly View[] = [
      { key: 'first version', blocks: ['by the close'], standing: 'already-released' },
      { key: 'second version', blocks: ['by the close', 'late'] },
    ]
    expect(protectViews(blocks, views, 4)).toEqual({ ok: true, shown: [], withheld: ['second version'] })
  })

  it('give it one when as many came late as the threshold', () => {
    const blocks = blocksOf({ 'by the close': 6, late: 4 })
    const views: readonly View[] = [
      { key: 'first version', blocks: ['by the close'], standing: 'already-released' },
      { key: 'second version', blocks: ['by the close', 'late'] },
    ]
    expect(protectViews(blocks, views, 4)).toMatchObject({ shown: ['second version'] })
  })

  it('see through two filters that overlap', () => {
    const blocks = blocksOf({
      'part-time nurses': 9,
      'part-time doctors': 1,
      'full-time nurses': 12,
      'full-time doctors': 8,
    })
    const views = [
      { key: 'part-time', blocks: ['part-time nurses', 'part-time doctors'] },
      { key: 'nurses', blocks: ['part-time nurses', 'full-time nurses'] },
      { key: 'full-time nurses', blocks: ['full-time nurses'], worth: 0.5 },
    ]
    expect(protectViews(blocks, views, 4)).toMatchObject({
      shown: ['part-time', 'nurses'],
      withheld: ['full-time nurses'],
    })
  })

  it('say whom earlier releases already speak of', () => {
    const blocks = blocksOf({ team: 6, newcomer: 1 })
    const views: readonly View[] = [
      { key: 'March', blocks: ['team'], standing: 'already-released' },
      { key: 'April', blocks: ['team', 'newcomer'], standing: 'already-released' },
    ]
    expect(protectViews(blocks, views, 4)).toEqual({
      ok: false,
      reason: 'already-disclosed',
      about: ['newcomer'],
    })
  })
})

describe('units in a tree', () => {
  it('of two hundred, nested, are decided at once', () => {
    const wards = Array.from({ length: 200 }, (_, i) => ({ key: `ward ${i}`, people: 1 + ((i * 7) % 12) }))
    const divisions = Array.from({ length: 20 }, (_, d) => ({
      key: `division ${d}`,
      blocks: wards.slice(d * 10, d * 10 + 10).map(({ key }) => key),
      worth: 0.5,
    }))
    const views = [
      ...wards.map(({ key }) => ({ key, blocks: [key] })),
      ...divisions,
      { key: 'trust', blocks: whole(wards), worth: 0.2 },
    ]
    const outcome = protectViews(wards, views, 5)
    expect(
      outcome.ok &&
        outcome.withheld.every(
          (key) => !key.startsWith('ward') || (wards.find((w) => w.key === key)?.people ?? 9) < 5,
        ),
    ).toBe(true)
  })

  it('crossed with professions, many of them tiny, give away no combination of people in small groups alone', () => {
    const professions = ['nurse', 'doctor', 'therapist', 'manager']
    const units = Array.from({ length: 12 }, (_, i) => `unit ${i}`)
    const blocks = units.flatMap((unit, i) =>
      professions.map((profession, j) => ({
        key: `${unit} ${profession}`,
        people: 1 + ((i * 5 + j * 7) % 11),
      })),
    )
    expect(blocks.filter(({ people }) => people < 5).length).toBeGreaterThan(mostSmallBlocks)
    const having = (part: string): readonly string[] => whole(blocks).filter((key) => key.includes(part))
    const views = [
      ...blocks.map(({ key }) => ({ key, blocks: [key] })),
      ...units.map((unit) => ({ key: unit, blocks: having(`${unit} `), worth: 0.9 })),
      ...professions.map((profession) => ({ key: profession, blocks: having(profession), worth: 0.8 })),
    ]
    const outcome = protectViews(blocks, views, 5)
    if (!outcome.ok) throw new Error(outcome.reason)
    const shown = views.filter(({ key }) => outcome.shown.includes(key))
    const small = blocks.flatMap(({ people }, i) => (people < 5 ? [i] : []))
    const left = differencesLeft(
      shown.map((view) => blocks.map(({ key }) => (view.blocks.includes(key) ? 1 : 0))),
      blocks.length,
    )
    expect(rankOf(left.map((difference) => small.map((i) => difference[i] ?? 0)))).toBe(small.length)
    expect(shown.length).toBeGreaterThan(blocks.length / 2)
  })
})

describe('what it refuses', () => {
  it('is a threshold under three and a block nobody declared', () => {
    expect(protectViews([], [], 2)).toEqual({ ok: false, reason: 'threshold-too-low', lowest: 3 })
    expect(protectViews([], [{ key: 'x', blocks: ['ghost'] }], 4)).toEqual({
      ok: false,
      reason: 'unknown-block',
      block: 'ghost',
    })
  })
})
