import type { RoleProfile } from '../model.ts'
import { desirable, essential, requirementsAt } from '../requirements.ts'
import { notTheHolder, supportingTitles } from '../supporting-titles.ts'

export const clinicalDirector: RoleProfile = {
  id: 'clinical-director',
  version: '1.0',
  name: 'Clinical director',
  family: 'medical',
  managementLevel: '3',
  discipline: 'medical',
  purpose:
    'Is a senior doctor who leads a division together with a general manager and a head of nursing, while still seeing patients. Answers for how its doctors practise and behave, and for choices about what the division does and how.',
  typicalBands: ['Consultant'],
  tasks: {
    'planning-and-allocating': {
      emphasis: 'shared',
      sentence:
        'Decides with the general manager and head of nursing where doctors’ time, beds and money go.',
    },
    'leading-people': {
      emphasis: 'main',
      sentence:
        'Leads clinical leads and consultants, and deals with concerns about practice, health or behaviour.',
    },
    'running-operations': {
      emphasis: 'light',
      sentence: 'Is called on when a clinical decision affects the whole division, or when services clash.',
    },
    'performance-and-quality': {
      emphasis: 'main',
      sentence:
        'Answers for the safety and results of care across the division, and for honesty when it fails.',
    },
    'money-and-resources': {
      emphasis: 'shared',
      sentence:
        'Shares responsibility for the division’s money and for stopping what does not help patients.',
    },
    'changing-services': {
      emphasis: 'main',
      sentence: 'Sets clinical direction with colleagues and partners, and wins doctors’ support for change.',
    },
  },
  requirements: requirementsAt('3', {
    '1.1.1': essential(3),
    '1.1.2': essential(2),
    '1.1.3': essential(3),
    '1.2.1': essential(3),
    '1.2.2': essential(3),
    '1.2.3': essential(4),
    '1.3.1': essential(4),
    '1.3.2': essential(3),
    '1.3.3': essential(4),
    '2.1.1': essential(3),
    '2.1.2': essential(3),
    '2.1.3': essential(3),
    '2.2.1': essential(3),
    '2.2.2': essential(3),
    '2.2.3': essential(4),
    '2.3.1': essential(3),
    '2.3.2': essential(3, '2'),
    '2.3.3': essential(3),
    '3.1.1': essential(4),
    '3.1.2': essential(3),
    '3.1.3': essential(3),
    '3.2.1': essential(3),
    '3.2.2': desirable(3),
    '3.2.3': essential(3),
    '3.3.1': essential(3),
    '3.3.2': essential(4),
    '3.3.3': desirable(3),
  }),
  matches: [
    {
      titleIncludes: ['clinical director', 'divisional medical director', 'chief of service'],
      titleExcludes: notTheHolder,
      priority: 110,
    },
    {
      titleIncludes: ['associate medical director', 'deputy medical director'],
      titleExcludes: supportingTitles,
      priority: 110,
    },
  ],
}
