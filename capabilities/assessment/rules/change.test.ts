import { expect, test } from 'vitest'
import type { Rating } from './answer.ts'
import { type Change, changeSince } from './change.ts'

const rated = (level: number | null, stageId = '1', scaleId = 'five'): Rating => ({
  competencyId: 'a',
  stageId,
  scaleId,
  level,
  noChance: level === null,
  occurredAt: new Date('2026-11-01T09:00:00Z'),
})

const cases: readonly [string, Rating | undefined, Rating | undefined, Change | undefined][] = [
  ['higher than before', rated(2), rated(3), { kind: 'up', from: 2, to: 3 }],
  ['lower than before', rated(4), rated(3), { kind: 'down', from: 4, to: 3 }],
  ['the same', rated(3), rated(3), { kind: 'same', level: 3 }],
  ['a level where there was no chance before', rated(null), rated(3), { kind: 'new', to: 3 }],
  ['a level where there was no answer before', undefined, rated(3), { kind: 'new', to: 3 }],
  ['no chance now, and a level before', rated(3), rated(null), { kind: 'not-now', from: 3 }],
  ['no answer now, and a level before', rated(3), undefined, { kind: 'not-now', from: 3 }],
  ['no chance either time', rated(null), rated(null), undefined],
  [
    'another stage, even at the same level',
    rated(3, 'F'),
    rated(3, '1'),
    { kind: 'not-comparable', fromStageId: 'F', from: 3 },
  ],
  [
    'another scale',
    rated(3, '1', 'four'),
    rated(3, '1', 'five'),
    { kind: 'not-comparable', fromStageId: '1', from: 3 },
  ],
]

test.each(cases)('%s', (_, before, now, change) => {
  const rows = changeSince(before ? [before] : [], now ? [now] : [])
  expect(rows[0]?.change).toEqual(change)
})
