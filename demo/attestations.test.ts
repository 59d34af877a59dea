import { beforeAll, describe, expect, it } from 'vitest'
import { type Attestation, DUE_SOON, eachAttestation } from './attestations.ts'
import { dayNumber } from './calendar.ts'
import type { Trust } from './model.ts'
import { makeTrust } from './trust.ts'

const today = '2026-11-22'
let trust: Trust
let made: readonly Attestation[]
beforeAll(() => {
  trust = makeTrust({
    seed: 'test',
    today,
    name: 'Lanternbridge University Hospitals',
    code: 'ZZ1',
    staff: 3_000,
  })
  made = [...eachAttestation({ seed: 'test', today, placements: trust.placements })]
})

describe('attestations to the Code', () => {
  it('last a year, are made after joining, and never in the future', () => {
    const joined = new Map(trust.placements.map(({ row, joinedOn }) => [row.employeeNumber, joinedOn]))
    for (const { employeeNumber, attestedOn, renewalDueOn } of made) {
      expect(dayNumber(renewalDueOn) - dayNumber(attestedOn)).toBe(365)
      expect(attestedOn >= (joined.get(employeeNumber) ?? today)).toBe(true)
      expect(attestedOn < today).toBe(true)
    }
  })

  it('leave the board something to see: most in date, some due soon, some lapsed, some never made', () => {
    const managers = new Set(
      trust.placements
        .filter(({ post }) => post.hasManagementResponsibility)
        .map(({ row }) => row.employeeNumber),
    )
    const latest = new Map(
      made.map((each) => [each.employeeNumber, dayNumber(each.renewalDueOn) - dayNumber(today)]),
    )
    const days = [...managers].map((number) => latest.get(number))
    const share = (test: (left: number | undefined) => boolean) => days.filter(test).length / days.length
    expect(share((left) => left !== undefined && left > DUE_SOON)).toBeGreaterThan(0.5)
    expect(share((left) => left !== undefined && left >= 0 && left <= DUE_SOON)).toBeGreaterThan(0.04)
    expect(share((left) => left !== undefined && left < 0)).toBeGreaterThan(0.06)
    expect(share((left) => left === undefined)).toBeGreaterThan(0.08)
    expect(share((left) => left === undefined)).toBeLessThan(0.3)
  })

  it('keep the latest years as they were when more history is asked for', () => {
    const longer = [...eachAttestation({ seed: 'test', today, placements: trust.placements, years: 5 })]
    expect(longer.length).toBeGreaterThan(made.length)
    const key = ({ employeeNumber, attestedOn }: Attestation) => `${employeeNumber} ${attestedOn}`
    const all = new Set(longer.map(key))
    expect(made.filter((each) => !all.has(key(each)))).toEqual([])
  })
})
