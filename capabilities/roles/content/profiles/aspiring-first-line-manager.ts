import type { RoleProfile } from '../model.ts'
import { desirable, essential, requirementsAt } from '../requirements.ts'

export const aspiringFirstLineManager: RoleProfile = {
  id: 'aspiring-first-line-manager',
  version: '1.0',
  name: 'Aspiring first-line manager',
  family: 'first-steps',
  managementLevel: 'F',
  discipline: 'operational',
  purpose:
    'Does a clinical, technical or office job today and is getting ready to lead a team. Already helps to run a shift, a desk or a piece of work, and tries out parts of a manager’s job with support.',
  typicalBands: ['Band 4', 'Band 5', 'Band 6'],
  tasks: {
    'planning-and-allocating': {
      emphasis: 'shared',
      sentence:
        'Helps to plan the day or the shift, and sees how the person in charge decides what comes first.',
    },
    'leading-people': {
      emphasis: 'shared',
      sentence: 'Shows new starters the ropes, looks out for colleagues and gives feedback kindly.',
    },
    'running-operations': {
      emphasis: 'main',
      sentence:
        'Takes charge of a defined part of the work, such as a bay, a desk or a session, and asks for help in time.',
    },
    'performance-and-quality': {
      emphasis: 'shared',
      sentence: 'Notices what falls short, reports it and helps to check whether it has been put right.',
    },
    'money-and-resources': {
      emphasis: 'light',
      sentence: 'Uses time and supplies with care and learns how the team’s budget works.',
    },
    'changing-services': {
      emphasis: 'shared',
      sentence: 'Tries small improvements with the team and says what happened.',
    },
  },
  requirements: requirementsAt('F', {
    '1.1.1': essential(3),
    '1.1.2': essential(2),
    '1.1.3': essential(3),
    '1.2.1': essential(3),
    '1.2.2': essential(3),
    '1.2.3': desirable(2),
    '1.3.1': essential(3),
    '1.3.2': essential(2),
    '1.3.3': essential(3),
    '2.1.1': essential(2),
    '2.1.2': essential(2),
    '2.1.3': essential(3),
    '2.2.1': essential(2),
    '2.2.2': essential(2),
    '2.2.3': essential(2),
    '2.3.1': desirable(2),
    '2.3.2': desirable(2),
    '2.3.3': essential(2),
    '3.1.1': essential(3),
    '3.1.2': essential(2),
    '3.1.3': essential(2),
    '3.2.1': essential(2),
    '3.2.2': desirable(2),
    '3.2.3': desirable(2),
    '3.3.1': essential(3),
    '3.3.2': essential(3),
    '3.3.3': desirable(2),
  }),
  matches: [],
}
