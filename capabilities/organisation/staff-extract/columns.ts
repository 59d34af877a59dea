/** One fact the extract may state about an assignment, and the headings that staff systems give it. */
export type FieldDescription = {
  readonly label: string
  /** The file must have such a column. Whether a cell may be blank is check-rows' business. */
  readonly isRequired: boolean
  readonly example: string
  readonly maxCharacters: number
  /** Beside the label itself. Written in full words: `words` in propose-mapping.ts undoes the usual shortenings. */
  readonly synonyms: readonly string[]
}

/** In the order in which staff systems write them, which is also the order of faults within a row. */
export const STAFF_FIELDS = {
  employeeNumber: {
    label: 'Employee number',
    isRequired: true,
    example: '20001001',
    maxCharacters: 30,
    synonyms: [
      'staff number',
      'personnel number',
      'payroll number',
      'employee id',
      'staff id',
      'person number',
      'employee',
    ],
  },
  assignmentNumber: {
    label: 'Assignment number',
    isRequired: false,
    example: '20001001-2',
    maxCharacters: 40,
    synonyms: ['assignment id', 'employee assignment number', 'job number', 'contract number', 'assignment'],
  },
  firstName: {
    label: 'First name',
    isRequired: true,
    example: 'Siobhán',
    maxCharacters: 100,
    synonyms: ['forename', 'given name', 'first names', 'forenames', 'christian name'],
  },
  lastName: {
    label: 'Last name',
    isRequired: true,
    example: 'Çelik',
    maxCharacters: 100,
    synonyms: ['surname', 'family name'],
  },
  email: {
    label: 'E-mail address',
    isRequired: false,
    example: 'siobhan.celik@example.nhs.test',
    maxCharacters: 254,
    synonyms: [
      'email',
      'work email',
      'work email address',
      'employee email',
      'office email address',
      'nhs mail',
      'mail',
    ],
  },
  positionNumber: {
    label: 'Position number',
    isRequired: false,
    example: '5001',
    maxCharacters: 40,
    synonyms: ['post number', 'position id', 'post id', 'establishment post number'],
  },
  positionTitle: {
    label: 'Position title',
    isRequired: true,
    example: 'Service Manager, Cardiology',
    maxCharacters: 240,
    synonyms: ['position', 'position name', 'post title', 'job title', 'post', 'title of post'],
  },
  division: {
    label: 'Division',
    isRequired: false,
    example: 'Medicine',
    maxCharacters: 200,
    synonyms: ['directorate', 'care group', 'division name', 'clinical group', 'business unit'],
  },
  department: {
    label: 'Department',
    isRequired: false,
    example: 'Cardiology',
    maxCharacters: 200,
    synonyms: [
      'department name',
      'ward',
      'team',
      'service',
      'cost centre name',
      'ward or department',
      'specialty',
    ],
  },
  staffGroup: {
    label: 'Staff group',
    isRequired: false,
    example: 'Nursing and Midwifery Registered',
    maxCharacters: 200,
    synonyms: ['staff group name', 'staff category', 'profession'],
  },
  jobRole: {
    label: 'Role',
    isRequired: false,
    example: 'Sister/Charge Nurse',
    maxCharacters: 200,
    synonyms: ['job role', 'role name', 'job role name'],
  },
  occupationCode: {
    label: 'Occupation code',
    isRequired: false,
    example: 'N6A',
    maxCharacters: 20,
    synonyms: ['national occupation code', 'nhs occupation code', 'occupational code'],
  },
  payGrade: {
    label: 'Pay grade',
    isRequired: false,
    example: 'Band 7',
    maxCharacters: 60,
    synonyms: ['grade', 'band', 'pay band', 'pay scale', 'afc band', 'payscale', 'grade name'],
  },
  fte: {
    label: 'Full-time equivalent (FTE)',
    isRequired: false,
    example: '0.80',
    maxCharacters: 20,
    synonyms: [
      'fte',
      'wte',
      'whole time equivalent',
      'full time equivalent',
      'contracted fte',
      'contracted wte',
      'assignment fte',
    ],
  },
  supervisorEmployeeNumber: {
    label: 'Supervisor employee number',
    isRequired: false,
    example: '20001007',
    maxCharacters: 30,
    synonyms: [
      'line manager employee number',
      'manager employee number',
      'supervisor number',
      'line manager number',
      'manager number',
      'supervisor id',
      'manager id',
      'line manager id',
      'reports to employee number',
      'reports to',
    ],
  },
  startDate: {
    label: 'Start date in position',
    isRequired: false,
    example: '12/03/2024',
    maxCharacters: 40,
    synonyms: [
      'position start date',
      'start date',
      'assignment start date',
      'date started in position',
      'post start date',
      'start date in post',
    ],
  },
  lastAppraisalDate: {
    label: 'Last appraisal date',
    isRequired: false,
    example: '07/06/2025',
    maxCharacters: 40,
    synonyms: [
      'appraisal date',
      'last appraisal',
      'date of last appraisal',
      'last review date',
      'appraisal completed date',
      'last pdr date',
      'date of appraisal',
    ],
  },
} as const satisfies Record<string, FieldDescription>

export type StaffField = keyof typeof STAFF_FIELDS

export const STAFF_FIELD_NAMES = Object.keys(STAFF_FIELDS) as readonly StaffField[]

export const REQUIRED_FIELDS = STAFF_FIELD_NAMES.filter((field) => STAFF_FIELDS[field].isRequired)

/** What a row says of an assignment, in one written form: dates as ISO text, FTE as a number; null is "not stated". */
export type StaffFacts = {
  readonly employeeNumber: string
  /** The employee number where the extract has no assignment numbers. */
  readonly assignmentNumber: string
  readonly firstName: string
  readonly lastName: string
  readonly email: string | null
  readonly positionNumber: string | null
  readonly positionTitle: string
  readonly division: string | null
  readonly department: string | null
  readonly staffGroup: string | null
  readonly jobRole: string | null
  readonly occupationCode: string | null
  readonly payGrade: string | null
  readonly fte: number | null
  readonly supervisorEmployeeNumber: string | null
  readonly startDate: string | null
  readonly lastAppraisalDate: string | null
}

export type StaffRow = StaffFacts & { readonly row: number }
