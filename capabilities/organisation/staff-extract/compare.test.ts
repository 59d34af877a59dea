import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growthByEight } from '../../../checks/processor-time.ts'
import { STAFF_FIELD_NAMES, type StaffFacts, type StaffField, type StaffRow } from './columns.ts'
import { type ComparedRows, compareExtract, makeCurrentStaff } from './compare.ts'

const ALL_FIELDS: ReadonlySet<StaffField> = new Set(STAFF_FIELD_NAMES)

function facts(change: Partial<StaffFacts> = {}): StaffFacts {
  const employeeNumber = change.employeeNumber ?? '1'
  return {
    employeeNumber,
    assignmentNumber: employeeNumber,
    firstName: 'Renée',
    lastName: 'Vale',
    email: 'renée.vale@example.nhs.test',
    positionNumber: '5001',
    positionTitle: 'Matron',
    division: 'Medicine',
    department: 'Cardiology',
    staffGroup: null,
    jobRole: null,
    occupationCode: null,
    payGrade: 'Band 8a',
    fte: 0.8,
    supervisorEmployeeNumber: null,
    startDate: '2024-02-29',
    lastAppraisalDate: null,
    ...change,
  }
}

const rowsOf = (all: readonly StaffFacts[]): StaffRow[] => all.map((each, at) => ({ ...each, row: at + 2 }))

function compare(
  file: readonly StaffFacts[],
  current: readonly StaffFacts[],
  options: Partial<ComparedRows> = {},
) {
  return compareExtract(
    { rows: rowsOf(file), heldRows: [], fields: ALL_FIELDS, ...options },
    makeCurrentStaff(current),
  )
}

describe('comparing an extract with the staff held now', () => {
  it('finds joiners, leavers and the unchanged', () => {
    const found = compare(
      [facts(), facts({ employeeNumber: '2' })],
      [facts(), facts({ employeeNumber: '3' })],
    )
    expect(found.unchanged.map((row) => row.employeeNumber)).toEqual(['1'])
    expect(found.joiners.map((row) => row.employeeNumber)).toEqual(['2'])
    expect(found.leavers.map((row) => row.employeeNumber)).toEqual(['3'])
    expect([...found.movers, ...found.changed, ...found.held]).toEqual([])
  })

  it.each<[keyof StaffFacts, string]>([
    ['positionNumber', '5002'],
    ['division', 'Surgery'],
    ['department', 'Stroke'],
    ['supervisorEmployeeNumber', '1'],
    ['startDate', '2025-01-01'],
  ])('calls another %s a move', (field, value) => {
    const found = compare([facts({ [field]: value })], [facts()])
    expect(found.movers).toMatchObject([
      { kind: 'moved', changes: [{ field, before: facts()[field], after: value }] },
    ])
    expect(found.changed).toEqual([])
  })

  it.each<[keyof StaffFacts, string | number | null]>([
    ['lastName', 'Vale-Çelik'],
    ['email', null],
    ['positionTitle', 'Lead Matron'],
    ['payGrade', 'Band 8b'],
    ['fte', 1],
    ['lastAppraisalDate', '2026-09-27'],
  ])('calls another %s a change', (field, value) => {
    const found = compare([facts({ [field]: value })], [facts()])
    expect(found.changed).toMatchObject([{ changes: [{ field, before: facts()[field], after: value }] }])
    expect(found.movers).toEqual([])
  })

  it('calls another title a move where there are no position numbers to tell', () => {
    const fields = new Set(STAFF_FIELD_NAMES.filter((field) => field !== 'positionNumber'))
    expect(
      compare([facts({ positionTitle: 'Chair', positionNumber: null })], [facts()], { fields }).movers,
    ).toHaveLength(1)
  })

  it('leaves alone what the file has no column for', () => {
    const fields = new Set(STAFF_FIELD_NAMES.filter((field) => field !== 'email' && field !== 'fte'))
    expect(compare([facts({ email: null, fte: null })], [facts()], { fields }).unchanged).toHaveLength(1)
  })

  it('takes a blank FTE or start date for "not known", and a blank e-mail address for none', () => {
    const current = [facts()]
    expect(compare([facts({ fte: null, startDate: null })], current).unchanged).toMatchObject([
      { fte: 0.8, startDate: '2024-02-29' },
    ])
    expect(compare([facts({ fte: null, email: null })], current).changed).toMatchObject([
      { after: { fte: 0.8 }, changes: [{ field: 'email', after: null }] },
    ])
  })

  it('leaves out a supervisor whose own row is left out, unless they are here already', () => {
    const report = facts({ employeeNumber: '2', supervisorEmployeeNumber: '9' })
    expect(compare([report], []).joiners).toMatchObject([{ supervisorEmployeeNumber: null }])
    const boss = facts({ employeeNumber: '9' })
    const heldRows = [{ employeeNumber: '9', assignmentNumber: '9', email: null }]
    expect(compare([report], [boss], { heldRows }).joiners).toMatchObject([{ supervisorEmployeeNumber: '9' }])
    expect(compare([report], [{ ...report, supervisorEmployeeNumber: null }]).unchanged).toHaveLength(1)
  })

  it('tells a renumbered assignment, a further post and an ended one from joiners and leavers', () => {
    const second = facts({ assignmentNumber: '1-2', department: 'Stroke' })
    expect(compare([second], [facts()])).toMatchObject({
      movers: [{ kind: 'renumbered' }],
      joiners: [],
      leavers: [],
    })
    expect(compare([facts(), second], [facts()])).toMatchObject({
      movers: [{ kind: 'further-post', after: second }],
      joiners: [],
    })
    expect(compare([facts()], [facts(), second])).toMatchObject({
      movers: [{ kind: 'post-ended', before: second }],
      leavers: [],
    })
  })

  it("finds a person's only assignment when the file has no assignment numbers any more", () => {
    const fields = new Set(STAFF_FIELD_NAMES.filter((field) => field !== 'assignmentNumber'))
    const found = compare([facts()], [facts({ assignmentNumber: '1-7' })], { fields })
    expect(found.unchanged).toHaveLength(1)
    expect(found.movers).toEqual([])
  })

  it('never takes somebody for a leaver because their row is faulty', () => {
    const current = ['1', '2', '3', '4', '5'].map((employeeNumber) =>
      facts({ employeeNumber, email: `${employeeNumber}@example.nhs.test` }),
    )
    const nobody = { employeeNumber: null, assignmentNumber: null, email: null }
    const heldRows = [
      { ...nobody, employeeNumber: '1', assignmentNumber: '1' },
      { ...nobody, employeeNumber: '2' },
      { ...nobody, assignmentNumber: '3' },
      { ...nobody, email: '4@example.nhs.test' },
      nobody,
    ]
    const found = compare([], current, { heldRows })
    expect(found.held.map(({ employeeNumber }) => employeeNumber)).toEqual(['1', '2', '3', '4'])
    expect(found.leavers.map(({ employeeNumber }) => employeeNumber)).toEqual(['5'])
  })

  const some = fc.uniqueArray(
    fc
      .record({
        employeeNumber: fc.constantFrom('1', '2', '3', '4'),
        assignmentNumber: fc.constantFrom('a', 'b', 'c'),
        fte: fc.constantFrom(1, 0.5),
        division: fc.constantFrom('M', 'S'),
      })
      .map(facts),
    { selector: ({ employeeNumber, assignmentNumber }) => `${employeeNumber} ${assignmentNumber}` },
  )

  it('puts every row and every current assignment in exactly one place', () => {
    fc.assert(
      fc.property(some, some, (file, current) => {
        const found = compare(file, current)
        const after = [
          ...found.joiners,
          ...found.unchanged,
          ...found.changed.map((c) => c.after),
          ...found.movers.flatMap((m) => ('after' in m ? [m.after] : [])),
        ]
        expect(after.map(({ row }) => row).sort((a, b) => a - b)).toEqual(rowsOf(file).map(({ row }) => row))
        const before =
          found.leavers.length +
          found.held.length +
          found.unchanged.length +
          found.changed.length +
          found.movers.filter((m) => 'before' in m).length
        expect(before).toBe(current.length)
      }),
    )
  })

  it('finds nothing to do when the same file comes again', () => {
    fc.assert(
      fc.property(some, (file) => {
        const found = compare(file, file)
        expect(found.unchanged).toHaveLength(file.length)
        expect([
          ...found.joiners,
          ...found.movers,
          ...found.leavers,
          ...found.changed,
          ...found.held,
        ]).toEqual([])
      }),
    )
  })

  it('takes as many times longer as there are more rows, and not their square, even if all 60,000 belong to one person', async () => {
    const numbered = (age: string) =>
      Array.from({ length: 60_000 }, (_, at) => facts({ assignmentNumber: `${age} ${at}` }))
    const [many, others] = [numbered('new'), numbered('old')]
    const compareFirst = (count: number): void =>
      expect(compare(many.slice(0, count), others.slice(0, count)).movers).toHaveLength(count)
    expect(await growthByEight(7_500, compareFirst)).toBeLessThan(40)
  })
})
