import { expect, test } from 'vitest'
import { proposeRebase, withoutRebase } from './rebase.ts'
import { chartOf, monthAt, monthly, STEADY } from './testing/series.ts'

const lasting = [...STEADY, 14, 15, 14, 16, 14, 15, 15, 14]

test('new limits are proposed from the start of a shift that lasts to the latest point, with questions', () => {
  const proposal = proposeRebase(chartOf(monthly(lasting, { baselinePoints: 12 })))
  expect(proposal).toMatchObject({ from: '2021-12-01', points: 9 })
  expect(proposal?.reason).toContain('provisional until there are 12')
  expect(proposal?.questions[0]).toBe('What changed around December 2021?')
})

test('nothing is proposed for a shift that ended', () => {
  expect(proposeRebase(chartOf(monthly([...lasting, 7], { baselinePoints: 12 })))).toBeNull()
})

test('what the icons would be without a change of limits stays in view', () => {
  const series = monthly(lasting, { rebases: [monthAt(12)] })
  expect(chartOf(series).variation.icon).toBe('common_cause')
  expect(withoutRebase(series, monthAt(12))).toMatchObject({
    variation: 'improvement_high',
    isSame: false,
    sentence:
      'Without the change of limits at January 2022 the icons would be: improvement, high; no target to judge.',
  })
  expect(withoutRebase(series, monthAt(3))).toBeNull()
})
