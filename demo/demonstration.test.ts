import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Demonstration, demonstrationCodes, makeDemonstration } from './demonstration.ts'
import type { PersonaKey } from './people-to-sign-in-as.ts'

const today = '2026-11-22'
let world: Demonstration
beforeAll(() => {
  world = makeDemonstration({ today })
})

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')
const person = (key: PersonaKey) => {
  const found = world.peopleToSignInAs.find((each) => each.key === key)
  if (found === undefined) throw new Error(`Nobody to sign in as: ${key}`)
  return found
}
const assessmentsOf = (key: PersonaKey) => {
  const { organisationCode, employeeNumber } = person(key)
  const trust = organisationCode === world.neighbour.code ? world.neighbour : world.trust
  return trust.assessments.filter((each) => each.employeeNumber === employeeNumber)
}

describe('the demonstration', () => {
  // A change here means that everybody's demonstration changes: meant, it is committed with its reason.
  it('is the same on every machine', () => {
    expect(digest(world)).toBe('46b334e821060d61a52564d1c9665b6cf64dc55f0863caa45d7c85ca3b539b6c')
    expect(digest(makeDemonstration({ today }))).toBe(digest(world))
  })

  it('is another world from another seed', () => {
    const other = makeDemonstration({ today, seed: 'another', staff: 600 })
    expect(other.trust.staff[0]?.lastName).not.toBe(world.trust.staff[0]?.lastName)
  })

  it('holds the same people whatever the day it is loaded', () => {
    const later = makeDemonstration({ today: '2027-06-30' })
    const who = ({ trust }: Demonstration) =>
      trust.staff.map((row) => [row.assignmentNumber, row.email, row.positionTitle])
    expect(who(later)).toEqual(who(world))
    const signIns = ({ peopleToSignInAs }: Demonstration) =>
      peopleToSignInAs.map(({ key, name }) => `${key}: ${name}`)
    expect(signIns(later)).toEqual(signIns(world))
    expect(later.trust.assessments.at(-1)?.startedOn.startsWith('202')).toBe(true)
    expect(later.trust.assessments.some(({ submittedOn = '' }) => submittedOn > today)).toBe(true)
  })

  it('joins two trusts in one system, under codes that no organisation can have', () => {
    expect(world.system.memberCodes).toEqual([world.trust.code, world.neighbour.code])
    for (const code of Object.values(demonstrationCodes)) expect(code).toMatch(/^Z[A-Z0-9]{2}$/)
    expect(world.neighbour.staff.length).toBeGreaterThanOrEqual(400)
    const here = new Set(world.trust.staff.flatMap((row) => [row.employeeNumber, row.email]))
    expect(
      world.neighbour.staff.filter((row) => here.has(row.employeeNumber) || here.has(row.email)),
    ).toEqual([])
  })

  it('uses only addresses that can never receive mail (RFC 6761, .test)', () => {
    for (const { email } of [...world.trust.staff, ...world.neighbour.staff])
      expect(email.endsWith('.nhs.test')).toBe(true)
  })
})

describe('the people to sign in as', () => {
  it('are one of each, with the grants their work needs', () => {
    expect(world.peopleToSignInAs.map(({ key, grants }) => [key, ...grants].join(' '))).toEqual([
      'ward-manager',
      'service-manager',
      'clinical-lead',
      'clinical-director',
      'general-manager',
      'aspiring-manager',
      'rota-coordinator',
      'development-lead development-lead',
      'administrator administrator',
      'chief-people-officer board',
      'neighbour',
    ])
  })

  it('exist, and have something to do first', () => {
    for (const each of world.peopleToSignInAs) {
      const trust = each.organisationCode === world.neighbour.code ? world.neighbour : world.trust
      const row = trust.staff.find(({ employeeNumber }) => employeeNumber === each.employeeNumber)
      expect(each.name).toBe(`${row?.firstName} ${row?.lastName}`)
      expect(each.positionTitle).toBe(row?.positionTitle)
      expect(each.lookAtFirst.length).toBeGreaterThan(0)
      expect(each.whoTheyAre).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('include a ward manager half-way through this year, with last year to compare', () => {
    const [first, draft] = assessmentsOf('ward-manager').slice(-2)
    expect(first?.state).toBe('submitted')
    expect(first?.yearsAgo).toBe(1)
    expect(draft?.state).toBe('draft')
    expect(draft?.ratings.length).toBeGreaterThanOrEqual(9)
    expect(draft?.ratings.length).toBeLessThanOrEqual(18)
    expect(person('ward-manager').lookAtFirst[0]).toContain(`${draft?.ratings.length} of 27 answered`)
  })

  it('include a service manager with a gap, shared with the general manager above', () => {
    const latest = assessmentsOf('service-manager').at(-1)
    expect(latest?.ratings.filter(({ level }) => level === 1 || level === 2).length).toBeGreaterThanOrEqual(7)
    expect(latest?.isSharedWithLineManager).toBe(true)
    const row = world.trust.staff.find(
      ({ employeeNumber }) => employeeNumber === person('service-manager').employeeNumber,
    )
    expect(row?.supervisorEmployeeNumber).toBe(person('general-manager').employeeNumber)
  })

  it('include a clinical lead with two posts, and a clinical director beside the general manager', () => {
    const rows = world.trust.staff.filter(
      ({ employeeNumber }) => employeeNumber === person('clinical-lead').employeeNumber,
    )
    expect(rows).toHaveLength(2)
    const [, division] = person('general-manager').positionTitle.split(', ')
    expect(person('clinical-director').positionTitle).toBe(`Clinical Director, ${division}`)
  })

  it('include a newcomer with nothing at all', () => {
    expect(assessmentsOf('rota-coordinator')).toEqual([])
    const { employeeNumber } = person('rota-coordinator')
    expect(world.trust.attestations.filter((each) => each.employeeNumber === employeeNumber)).toEqual([])
  })

  it('can be chosen in a world from any seed', () => {
    for (const seed of ['one', 'two', 'three'])
      expect(makeDemonstration({ today, seed, staff: 900 }).peopleToSignInAs).toHaveLength(11)
  })
})
