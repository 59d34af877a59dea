import { describe, expect, test } from 'vitest'
import { moved, treeOf } from './driver-tree.ts'
import { layOutDrivers, linesOf } from './lay-out-drivers.ts'
import { type Read, readTogether } from './overall.ts'
import { mayRecordChange, missingOfAim, nextStep } from './ready.ts'
import { isOverdue, replyDueOn } from './reply-due.ts'

const aim = { aimWhat: 'Fewer falls', aimHowMuch: '', aimByWhen: null, aimForWhom: 'everybody' }

describe('an aim', () => {
  test('is asked for what it does not say', () => {
    expect(missingOfAim(aim).map((question) => question.split('?')[0])).toEqual(['By how much', 'By when'])
  })
})

describe('a first change', () => {
  const parts = (...all: ('outcome' | 'process' | 'balancing')[]) => all.map((part) => ({ part }))
  test.each([
    [parts('outcome', 'process', 'balancing'), '', true],
    [parts('outcome', 'process'), '', false],
    [parts('outcome', 'process'), 'Nobody counts it', true],
    [parts(), 'Nobody counts anything', false],
  ])('with %j and “%s” may be recorded: %s', (measures, words, may) => {
    expect(mayRecordChange(measures, words)).toBe(may)
  })

  test('is not the next step before somebody has said what is watched', () => {
    const whole = { ...aim, aimHowMuch: 'by half', aimByWhen: '2027-03-27', drivers: 1, tests: 1, changes: 0 }
    const people = [{ part: 'sponsor' as const }]
    expect(nextStep({ ...whole, people, measures: [], withoutMeasures: '' })).toBe('measures')
    const measures = parts('outcome', 'process', 'balancing')
    expect(nextStep({ ...whole, people, measures, withoutMeasures: '' })).toBe('changes')
  })
})

describe('measures read together', () => {
  const read = (part: Read['part'], verdict: Read['verdict']): Read => ({ part, verdict, measureName: part })
  test.each<[string, Read[], string]>([
    [
      'worked',
      [read('outcome', 'improved'), read('balancing', 'no-sign-of-change')],
      'Nothing that you watch for harm became worse.',
    ],
    [
      'worked, but',
      [read('outcome', 'improved'), read('balancing', 'worsened')],
      'But balancing became worse',
    ],
    [
      'worked by another cause',
      [read('outcome', 'improved'), read('process', 'no-sign-of-change')],
      'look for another cause',
    ],
    [
      'was perhaps not made',
      [read('outcome', 'not-yet-known'), read('process', 'no-sign-of-change')],
      'perhaps the change was not really made',
    ],
    ['cannot be known', [read('outcome', 'no-way-to-know')], 'too little history'],
    ['has no outcome', [read('process', 'improved')], 'no outcome measure'],
    ['went both ways', [read('outcome', 'improved'), read('outcome', 'worsened')], 'Both ways'],
  ])('%s', (_, reads, words) => {
    const said = readTogether(reads)
    expect(said.join(' ')).toContain(words)
    expect(said.at(-1)).toBe('That one thing followed another does not show that it was the cause.')
  })
})

describe('a driver diagram', () => {
  const row = (id: string, parentId: string | null, position: number) => ({
    ...{ id, parentId, position, words: id },
    kind: parentId === null ? ('primary' as const) : ('idea' as const),
  })
  const rows = [row('b', null, 1), row('a', null, 0), row('a1', 'a', 0), row('a2', 'a', 1)]

  test('is a tree in its order, and moving changes only those beside', () => {
    expect(treeOf(rows).map(({ id, below }) => [id, below.map((one) => one.id)])).toEqual([
      ['a', ['a1', 'a2']],
      ['b', []],
    ])
    expect(moved(rows, 'a2', 'up')).toEqual([
      { id: 'a2', position: 0 },
      { id: 'a1', position: 1 },
    ])
    expect(moved(rows, 'a', 'up')).toEqual([])
  })

  test('is drawn with a box for the aim and each driver, none on another', () => {
    const { boxes, arms } = layOutDrivers('The aim', rows)
    expect([boxes.length, arms.length]).toEqual([5, 4])
    expect(new Set(boxes.map(({ x, y }) => `${x},${y}`)).size).toBe(5)
    expect(
      linesOf(
        'a long name that goes on for more lines than there are in a box of three, and then some more words, alas',
      ).at(-1),
    ).toMatch(/…$/)
  })
})

test('an idea is late on the fifteenth day, not on the fourteenth', () => {
  const idea = { state: 'waiting', replyDueOn: replyDueOn('2026-11-22') }
  expect(idea.replyDueOn).toBe('2026-12-06')
  expect([isOverdue(idea, '2026-12-06'), isOverdue(idea, '2026-12-07')]).toEqual([false, true])
  expect(isOverdue({ ...idea, state: 'replied' }, '2027-01-01')).toBe(false)
})
