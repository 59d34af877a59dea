import { columnLetter, type Heading } from '@headroom/platform/tables-in-files'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STAFF_FIELD_NAMES, STAFF_FIELDS } from './columns.ts'
import { checkMapping, isKnownHeading, proposeMapping } from './propose-mapping.ts'

const headings = (...texts: string[]): Heading[] =>
  texts.map((text, index) => ({ index, letter: columnLetter(index), text, label: text }))

describe('the proposed mapping', () => {
  it('finds every field by its own label in any order and case', () => {
    const labels = STAFF_FIELD_NAMES.map((field) => STAFF_FIELDS[field].label.toUpperCase()).reverse()
    const proposed = proposeMapping(headings(...labels))
    expect(proposed).toEqual(
      Object.fromEntries(STAFF_FIELD_NAMES.map((field) => [field, STAFF_FIELDS[field].label.toUpperCase()])),
    )
  })

  it.each([
    ['Emp No', 'employeeNumber'],
    ['Employee_Number', 'employeeNumber'],
    ['EmployeeNumber', 'employeeNumber'],
    ['Employe Number', 'employeeNumber'],
    ['Assignment No.', 'assignmentNumber'],
    ['Forename', 'firstName'],
    ['Surname', 'lastName'],
    ['E-mail', 'email'],
    ['Email Address', 'email'],
    ['Job Title', 'positionTitle'],
    ['Directorate', 'division'],
    ['Dept', 'department'],
    ['WTE', 'fte'],
    ['Pay Band', 'payGrade'],
    ['Line Manager Employee Number', 'supervisorEmployeeNumber'],
    ['Superviser Employee Number', 'supervisorEmployeeNumber'],
    ['Start Date in Position', 'startDate'],
    ['Date of Last Appraisal', 'lastAppraisalDate'],
  ] as const)('takes "%s" for %s', (heading, field) => {
    expect(proposeMapping(headings(heading))).toEqual({ [field]: heading })
  })

  it.each([
    'Supervisor Assignment Number',
    'Supervisor Name',
    'Date of Birth',
    'Ethnic Origin',
    'NI Number',
    'Location',
    'Last Updated',
    'Leaving Date',
    '',
  ])('takes "%s" for nothing', (heading) => {
    expect(proposeMapping(headings(heading))).toEqual({})
  })

  it('gives a field to the nearer of two headings and leaves the other free', () => {
    expect(proposeMapping(headings('Position', 'Position Title', 'Grade', 'Pay Grade'))).toEqual({
      positionTitle: 'Position Title',
      payGrade: 'Pay Grade',
    })
  })

  it('prefers what was chosen last time, as far as the heading is still there', () => {
    const file = headings('Staff ID', 'Payroll Number', 'Surname')
    expect(proposeMapping(file, { employeeNumber: 'Payroll Number', lastName: 'Gone' })).toEqual({
      employeeNumber: 'Payroll Number',
      lastName: 'Surname',
    })
  })

  it('never gives two headings to a field nor one heading to two fields, and always fits its own file', () => {
    const known = STAFF_FIELD_NAMES.flatMap((field) => [
      STAFF_FIELDS[field].label,
      ...STAFF_FIELDS[field].synonyms,
    ])
    const text = fc.oneof(fc.constantFrom(...known), fc.string({ maxLength: 30 }))
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 30 }), (texts) => {
        const file = headings(...texts)
        const proposed = proposeMapping(file)
        const labels = Object.values(proposed)
        expect(new Set(labels).size).toBe(labels.length)
        const checked = checkMapping(proposed, file)
        const problems = checked.ok
          ? []
          : checked.problems.filter(({ reason }) => reason !== 'missing-required')
        expect(problems).toEqual([])
      }),
    )
  })
})

describe('a chosen mapping', () => {
  it('is refused with every problem at once', () => {
    const file = headings('Number', 'Name')
    expect(
      checkMapping({ employeeNumber: 'Number', firstName: 'Name', lastName: 'Name', fte: 'Hours' }, file),
    ).toEqual({
      ok: false,
      problems: [
        { reason: 'unknown-heading', field: 'fte', heading: 'Hours' },
        { reason: 'heading-used-twice', heading: 'Name', fields: ['firstName', 'lastName'] },
        { reason: 'missing-required', field: 'positionTitle' },
      ],
    })
  })

  it('leaves a field out when it is given no column', () => {
    const file = headings('Number', 'First', 'Last', 'Title')
    const mapping = {
      employeeNumber: 'Number',
      firstName: 'First',
      lastName: 'Last',
      positionTitle: 'Title',
      fte: '',
    }
    const checked = checkMapping(mapping, file)
    expect(checked.ok && [...checked.columns.keys()]).toEqual([
      'employeeNumber',
      'firstName',
      'lastName',
      'positionTitle',
    ])
  })
})

it('knows a heading from a cell of staff', () => {
  expect(['Employee Number', 'surname', 'FTE', 'Band 7', '20001001', ''].filter(isKnownHeading)).toEqual([
    'Employee Number',
    'surname',
    'FTE',
  ])
})
