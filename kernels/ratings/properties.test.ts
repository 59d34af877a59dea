import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  agreementOf,
  cohenKappa,
  fleissKappa,
  ICC_FORMS,
  internalConsistency,
  intraclass,
  krippendorffAlpha,
  METRICS,
  meansOfOthers,
  oneWayIntraclass,
  ratersNeeded,
  reliabilityOfMean,
  reliableChange,
  selfOtherGap,
  withinGroupAgreementOfItems,
} from './index.ts'
import { areAlike, completeTables, gappyTables, rearranged, shifted } from './testing/arrange.ts'

describe('the order of subjects and raters never matters', () => {
  test('to intraclass correlations', () => {
    fc.assert(
      fc.property(rearranged(completeTables), ({ table, other }) => {
        expect(areAlike(intraclass(table), intraclass(other))).toBe(true)
      }),
    )
  })

  test.each(METRICS)('to Krippendorff’s alpha, its interval included: %s', (metric) => {
    fc.assert(
      fc.property(rearranged(gappyTables), ({ table, other }) => {
        const settings = { draws: 50 }
        expect(
          areAlike(krippendorffAlpha(table, metric, settings), krippendorffAlpha(other, metric, settings)),
        ).toBe(true)
      }),
    )
  })

  test('to kappa of many raters', () => {
    fc.assert(
      fc.property(rearranged(gappyTables), ({ table, other }) => {
        expect(areAlike(fleissKappa(table), fleissKappa(other))).toBe(true)
      }),
    )
  })

  test('to agreement within a group', () => {
    fc.assert(
      fc.property(rearranged(gappyTables), ({ table, other }) => {
        const [first, second] = [table, other].map((rows) => withinGroupAgreementOfItems(rows, { levels: 5 }))
        expect(areAlike(first, second)).toBe(true)
      }),
    )
  })

  test('to alpha of items', () => {
    fc.assert(
      fc.property(rearranged(completeTables), ({ table, other }) => {
        const [first, second] = [table, other].map((rows) => internalConsistency(rows))
        if (first?.ok && second?.ok) {
          expect(second.alpha).toBeCloseTo(first.alpha, 9)
          expect(second.standardised).toBeCloseTo(first.standardised, 9)
        }
      }),
    )
  })
})

describe('where scores lie does not matter, only how they differ', () => {
  test('intraclass correlations are the same after a shift', () => {
    fc.assert(
      fc.property(completeTables, fc.integer({ min: -1_000_000, max: 1_000_000 }), (table, by) => {
        const [here, there] = [intraclass(table), intraclass(shifted(table, by))]
        if (!here.ok || !there.ok) expect(here).toEqual(there)
        else
          for (const form of ICC_FORMS)
            expect(areAlike(here.estimates[form], there.estimates[form])).toBe(true)
      }),
    )
  })

  test.each(['nominal', 'ordinal', 'interval'] as const)('alpha is the same after a shift: %s', (metric) => {
    fc.assert(
      fc.property(gappyTables, fc.integer({ min: -1000, max: 1000 }), (table, by) => {
        const own = krippendorffAlpha(table, metric, { draws: 0 })
        expect(areAlike(own, krippendorffAlpha(shifted(table, by), metric, { draws: 0 }))).toBe(true)
      }),
    )
  })
})

describe('perfect agreement is 1', () => {
  const subjects = fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 5 }),
      fc.integer({ min: 2, max: 6 }),
    )
    .map(([levels, raters]) => levels.map((level) => new Array<number>(raters).fill(level)))

  test('for every coefficient, where subjects differ', () => {
    fc.assert(
      fc.property(subjects, (table) => {
        const icc = intraclass(table)
        if (!icc.ok) throw new Error(icc.words)
        for (const form of ICC_FORMS)
          expect(icc.estimates[form]).toMatchObject({ icc: 1, lower: 1, upper: 1, f: null, p: 0 })
        for (const metric of METRICS)
          expect(krippendorffAlpha(table, metric, { draws: 0 })).toMatchObject({ alpha: 1 })
        expect(fleissKappa(table)).toMatchObject({ kappa: 1, exact: 1 })
        const pairs = table.map(([a = 0, b = 0]) => [a, b] as const)
        for (const weights of ['unweighted', 'linear', 'quadratic'] as const)
          expect(cohenKappa(pairs, { weights })).toMatchObject({ kappa: 1 })
        expect(oneWayIntraclass(table)).toMatchObject({ icc1: 1, icc2: 1 })
      }),
    )
  })

  test('for a group of one mind, wherever it stands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 12 }), (level, raters) => {
        const own = agreementOf(new Array<number>(raters).fill(level), { levels: 5 })
        expect(own).toMatchObject({ rwg: 1, verdict: 'agreed', mean: level, sd: 0 })
      }),
    )
  })
})

describe('a coefficient lies in its interval, and none is above 1', () => {
  test('intraclass correlations and alpha', () => {
    fc.assert(
      fc.property(completeTables, (table) => {
        const own = intraclass(table)
        if (own.ok)
          for (const { icc, lower, upper } of Object.values(own.estimates)) {
            if (icc === null) expect([lower, upper]).toEqual([null, null])
            else {
              expect(icc).toBeLessThanOrEqual(1)
              if (lower !== null) expect(lower).toBeLessThanOrEqual(icc + 1e-9)
              if (upper !== null) expect(upper).toBeGreaterThanOrEqual(icc - 1e-9)
            }
          }
        for (const metric of METRICS) {
          const alpha = krippendorffAlpha(table, metric, { draws: 0 })
          if (alpha.ok) expect(alpha.alpha).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

describe('Spearman and Brown', () => {
  const single = fc.double({ min: 0.01, max: 0.99, noNaN: true })

  test('as many raters as are needed are enough, and one fewer is not', () => {
    fc.assert(
      fc.property(single, fc.double({ min: 0.1, max: 0.95, noNaN: true }), (own, wanted) => {
        const needed = ratersNeeded(own, wanted)
        if (!needed.ok) throw new Error(needed.words)
        const at = (raters: number) => {
          const mean = reliabilityOfMean(own, raters)
          return mean.ok ? mean.reliability : 0
        }
        expect(at(needed.raters)).toBeGreaterThanOrEqual(wanted - 1e-8)
        if (needed.raters > 1) expect(at(needed.raters - 1)).toBeLessThan(wanted + 1e-8)
      }),
    )
  })
})

describe('what a report says', () => {
  const level = fc.integer({ min: 1, max: 5 })

  test('never calls a gap anything when it may as well be none', () => {
    fc.assert(
      fc.property(level, fc.array(level, { minLength: 2, maxLength: 12 }), (self, others) => {
        const own = selfOtherGap({ self, others, sdOfGap: 0.8 })
        if (!own.ok) throw new Error(own.words)
        if (own.label === 'over') expect(own.lower).toBeGreaterThan(0.4)
        if (own.label === 'under') expect(own.upper).toBeLessThan(-0.4)
        if (own.label === 'in-agreement') expect(Math.max(-own.lower, own.upper)).toBeLessThanOrEqual(0.4)
      }),
    )
  })

  test('sees the same change forwards and backwards', () => {
    fc.assert(
      fc.property(
        level,
        level,
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (before, after, reliability) => {
          const measure = { sd: 0.8, reliability }
          const [on, back] = [reliableChange(before, after, measure), reliableChange(after, before, measure)]
          if (!on.ok || !back.ok) throw new Error('These can be judged')
          expect(on.isReliable).toBe(back.isReliable)
          expect(on.change).toBe(-back.change + 0)
          expect(on.isReliable).toBe(on.lower > 0 || on.upper < 0)
        },
      ),
    )
  })

  test('counts groups or persons, and both are the same where groups are alike in size', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level, level), { minLength: 1, maxLength: 5 }), (groups) => {
        const own = meansOfOthers(groups.map((scores, at) => ({ key: `group ${at}`, scores })))
        if (!own.ok) throw new Error(own.words)
        expect(own.groupEqual).toBeCloseTo(own.personEqual, 12)
      }),
    )
  })
})
