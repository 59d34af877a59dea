import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_SETTINGS } from '@headroom/control-charts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ChartFacts, type PointFacts, readableValue } from './chart-facts.ts'
import { drawChart } from './draw-chart.ts'
import { resultOf } from './series-result.ts'

const monthAt = (at: number) => `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
const point = (at: number, differs: Partial<PointFacts>): PointFacts => ({
  periodStart: monthAt(at),
  state: 'value',
  value: null,
  numerator: null,
  denominator: null,
  isGhost: false,
  isProvisional: false,
  ...differs,
})
const counts = (pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([numerator, denominator], at) => point(at, { numerator, denominator }))

type Differs = Partial<Omit<ChartFacts, 'measure' | 'configuration'>> & {
  readonly measure?: Partial<ChartFacts['measure']>
  readonly configuration?: Partial<ChartFacts['configuration']>
}
const facts = ({ measure, configuration, ...rest }: Differs): ChartFacts => ({
  seriesId: 's',
  measureId: 'm',
  unitId: 'u',
  inputVersion: 1,
  measure: {
    name: 'Falls',
    valueUnit: 'count',
    ratePer: null,
    direction: 'down',
    period: 'month',
    ...measure,
  },
  configuration: { kind: 'xmr', settings: DEFAULT_SETTINGS, baselinePoints: null, ...configuration },
  points: [],
  targets: [],
  rebases: [],
  definitionChanges: [],
  ...rest,
})
const day = '2026-11-22'

describe('the value that people read', () => {
  test.each([
    ['percent', null, { value: null, numerator: 9, denominator: 12 }, 75],
    ['percent', null, { value: 95.2, numerator: null, denominator: null }, 95.2],
    ['rate', 1000, { value: null, numerator: 3, denominator: 1500 }, 2],
    ['days', null, { value: null, numerator: 30, denominator: 4 }, 7.5],
    ['percent', null, { value: null, numerator: 0, denominator: 0 }, null],
    ['count', null, { value: null, numerator: null, denominator: null }, null],
  ] as const)('%s for each %s of %o is %s', (valueUnit, ratePer, counted, value) => {
    expect(readableValue({ valueUnit, ratePer }, counted)).toBe(value)
  })
})

describe('a percentage', () => {
  const pairs = Array.from({ length: 20 }, (_, at) => [80 + (at % 5), 100] as const)

  test('is the same chart from counts and from the values they make', () => {
    const measure = { valueUnit: 'percent', direction: 'up' } as const
    const targets = [{ from: '2020-01-01', value: 75 }]
    const fromCounts = resultOf(facts({ measure, targets, points: counts(pairs) }), day)
    const values = pairs.map(([numerator], at) => point(at, { value: numerator }))
    const fromValues = resultOf(facts({ measure, targets, points: values }), day)
    expect(fromValues.variation).toBe(fromCounts.variation)
    expect(fromValues.assurance).toBe(fromCounts.assurance)
    expect(fromValues.upperLimit).toBeCloseTo(fromCounts.upperLimit ?? 0, 9)
    expect(fromCounts.mean).toBeCloseTo(82, 9)
    expect(fromCounts.target).toBeCloseTo(75, 9)
  })
})

describe('a rate', () => {
  // u chart: centre = Σ events / Σ exposure, sigma = √(centre / exposure) (Montgomery, Introduction to SQC, 7.3).
  test('for each 1,000 has the limits of the rate for each 1, a thousand times as large', () => {
    const pairs = Array.from({ length: 16 }, (_, at) => [6 + (at % 4), 1400 + 10 * at] as const)
    const drawn = drawChart(
      facts({
        measure: { valueUnit: 'rate', ratePer: 1000 },
        configuration: { kind: 'u' },
        points: counts(pairs),
      }),
      day,
    )
    if (!drawn.ok || drawn.kind !== 'attribute') throw new Error('Not drawn')
    const events = pairs.reduce((sum, [numerator]) => sum + numerator, 0)
    const exposure = pairs.reduce((sum, [, denominator]) => sum + denominator, 0)
    const centre = events / exposure
    drawn.chart.points.forEach(({ centre: drawnCentre, upper }, at) => {
      expect(drawnCentre).toBeCloseTo(1000 * centre, 9)
      expect(upper).toBeCloseTo(1000 * (centre + 3 * Math.sqrt(centre / (pairs[at]?.[1] ?? 1))), 9)
    })
  })
})

describe('what a result says', () => {
  test('of a chart that is not XmR is that it has no icons, and its signals', () => {
    const points = Array.from({ length: 20 }, (_, at) => point(at, { value: at === 19 ? 40 : 5 + (at % 3) }))
    const result = resultOf(facts({ configuration: { kind: 'c' }, points }), day)
    expect(result).toMatchObject({ variation: 'not_judged', assurance: 'not_judged', n: 20, lastValue: 40 })
    expect(result.rulesAtLast).toContain('beyond-limits')
    expect(result.variationReason).toContain('XmR')
  })

  test('of points that do not fit the kind of chart is a reason, and no crash', () => {
    const points = counts([
      [9, 8],
      [3, 8],
    ])
    const result = resultOf(facts({ configuration: { kind: 'p' }, points }), day)
    expect(result).toMatchObject({ variation: 'not_judged', warnings: ['numerator-above-denominator'] })
  })

  test('of no points at all is too few', () => {
    expect(resultOf(facts({}), day)).toMatchObject({
      variation: 'too_few_points',
      n: 0,
      lastPeriod: null,
      recent: [],
    })
  })

  test('speaks of the last usable point: not of a ghost, nor of a hidden number', () => {
    const points = [
      ...Array.from({ length: 14 }, (_, at) => point(at, { value: 5 + (at % 2) })),
      point(14, { value: 99, isGhost: true }),
      point(15, { state: 'suppressed' }),
    ]
    expect(resultOf(facts({ points }), day)).toMatchObject({
      n: 14,
      suppressed: 1,
      lastPeriod: monthAt(13),
      variation: 'common_cause',
    })
  })

  test('new limits begin where somebody decided, in every kind of chart', () => {
    const points = Array.from({ length: 26 }, (_, at) =>
      point(at, { value: at < 13 ? 20 + (at % 2) : 5 + (at % 2) }),
    )
    for (const kind of ['xmr', 'run', 'c'] as const) {
      const before = resultOf(facts({ configuration: { kind }, points }), day)
      const after = resultOf(facts({ configuration: { kind }, points, rebases: [monthAt(13)] }), day)
      expect(before.mean, kind).toBeGreaterThan(10)
      expect(after.mean, kind).toBeLessThan(6.1)
    }
  })

  test('is found for anything that can be stored', () => {
    const number = fc.oneof(
      fc.double({ min: -1e15, max: 1e15, noNaN: true }),
      fc.integer({ min: 0, max: 50 }),
    )
    const some = fc.record({
      value: number,
      numerator: fc.integer({ min: 0, max: 100 }),
      denominator: fc.integer({ min: 0, max: 100 }),
      isCounted: fc.boolean(),
      isGhost: fc.boolean(),
      isSuppressed: fc.boolean(),
    })
    const kinds = ['xmr', 'mr', 'run', 'p', 'pp', 'u', 'up', 'c', 'g', 't'] as const
    const units = ['count', 'percent', 'rate', 'days', 'money', 'score'] as const
    fc.assert(
      fc.property(
        fc.array(some, { maxLength: 30 }),
        fc.constantFrom(...kinds),
        fc.constantFrom(...units),
        (points, kind, valueUnit) => {
          const stored = points.map(
            ({ isCounted, isSuppressed, isGhost, value, numerator, denominator }, at) =>
              isSuppressed
                ? point(at, { state: 'suppressed' })
                : point(at, isCounted ? { numerator, denominator, isGhost } : { value, isGhost }),
          )
          const ratePer = valueUnit === 'rate' ? 1000 : null
          const result = resultOf(
            facts({ measure: { valueUnit, ratePer }, configuration: { kind }, points: stored }),
            day,
          )
          expect(result.recent.length).toBe(Math.min(24, stored.length))
          expect(result.variationReason.length).toBeGreaterThan(5)
          for (const limit of [result.mean, result.lowerLimit, result.upperLimit, result.lastValue])
            expect(limit === null || Number.isFinite(limit)).toBe(true)
        },
      ),
    )
  })
})

const golden = join(
  process.env.HEADROOM_GOLDEN ?? join(import.meta.dirname, '../../../../shared/golden'),
  'control-charts/nhs-ae',
)

// NHS England's figures, and what qicharts2 makes of them, lie beside the repository and are not copied into it.
test.skipIf(!existsSync(golden))(
  'real A&E shares have the limits that qicharts2 gives them, to nine figures',
  () => {
    const table = (name: string) => {
      const [head = '', ...lines] = readFileSync(join(golden, name), 'utf8').trim().split('\n')
      const columns = head.trim().split(',')
      return lines.map((line) => {
        const cells = line.trim().split(',')
        return new Map(columns.map((column, at) => [column, cells[at] ?? '']))
      })
    }
    const of = 'd-p-ae-RAX-1'
    const given = table('attr-points.csv').filter((row) => row.get('case_id') === of)
    const expected = table('attr-expected.csv').filter((row) => row.get('case_id') === of)
    expect(expected.length).toBeGreaterThan(12)
    const points = given.map((row, at) => ({
      ...point(at, { numerator: Number(row.get('num')), denominator: Number(row.get('den')) }),
      periodStart: row.get('date') ?? '',
    }))
    const drawn = drawChart(
      facts({ measure: { valueUnit: 'percent' }, configuration: { kind: 'p' }, points }),
      day,
    )
    if (!drawn.ok || drawn.kind !== 'attribute') throw new Error('Not drawn')
    drawn.chart.points.forEach(({ date, centre, upper }) => {
      const row = expected.find((one) => one.get('date') === date)
      expect((centre ?? 0) / Number(row?.get('cl'))).toBeCloseTo(1, 9)
      expect((upper ?? 0) / Number(row?.get('ucl'))).toBeCloseTo(1, 9)
    })
  },
)
