import type { RoleProfile } from '../model.ts'
import { desirable, essential, requirementsAt } from '../requirements.ts'
import { supportingTitles } from '../supporting-titles.ts'

export const nonExecutiveDirector: RoleProfile = {
  id: 'non-executive-director',
  version: '1.0',
  name: 'Non-executive director',
  family: 'board',
  managementLevel: '4',
  discipline: 'corporate',
  purpose:
    'Sits on the board but does not run the organisation. Brings experience from outside, asks the questions that patients and the public would ask, and makes sure that those who do run it are both challenged and supported.',
  typicalBands: ['Appointed'],
  tasks: {
    'planning-and-allocating': {
      emphasis: 'shared',
      sentence: 'Helps the board to choose a few priorities and checks that the rest really are left alone.',
    },
    'leading-people': {
      emphasis: 'shared',
      sentence:
        'Helps to appoint and appraise executives, and listens to staff without going round their managers.',
    },
    'running-operations': {
      emphasis: 'light',
      sentence: 'Visits services to see and hear for themselves, and leaves the running of them to others.',
    },
    'performance-and-quality': {
      emphasis: 'main',
      sentence: 'Tests what the board is told about safety, quality and fairness, and asks for the evidence.',
    },
    'money-and-resources': {
      emphasis: 'main',
      sentence: 'Watches over public money, audit and risk on behalf of the public.',
    },
    'changing-services': {
      emphasis: 'shared',
      sentence: 'Challenges and supports plans for change, and asks how patients had a hand in them.',
    },
  },
  requirements: requirementsAt('4', {
    '1.1.1': desirable(2),
    '1.1.2': desirable(2),
    '1.1.3': essential(3),
    '1.2.1': essential(3),
    '1.2.2': essential(4),
    '1.2.3': essential(3),
    '1.3.1': essential(4),
    '1.3.2': essential(3),
    '1.3.3': essential(3),
    '2.1.1': essential(3),
    '2.1.2': essential(3),
    '2.1.3': desirable(2),
    '2.2.1': essential(3),
    '2.2.2': desirable(3),
    '2.2.3': desirable(3),
    '2.3.1': desirable(2),
    '2.3.2': essential(3),
    '2.3.3': essential(4),
    '3.1.1': essential(4),
    '3.1.2': essential(3),
    '3.1.3': essential(4),
    '3.2.1': desirable(3),
    '3.2.2': desirable(2),
    '3.2.3': essential(3),
    '3.3.1': essential(3),
    '3.3.2': essential(3),
    '3.3.3': desirable(2),
  }),
  matches: [
    { titleIncludes: ['non executive', 'nonexecutive'], titleExcludes: supportingTitles, priority: 120 },
    {
      titleStartsWith: ['trust chair', 'board chair', 'chair of the board'],
      titleExcludes: supportingTitles,
      priority: 120,
    },
  ],
}
