import { beforeAfter } from '@headroom/control-charts'
import { describe, expect, test } from 'vitest'
import { baselineOf, baselineSince, signalBefore } from './baseline.ts'

const monthAt = (at: number) => `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
const CHANGE = monthAt(18)
const steady = Array.from({ length: 18 }, (_, at) => 20 + ((at * 7) % 5))

function answerOf(values: readonly number[]) {
  const points = values.map((value, at) => ({ date: monthAt(at), value }))
  const made = beforeAfter({ points, improvement: 'down' }, CHANGE)
  if (!made.ok) throw new Error(made.reason)
  return made.answer
}

describe('the end of the baseline', () => {
  test.each([
    ['was usual', [...steady, 22, 21], undefined],
    ['was a bad spell', [...steady.slice(0, 16), 40, 41, 22, 21], 'concern'],
    ['was getting better already', [...steady.slice(0, 16), 2, 1, 22, 21], 'improvement'],
    ['was usual, and the first points after are not', [...steady, 2, 1, 2], undefined],
    [
      'was low by chance, and it takes the points after to make a shift of that',
      [...steady.slice(0, 15), 21, 20, 21, 20, 21, 20, 21, 20],
      undefined,
    ],
  ])('%s', (_, values, found) => {
    expect(signalBefore(answerOf(values), CHANGE)).toBe(found)
  })
})

describe('a baseline that was kept', () => {
  const which = { seriesId: 'a', changeDate: CHANGE, keptOn: '2025-07-02' }
  const kept = baselineOf(answerOf([...steady, 22]), which)

  test('holds the points before the change, and their mean and limits', () => {
    expect(kept.points).toHaveLength(18)
    expect(kept.mean).toBeCloseTo(steady.reduce((sum, one) => sum + one, 0) / 18, 10)
    expect(kept.lower).toBeLessThan(kept.upper ?? 0)
  })

  test('is as it was, whatever comes after the change', () => {
    expect(baselineSince(kept, answerOf([...steady, 1, 2, 3]), CHANGE)).toBeUndefined()
  })

  test('says which figures were corrected since', () => {
    const corrected = [...steady.slice(0, 17), 99, 22]
    expect(baselineSince(kept, answerOf(corrected), CHANGE)).toEqual({
      corrected: [monthAt(17)],
      added: [],
      leftOut: [],
    })
  })
})
