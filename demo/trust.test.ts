import { beforeAll, describe, expect, it } from 'vitest'
import { dayNumber } from './calendar.ts'
import type { Trust } from './model.ts'
import { staffColumns, staffCsv, staffCsvLines } from './staff-csv.ts'
import { makeTrust, outlineTrust } from './trust.ts'

const today = '2026-11-22'
const plan = { seed: 'test', today, name: 'Lanternbridge University Hospitals', code: 'ZZ1' }
const worlds: Trust[] = []
const only = (worldIndex: number): Trust => {
  const trust = worlds[worldIndex]
  if (trust === undefined) throw new Error('The trusts are made before the tests')
  return trust
}

beforeAll(() => {
  worlds.push(makeTrust({ ...plan, staff: 3_000 }))
  worlds.push(
    makeTrust({ ...plan, code: 'ZZ2', staff: 400, shape: 'community', firstEmployeeNumber: 40_001_001 }),
  )
  worlds.push(makeTrust({ ...plan, code: 'ZZ8', staff: 9_000 }))
})

// Read off a staff extract in the shape of a real one (3,000 rows): these values and no others, in each coded column.
const extract = {
  headings:
    'Employee Number,Assignment Number,First Name,Last Name,Email Address,Position Number,Position Title,Division,Department,Staff Group,Role,Occupation Code,Pay Grade,FTE,Supervisor Employee Number,Start Date in Position,Last Appraisal Date',
  divisions: ['Clinical Support', 'Corporate', 'Emergency Care', 'Medicine', 'Surgery', 'Women and Children'],
  departments: 32,
  groupRoleCode: `
    Add Prof Scientific and Technic|Pharmacist|S1P
    Additional Clinical Services|Healthcare Assistant|H1A
    Administrative and Clerical|Analyst|G2D
    Administrative and Clerical|Board Level Director|G0D
    Administrative and Clerical|Chief Executive|G0A
    Administrative and Clerical|Clerical Worker|G2A
    Administrative and Clerical|Manager|G1D
    Administrative and Clerical|Officer|G2D
    Administrative and Clerical|Rota Coordinator|G2A
    Administrative and Clerical|Senior Manager|G0D
    Allied Health Professionals|Physiotherapist|S1E
    Estates and Ancillary|Support Worker|G3A
    Healthcare Scientists|Healthcare Scientist|U2B
    Medical and Dental|Board Level Director|001
    Medical and Dental|Consultant|001
    Medical and Dental|Resident Doctor|021
    Nursing and Midwifery Registered|Board Level Director|G0D
    Nursing and Midwifery Registered|Modern Matron|N6A
    Nursing and Midwifery Registered|Sister/Charge Nurse|N6A
    Nursing and Midwifery Registered|Staff Nurse|N6A`
    .trim()
    .split(/\s*\n\s*/),
  payGrades: [
    ...[
      'Band 2',
      'Band 3',
      'Band 4',
      'Band 5',
      'Band 6',
      'Band 7',
      'Band 8a',
      'Band 8b',
      'Band 8c',
      'Band 8d',
    ],
    ...['MN37', 'VSM', 'YC72'],
  ],
}

const distinct = (values: Iterable<string>): string[] => [...new Set(values)].sort()

describe('the staff of a trust', () => {
  it('have the columns and the coded values of the extract', () => {
    const { staff } = only(0)
    expect(staffColumns.map(([heading]) => heading).join(',')).toBe(extract.headings)
    expect(distinct(staff.map((row) => row.division))).toEqual(extract.divisions)
    expect(distinct(staff.map((row) => row.department))).toHaveLength(extract.departments)
    const together = distinct(staff.map((row) => `${row.staffGroup}|${row.role}|${row.occupationCode}`))
    expect(together).toEqual(extract.groupRoleCode)
    expect(distinct(staff.map((row) => row.payGrade))).toEqual(extract.payGrades)
  })

  it('are as many people as asked for, and a few hold two posts', () => {
    for (const [trust, people] of [
      [only(0), 3_000],
      [only(1), 400],
      [only(2), 9_000],
    ] as const) {
      expect(new Set(trust.staff.map((row) => row.employeeNumber)).size).toBe(people)
      const second = trust.placements.filter(({ ordinal }) => ordinal === 2)
      expect(second.length).toBeGreaterThan(people * 0.005)
      expect(second.length).toBeLessThan(people * 0.04)
      for (const { row } of second) {
        const both = trust.staff.filter(({ employeeNumber }) => employeeNumber === row.employeeNumber)
        expect(both.map(({ assignmentNumber }) => assignmentNumber)).toEqual([
          row.employeeNumber,
          `${row.employeeNumber}-2`,
        ])
        expect(both.reduce((sum, { fte }) => sum + fte, 0)).toBe(1)
      }
    }
  })

  it('have numbers and addresses of their own', () => {
    for (const { staff, posts } of worlds) {
      expect(new Set(staff.map((row) => row.assignmentNumber)).size).toBe(staff.length)
      expect(new Set(staff.map((row) => row.positionNumber)).size).toBe(staff.length)
      expect(new Set(posts.map((post) => post.positionNumber)).size).toBe(posts.length)
      const people = new Map(staff.map((row) => [row.employeeNumber, row]))
      expect(new Set([...people.values()].map((row) => row.email)).size).toBe(people.size)
      for (const row of staff) expect(row.email).toMatch(/^[a-z-]+\.[a-z-]+\d*@example\.nhs\.test$/)
    }
  })

  it('all lead, line manager by line manager, to the chief executive', () => {
    for (const { staff } of worlds) {
      const above = Map.groupBy(staff, (row) => row.employeeNumber)
      const top = staff.filter((row) => row.supervisorEmployeeNumber === undefined)
      expect(top.map((row) => row.positionTitle)).toEqual(['Chief Executive'])
      // Level by level from the top: whoever is never reached is in a circle or answers to nobody who exists.
      const reports = Map.groupBy(staff, (row) => row.supervisorEmployeeNumber)
      const reached = new Set<string>()
      let level = top.map((row) => row.employeeNumber)
      for (let depth = 0; level.length > 0 && depth < 12; depth += 1) {
        for (const number of level) reached.add(number)
        level = level
          .flatMap((number) => reports.get(number)?.map((row) => row.employeeNumber) ?? [])
          .filter((number) => !reached.has(number))
      }
      expect(reached.size).toBe(above.size)
      for (const row of staff) expect(row.supervisorEmployeeNumber).not.toBe(row.employeeNumber)
    }
  })

  it('answer to teams of a size one person can know', () => {
    for (const { staff } of worlds) {
      const teams = Map.groupBy(staff, (row) => row.supervisorEmployeeNumber)
      const sizes = [...teams.values()].map((team) => team.length).sort((a, b) => a - b)
      expect(sizes.at(-1)).toBeLessThan(40)
      expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(10)
    }
  })

  it('have dates that make sense on the day', () => {
    const now = dayNumber(today)
    for (const { placements } of worlds) {
      for (const { row, joinedOn } of placements) {
        expect(dayNumber(joinedOn)).toBeLessThanOrEqual(dayNumber(row.startDateInPosition))
        expect(dayNumber(row.startDateInPosition)).toBeLessThanOrEqual(now)
        expect(dayNumber(row.startDateInPosition)).toBeGreaterThan(now - 16 * 365)
        if (row.lastAppraisalDate === undefined) continue
        expect(dayNumber(row.lastAppraisalDate)).toBeLessThanOrEqual(now)
        expect(dayNumber(row.lastAppraisalDate)).toBeGreaterThan(now - 2 * 365)
        expect(dayNumber(row.lastAppraisalDate)).toBeGreaterThan(dayNumber(joinedOn))
      }
      const appraised = placements.filter(
        ({ row: { lastAppraisalDate: date } }) => date !== undefined && dayNumber(date) > now - 365,
      )
      expect(appraised.length / placements.length).toBeGreaterThan(0.6)
      expect(appraised.length / placements.length).toBeLessThan(0.85)
    }
  })
})

describe('a trust', () => {
  it('has three leaders in every division and clinical department, nearly all in post', () => {
    for (const { units, posts, triumvirates } of worlds) {
      const byNumber = new Map(posts.map((post) => [post.positionNumber, post]))
      const led = new Set(triumvirates.map(({ unitId }) => unitId))
      const clinical = units.filter(
        ({ id, name, kind }) =>
          kind !== 'organisation' && !id.includes('/corporate') && !name.startsWith('Divisional Management'),
      )
      expect(clinical.filter(({ id }) => !led.has(id))).toEqual([])
      const leaders = triumvirates.flatMap(({ operational, clinical: doctor, professional }) => [
        operational,
        doctor,
        professional,
      ])
      expect(leaders.map((number) => byNumber.get(number)?.hasManagementResponsibility)).not.toContain(
        undefined,
      )
      expect(leaders.filter((number) => byNumber.get(number)?.vacant).length).toBeLessThanOrEqual(
        leaders.length / 20,
      )
    }
    expect(only(0).triumvirates).toHaveLength(5 + 23)
  })

  it('has a head and a deputy in every corporate department', () => {
    const { units, posts } = only(0)
    const corporate = units.filter(
      ({ parentId, name }) => parentId === 'ZZ1/corporate' && name !== 'Trust Board',
    )
    expect(corporate).toHaveLength(7)
    for (const { id, name } of corporate) {
      const titles = posts.filter(({ unitId }) => unitId === id).map(({ title }) => title)
      expect(titles).toContain(`Head of ${name}`)
      expect(titles).toContain(`Deputy Head of ${name}`)
    }
  })

  it('keeps some posts vacant, and nobody answers to one', () => {
    for (const { posts, staff } of worlds) {
      const vacant = new Set(posts.filter((post) => post.vacant).map((post) => post.positionNumber))
      expect(vacant.size / posts.length).toBeGreaterThan(0.015)
      expect(vacant.size / posts.length).toBeLessThan(0.06)
      expect(staff.filter((row) => vacant.has(row.positionNumber))).toEqual([])
      expect(posts).toHaveLength(staff.length + vacant.size)
    }
  })

  it('places every post in a unit of its tree', () => {
    for (const { units, posts } of worlds) {
      const byId = new Map(units.map((unit) => [unit.id, unit]))
      expect(byId.size).toBe(units.length)
      for (const { unitId, division, department } of posts) {
        expect(byId.get(unitId)?.name).toBe(department)
        expect(byId.get(byId.get(unitId)?.parentId ?? '')?.name).toBe(division)
      }
      expect(units.filter(({ parentId }) => parentId !== undefined && !byId.has(parentId))).toEqual([])
    }
  })

  it('becomes a group of hospitals when it is too large for one', () => {
    expect(only(2).units.filter(({ kind }) => kind === 'division')).toHaveLength(18)
    expect(only(2).posts.filter(({ kind }) => kind === 'chief-executive')).toHaveLength(1)
    expect(only(2).posts.filter(({ kind }) => kind === 'hospital-managing-director')).toHaveLength(2)
  })

  it('is the same read one at a time', () => {
    const placements = [
      ...outlineTrust({
        ...plan,
        code: 'ZZ2',
        staff: 400,
        shape: 'community',
        firstEmployeeNumber: 40_001_001,
      }).placements(),
    ]
    expect(placements).toEqual(only(1).placements)
  })

  it('refuses a size too small for its leaders', () => {
    expect(() => makeTrust({ ...plan, staff: 50 })).toThrow('too few')
  })
})

describe('the extract as a file', () => {
  it('has headings, a line to a row, and quotes where a title has a comma', () => {
    const { staff } = only(0)
    const lines = staffCsv(staff).split('\r\n')
    expect(lines[0]).toBe(extract.headings)
    expect(lines).toHaveLength(staff.length + 2)
    expect(lines.find((line) => line.includes('General Manager, Surgery'))).toMatch(
      /^\d{8},\d{8},[^,]+,[^,]+,[^,]+,\d+,"General Manager, Surgery",Surgery,Divisional Management,.*,Band 8d,(1\.00|0\.80),\d{8},\d\d\/\d\d\/\d{4},(\d\d\/\d\d\/\d{4})?$/,
    )
  })

  it('doubles quotation marks inside a cell', () => {
    const [row] = only(1).staff
    if (row === undefined) throw new Error('A trust has staff')
    const [, line] = staffCsvLines([{ ...row, lastName: 'The "Second"' }])
    expect(line).toContain('"The ""Second"""')
  })
})
