import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growthByEight } from '../../../checks/processor-time.ts'
import { checkSupervisors } from './check-supervisors.ts'
import { faultList } from './fault-list.ts'
import type { StaffDraft } from './read-staff-row.ts'

const blank: Omit<StaffDraft, 'row' | 'employeeNumber' | 'supervisorEmployeeNumber'> = {
  assignmentNumber: '',
  firstName: '',
  lastName: '',
  email: null,
  positionNumber: null,
  positionTitle: '',
  division: null,
  department: null,
  staffGroup: null,
  jobRole: null,
  occupationCode: null,
  payGrade: null,
  fte: null,
  startDate: null,
  lastAppraisalDate: null,
}

/** Pairs of employee and supervisor, from row 2 down. */
function faultsOf(
  pairs: readonly (readonly [string, string | null])[],
): readonly { row: number; code: string; message: string }[] {
  const drafts = pairs.map(([employeeNumber, supervisorEmployeeNumber], at) => ({
    ...blank,
    row: at + 2,
    employeeNumber,
    supervisorEmployeeNumber,
  }))
  const faults = faultList(new Map())
  checkSupervisors(drafts, new Set(pairs.map(([employee]) => employee)), faults)
  return faults.list()
}

const codesOf = (pairs: readonly (readonly [string, string | null])[]) =>
  faultsOf(pairs).map(({ row, code }) => `${row} ${code}`)

describe('lines of supervisors', () => {
  it('that lead to a top are right, however many tops there are', () => {
    expect(
      codesOf([
        ['1', null],
        ['2', '1'],
        ['3', '2'],
        ['4', null],
        ['5', '4'],
      ]),
    ).toEqual([])
  })

  it('in a circle are named whole, in every row of the circle and in none below it', () => {
    const faults = faultsOf([
      ['1', null],
      ['2', '4'],
      ['3', '2'],
      ['4', '3'],
      ['5', '4'],
      ['6', '5'],
    ])
    expect(faults.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '3 circular-supervisor',
      '4 circular-supervisor',
      '5 circular-supervisor',
    ])
    expect(faults[0]?.message).toContain(
      '2 (row 3), whose supervisor is 4 (row 5), whose supervisor is 3 (row 4), whose supervisor is 2.',
    )
  })

  it('to oneself or to nobody are one fault each and make no circle', () => {
    expect(
      codesOf([
        ['1', '1'],
        ['2', '1'],
        ['3', '9'],
        ['4', '3'],
      ]),
    ).toEqual(['2 own-supervisor', '4 unknown-supervisor'])
  })

  it('may cross between two people who each have another line to a top', () => {
    expect(
      codesOf([
        ['1', null],
        ['2', '1'],
        ['2', '3'],
        ['3', '2'],
      ]),
    ).toEqual([])
  })

  it('are at fault when they cross and none leads to a top', () => {
    expect(
      codesOf([
        ['1', null],
        ['2', '3'],
        ['3', '2'],
        ['3', '2'],
      ]),
    ).toEqual(['3 circular-supervisor', '4 circular-supervisor'])
  })

  it('of 100,000 people in one chain, or in one circle, take as many times longer as there are more, and not their square', async () => {
    const followChainAndCircle = (count: number): void => {
      const chain = Array.from(
        { length: count },
        (_, at) => [String(at), at === 0 ? null : String(at - 1)] as const,
      )
      expect(codesOf(chain)).toEqual([])
      const circle = chain.map(([employee], at) => [employee, String((at + 1) % count)] as const)
      const faults = faultsOf(circle)
      expect(faults).toHaveLength(count)
      expect(faults[0]?.message.length).toBeLessThan(3_000)
    }
    expect(await growthByEight(12_500, followChainAndCircle)).toBeLessThan(40)
  })

  it('of people with one line each are at fault exactly where following them comes back', () => {
    const people = fc.array(fc.option(fc.nat({ max: 14 }), { nil: null }), { minLength: 1, maxLength: 15 })
    fc.assert(
      fc.property(people, (supervisors) => {
        const next = supervisors.map((supervisor) =>
          supervisor !== null && supervisor < supervisors.length ? supervisor : null,
        )
        const comesBack = (start: number): boolean => {
          let at: number | null = next[start] ?? null
          for (let step = 1; step < next.length && at !== null && at !== start; step += 1)
            at = next[at] ?? null
          return at === start
        }
        const expected = next.flatMap((supervisor, at) =>
          comesBack(at) && supervisor !== at ? [at + 2] : [],
        )
        const found = faultsOf(
          next.map((supervisor, at) => [String(at), supervisor === null ? null : String(supervisor)]),
        )
        expect(found.filter(({ code }) => code === 'circular-supervisor').map(({ row }) => row)).toEqual(
          expected,
        )
      }),
    )
  })
})
