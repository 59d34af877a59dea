import type { RoleProfile } from '../model.ts'
import { desirable, essential, requirementsAt } from '../requirements.ts'
import { notTheHolder } from '../supporting-titles.ts'

export const matron: RoleProfile = {
  id: 'matron',
  version: '1.0',
  name: 'Matron',
  family: 'nursing',
  managementLevel: '2',
  discipline: 'nursing',
  purpose:
    'Is the senior nurse or midwife for a group of wards or clinics, seen on them every day. Supports the ward managers, upholds standards of care and cleanliness, and has the authority to put things right on the spot.',
  typicalBands: ['Band 8a', 'Band 8b'],
  tasks: {
    'planning-and-allocating': {
      emphasis: 'shared',
      sentence: 'Looks across wards each day and moves nurses or beds to where the risk is greatest.',
    },
    'leading-people': {
      emphasis: 'main',
      sentence: 'Leads, coaches and appraises ward managers, and helps with the hardest staff problems.',
    },
    'running-operations': {
      emphasis: 'main',
      sentence: 'Walks the wards, unblocks what is stuck and takes charge when a ward is in difficulty.',
    },
    'performance-and-quality': {
      emphasis: 'main',
      sentence:
        'Upholds standards of safety, dignity and infection control, and follows complaints through with families.',
    },
    'money-and-resources': {
      emphasis: 'shared',
      sentence: 'Questions ward budgets, agency use and supplies together with the ward managers.',
    },
    'changing-services': {
      emphasis: 'shared',
      sentence: 'Brings wards together to improve care and makes sure that good ideas spread.',
    },
  },
  requirements: requirementsAt('2', {
    '1.1.1': essential(3),
    '1.1.2': essential(2),
    '1.1.3': essential(2),
    '1.2.1': essential(3),
    '1.2.2': essential(3),
    '1.2.3': essential(3),
    '1.3.1': essential(3),
    '1.3.2': essential(4),
    '1.3.3': essential(4),
    '2.1.1': essential(3),
    '2.1.2': essential(4),
    '2.1.3': essential(3),
    '2.2.1': essential(3),
    '2.2.2': essential(3),
    '2.2.3': essential(3),
    '2.3.1': essential(3),
    '2.3.2': essential(2),
    '2.3.3': essential(3),
    '3.1.1': essential(4),
    '3.1.2': essential(4),
    '3.1.3': essential(4),
    '3.2.1': essential(3),
    '3.2.2': desirable(2),
    '3.2.3': essential(3),
    '3.3.1': essential(3),
    '3.3.2': essential(3),
    '3.3.3': desirable(3),
  }),
  matches: [{ titleIncludes: ['matron'], titleExcludes: notTheHolder, priority: 100 }],
}
