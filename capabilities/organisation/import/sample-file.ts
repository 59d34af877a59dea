import { makeCsv } from '@headroom/platform/csv'
import { STAFF_FIELD_NAMES, STAFF_FIELDS, type StaffFacts } from '../staff-extract/columns.ts'

const cardiology = { division: 'Medicine', department: 'Cardiology' }

/** Two people who do not exist, in every column that is understood: a file to look at, and to try an import with. */
const sampleStaff: readonly StaffFacts[] = [
  {
    employeeNumber: '20001001',
    assignmentNumber: '20001001',
    firstName: 'Siobhán',
    lastName: 'Çelik',
    email: 'siobhan.celik@example.nhs.test',
    positionNumber: '5001',
    positionTitle: 'Service Manager, Cardiology',
    ...cardiology,
    staffGroup: 'Administrative and Clerical',
    jobRole: 'Manager',
    occupationCode: 'G1D',
    payGrade: 'Band 8a',
    fte: 1,
    supervisorEmployeeNumber: null,
    startDate: '12/03/2024',
    lastAppraisalDate: '07/06/2025',
  },
  {
    employeeNumber: '20001002',
    assignmentNumber: '20001002',
    firstName: 'Tobias',
    lastName: 'Adeyemi-Wren',
    email: 'tobias.adeyemi-wren@example.nhs.test',
    positionNumber: '5002',
    positionTitle: 'Ward Manager, Cardiology',
    ...cardiology,
    staffGroup: 'Nursing and Midwifery Registered',
    jobRole: 'Sister/Charge Nurse',
    occupationCode: 'N6A',
    payGrade: 'Band 7',
    fte: 0.8,
    supervisorEmployeeNumber: '20001001',
    startDate: '01/09/2023',
    lastAppraisalDate: null,
  },
]

export const sampleFile = (): string =>
  makeCsv([
    STAFF_FIELD_NAMES.map((field) => STAFF_FIELDS[field].label),
    ...sampleStaff.map((person) => STAFF_FIELD_NAMES.map((field) => person[field])),
  ])
