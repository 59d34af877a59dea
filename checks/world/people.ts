/** A small world to test in: two trusts, every duty, a line of management, nobody real. */
export type Cast = {
  readonly key: string
  readonly trust: 'near' | 'far'
  readonly employeeNumber: string
  readonly name: readonly [given: string, family: string]
  readonly title: string
  readonly division: string
  readonly department: string
  readonly staffGroup: string
  readonly role: string
  readonly code: string
  readonly grade: string
  readonly manager: string | null
  readonly grants?: readonly ('administrator' | 'development-lead' | 'board')[]
}

const nursing = { staffGroup: 'Nursing and Midwifery Registered', code: 'N6A' }
const admin = { staffGroup: 'Administrative and Clerical', code: 'G1D' }
const medical = { staffGroup: 'Medical and Dental', code: '001' }
const cardiology = { division: 'Medicine', department: 'Cardiology' }
const management = { division: 'Medicine', department: 'Divisional Management' }
const corporate = { division: 'Corporate', department: 'Human Resources' }

const named: readonly Cast[] = [
  {
    key: 'board',
    trust: 'near',
    employeeNumber: '1001',
    name: ['Adaeze', 'Okafor'],
    title: 'Chief People Officer',
    ...corporate,
    ...admin,
    role: 'Board Level Director',
    grade: 'VSM',
    manager: null,
    grants: ['board'],
  },
  {
    key: 'administrator',
    trust: 'near',
    employeeNumber: '1002',
    name: ['Bryn', 'Llewellyn'],
    title: 'Workforce Information Lead',
    ...corporate,
    ...admin,
    role: 'Manager',
    grade: 'Band 7',
    manager: '1001',
    grants: ['administrator'],
  },
  {
    key: 'developmentLead',
    trust: 'near',
    employeeNumber: '1003',
    name: ['Catriona', 'Muir'],
    title: 'Leadership Development Lead',
    ...corporate,
    ...admin,
    role: 'Manager',
    grade: 'Band 8a',
    manager: '1001',
    grants: ['development-lead'],
  },
  {
    key: 'generalManager',
    trust: 'near',
    employeeNumber: '1004',
    name: ['Dilip', 'Mehta'],
    title: 'General Manager, Medicine',
    ...management,
    ...admin,
    role: 'Senior Manager',
    grade: 'Band 8d',
    manager: '1001',
  },
  {
    key: 'serviceManager',
    trust: 'near',
    employeeNumber: '1005',
    name: ['Esther', 'Boateng'],
    title: 'Service Manager, Cardiology',
    ...cardiology,
    ...admin,
    role: 'Manager',
    grade: 'Band 8a',
    manager: '1004',
  },
  {
    key: 'clinicalLead',
    trust: 'near',
    employeeNumber: '1006',
    name: ['Farah', 'Qureshi'],
    title: 'Clinical Lead, Cardiology',
    ...cardiology,
    ...medical,
    role: 'Consultant',
    grade: 'YC72',
    manager: '1004',
  },
  {
    key: 'wardManager',
    trust: 'near',
    employeeNumber: '1007',
    name: ['Gwen', 'Prosser'],
    title: 'Ward Manager, Cardiology',
    ...cardiology,
    ...nursing,
    role: 'Sister/Charge Nurse',
    grade: 'Band 7',
    manager: '1004',
  },
  {
    key: 'nurse',
    trust: 'near',
    employeeNumber: '1008',
    name: ['Hamza', 'Sheikh'],
    title: 'Staff Nurse',
    ...cardiology,
    ...nursing,
    role: 'Staff Nurse',
    grade: 'Band 5',
    manager: '1007',
  },
  {
    key: 'farAdministrator',
    trust: 'far',
    employeeNumber: '2001',
    name: ['Ingrid', 'Solberg'],
    title: 'Chief Executive',
    ...corporate,
    ...admin,
    role: 'Chief Executive',
    grade: 'VSM',
    manager: null,
    grants: ['administrator', 'board', 'development-lead'],
  },
  {
    key: 'farManager',
    trust: 'far',
    employeeNumber: '2002',
    name: ['Jerome', 'Baptiste'],
    title: 'Service Manager, Cardiology',
    ...cardiology,
    ...admin,
    role: 'Manager',
    grade: 'Band 8a',
    manager: '2001',
  },
]

const FIRST = [
  'Kemi',
  'Leszek',
  'Maeve',
  'Nirmala',
  'Owen',
  'Petra',
  'Qasim',
  'Rosalind',
  'Suresh',
  'Tamsin',
  'Usha',
  'Viktor',
]
const LAST = ['Abara', 'Brennan', 'Chowdhury', 'Dunmore', 'Eze', 'Fairclough', 'Gill', 'Hartley']

/** Enough nurses under the ward manager for group figures to be shown at all. */
const team: readonly Cast[] = Array.from({ length: 12 }, (_, index) => ({
  key: `team${index}`,
  trust: 'near',
  employeeNumber: String(1101 + index),
  name: [FIRST[index % FIRST.length] ?? '', LAST[index % LAST.length] ?? ''],
  title: 'Staff Nurse',
  ...cardiology,
  ...nursing,
  role: 'Staff Nurse',
  grade: 'Band 5',
  manager: '1007',
}))

export const cast: readonly Cast[] = [...named, ...team]

const HEADINGS = [
  'Employee Number',
  'Assignment Number',
  'First Name',
  'Last Name',
  'Email Address',
  'Position Number',
  'Position Title',
  'Division',
  'Department',
  'Staff Group',
  'Role',
  'Occupation Code',
  'Pay Grade',
  'FTE',
  'Supervisor Employee Number',
  'Start Date in Position',
  'Last Appraisal Date',
]

export function extractOf(trust: Cast['trust']): Uint8Array {
  const rows = cast
    .filter((person) => person.trust === trust)
    .map((person) => [
      person.employeeNumber,
      person.employeeNumber,
      ...person.name,
      emailOf(person),
      `5${person.employeeNumber}`,
      `"${person.title}"`,
      person.division,
      person.department,
      person.staffGroup,
      person.role,
      person.code,
      person.grade,
      '1.00',
      person.manager ?? '',
      '01/04/2022',
      '15/05/2026',
    ])
  return new TextEncoder().encode([HEADINGS, ...rows].map((row) => row.join(',')).join('\n'))
}

export const emailOf = ({ name, employeeNumber }: Cast): string =>
  `${name.join('.').toLowerCase()}.${employeeNumber}@example.nhs.test`
