import type { Emphasis, Framework, Stage } from './model.ts'
import { placeSharedDomains } from './shared-elements/domains.ts'
import { provisionalScale } from './shared-elements/scale.ts'

const stages: readonly Stage[] = [
  {
    id: 'student',
    name: 'Medical student',
    ordinal: 1,
    meaning: 'Undergraduate: before graduation.',
  },
  {
    id: 'trainee',
    name: 'Doctor in training',
    ordinal: 2,
    meaning: 'Postgraduate: before completing specialist training.',
  },
  {
    id: 'consultant',
    name: 'Consultant',
    ordinal: 3,
    meaning: 'Continuing practice: a fully trained doctor.',
  },
]

// E. Nicol (2012): domains 1 and 2 are to be shown by medical students before they graduate, 3 and 4 by trainees
// before they finish, 5 as a consultant; acquisition is cumulative. "Building" and "light" before that are our
// reading of the graded emphasis, and are guidance: nothing is barred by them.
const shownByStudents = { student: 'core', trainee: 'core', consultant: 'core' } as const
const shownByTrainees = { student: 'building', trainee: 'core', consultant: 'core' } as const
const shownByConsultants = { student: 'light', trainee: 'building', consultant: 'core' } as const
const emphasisByDomain: readonly Readonly<Record<string, Emphasis>>[] = [
  shownByStudents,
  shownByStudents,
  shownByTrainees,
  shownByTrainees,
  shownByConsultants,
]

const scale = provisionalScale('mlcf-provisional')

export const mlcf: Framework = {
  id: 'mlcf',
  name: 'Medical Leadership Competency Framework',
  shortName: 'MLCF',
  purpose:
    'Leadership shared by all doctors, whatever post they hold, built up over a career. Kept as history.',
  audience: 'Medical students, doctors in training and consultants.',
  owners: [
    { name: 'Academy of Medical Royal Colleges', from: '2010' },
    {
      name: 'NHS Institute for Innovation and Improvement',
      from: '2010',
      to: '2013',
      note: 'Closed in 2013.',
    },
  ],
  licence: {
    shipped: 'names-and-own-words',
    note: 'The original may be circulated only among NHS-funded and UK medical bodies, and not stored electronically without permission. Names of domains and elements only; the rest is our own words.',
    attribution:
      'Names of domains and elements: NHS Institute for Innovation and Improvement and Academy of Medical Royal Colleges.',
  },
  sources: [
    {
      title: 'Medical Leadership Competency Framework, third edition',
      publisher: 'NHS Institute for Innovation and Improvement and Academy of Medical Royal Colleges',
      published: '2010-07',
    },
    {
      title: 'Improving clinical leadership and management in the NHS',
      publisher: 'Journal of Healthcare Leadership',
      published: '2012',
      note: 'E. Nicol: which domains are to be shown at which career stage.',
    },
  ],
  versions: [
    {
      number: '3',
      edition: 'Third edition, July 2010',
      status: 'superseded',
      effectiveFrom: '2010-07',
      effectiveTo: '2011',
      datesNote:
        'No day of withdrawal is established; its elements were carried into the Leadership Framework in 2011.',
      supersedes: [],
      supersededBy: { frameworkId: 'leadership-framework', number: '2011' },
      stages,
      scales: [scale],
      nodes: placeSharedDomains({ prefix: 'MLCF', scaleId: scale.id, emphasisByDomain }),
    },
  ],
}
