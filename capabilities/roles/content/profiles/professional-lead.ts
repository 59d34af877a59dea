import type { RoleProfile } from '../model.ts'
import { desirable, essential, requirementsAt } from '../requirements.ts'
import { notTheHolder } from '../supporting-titles.ts'

export const professionalLead: RoleProfile = {
  id: 'professional-lead',
  version: '1.0',
  name: 'Lead for a clinical profession',
  family: 'professions',
  managementLevel: '2',
  discipline: 'clinical',
  purpose:
    'Leads a clinical profession other than medicine or nursing, such as physiotherapy, pharmacy, radiography or laboratory science. Keeps its standards high and its teams staffed, and makes sure that its knowledge is used wherever it can help patients.',
  typicalBands: ['Band 7', 'Band 8a', 'Band 8b', 'Band 8c'],
  tasks: {
    'planning-and-allocating': {
      emphasis: 'main',
      sentence: 'Plans staff, equipment and sessions across sites, and finds a way to cover scarce skills.',
    },
    'leading-people': {
      emphasis: 'main',
      sentence: 'Leads team leaders and specialists, and sees to their supervision, training and careers.',
    },
    'running-operations': {
      emphasis: 'shared',
      sentence:
        'Keeps diagnostic, therapy or pharmacy services running when demand rises or equipment fails.',
    },
    'performance-and-quality': {
      emphasis: 'main',
      sentence: 'Answers for professional standards, accreditation and safe practice.',
    },
    'money-and-resources': {
      emphasis: 'shared',
      sentence: 'Manages budgets and plans when costly equipment or medicines are replaced.',
    },
    'changing-services': {
      emphasis: 'shared',
      sentence: 'Brings in new roles, tests and ways of working together with other professions.',
    },
  },
  requirements: requirementsAt('2', {
    '1.1.1': essential(3),
    '1.1.2': essential(2),
    '1.1.3': essential(4),
    '1.2.1': essential(3),
    '1.2.2': essential(3),
    '1.2.3': essential(3),
    '1.3.1': essential(3),
    '1.3.2': essential(3),
    '1.3.3': essential(3),
    '2.1.1': essential(3),
    '2.1.2': essential(3),
    '2.1.3': essential(3),
    '2.2.1': essential(3),
    '2.2.2': essential(4),
    '2.2.3': essential(3),
    '2.3.1': essential(3),
    '2.3.2': essential(2),
    '2.3.3': essential(3),
    '3.1.1': essential(4),
    '3.1.2': essential(3),
    '3.1.3': essential(3),
    '3.2.1': essential(3),
    '3.2.2': essential(2),
    '3.2.3': essential(3),
    '3.3.1': essential(3),
    '3.3.2': essential(3),
    '3.3.3': desirable(3),
  }),
  matches: [
    {
      titleIncludes: [
        'head of',
        'professional lead',
        'service lead',
        'superintendent',
        'chief pharmacist',
        'lead pharmacist',
        'lead physiotherapist',
        'lead radiographer',
      ],
      titleExcludes: [...notTheHolder, 'clinical lead'],
      staffGroupIs: [
        'Allied Health Professionals',
        'Healthcare Scientists',
        'Add Prof Scientific and Technic',
      ],
      priority: 100,
    },
  ],
}
