import { describe, expect, test } from 'vitest'
import type { Rating } from './answer.ts'
import { byCompetency, gapTo, nextStep, type Requirement, type Standing, toGrow } from './gap.ts'

const rated = (competencyId: string, level: number | null, stageId = '2'): Rating => ({
  competencyId,
  stageId,
  scaleId: 'five',
  level,
  noChance: level === null,
  occurredAt: new Date('2026-11-01T09:00:00Z'),
})
const asks = (
  competencyId: string,
  ordinal: number,
  importance: Requirement['importance'] = 'essential',
): Requirement => ({
  competencyId,
  stage: '2',
  ordinal,
  importance,
})

describe('where a person stands to what a role asks', () => {
  const cases: readonly [string, Rating | undefined, Standing][] = [
    ['a level above', rated('a', 5), { kind: 'above', level: 5, by: 2 }],
    ['the same level', rated('a', 3), { kind: 'meets', level: 3, by: 0 }],
    ['a level below', rated('a', 1), { kind: 'below', level: 1, by: 2 }],
    ['no chance to show it, which is not a low level', rated('a', null), { kind: 'no-chance' }],
    ['no answer', undefined, { kind: 'not-rated' }],
    [
      'a level of another stage, which is never converted',
      rated('a', 5, '1'),
      { kind: 'other-stage', stageId: '1', level: 5 },
    ],
  ]
  test.each(cases)('%s', (_, rating, standing) => {
    const [row] = gapTo([asks('a', 3)], byCompetency(rating ? [rating] : []))
    expect(row?.standing).toEqual(standing)
  })
})

test('what to grow is essential before desirable, then widest first, then in the order of the profile', () => {
  const rows = gapTo(
    [asks('narrow', 3), asks('desirable', 5, 'desirable'), asks('wide', 5), asks('met', 2), asks('next', 3)],
    byCompetency([
      rated('narrow', 2),
      rated('desirable', 1),
      rated('wide', 2),
      rated('met', 2),
      rated('next', 2),
    ]),
  )
  expect(toGrow(rows).map(({ competencyId }) => competencyId)).toEqual([
    'wide',
    'narrow',
    'next',
    'desirable',
  ])
})

describe('the next step', () => {
  const stepFor = (requirements: readonly Requirement[], ratings: readonly Rating[]) =>
    nextStep(gapTo(requirements, byCompetency(ratings)))

  test('is one rung on the widest essential gap, not all of it', () => {
    expect(stepFor([asks('a', 5)], [rated('a', 2)])).toEqual({
      kind: 'grow',
      competencyId: 'a',
      from: 2,
      to: 3,
    })
  })
  test('is a chance to show something essential, before growing something desirable', () => {
    expect(stepFor([asks('a', 3), asks('b', 5, 'desirable')], [rated('a', null), rated('b', 2)])).toEqual({
      kind: 'find-a-chance',
      competencyId: 'a',
    })
  })
  test('is an answer, where something essential has none', () => {
    expect(stepFor([asks('a', 3)], [])).toEqual({ kind: 'assess', competencyId: 'a' })
  })
  test('is something desirable, where everything essential is met', () => {
    expect(stepFor([asks('a', 3), asks('b', 3, 'desirable')], [rated('a', 3), rated('b', 2)])).toMatchObject({
      kind: 'grow',
      competencyId: 'b',
    })
  })
  test('is nothing, where all that the role asks is met, or was assessed at another stage', () => {
    expect(stepFor([asks('a', 3)], [rated('a', 4)])).toBeUndefined()
    expect(stepFor([asks('a', 3)], [rated('a', 1, '1')])).toBeUndefined()
  })
})
