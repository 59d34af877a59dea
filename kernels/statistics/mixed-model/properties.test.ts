import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitMixedModel } from './fit.ts'
import type { MixedModel, MixedModelFit } from './model.ts'

function fitOf(model: MixedModel): MixedModelFit {
  const outcome = fitMixedModel(model)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

/** Raters crossed in part with people, a column, and answers that hang on all three. */
const study = fc
  .record({
    rows: fc.array(
      fc.record({
        rater: fc.integer({ min: 0, max: 5 }),
        person: fc.integer({ min: 0, max: 4 }),
        noise: fc.integer({ min: -10, max: 10 }),
        month: fc.integer({ min: 0, max: 11 }),
      }),
      { minLength: 24, maxLength: 40 },
    ),
    leniency: fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 6, maxLength: 6 }),
    worth: fc.array(fc.integer({ min: -12, max: 12 }), { minLength: 5, maxLength: 5 }),
  })
  .map(
    ({ rows, leniency, worth }): MixedModel => ({
      response: rows.map(
        ({ rater, person, noise, month }) =>
          30 + (leniency[rater] ?? 0) + (worth[person] ?? 0) + noise / 2 + month / 4,
      ),
      fixed: [{ name: 'month', values: rows.map(({ month }) => month) }],
      random: [
        { factor: 'rater', levels: rows.map(({ rater }) => `rater ${rater}`) },
        { factor: 'person', levels: rows.map(({ person }) => `person ${person}`) },
      ],
    }),
  )
  .filter((model) => fitMixedModel(model).ok)

const changed = (model: MixedModel, change: (y: number) => number): MixedModel => ({
  ...model,
  response: Array.from(model.response, change),
})

/** The variances, as one list. */
const variancesOf = (fit: MixedModelFit) => [
  ...fit.terms.flatMap(({ effects }) => effects.map(({ variance }) => variance)),
  fit.residualVariance,
]

function expectAlike(found: readonly number[], known: readonly number[], scale: number) {
  expect(found.length).toBe(known.length)
  found.forEach((value, k) => {
    expect(Math.abs(value - (known[k] ?? Number.NaN)), `${value} for ${known[k]}`).toBeLessThan(1e-6 * scale)
  })
}

const largest = (values: readonly number[]) => Math.max(...values)
const effectsOf = (fit: MixedModelFit) =>
  fit.terms.flatMap(({ levels }) => levels.flatMap(({ effects }) => effects))

describe('whatever the rows', () => {
  test('a shift of the response shifts the mean and nothing else', () => {
    fc.assert(
      fc.property(study, fc.integer({ min: -100_000, max: 100_000 }), (model, by) => {
        const [before, after] = [fitOf(model), fitOf(changed(model, (y) => y + by))]
        const scale = largest(variancesOf(before))
        expectAlike(variancesOf(after), variancesOf(before), scale)
        expectAlike(effectsOf(after), effectsOf(before), Math.sqrt(scale))
        expect(after.fixed[0]?.estimate).toBeCloseTo((before.fixed[0]?.estimate ?? 0) + by, 4)
        expect(after.criterionValue).toBeCloseTo(before.criterionValue, 5)
      }),
      { numRuns: 25 },
    )
  })
  test('another unit squares into the variances', () => {
    fc.assert(
      fc.property(study, fc.constantFrom(0.001, 0.5, 60, 10_000), (model, times) => {
        const [before, after] = [fitOf(model), fitOf(changed(model, (y) => y * times))]
        const scale = largest(variancesOf(before))
        expectAlike(
          variancesOf(after).map((variance) => variance / times ** 2),
          variancesOf(before),
          scale,
        )
        expectAlike(
          effectsOf(after).map((effect) => effect / times),
          effectsOf(before),
          Math.sqrt(scale),
        )
      }),
      { numRuns: 25 },
    )
  })
  test('the order of rows, of terms, and the names of levels do not matter', () => {
    fc.assert(
      fc.property(study, (model) => {
        const before = fitOf(model)
        const turned = fitOf({
          response: Array.from(model.response).reverse(),
          fixed: (model.fixed ?? []).map(({ name, values }) => ({
            name,
            values: Array.from(values).reverse(),
          })),
          random: model.random
            .map((term) => ({ ...term, levels: term.levels.toReversed().map((level) => `the ${level}`) }))
            .reverse(),
        })
        const scale = largest(variancesOf(before))
        expect(turned.criterionValue).toBeCloseTo(before.criterionValue, 6)
        expectAlike(
          turned.terms.toReversed().map(({ effects }) => effects[0]?.variance ?? Number.NaN),
          before.terms.map(({ effects }) => effects[0]?.variance ?? Number.NaN),
          scale,
        )
        for (const term of before.terms) {
          const own = turned.terms.find(({ factor }) => factor === term.factor)
          for (const { level, effects } of term.levels)
            expectAlike(
              own?.levels.find((candidate) => candidate.level === `the ${level}`)?.effects ?? [],
              effects,
              Math.sqrt(scale),
            )
        }
      }),
      { numRuns: 25 },
    )
  })
  test('the search ends as low whichever factor it takes first', () => {
    fc.assert(
      fc.property(study, (model) => {
        const { criterionValue } = fitOf(model)
        const again = fitOf({ ...model, random: model.random.toReversed() })
        expect(again.criterionValue).toBeCloseTo(criterionValue, 6)
      }),
      { numRuns: 25 },
    )
  })
  test('what fixed and predicted effects leave over adds to nothing', () => {
    fc.assert(
      fc.property(study, (model) => {
        const fit = fitOf(model)
        // Henderson's equations of the mean: the residuals add to nothing.
        const fitted = Array.from(model.response, (_, row) => {
          const fixed =
            (fit.fixed[0]?.estimate ?? 0) +
            (fit.fixed[1]?.estimate ?? 0) * (model.fixed?.[0]?.values[row] ?? 0)
          return fit.terms.reduce((sum, term, k) => {
            const name = model.random[k]?.levels[row]
            return sum + (term.levels.find(({ level }) => level === name)?.effects[0] ?? Number.NaN)
          }, fixed)
        })
        const left = fitted.reduce((sum, value, row) => sum + (model.response[row] ?? 0) - value, 0)
        expect(left).toBeCloseTo(0, 7)
      }),
      { numRuns: 25 },
    )
  })
})

test('time counted from 2024 instead of 0 moves the mean and the intercepts, and leaves the fit as it was', () => {
  const rows = [...'abcdef'].flatMap((ward, k) =>
    [0, 1, 2, 3, 4].map((year) => ({
      ward,
      year,
      y: 50 + 3 * k + year * (1 + ((k * 7) % 5)) + ((k * 13 + year * 29) % 11) / 3,
    })),
  )
  const from = (start: number) => {
    const year = { name: 'year', values: rows.map((row) => row.year + start) }
    return fitOf({
      response: rows.map(({ y }) => y),
      fixed: [year],
      random: [{ factor: 'ward', levels: rows.map(({ ward }) => ward), slopes: [year] }],
    })
  }
  const [early, late] = [from(0), from(2024)]
  expect(late.criterionValue).toBeCloseTo(early.criterionValue, 6)
  expect(late.residualVariance).toBeCloseTo(early.residualVariance, 7)
  expect(late.terms[0]?.effects[1]?.variance).toBeCloseTo(early.terms[0]?.effects[1]?.variance ?? 0, 6)
  expect(late.fixed[1]?.estimate).toBeCloseTo(early.fixed[1]?.estimate ?? 0, 8)
})
