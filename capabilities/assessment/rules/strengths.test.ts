import { expect, test } from 'vitest'
import type { Rating } from './answer.ts'
import { byCompetency, gapTo } from './gap.ts'
import { strengthsOf } from './strengths.ts'

const rated = (competencyId: string, level: number | null): Rating => ({
  competencyId,
  stageId: '1',
  scaleId: 'five',
  level,
  noChance: level === null,
  occurredAt: new Date('2026-11-01T09:00:00Z'),
})
const asks = (competencyId: string, ordinal: number) => ({
  competencyId,
  stage: '1',
  ordinal,
  importance: 'essential' as const,
})

test('strengths are what meets or exceeds the role, the furthest above first', () => {
  const ratings = [rated('met', 3), rated('short', 2), rated('above', 4), rated('far', 5)]
  const rows = gapTo(
    [asks('met', 3), asks('short', 3), asks('above', 3), asks('far', 3)],
    byCompetency(ratings),
  )
  const found = strengthsOf(rows, ratings, 1)
  expect(found.measuredBy).toBe('role')
  expect(found.strengths.map(({ competencyId }) => competencyId)).toEqual(['far', 'above', 'met'])
})

test('without a role to hold them against, strengths are the highest of the person’s own levels', () => {
  const found = strengthsOf([], [rated('a', 2), rated('b', 4), rated('c', 4), rated('d', null)], 1)
  expect(found).toEqual({
    measuredBy: 'own',
    strengths: [
      { competencyId: 'b', level: 4, above: 0 },
      { competencyId: 'c', level: 4, above: 0 },
    ],
  })
})

test('the lowest level of a scale is never called a strength', () => {
  expect(strengthsOf([], [rated('a', 1), rated('b', null)], 1).strengths).toEqual([])
})
