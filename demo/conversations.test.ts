import { describe, expect, test } from 'vitest'
import { eachConversation } from './conversations.ts'
import { DEFAULT_SEED } from './demonstration.ts'
import { makeTrust } from './trust.ts'

const today = '2026-11-22'

describe('the conversations of the demonstration', () => {
  const staff = [...makeTrust({ seed: DEFAULT_SEED, today, name: 'Trust', code: 'ZZ1', staff: 800 }).staff]
  const made = [...eachConversation(DEFAULT_SEED, today, staff)]

  test('are the same every time', () => {
    expect([...eachConversation(DEFAULT_SEED, today, staff)]).toEqual(made)
  })

  test('are one a person, in the last twelve months, with somebody else', () => {
    expect(new Set(made.map(({ employeeNumber }) => employeeNumber)).size).toBe(made.length)
    for (const one of made) {
      expect(one.heldOn <= today && one.heldOn > '2025-11-22').toBe(true)
      expect(one.supervisorEmployeeNumber).not.toBe(one.employeeNumber)
    }
  })

  test('have the gap that surveys find: managers say held more often than people do', () => {
    const both = made.filter(
      ({ managerSaysHeld, personSaysHeld }) => managerSaysHeld && personSaysHeld === false,
    )
    expect(both.length).toBeGreaterThan(made.length * 0.02)
    expect(both.length).toBeLessThan(made.length * 0.15)
  })
})
