import type { RoleProfile } from '../model.ts'
import { desirable, essential, requirementsAt } from '../requirements.ts'
import { notTheHolder } from '../supporting-titles.ts'

export const teamLeader: RoleProfile = {
  id: 'team-leader',
  version: '1.0',
  name: 'Team leader',
  family: 'operations',
  managementLevel: '1',
  discipline: 'operational',
  purpose:
    'Leads a team that patients depend on, often without seeing it: booking, records, theatres support, a community base or a laboratory bench. Shares out the work, supports the people who do it and puts things right when they slip.',
  typicalBands: ['Band 4', 'Band 5', 'Band 6'],
  tasks: {
    'planning-and-allocating': {
      emphasis: 'main',
      sentence: 'Sets out the team’s week, shares the work fairly and covers absence.',
    },
    'leading-people': {
      emphasis: 'main',
      sentence: 'Recruits, inducts, appraises and supports the team, and deals early with problems at work.',
    },
    'running-operations': {
      emphasis: 'main',
      sentence:
        'Keeps the day running: who is where, what is late, and what has to happen before people go home.',
    },
    'performance-and-quality': {
      emphasis: 'shared',
      sentence: 'Keeps a simple eye on quality, backlog and complaints, and goes through them with the team.',
    },
    'money-and-resources': {
      emphasis: 'light',
      sentence:
        'Orders supplies, keeps to the overtime allowed and tells the budget holder early about pressure.',
    },
    'changing-services': {
      emphasis: 'shared',
      sentence: 'Helps the team to find and test better ways of doing its work.',
    },
  },
  requirements: requirementsAt('1', {
    '1.1.1': essential(4),
    '1.1.2': essential(3),
    '1.1.3': essential(2),
    '1.2.1': essential(4),
    '1.2.2': essential(3),
    '1.2.3': essential(2),
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
    '2.3.2': desirable(2),
    '2.3.3': essential(3),
    '3.1.1': essential(2),
    '3.1.2': essential(2),
    '3.1.3': essential(3),
    '3.2.1': essential(3),
    '3.2.2': essential(2),
    '3.2.3': essential(3),
    '3.3.1': essential(3),
    '3.3.2': essential(3),
    '3.3.3': desirable(2),
  }),
  matches: [
    {
      titleIncludes: [
        'team leader',
        'team lead',
        'team manager',
        'office manager',
        'assistant service manager',
        'deputy service manager',
        'operational support manager',
      ],
      titleExcludes: ['pa', 'secretary', 'ward', 'deputy team'],
      priority: 100,
    },
    {
      titleIncludes: ['clinical lead'],
      titleExcludes: notTheHolder,
      staffGroupIs: [
        'Allied Health Professionals',
        'Healthcare Scientists',
        'Add Prof Scientific and Technic',
      ],
      bands: ['6', '7'],
      priority: 100,
    },
  ],
}
