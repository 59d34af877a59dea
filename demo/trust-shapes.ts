import type { PostKind } from './post-kinds.ts'

export type DepartmentKind =
  | 'ward'
  | 'nurse-led'
  | 'pharmacy'
  | 'therapies'
  | 'science'
  | 'corporate'
  | 'estates'

/** A group of posts in a department: who is in it, who leads each team, and which of the department's leaders they answer to. */
export interface Team {
  readonly share: number
  readonly members: readonly (readonly [kind: PostKind, weight: number])[]
  readonly lead?: PostKind
  /** People to each lead, so that nobody answers for forty. */
  readonly span: number
  readonly under: 'operational' | 'clinical' | 'professional'
}

interface DepartmentFacts {
  readonly professionalLead: PostKind
  readonly teams: readonly Team[]
}

const nursing = (share: number): Team => ({
  share,
  members: [
    ['staff-nurse', 58],
    ['healthcare-assistant', 42],
  ],
  lead: 'sister',
  span: 8,
  under: 'professional',
})
const medical = (share: number): Team => ({
  share,
  members: [['resident-doctor', 1]],
  lead: 'consultant',
  span: 2,
  under: 'clinical',
})
const therapy = (share: number): Team => ({
  share,
  members: [['physiotherapist', 1]],
  lead: 'senior-therapist',
  span: 7,
  under: 'professional',
})
const pharmacy = (share: number): Team => ({
  share,
  members: [['pharmacist', 1]],
  lead: 'senior-pharmacist',
  span: 7,
  under: 'professional',
})
const science = (share: number): Team => ({
  share,
  members: [['healthcare-scientist', 1]],
  lead: 'senior-scientist',
  span: 8,
  under: 'professional',
})
const administration = (share: number): Team => ({
  share,
  members: [
    ['clerical-worker', 62],
    ['rota-coordinator', 14],
    ['officer', 24],
  ],
  lead: 'administration-team-leader',
  span: 8,
  under: 'operational',
})
const support = (share: number): Team => ({
  share,
  members: [['support-worker', 1]],
  lead: 'support-supervisor',
  span: 10,
  under: 'operational',
})
const analysis = (share: number): Team => ({
  share,
  members: [['analyst', 1]],
  lead: 'senior-analyst',
  span: 7,
  under: 'operational',
})

/** Our judgement of a plausible mix, not a staffing standard. */
export const departmentKinds: Readonly<Record<DepartmentKind, DepartmentFacts>> = {
  ward: {
    professionalLead: 'ward-manager',
    teams: [nursing(60), medical(18), therapy(4), pharmacy(2), administration(11), support(5)],
  },
  'nurse-led': {
    professionalLead: 'lead-nurse',
    teams: [nursing(50), medical(21), science(4), administration(18), support(7)],
  },
  pharmacy: { professionalLead: 'lead-pharmacist', teams: [pharmacy(64), administration(20), support(16)] },
  therapies: { professionalLead: 'lead-therapist', teams: [therapy(78), administration(18), support(4)] },
  science: {
    professionalLead: 'lead-scientist',
    teams: [science(58), medical(14), nursing(8), administration(14), support(6)],
  },
  corporate: { professionalLead: 'deputy-head-of-corporate', teams: [administration(62), analysis(38)] },
  estates: {
    professionalLead: 'deputy-head-of-corporate',
    teams: [support(70), administration(20), analysis(10)],
  },
}

export interface DepartmentShape {
  readonly name: string
  readonly kind: DepartmentKind
  /** Size against the other departments. */
  readonly weight: number
}

export interface CorporateShape extends DepartmentShape {
  readonly reportsTo: PostKind
}

export interface TrustShape {
  readonly corporate: readonly CorporateShape[]
  readonly divisions: readonly { readonly name: string; readonly departments: readonly DepartmentShape[] }[]
  readonly matronForEvery: number
}

const department = (name: string, kind: DepartmentKind, weight = 100): DepartmentShape => ({
  name,
  kind,
  weight,
})
const corporate = (
  name: string,
  reportsTo: PostKind,
  weight: number,
  kind: DepartmentKind = 'corporate',
): CorporateShape => ({ name, kind, weight, reportsTo })

/** A general hospital: the divisions and departments of the extract this world imitates. */
export const acuteShape: TrustShape = {
  corporate: [
    corporate('Human Resources', 'chief-people-officer', 70),
    corporate('Medical Workforce', 'chief-people-officer', 45),
    corporate('Finance', 'chief-finance-officer', 65),
    corporate('Digital', 'chief-finance-officer', 75),
    corporate('Estates', 'deputy-chief-operating-officer', 130, 'estates'),
    corporate('Transformation', 'deputy-chief-operating-officer', 40),
    corporate('Quality Governance', 'chief-nurse', 50),
  ],
  divisions: [
    {
      name: 'Medicine',
      departments: [
        department('Acute Medicine', 'ward', 130),
        department('Cardiology', 'ward', 110),
        department('Respiratory', 'ward', 110),
        department('Gastroenterology', 'ward'),
        department('Stroke', 'ward', 90),
        department('Elderly Care', 'ward', 140),
      ],
    },
    {
      name: 'Surgery',
      departments: [
        department('General Surgery', 'ward', 125),
        department('Orthopaedics', 'ward', 115),
        department('Theatres', 'nurse-led', 130),
        department('Anaesthetics', 'nurse-led', 90),
        department('Urology', 'ward', 75),
      ],
    },
    {
      name: 'Women and Children',
      departments: [
        department('Maternity', 'ward', 135),
        department('Gynaecology', 'ward', 70),
        department('Paediatrics', 'ward', 110),
        department('Neonatal Unit', 'ward', 90),
      ],
    },
    {
      name: 'Clinical Support',
      departments: [
        department('Radiology', 'science', 115),
        department('Pathology', 'science', 120),
        department('Pharmacy', 'pharmacy', 95),
        department('Therapies', 'therapies', 115),
        department('Outpatients', 'nurse-led'),
      ],
    },
    {
      name: 'Emergency Care',
      departments: [
        department('Emergency Department', 'ward', 160),
        department('Same Day Emergency Care', 'nurse-led', 70),
        department('Site Operations', 'nurse-led', 60),
      ],
    },
  ],
  matronForEvery: 3,
}

/** A small community provider, for the neighbouring trust. */
export const communityShape: TrustShape = {
  corporate: [
    corporate('Human Resources', 'chief-people-officer', 40),
    corporate('Finance', 'chief-finance-officer', 35),
    corporate('Quality Governance', 'chief-nurse', 30),
  ],
  divisions: [
    {
      name: 'Adult Community Services',
      departments: [
        department('District Nursing', 'nurse-led', 130),
        department('Community Therapies', 'therapies', 90),
        department('Intermediate Care', 'ward', 110),
      ],
    },
    {
      name: 'Children and Families',
      departments: [
        department('Health Visiting', 'nurse-led', 110),
        department('Community Paediatrics', 'nurse-led', 70),
      ],
    },
  ],
  matronForEvery: 3,
}

/** Invented places: the other hospitals of a group too large for one site. */
export const hospitalNames = [
  ...[
    'Foxmere',
    'Harrowdene',
    'Thistlebank',
    'Kelderby',
    'Brackenholt',
    'Marlowhurst',
    'Silverden',
    'Tarrowby',
  ],
  ...[
    'Penhallion',
    'Ravensgill',
    'Cobblewick',
    'Larkmoor',
    'Elderfen',
    'Winterbeck',
    'Hazelmount',
    'Ashcombury',
  ],
  ...[
    'Dunmarrow',
    'Fernhollow',
    'Gorsedale',
    'Hallowfield',
    'Ivelmouth',
    'Juniper Rise',
    'Lindenholm',
    'Moorcross',
  ],
] as const
