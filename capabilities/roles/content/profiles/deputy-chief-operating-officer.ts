import type { RoleProfile } from '../model.ts'
import { desirable, essential, requirementsAt } from '../requirements.ts'
import { supportingTitles } from '../supporting-titles.ts'

export const deputyChiefOperatingOfficer: RoleProfile = {
  id: 'deputy-chief-operating-officer',
  version: '1.0',
  name: 'Deputy chief operating officer',
  family: 'operations',
  managementLevel: '3',
  discipline: 'operational',
  purpose:
    'Helps the chief operating officer to run the whole organisation from day to day, and stands in when needed. Brings the divisions together so that patients move safely through the hospital and are seen in time, and leads when there is a major incident.',
  typicalBands: ['Band 8d', 'Band 9'],
  tasks: {
    'planning-and-allocating': {
      emphasis: 'main',
      sentence: 'Plans for winter, elective work and beds across all divisions, and settles who gets what.',
    },
    'leading-people': {
      emphasis: 'main',
      sentence: 'Leads general managers and the site team, and prepares them for the next step.',
    },
    'running-operations': {
      emphasis: 'main',
      sentence:
        'Runs the site at its worst moments, including major incidents, and keeps executives informed.',
    },
    'performance-and-quality': {
      emphasis: 'main',
      sentence:
        'Watches flow, waiting and safety for the whole organisation and steps in where help is needed.',
    },
    'money-and-resources': {
      emphasis: 'shared',
      sentence: 'Holds divisions to their budgets and tests large operational business cases.',
    },
    'changing-services': {
      emphasis: 'shared',
      sentence:
        'Leads change that crosses divisions and organisations, such as urgent care or shared waiting lists.',
    },
  },
  requirements: requirementsAt('3', {
    '1.1.1': essential(4),
    '1.1.2': essential(3),
    '1.1.3': essential(3),
    '1.2.1': essential(4),
    '1.2.2': essential(3),
    '1.2.3': essential(4),
    '1.3.1': essential(4),
    '1.3.2': essential(3),
    '1.3.3': essential(3),
    '2.1.1': essential(3),
    '2.1.2': essential(3),
    '2.1.3': essential(3, '4'),
    '2.2.1': essential(4),
    '2.2.2': essential(4),
    '2.2.3': essential(3),
    '2.3.1': essential(4),
    '2.3.2': essential(4),
    '2.3.3': essential(4),
    '3.1.1': essential(3),
    '3.1.2': essential(3),
    '3.1.3': essential(3),
    '3.2.1': essential(3),
    '3.2.2': desirable(3),
    '3.2.3': essential(4),
    '3.3.1': essential(3, '4'),
    '3.3.2': essential(4),
    '3.3.3': desirable(3),
  }),
  matches: [
    {
      titleIncludes: [
        'deputy chief operating officer',
        'associate chief operating officer',
        'deputy director of operations',
        'associate director of operations',
      ],
      titleExcludes: supportingTitles,
      priority: 110,
    },
  ],
}
