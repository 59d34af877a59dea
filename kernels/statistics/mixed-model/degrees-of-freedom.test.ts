import { describe, expect, test } from 'vitest'
import { isGoldenPresent, readColumns } from '../golden/cases.ts'
import { fitMixedModel } from './fit.ts'
import type { MixedModel } from './model.ts'

function fixedOf(model: MixedModel) {
  const outcome = fitMixedModel(model)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.fixed
}

describe("Satterthwaite's degrees of freedom", () => {
  test('of the mean of a balanced one-way design: one less than the groups', () => {
    const [mean] = fixedOf({
      response: [5, 7, 6, 8, 3, 1, 2, 4],
      random: [{ factor: 'ward', levels: [...'aabbccdd'] }],
    })
    expect(mean?.df).toBeCloseTo(3, 4)
  })

  test('of the mean of a balanced crossed design: by the mean squares (Satterthwaite 1946, Biometrics Bulletin 2)', () => {
    const table = [
      [12, 15, 11, 19],
      [14, 18, 15, 20],
      [9, 13, 8, 16],
      [17, 19, 15, 24],
      [11, 12, 12, 17],
    ]
    const [mean] = fixedOf({
      response: table.flat(),
      random: [
        { factor: 'row', levels: table.flatMap((row, i) => row.map(() => `r${i}`)) },
        { factor: 'column', levels: table.flatMap((row) => row.map((_, j) => `c${j}`)) },
      ],
    })
    const grand = table.flat().reduce((sum, y) => sum + y, 0) / 20
    const squares = (means: readonly number[], times: number) =>
      (times * means.reduce((sum, m) => sum + (m - grand) ** 2, 0)) / (means.length - 1)
    const rows = squares(
      table.map((row) => row.reduce((sum, y) => sum + y, 0) / 4),
      4,
    )
    const columns = squares(
      [0, 1, 2, 3].map((j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0) / 5),
      5,
    )
    const all = table.flat().reduce((sum, y) => sum + (y - grand) ** 2, 0)
    const error = (all - 4 * rows - 3 * columns) / 12
    const known = (rows + columns - error) ** 2 / (rows ** 2 / 4 + columns ** 2 / 3 + error ** 2 / 12)
    expect(mean?.df).toBeCloseTo(known, 4)
  })

  test('where groups do not differ: those of all rows', () => {
    const [mean] = fixedOf({
      response: [5, 1, 2, 4, 3, 3, 1, 5],
      random: [{ factor: 'ward', levels: [...'aabbccdd'] }],
    })
    expect(mean?.df).toBeCloseTo(7, 6)
  })

  // Kuznetsova, Brockhoff and Christensen 2017 and the documentation of lmerTest print 17 and 17, p = 3.26e-06 for the slope.
  test.skipIf(!isGoldenPresent)('of reaction times over days without sleep, as lmerTest has them', () => {
    const columns = readColumns('B3-reml-sleepstudy')
    const days = { name: 'Days', values: columns('Days').map(Number) }
    const [mean, slope] = fixedOf({
      response: columns('Reaction').map(Number),
      fixed: [days],
      random: [{ factor: 'Subject', levels: columns('Subject'), slopes: [days] }],
    })
    expect(mean?.df).toBeCloseTo(17, 3)
    expect(slope?.df).toBeCloseTo(17, 3)
    expect((slope?.p ?? 0) * 1e6).toBeCloseTo(3.26, 2)
  })
})
