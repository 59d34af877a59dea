import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeDemonstration } from './demonstration.ts'
import { countingDepartments, measureKinds } from './measure-catalogue.ts'
import { makeMeasures } from './measures.ts'

const plan = { seed: 'shepherd', today: '2026-11-22' }
const made = makeMeasures(plan)
const seriesOf = (code: string, place: string) => {
  const found = made.series.find((one) => one.code === code && one.place === place)
  if (!found) throw new Error(`No series of ${code} in ${place}`)
  return found
}
const shareOf = ({ numerator, denominator }: { numerator: number | null; denominator: number | null }) =>
  (numerator ?? 0) / (denominator ?? 1)

describe('the measures of the demonstration', () => {
  // A change here means that everybody's charts change: meant, it is committed with its reason.
  it('are the same on every machine', () => {
    const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')
    expect(digest(made)).toBe('93f58b2bffb75e620d590f3561692ad91ff156ce0f433b0c52b7ad5cf47cec3f')
    expect(digest(makeMeasures(plan))).toBe(digest(made))
  })

  it('are 25 to 40 for the organisation, and 10 to 24 for each of a dozen departments that exist', () => {
    const counted = Map.groupBy(made.series, ({ place }) => place)
    expect(countingDepartments).toHaveLength(12)
    const named = new Set(makeDemonstration({ today: plan.today }).trust.units.map(({ name }) => name))
    for (const [place, own] of counted) {
      if (place !== 'whole') expect(named.has(place), place).toBe(true)
      expect(own.length, place).toBeGreaterThanOrEqual(place === 'whole' ? 25 : 10)
      expect(own.length, place).toBeLessThanOrEqual(place === 'whole' ? 40 : 24)
    }
  })

  it('have periods that are over, each once, in order, and numbers that can be', () => {
    for (const { code, points } of made.series) {
      const starts = points.map(({ periodStart }) => periodStart)
      expect(starts, code).toEqual([...new Set(starts)].sort())
      expect(starts.at(-1)?.slice(0, 7) ?? '', code).not.toBe('')
      expect((starts.at(-1) ?? '') < plan.today, code).toBe(true)
      for (const { value, numerator, denominator, isSuppressed } of points) {
        expect((value === null) === (numerator !== null || isSuppressed === true), code).toBe(true)
        if (numerator !== null) expect(denominator, code).toBeGreaterThan(0)
      }
    }
    expect(new Set(measureKinds.map(({ code }) => code)).size).toBe(measureKinds.length)
  })

  it('have something to find: a step, a constant, a hidden number, a gap, a late month, a point left out', () => {
    const urology = seriesOf('waiting-under-18-weeks', 'Urology').points.map(shareOf)
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    expect(mean(urology.slice(-12)) - mean(urology.slice(0, 24))).toBeGreaterThan(0.05)
    expect(seriesOf('clot-risk-assessed', 'Orthopaedics').points.every((point) => shareOf(point) === 1)).toBe(
      true,
    )
    expect(seriesOf('pressure-ulcers', 'Paediatrics').points.some(({ isSuppressed }) => isSuppressed)).toBe(
      true,
    )
    expect(seriesOf('complaints-in-time', 'whole').points).toHaveLength(47)
    expect(seriesOf('complaints-in-time', 'whole').points.at(-1)?.isProvisional).toBe(true)
    expect(seriesOf('theatre-use', 'Orthopaedics').points.filter(({ ghost }) => ghost)).toHaveLength(1)
    expect(made.rareEvents.points.length).toBeGreaterThan(20)
  })
})
