import type { RoleProfile } from '../model.ts'
import { desirable, essential, requirementsAt } from '../requirements.ts'
import { supportingTitles } from '../supporting-titles.ts'

export const wardTeamLeader: RoleProfile = {
  id: 'ward-team-leader',
  version: '1.0',
  name: 'Ward team leader (sister or charge nurse)',
  family: 'nursing',
  managementLevel: '1',
  discipline: 'nursing',
  purpose:
    'Is the nurse in charge of a shift or a team on a ward or in a department. Sees that every patient is safe and cared for, that nurses and healthcare assistants are in the right place, and that worries are heard and acted on.',
  typicalBands: ['Band 6', 'Band 7'],
  tasks: {
    'planning-and-allocating': {
      emphasis: 'shared',
      sentence:
        'Matches nurses and healthcare assistants to patients at the start of each shift and again as needs change.',
    },
    'leading-people': {
      emphasis: 'main',
      sentence:
        'Coaches and supports the team, appraises those assigned and steps in when someone struggles.',
    },
    'running-operations': {
      emphasis: 'main',
      sentence: 'Takes charge of the shift: beds, breaks, doctors’ rounds, visitors and whatever goes wrong.',
    },
    'performance-and-quality': {
      emphasis: 'shared',
      sentence:
        'Checks care as it is given, acts on incidents and talks to families when things have not gone well.',
    },
    'money-and-resources': {
      emphasis: 'light',
      sentence: 'Keeps waste of stock down and thinks before asking for agency staff.',
    },
    'changing-services': {
      emphasis: 'shared',
      sentence: 'Tries out improvements with the ward manager and keeps them going at weekends and at night.',
    },
  },
  requirements: requirementsAt('1', {
    '1.1.1': essential(3),
    '1.1.2': essential(2),
    '1.1.3': essential(2),
    '1.2.1': essential(3),
    '1.2.2': essential(3),
    '1.2.3': desirable(2),
    '1.3.1': essential(3),
    '1.3.2': essential(3),
    '1.3.3': essential(4),
    '2.1.1': essential(3),
    '2.1.2': essential(3),
    '2.1.3': essential(3),
    '2.2.1': essential(2),
    '2.2.2': essential(3),
    '2.2.3': essential(3),
    '2.3.1': essential(2),
    '2.3.2': desirable(2),
    '2.3.3': desirable(2),
    '3.1.1': essential(4),
    '3.1.2': essential(3),
    '3.1.3': essential(3),
    '3.2.1': essential(2),
    '3.2.2': desirable(2),
    '3.2.3': essential(2),
    '3.3.1': essential(3),
    '3.3.2': essential(3),
    '3.3.3': desirable(2),
  }),
  matches: [
    {
      titleIncludes: ['deputy ward manager', 'ward team leader', 'deputy sister', 'deputy charge nurse'],
      priority: 110,
    },
    // Band 7 only: a Band 6 sister or charge nurse may or may not lead a team, and a person must say.
    {
      titleIncludes: ['sister', 'charge nurse'],
      titleExcludes: supportingTitles,
      bands: ['7'],
      priority: 50,
    },
  ],
}
