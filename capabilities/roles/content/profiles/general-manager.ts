import type { RoleProfile } from '../model.ts'
import { desirable, essential, requirementsAt } from '../requirements.ts'
import { notTheHolder } from '../supporting-titles.ts'

export const generalManager: RoleProfile = {
  id: 'general-manager',
  version: '1.0',
  name: 'General manager',
  family: 'operations',
  managementLevel: '3',
  discipline: 'operational',
  purpose:
    'Runs a division of a hospital or community service: many services, hundreds of staff and a budget of millions. With a doctor and a senior nurse, decides what comes first, keeps promises to patients and makes next year better than this one.',
  typicalBands: ['Band 8c', 'Band 8d', 'Band 9'],
  tasks: {
    'planning-and-allocating': {
      emphasis: 'main',
      sentence:
        'Turns the organisation’s plans into the division’s own, with people, beds, theatres and money to match.',
    },
    'leading-people': {
      emphasis: 'main',
      sentence:
        'Leads service managers, builds a team that can do without heroics, and plans who comes next.',
    },
    'running-operations': {
      emphasis: 'main',
      sentence:
        'Answers for the division’s day-to-day running, and takes the lead for the whole site when on call.',
    },
    'performance-and-quality': {
      emphasis: 'main',
      sentence:
        'Holds services to account for waiting, safety and staff experience, in reviews that end in help or a decision.',
    },
    'money-and-resources': {
      emphasis: 'main',
      sentence: 'Holds the division’s budget and makes business cases that stand up.',
    },
    'changing-services': {
      emphasis: 'main',
      sentence: 'Leads redesign across services and with partners, and sees that it lasts.',
    },
  },
  requirements: requirementsAt('3', {
    '1.1.1': essential(4),
    '1.1.2': essential(3),
    '1.1.3': essential(2),
    '1.2.1': essential(3),
    '1.2.2': essential(3),
    '1.2.3': essential(4),
    '1.3.1': essential(4),
    '1.3.2': essential(3),
    '1.3.3': essential(3),
    '2.1.1': essential(3),
    '2.1.2': essential(3),
    '2.1.3': essential(4),
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
    '3.2.2': essential(3),
    '3.2.3': essential(3),
    '3.3.1': essential(3),
    '3.3.2': essential(4),
    '3.3.3': desirable(3),
  }),
  matches: [
    {
      titleIncludes: [
        'general manager',
        'divisional director of operations',
        'divisional manager',
        'head of operations',
      ],
      titleExcludes: notTheHolder,
      priority: 110,
    },
  ],
}
