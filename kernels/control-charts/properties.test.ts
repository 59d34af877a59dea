import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChartPoint, Direction, Series, XmrChart } from './model.ts'
import { DEFAULT_SETTINGS } from './rule-set.ts'
import { judgementUnder, makeXmrChart } from './xmr.ts'

const dateAt = (at: number) => `${2000 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`

const drawn = (series: Series): XmrChart => {
  const outcome = makeXmrChart(series)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults))
  return outcome.chart
}

const flagsOf = ({ astronomical, shift, trend, twoOfThree, judgement }: ChartPoint) => ({
  astronomical,
  shift,
  trend,
  twoOfThree,
  judgement,
})

const iconsOf = ({ variation, assurance, withoutMinimum }: XmrChart) => ({
  variation: variation.icon,
  assurance: assurance.icon,
  fragile: [...variation.changesUnder, ...assurance.changesUnder].map(({ alternative, icon }) => [
    alternative,
    icon,
  ]),
  withoutMinimum,
})

const direction = fc.constantFrom<Direction>('up', 'down', 'neither')
/** Tenths, so that ties with the mean and the limits are common, as they are in real data. */
const tenths = fc.integer({ min: -300, max: 300 }).map((whole) => whole / 10)

const series = fc
  .record({
    values: fc.array(
      fc.oneof({ weight: 9, arbitrary: tenths }, { weight: 1, arbitrary: fc.constant(null) }),
      {
        minLength: 1,
        maxLength: 60,
      },
    ),
    improvement: direction,
    rebaseAt: fc.option(fc.nat({ max: 59 })),
    baselinePoints: fc.option(fc.integer({ min: 2, max: 30 })),
    target: fc.option(tenths),
  })
  .map(
    ({ values, improvement, rebaseAt, baselinePoints, target }): Series => ({
      improvement,
      points: values.map((value, at) => ({ date: dateAt(at), value, target })),
      rebases: rebaseAt === null ? [] : [dateAt(rebaseAt)],
      ...(baselinePoints === null ? {} : { baselinePoints }),
    }),
  )

const mapped = (own: Series, change: (value: number) => number): Series => ({
  ...own,
  points: own.points.map((point) => ({
    ...point,
    value: typeof point.value === 'number' ? change(point.value) : null,
    target: typeof point.target === 'number' ? change(point.target) : null,
  })),
})

describe('the judgement does not depend on', () => {
  test('where zero lies', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -10_000, max: 10_000 }), (own, shift) => {
        const moved = drawn(mapped(own, (value) => value + shift))
        const still = drawn(own)
        expect(moved.points.map(flagsOf)).toEqual(still.points.map(flagsOf))
        expect(iconsOf(moved)).toEqual(iconsOf(still))
      }),
    )
  })

  test('the unit of measurement', () => {
    fc.assert(
      fc.property(series, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (own, factor) => {
        const scaled = drawn(mapped(own, (value) => value * factor))
        const still = drawn(own)
        expect(scaled.points.map(flagsOf)).toEqual(still.points.map(flagsOf))
        expect(iconsOf(scaled)).toEqual(iconsOf(still))
      }),
    )
  })

  test('which way up the chart is drawn, if better turns with it', () => {
    const turned = { up: 'down', down: 'up', neither: 'neither' } as const
    fc.assert(
      fc.property(series, (own) => {
        const mirror = drawn({ ...mapped(own, (value) => -value), improvement: turned[own.improvement] })
        const still = drawn(own)
        expect(
          mirror.points.map(({ astronomical, shift, twoOfThree }) => [astronomical, shift, twoOfThree]),
        ).toEqual(
          still.points.map(({ astronomical, shift, twoOfThree }) => [
            0 - astronomical,
            0 - shift,
            0 - twoOfThree,
          ]),
        )
        if (own.improvement === 'neither') return
        expect(mirror.points.map(({ judgement }) => judgement)).toEqual(
          still.points.map(({ judgement }) => judgement),
        )
        expect(mirror.assurance.icon).toBe(still.assurance.icon)
      }),
    )
  })

  test('the order in which points are given', () => {
    fc.assert(
      fc.property(series, fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), (own, keys) => {
        const points = own.points
          .map((point, at) => ({ point, key: keys[at] ?? 0 }))
          .sort((a, b) => a.key - b.key)
        const { series: _given, ...shuffled } = drawn({ ...own, points: points.map(({ point }) => point) })
        const { series: _same, ...still } = drawn(own)
        expect(shuffled).toEqual(still)
      }),
    )
  })

  test('ghosted points, whatever they are and wherever they lie', () => {
    const ghosts = fc.array(
      fc.record({ at: fc.nat({ max: 59 }), value: fc.double({ min: -1e6, max: 1e6, noNaN: true }) }),
    )
    fc.assert(
      fc.property(series, ghosts, (own, extra) => {
        const haunted = new Map(extra.map(({ at, value }) => [dateAt(at).replace(/01$/, '15'), value]))
        const points = [
          ...own.points,
          ...[...haunted].map(([date, value]) => ({ date, value, isGhost: true })),
        ]
        const chart = drawn({ ...own, points })
        const still = drawn(own)
        expect(chart.points.filter(({ isGhost }) => !isGhost).map(flagsOf)).toEqual(still.points.map(flagsOf))
        expect(chart.partitions).toEqual(still.partitions)
        expect(iconsOf(chart)).toEqual(iconsOf(still))
      }),
    )
  })
})

test('with fixed limits a further point inside them never removes an old flag', () => {
  const long = fc.array(tenths, { minLength: 14, maxLength: 60 })
  fc.assert(
    fc.property(
      long,
      direction,
      fc.double({ min: -0.5, max: 0.5, noNaN: true }),
      (values, improvement, place) => {
        const points = values.map((value, at) => ({ date: dateAt(at), value }))
        const before = drawn({ improvement, points, baselinePoints: 12 })
        const { mean, limits } = before.partitions[0] ?? {}
        if (mean === undefined || !limits) return
        const next = { date: dateAt(values.length), value: mean + place * (limits.upper - mean) }
        const after = drawn({ improvement, points: [...points, next], baselinePoints: 12 })
        before.points.forEach((point, at) => {
          const now = after.points[at]
          for (const rule of ['astronomical', 'shift', 'trend', 'twoOfThree'] as const)
            if (point[rule] !== 0) expect(now?.[rule] === point[rule] || now?.[rule] === 2).toBe(true)
        })
      },
    ),
  )
})

test('a constant series is never special cause, however awkward its number', () => {
  const number = fc.oneof(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.integer({ min: 1, max: 999 }).map((whole) => whole / 1000),
  )
  fc.assert(
    fc.property(number, fc.integer({ min: 13, max: 104 }), direction, (value, n, improvement) => {
      const chart = drawn({
        improvement,
        points: Array.from({ length: n }, (_, at) => ({ date: dateAt(at), value })),
      })
      expect(chart.signals).toEqual([])
      expect(chart.variation.icon).toBe('no_variation')
    }),
  )
})

describe('a chart agrees with itself', () => {
  test('every flag has its signal, every signal its flags, and each signal a reason', () => {
    const rules = {
      astronomical: 'astronomical',
      shift: 'shift',
      trend: 'trend',
      'two-of-three': 'twoOfThree',
    } as const
    fc.assert(
      fc.property(series, (own) => {
        const chart = drawn(own)
        chart.points.forEach((point, at) => {
          const told = new Set(point.signals.map((position) => chart.signals[position]?.rule))
          for (const [rule, flag] of Object.entries(rules))
            expect(told.has(rule as keyof typeof rules)).toBe(point[flag] !== 0)
          for (const position of point.signals) expect(chart.signals[position]?.points).toContain(at)
        })
        for (const signal of chart.signals) expect(signal.reason).toMatch(/\d.*This is /)
      }),
    )
  })

  test('the icon is the judgement on the last usable point, under either answer to a conflict', () => {
    fc.assert(
      fc.property(series, (own) => {
        const chart = drawn(own)
        const last = chart.points[chart.lastUsable]
        if (!last) return
        const start = { improvement: 'improvement_', concern: 'concern_', common: 'common_cause' }
        const expected = (conflict: 'improvement-wins' | 'concern-wins') => {
          const judgement = judgementUnder(last, conflict) ?? 'common'
          return start[judgement as keyof typeof start] ?? judgement
        }
        expect(chart.withoutMinimum.variationIfImprovementWins).toContain(expected('improvement-wins'))
        expect(chart.withoutMinimum.variationIfConcernWins).toContain(expected('concern-wins'))
        expect(chart.variation.isMixed).toBe(last.isMixed && chart.hasEnoughPoints)
      }),
    )
  })

  test('an icon is marked fragile exactly where drawing with the other setting changes it', () => {
    fc.assert(
      fc.property(series, (own) => {
        const chart = drawn(own)
        if (!chart.hasEnoughPoints) return
        for (const shiftPoints of [6, 8] as const) {
          const other = makeXmrChart(own, { ...DEFAULT_SETTINGS, shiftPoints })
          const isTold = chart.variation.changesUnder.some(
            ({ alternative }) => alternative.setting === 'shift-points' && alternative.points === shiftPoints,
          )
          if (other.ok) expect(other.chart.variation.icon !== chart.variation.icon).toBe(isTold)
        }
        for (const [setting, settings] of [
          ['screening', { screening: 'once' }],
          ['conflict', { conflict: 'concern-wins' }],
          ['minimum-points-15', { minimumPoints: 15 }],
        ] as const) {
          const other = makeXmrChart(own, settings)
          const isTold = (
            changes: typeof chart.variation.changesUnder | typeof chart.assurance.changesUnder,
          ) => changes.some(({ alternative }) => alternative.setting === setting)
          if (!other.ok) throw new Error('refused')
          expect([setting, other.chart.variation.icon !== chart.variation.icon]).toEqual([
            setting,
            isTold(chart.variation.changesUnder),
          ])
          if (chart.assurance.icon !== 'none')
            expect([setting, other.chart.assurance.icon !== chart.assurance.icon]).toEqual([
              setting,
              isTold(chart.assurance.changesUnder),
            ])
        }
      }),
    )
  })
})

test('any finite numbers make a chart with finite limits', () => {
  const wild = fc.array(fc.double({ min: -1e99, max: 1e99, noNaN: true }), { minLength: 0, maxLength: 40 })
  fc.assert(
    fc.property(wild, direction, (values, improvement) => {
      const chart = drawn({ improvement, points: values.map((value, at) => ({ date: dateAt(at), value })) })
      for (const { mean, limits } of chart.partitions) {
        expect(Number.isFinite(mean)).toBe(true)
        if (limits) expect(Object.values(limits).every(Number.isFinite)).toBe(true)
      }
    }),
  )
})
