import type { Weighted } from './random.ts'

/** Stages of the NHS Management and Leadership Framework: Fundamental, then first-line to executive. */
export type Stage = 'F' | '1' | '2' | '3' | '4'

interface PostKindFacts {
  /** `{unit}` stands for the division or department. */
  readonly title: string
  readonly staffGroup: string
  readonly role: string
  readonly occupationCode: string
  readonly payGrades: Weighted<string>
  readonly stage: Stage
  readonly hasManagementResponsibility: boolean
}

type Family = Pick<PostKindFacts, 'staffGroup' | 'role' | 'occupationCode'>

// Staff group, role and occupation code go together as they do in the shape of the extract this world imitates.
const board = {
  staffGroup: 'Administrative and Clerical',
  role: 'Board Level Director',
  occupationCode: 'G0D',
}
const seniorManager = {
  staffGroup: 'Administrative and Clerical',
  role: 'Senior Manager',
  occupationCode: 'G0D',
}
const lineManager = { staffGroup: 'Administrative and Clerical', role: 'Manager', occupationCode: 'G1D' }
const consultant = { staffGroup: 'Medical and Dental', role: 'Consultant', occupationCode: '001' }
const matron = {
  staffGroup: 'Nursing and Midwifery Registered',
  role: 'Modern Matron',
  occupationCode: 'N6A',
}
const sister = { ...matron, role: 'Sister/Charge Nurse' }
const pharmacist = {
  staffGroup: 'Add Prof Scientific and Technic',
  role: 'Pharmacist',
  occupationCode: 'S1P',
}
const therapist = {
  staffGroup: 'Allied Health Professionals',
  role: 'Physiotherapist',
  occupationCode: 'S1E',
}
const scientist = { staffGroup: 'Healthcare Scientists', role: 'Healthcare Scientist', occupationCode: 'U2B' }
const officer = { staffGroup: 'Administrative and Clerical', role: 'Officer', occupationCode: 'G2D' }
const analyst = { ...officer, role: 'Analyst' }
const support = { staffGroup: 'Estates and Ancillary', role: 'Support Worker', occupationCode: 'G3A' }

type Grades = string | Weighted<string>
const grades = (given: Grades): Weighted<string> => (typeof given === 'string' ? [[given, 1]] : given)
const leads = (stage: Stage, title: string, family: Family, given: Grades): PostKindFacts => ({
  title,
  ...family,
  payGrades: grades(given),
  stage,
  hasManagementResponsibility: true,
})
const member = (title: string, family: Family, given: Grades): PostKindFacts => ({
  title,
  ...family,
  payGrades: grades(given),
  stage: 'F',
  hasManagementResponsibility: false,
})

/** Every kind of post in the demonstration, with the framework stage that usually goes with it (our judgement). */
export const postKinds = {
  'chief-executive': leads(
    '4',
    'Chief Executive',
    { ...board, role: 'Chief Executive', occupationCode: 'G0A' },
    'VSM',
  ),
  'chief-operating-officer': leads('4', 'Chief Operating Officer', board, 'VSM'),
  'chief-nurse': leads('4', 'Chief Nurse', { ...board, staffGroup: matron.staffGroup }, 'VSM'),
  'medical-director': leads('4', 'Medical Director', { ...consultant, role: board.role }, 'VSM'),
  'chief-people-officer': leads('4', 'Chief People Officer', board, 'VSM'),
  'chief-finance-officer': leads('4', 'Chief Finance Officer', board, 'VSM'),
  'deputy-chief-operating-officer': leads('3', 'Deputy Chief Operating Officer', seniorManager, 'Band 8d'),
  'hospital-managing-director': leads('4', 'Hospital Managing Director, {unit}', seniorManager, 'VSM'),
  'hospital-medical-director': leads('4', 'Hospital Medical Director, {unit}', consultant, 'YC72'),
  'hospital-director-of-nursing': leads('4', 'Hospital Director of Nursing, {unit}', matron, 'Band 8d'),
  'general-manager': leads('3', 'General Manager, {unit}', seniorManager, 'Band 8d'),
  'clinical-director': leads('3', 'Clinical Director, {unit}', consultant, 'YC72'),
  'head-of-nursing': leads('3', 'Head of Nursing, {unit}', matron, 'Band 8c'),
  matron: leads('2', 'Matron, {unit}', matron, 'Band 8a'),
  'service-manager': leads('2', 'Service Manager, {unit}', lineManager, 'Band 8a'),
  'clinical-lead': leads('2', 'Clinical Lead, {unit}', consultant, 'YC72'),
  'ward-manager': leads('1', 'Ward Manager, {unit}', sister, 'Band 7'),
  'lead-nurse': leads('1', 'Lead Nurse, {unit}', sister, 'Band 7'),
  'lead-pharmacist': leads('2', 'Lead Pharmacist, {unit}', pharmacist, 'Band 8a'),
  'lead-therapist': leads('2', 'Lead Therapist, {unit}', therapist, 'Band 8a'),
  'lead-scientist': leads('2', 'Lead Healthcare Scientist, {unit}', scientist, 'Band 8a'),
  'head-of-corporate': leads('3', 'Head of {unit}', seniorManager, 'Band 8b'),
  'deputy-head-of-corporate': leads('2', 'Deputy Head of {unit}', lineManager, 'Band 8a'),
  'leadership-development-lead': leads('2', 'Leadership Development Lead', lineManager, 'Band 8a'),
  'workforce-information-lead': leads('1', 'Workforce Information Lead', analyst, 'Band 7'),
  sister: leads('1', 'Sister/Charge Nurse', sister, [
    ['Band 6', 7],
    ['Band 7', 3],
  ]),
  'senior-pharmacist': leads('1', 'Senior Pharmacist', pharmacist, 'Band 7'),
  'senior-therapist': leads('1', 'Senior Physiotherapist', therapist, 'Band 7'),
  'senior-scientist': leads('1', 'Senior Healthcare Scientist', scientist, 'Band 7'),
  'administration-team-leader': leads('1', 'Administration Team Leader', officer, 'Band 5'),
  'senior-analyst': leads('1', 'Senior Analyst', analyst, 'Band 7'),
  'support-supervisor': leads('1', 'Support Services Supervisor', support, 'Band 3'),
  'staff-nurse': member('Staff Nurse', { ...matron, role: 'Staff Nurse' }, [
    ['Band 5', 4],
    ['Band 6', 1],
  ]),
  'healthcare-assistant': member(
    'Healthcare Assistant',
    { staffGroup: 'Additional Clinical Services', role: 'Healthcare Assistant', occupationCode: 'H1A' },
    [
      ['Band 2', 3],
      ['Band 3', 1],
    ],
  ),
  consultant: member('Consultant', consultant, 'YC72'),
  'resident-doctor': member(
    'Resident Doctor',
    { ...consultant, role: 'Resident Doctor', occupationCode: '021' },
    'MN37',
  ),
  pharmacist: member('Pharmacist', pharmacist, [
    ['Band 6', 3],
    ['Band 7', 2],
  ]),
  physiotherapist: member('Physiotherapist', therapist, [
    ['Band 5', 2],
    ['Band 6', 3],
  ]),
  'healthcare-scientist': member('Healthcare Scientist', scientist, [
    ['Band 5', 2],
    ['Band 6', 3],
  ]),
  'rota-coordinator': member(
    'Rota Coordinator',
    { ...officer, role: 'Rota Coordinator', occupationCode: 'G2A' },
    [
      ['Band 3', 1],
      ['Band 4', 3],
    ],
  ),
  'clerical-worker': member(
    'Clerical Worker',
    { ...officer, role: 'Clerical Worker', occupationCode: 'G2A' },
    [
      ['Band 2', 1],
      ['Band 3', 3],
    ],
  ),
  officer: member('Officer', officer, [
    ['Band 4', 1],
    ['Band 5', 3],
  ]),
  'improvement-facilitator': member('Quality Improvement Facilitator', officer, 'Band 6'),
  analyst: member('Analyst', analyst, [
    ['Band 5', 1],
    ['Band 6', 3],
  ]),
  'support-worker': member('Support Worker', support, 'Band 2'),
} as const satisfies Record<string, PostKindFacts>

export type PostKind = keyof typeof postKinds
