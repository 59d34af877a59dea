import { describe, expect, it } from 'vitest'
import { attackerOf } from './attacker/attack.ts'
import { protectCounts } from './protect-counts.ts'
import type { Released } from './release.ts'
import { type DisclosureRule, equalityRule } from './rule.ts'
import type { CountTable, Group, Standing } from './table.ts'

const headCount: DisclosureRule = { threshold: 5, zeros: 'shown' }

const released = (table: CountTable, rule: DisclosureRule): Released => {
  const outcome = protectCounts(table, rule)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.released
}

/** One dimension of groups under "everyone". */
const line = (counts: Readonly<Record<string, number>>, name = 'unit'): CountTable => ({
  dimensions: [{ name, total: { key: 'everyone', parts: Object.keys(counts).map((key) => ({ key })) } }],
  countOf: ([key]) => counts[key ?? ''] ?? 0,
})

/** Rows and columns, both with totals. */
const grid = (columns: readonly string[], rows: Readonly<Record<string, readonly number[]>>): CountTable => ({
  dimensions: [
    { name: 'unit', total: { key: 'all units', parts: Object.keys(rows).map((key) => ({ key })) } },
    { name: 'level', total: { key: 'all levels', parts: columns.map((key) => ({ key })) } },
  ],
  countOf: ([row, column]) => rows[row ?? '']?.[columns.indexOf(column ?? '')] ?? 0,
})

const withheld = (release: Released): readonly string[] => release.reasons.map(({ keys }) => keys.join(' '))

describe('small counts', () => {
  it('are withheld with one other, because the total would give a lone one away', () => {
    expect(withheld(released(line({ Ash: 3, Birch: 20, Cedar: 9 }), headCount))).toEqual(['Ash', 'Cedar'])
  })

  it('need nobody else when together they could be large', () => {
    expect(withheld(released(line({ Ash: 4, Birch: 3, Cedar: 9 }), headCount))).toEqual(['Ash', 'Birch'])
  })

  it('need another when together they are still few', () => {
    expect(withheld(released(line({ Ash: 1, Birch: 2, Cedar: 9 }), headCount))).toEqual([
      'Ash',
      'Birch',
      'Cedar',
    ])
  })

  it('are hidden by rows and columns at once', () => {
    const table = grid(['nurse', 'doctor', 'therapist'], {
      Ash: [2, 12, 9],
      Birch: [14, 8, 11],
      Cedar: [16, 10, 7],
    })
    const release = released(table, headCount)
    expect(release.reasons).toEqual([
      { keys: ['Ash', 'nurse'], why: 'small' },
      { keys: ['Ash', 'therapist'], why: 'complement' },
      { keys: ['Cedar', 'nurse'], why: 'complement' },
      { keys: ['Cedar', 'therapist'], why: 'complement' },
    ])
    expect(release.cellAt('Ash', 'all levels')).toEqual({ kind: 'shown', value: 23 })
  })

  it('show everything where there are none', () => {
    expect(withheld(released(line({ Ash: 5, Birch: 20 }), headCount))).toEqual([])
  })

  it('take the total with them when there is nothing else to hide behind', () => {
    expect(withheld(released(line({ Ash: 3 }), headCount))).toEqual(['everyone', 'Ash'])
  })

  it('give up the total before a group where groups matter more', () => {
    const rule: DisclosureRule = { ...headCount, keep: 'detail' }
    expect(withheld(released(line({ Ash: 3, Birch: 20, Cedar: 9 }), rule))).toEqual(['everyone', 'Ash'])
  })

  it('hold through sub-totals: a division does not give its ward away', () => {
    const division = (key: string, wards: readonly string[]): Group => ({
      key,
      parts: wards.map((ward) => ({ key: ward })),
    })
    const counts: Readonly<Record<string, number>> = { Ash: 3, Birch: 11, Cedar: 14, Damson: 17 }
    const table: CountTable = {
      dimensions: [
        {
          name: 'unit',
          total: {
            key: 'trust',
            parts: [division('East', ['Ash', 'Birch']), division('West', ['Cedar', 'Damson'])],
          },
        },
      ],
      countOf: ([ward]) => counts[ward ?? ''] ?? 0,
    }
    expect(withheld(released(table, headCount))).toEqual(['Ash', 'Birch'])
  })
})

describe('zeros', () => {
  const oneAnswer = grid(['level 1', 'level 2', 'level 3'], {
    Ash: [12, 0, 0],
    Birch: [9, 14, 0],
    Cedar: [8, 9, 13],
  })

  it('are shown in head counts', () => {
    expect(withheld(released(oneAnswer, headCount))).toEqual([])
  })

  it('are withheld where they say what everybody in a group answered', () => {
    const release = released(oneAnswer, { threshold: 5, zeros: 'shown-unless-all-same', answers: ['level'] })
    const attacker = attackerOf(oneAnswer, release)
    expect(release.cellAt('Ash', 'level 1')).toEqual({ kind: 'withheld' })
    expect(attacker.most(['Ash', 'level 2'])).toBeGreaterThanOrEqual(5)
    expect(attacker.most(['Ash', 'level 3'])).toBeGreaterThanOrEqual(5)
    expect(release.cellAt('Birch', 'all levels')).toEqual({ kind: 'shown', value: 23 })
  })

  it('are as telling as ones in equality data', () => {
    const release = released(line({ yes: 0, no: 40, 'prefer not to say': 12 }, 'disability'), equalityRule)
    expect(release.cellAt('yes')).toEqual({ kind: 'withheld' })
  })
})

describe('equality data', () => {
  it('has at least ten in a cell and is rounded to five', () => {
    const release = released(line({ asian: 23, black: 9, mixed: 12, white: 61 }, 'ethnicity'), equalityRule)
    expect(
      release.cells.map(({ keys, cell }) => [keys[0], cell.kind === 'shown' ? cell.value : '-']),
    ).toEqual([
      ['everyone', 105],
      ['asian', 25],
      ['black', '-'],
      ['mixed', '-'],
      ['white', 60],
    ])
  })
})

describe('two views of the same people', () => {
  it('do not give away the one person who is in the team but not in the sub-team', () => {
    const table: CountTable = {
      dimensions: [
        {
          name: 'team',
          total: { key: 'team', parts: [{ key: 'sub-team' }, { key: 'the rest', unpublished: true }] },
        },
      ],
      countOf: ([key]) => (key === 'sub-team' ? 11 : 1),
    }
    expect(withheld(released(table, headCount))).toEqual(['sub-team'])
  })

  it('hold from one month to the next: what was released stays out, what would add to it is withheld', () => {
    const standingOf = ([month]: readonly string[]): Standing =>
      month === 'by March' ? 'already-released' : 'to-publish'
    const table: CountTable = {
      dimensions: [
        {
          name: 'month',
          total: { key: 'by April', parts: [{ key: 'by March' }, { key: 'new', unpublished: true }] },
        },
      ],
      countOf: ([key]) => (key === 'by March' ? 14 : 2),
      standingOf,
    }
    expect(withheld(released(table, headCount))).toEqual(['by April'])
  })

  it('say so when earlier releases have given somebody away already', () => {
    const table: CountTable = {
      dimensions: [
        {
          name: 'month',
          total: { key: 'by April', parts: [{ key: 'by March' }, { key: 'new', unpublished: true }] },
        },
      ],
      countOf: ([key]) => (key === 'by March' ? 14 : 2),
      standingOf: () => 'already-released',
    }
    expect(protectCounts(table, headCount)).toEqual({
      ok: false,
      reason: 'already-disclosed',
      cells: [['new']],
    })
  })
})

describe('the reason a cell is withheld', () => {
  const table = line({ Ash: 1, Birch: 5, Cedar: 12 })
  const release = released(table, headCount)

  it('is kept for the record and is not in the cell', () => {
    expect(release.reasons).toEqual([
      { keys: ['Ash'], why: 'small' },
      { keys: ['Birch'], why: 'complement' },
    ])
    expect(release.cellAt('Ash')).toEqual({ kind: 'withheld' })
  })

  it('would give both away: of seven ways to share six people one has a small and a large', () => {
    const ways = Array.from({ length: 7 }, (_, ash) => ({ ash, birch: 6 - ash }))
    expect(ways.filter(({ ash, birch }) => ash >= 1 && ash < 5 && birch >= 5)).toEqual([{ ash: 1, birch: 5 }])
  })
})

describe('what it refuses', () => {
  it('is a threshold under three', () => {
    expect(protectCounts(line({ Ash: 3 }), { threshold: 2, zeros: 'shown' })).toEqual({
      ok: false,
      reason: 'threshold-too-low',
      lowest: 3,
    })
  })

  it('is anything that is not a count', () => {
    const outcome = protectCounts(line({ Ash: 3, Birch: 2.5 }), headCount)
    expect(outcome).toEqual({ ok: false, reason: 'not-a-count', keys: ['Birch'] })
  })

  it('is a group named twice', () => {
    const table: CountTable = {
      dimensions: [{ name: 'unit', total: { key: 'everyone', parts: [{ key: 'Ash' }, { key: 'Ash' }] } }],
      countOf: () => 1,
    }
    expect(protectCounts(table, headCount)).toEqual({
      ok: false,
      reason: 'key-used-twice',
      keys: ['unit', 'Ash'],
    })
  })

  it('is to call a cell that is not in the table zero', () => {
    expect(released(line({ Ash: 9 }), headCount).cellAt('Elm')).toEqual({ kind: 'withheld' })
  })
})
