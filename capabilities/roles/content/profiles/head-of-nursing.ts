import type { RoleProfile } from '../model.ts'
import { desirable, essential, requirementsAt } from '../requirements.ts'
import { supportingTitles } from '../supporting-titles.ts'

export const headOfNursing: RoleProfile = {
  id: 'head-of-nursing',
  version: '1.0',
  name: 'Head of nursing',
  family: 'nursing',
  managementLevel: '3',
  discipline: 'nursing',
  purpose:
    'Leads nursing, or midwifery, across a whole division, through its matrons and ward managers. Shares the running of the division with a doctor and a general manager, and answers for the safety and kindness of care in it.',
  typicalBands: ['Band 8b', 'Band 8c', 'Band 8d'],
  tasks: {
    'planning-and-allocating': {
      emphasis: 'shared',
      sentence:
        'Sets safe staffing for every ward in the division and plans for the nurses it will need in years to come.',
    },
    'leading-people': {
      emphasis: 'main',
      sentence:
        'Leads matrons and senior nurses, brings on their successors and deals with the gravest staff matters.',
    },
    'running-operations': {
      emphasis: 'shared',
      sentence: 'Takes the nursing decisions when the whole division is under pressure.',
    },
    'performance-and-quality': {
      emphasis: 'main',
      sentence:
        'Answers for harm, experience and safeguarding across the division, and sees that learning lasts.',
    },
    'money-and-resources': {
      emphasis: 'shared',
      sentence: 'Shares responsibility for the division’s money, of which nurses’ pay is the largest part.',
    },
    'changing-services': {
      emphasis: 'shared',
      sentence:
        'Leads change in nursing practice, and makes sure that redesign starts from what patients need.',
    },
  },
  requirements: requirementsAt('3', {
    '1.1.1': essential(3),
    '1.1.2': essential(3),
    '1.1.3': essential(3),
    '1.2.1': essential(3),
    '1.2.2': essential(4),
    '1.2.3': essential(3),
    '1.3.1': essential(3),
    '1.3.2': essential(4),
    '1.3.3': essential(4),
    '2.1.1': essential(4),
    '2.1.2': essential(4),
    '2.1.3': essential(3),
    '2.2.1': essential(3),
    '2.2.2': essential(3),
    '2.2.3': essential(3),
    '2.3.1': essential(3),
    '2.3.2': essential(3),
    '2.3.3': essential(3),
    '3.1.1': essential(4),
    '3.1.2': essential(4),
    '3.1.3': essential(4),
    '3.2.1': essential(3),
    '3.2.2': desirable(2),
    '3.2.3': essential(3),
    '3.3.1': essential(3),
    '3.3.2': essential(3),
    '3.3.3': essential(3),
  }),
  matches: [
    {
      titleIncludes: [
        'head of nursing',
        'head of midwifery',
        'divisional director of nursing',
        'associate director of nursing',
        'associate chief nurse',
        'deputy chief nurse',
        'deputy director of nursing',
      ],
      titleExcludes: [...supportingTitles, 'deputy head', 'information'],
      priority: 110,
    },
  ],
}
