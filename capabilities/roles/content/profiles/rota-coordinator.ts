import type { RoleProfile } from '../model.ts'
import { desirable, essential, requirementsAt } from '../requirements.ts'

export const rotaCoordinator: RoleProfile = {
  id: 'rota-coordinator',
  version: '1.0',
  name: 'Rota coordinator',
  family: 'first-steps',
  managementLevel: 'F',
  discipline: 'operational',
  purpose:
    'Builds the rotas that put the right doctors on each shift, within the rules of their contracts and in time for people to plan their lives. Sorts out swaps, leave and gaps every day. When it goes well, nobody notices, and patients are seen.',
  typicalBands: ['Band 3', 'Band 4'],
  tasks: {
    'planning-and-allocating': {
      emphasis: 'main',
      sentence:
        'Builds rotas that keep to the contract, cover the service and come out at least six weeks ahead.',
    },
    'leading-people': {
      emphasis: 'light',
      sentence: 'Treats everyone’s requests alike and explains plainly why one cannot be met.',
    },
    'running-operations': {
      emphasis: 'main',
      sentence: 'Fills gaps, checks swaps and books locums, so that every shift has the cover it needs.',
    },
    'performance-and-quality': {
      emphasis: 'shared',
      sentence:
        'Checks hours and rest against the rules, and passes safety concerns to the guardian of safe working.',
    },
    'money-and-resources': {
      emphasis: 'shared',
      sentence: 'Finds cover at the best price, uses agency last and checks hours before they are paid.',
    },
    'changing-services': {
      emphasis: 'shared',
      sentence: 'Spots patterns in gaps and leave, and helps doctors and managers to redesign the rota.',
    },
  },
  requirements: requirementsAt('F', {
    '1.1.1': essential(4),
    '1.1.2': essential(2),
    '1.1.3': essential(2),
    '1.2.1': essential(3),
    '1.2.2': essential(3),
    '1.2.3': essential(3),
    '1.3.1': essential(3),
    '1.3.2': essential(2),
    '1.3.3': essential(3),
    '2.1.1': desirable(2),
    '2.1.2': essential(2),
    '2.1.3': essential(3),
    '2.2.1': essential(2),
    '2.2.2': desirable(2),
    '2.2.3': essential(3),
    '2.3.1': essential(4),
    '2.3.2': essential(3),
    '2.3.3': essential(3),
    '3.1.1': essential(2),
    '3.1.2': desirable(2),
    '3.1.3': essential(4),
    '3.2.1': essential(2),
    '3.2.2': essential(3),
    '3.2.3': desirable(2),
    '3.3.1': essential(3),
    '3.3.2': essential(2),
    '3.3.3': desirable(2),
  }),
  matches: [
    {
      titleIncludes: [
        'rota coordinator',
        'rota manager',
        'rota administrator',
        'rota officer',
        'roster coordinator',
        'rostering coordinator',
      ],
      priority: 100,
    },
    { roleIs: ['Rota Coordinator'], priority: 60 },
  ],
}
