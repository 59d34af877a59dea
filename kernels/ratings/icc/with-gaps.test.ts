import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Rating } from '../leniency/connect.ts'
import { completeTables } from '../testing/arrange.ts'
import { ICC_FORMS } from './forms.ts'
import { intraclass } from './six-forms.ts'
import { intraclassWithGaps } from './with-gaps.ts'

const ratingsOf = (table: readonly (readonly number[])[]): Rating[] =>
  table.flatMap((row, subject) =>
    row.map((score, rater) => ({ ratee: `subject ${subject}`, rater: `rater ${rater}`, score })),
  )

describe('coefficients from components of variance', () => {
  test('are the exact ones where nothing is missing and no component is 0', () => {
    let compared = 0
    fc.assert(
      fc.property(completeTables, (table) => {
        const exact = intraclass(table)
        const own = intraclassWithGaps(ratingsOf(table as number[][]))
        if (!exact.ok || !own.ok) return
        const { betweenSubjects, betweenRaters, error, within } = exact.squares
        if (betweenSubjects <= error || betweenRaters <= error || betweenSubjects <= within || error === 0)
          return
        compared++
        for (const form of ICC_FORMS)
          expect(own.estimates[form]).toBeCloseTo(exact.estimates[form].icc ?? 9, 4)
      }),
      { numRuns: 300 },
    )
    expect(compared).toBeGreaterThan(5)
  })

  test('stay near the exact ones when a few scores are lost', () => {
    const table = [
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ]
    const lost = ratingsOf(table).filter((_, at) => at % 11 !== 5)
    const own = intraclassWithGaps(lost)
    if (!own.ok) throw new Error(own.words)
    expect(own.scores).toBe(22)
    expect(own.ratersPerSubject).toBeLessThan(4)
    expect(own.estimates['ICC(C,1)']).toBeCloseTo(0.715, 1)
    expect(own.estimates['ICC(A,1)']).toBeCloseTo(0.29, 1)
  })
})
