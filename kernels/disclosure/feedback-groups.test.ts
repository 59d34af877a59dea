import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FeedbackPlan, planFeedbackGroups, type RaterGroup } from './feedback-groups.ts'

const plan = (people: Readonly<Record<string, number>>, threshold = 4): FeedbackPlan => {
  const groups = Object.entries(people).map(([key, count]) => ({
    key,
    people: count,
    isNamed: key === 'manager',
  }))
  const outcome = planFeedbackGroups(groups, threshold)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.plan
}

describe('a feedback report', () => {
  it('shows every group that is large enough, and everybody together', () => {
    expect(plan({ manager: 1, peers: 5, reports: 4 })).toEqual({
      shown: [
        { key: 'manager', from: ['manager'], people: 1 },
        { key: 'peers', from: ['peers'], people: 5 },
        { key: 'reports', from: ['reports'], people: 4 },
      ],
      withheld: [],
      isOverallShown: true,
    })
  })

  it('merges small groups into colleagues before it withholds anything', () => {
    expect(plan({ peers: 5, reports: 2, partners: 2 })).toEqual({
      shown: [
        { key: 'peers', from: ['peers'], people: 5 },
        { key: 'colleagues', from: ['reports', 'partners'], people: 4 },
      ],
      withheld: [],
      isOverallShown: true,
    })
  })

  it('drops the row for everybody before a group, because everybody less the peers would be the two reports', () => {
    expect(plan({ manager: 1, peers: 5, reports: 2 })).toMatchObject({
      shown: [{ key: 'manager' }, { key: 'peers' }],
      withheld: ['reports'],
      isOverallShown: false,
    })
  })

  it('withholds colleagues who are few even when merged', () => {
    expect(plan({ peers: 6, reports: 1, partners: 2 })).toMatchObject({
      withheld: ['reports', 'partners'],
      isOverallShown: false,
    })
  })

  it('shows nothing of one rater alone, whatever group they are in', () => {
    expect(plan({ reports: 1 })).toEqual({ shown: [], withheld: ['reports'], isOverallShown: false })
  })

  it('is not given a threshold under three', () => {
    expect(planFeedbackGroups([], 2)).toEqual({ ok: false, reason: 'threshold-too-low', lowest: 3 })
  })
})

describe('a subject with all means, numbers and the scale', () => {
  const groups = fc
    .array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 6 })
    .map((sizes): readonly RaterGroup[] => sizes.map((people, i) => ({ key: `group ${i}`, people })))

  it('can form no sum over fewer raters than the threshold, in 20,000 random reports', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 3, max: 5 }), (raters, threshold) => {
        const outcome = planFeedbackGroups(raters, threshold)
        if (!outcome.ok) throw new Error(outcome.reason)
        const { shown, isOverallShown } = outcome.plan
        const everybody = raters.reduce((sum, { people }) => sum + people, 0)
        const rest = everybody - shown.reduce((sum, { people }) => sum + people, 0)
        const areGroupsSafe = shown.every(({ people }) => people >= threshold)
        return areGroupsSafe && (!isOverallShown || rest === 0 || rest >= threshold)
      }),
      { numRuns: 20_000 },
    )
  })
})
