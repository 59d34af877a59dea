import { beforeAll, describe, expect, it } from 'vitest'
import { makeDemonstration } from './demonstration.ts'
import { type FeedbackCycle, makeFeedback } from './feedback.ts'

const world = makeDemonstration({ today: '2026-11-22' })
let cycles: readonly FeedbackCycle[]
beforeAll(() => {
  cycles = makeFeedback(world)
})
const numberOf = (key: string) => world.peopleToSignInAs.find((one) => one.key === key)?.employeeNumber ?? ''

describe('feedback in the demonstration', () => {
  it('is the same each time', () => {
    expect(makeFeedback(world)).toEqual(cycles)
  })

  it('has twelve people through a year, and a second wave that is still open', () => {
    const [first, , second] = cycles
    expect(first?.subjects).toHaveLength(12)
    expect(second?.subjects.map(({ employeeNumber }) => employeeNumber)).toEqual(
      first?.subjects.map(({ employeeNumber }) => employeeNumber),
    )
    expect(second?.isClosed).toBe(false)
    expect(second && second.closesOn > '2026-11-22').toBe(true)
  })

  it('gives the people to sign in as different parts', () => {
    const [, conversations, second] = cycles
    expect(second?.subjects.map(({ employeeNumber }) => employeeNumber)).toContain(numberOf('ward-manager'))
    const ward = second?.subjects.find(({ employeeNumber }) => employeeNumber === numberOf('ward-manager'))
    expect(ward?.raters.map((rater) => rater.employeeNumber)).toContain(numberOf('aspiring-manager'))
    expect(conversations?.facilitator).toBe(numberOf('clinical-director'))
    const waiting = conversations?.subjects.length ?? 0
    expect(waiting).toBeGreaterThan(conversations?.released.length ?? 0)
    expect(new Set(second?.subjects.map(({ list }) => list))).toEqual(
      new Set(['agreed', 'choosing', 'in-review']),
    )
  })

  it('asks nobody about themself, and nobody twice', () => {
    for (const { subjects } of cycles)
      for (const { employeeNumber, raters } of subjects) {
        const asked = raters.map((rater) => rater.employeeNumber ?? rater.email)
        expect(asked).not.toContain(employeeNumber)
        expect(new Set(asked).size).toBe(asked.length)
      }
  })

  it('writes to nobody who could read it (RFC 6761, .test)', () => {
    for (const { email } of cycles.flatMap(({ subjects }) => subjects.flatMap(({ raters }) => raters)))
      expect(email ?? 'a@b.test').toMatch(/\.test$/)
  })
})
