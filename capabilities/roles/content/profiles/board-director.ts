import type { RoleProfile } from '../model.ts'
import { desirable, essential, requirementsAt } from '../requirements.ts'
import { notTheHolder } from '../supporting-titles.ts'

export const boardDirector: RoleProfile = {
  id: 'board-director',
  version: '1.0',
  name: 'Board director (executive)',
  family: 'board',
  managementLevel: '4',
  discipline: 'corporate',
  purpose:
    'Is one of the people who together lead the whole organisation and answer to the public for it. Runs a part of it, such as medicine, nursing, finance, people or operations, and shares responsibility for all of it with the rest of the board.',
  typicalBands: ['Very senior manager'],
  tasks: {
    'planning-and-allocating': {
      emphasis: 'main',
      sentence:
        'Decides with the board what matters most, and where the organisation’s people, money and effort go.',
    },
    'leading-people': {
      emphasis: 'main',
      sentence: 'Leads senior leaders, shapes how people are treated here and plans for who comes next.',
    },
    'running-operations': {
      emphasis: 'light',
      sentence: 'Is called on when a decision is grave, or reaches beyond the organisation.',
    },
    'performance-and-quality': {
      emphasis: 'main',
      sentence: 'Knows how safe and how good care really is, asks hard questions and is open when it fails.',
    },
    'money-and-resources': {
      emphasis: 'main',
      sentence:
        'Answers with the board for public money and for whether big spending brought what was promised.',
    },
    'changing-services': {
      emphasis: 'main',
      sentence: 'Leads lasting change with partners and communities in the local system.',
    },
  },
  requirements: requirementsAt('4', {
    '1.1.1': essential(3),
    '1.1.2': essential(3),
    '1.1.3': essential(3),
    '1.2.1': essential(4),
    '1.2.2': essential(4),
    '1.2.3': essential(4),
    '1.3.1': essential(4),
    '1.3.2': essential(4),
    '1.3.3': essential(4),
    '2.1.1': essential(4),
    '2.1.2': essential(3),
    '2.1.3': essential(3),
    '2.2.1': essential(4),
    '2.2.2': essential(3),
    '2.2.3': essential(3),
    '2.3.1': essential(3),
    '2.3.2': essential(4),
    '2.3.3': essential(4),
    '3.1.1': essential(4),
    '3.1.2': essential(3),
    '3.1.3': essential(4),
    '3.2.1': essential(3),
    '3.2.2': essential(3),
    '3.2.3': essential(3),
    '3.3.1': essential(4),
    '3.3.2': essential(4),
    '3.3.3': desirable(3),
  }),
  matches: [
    {
      roleIs: ['Chief Executive', 'Board Level Director', 'Executive Director'],
      titleExcludes: [...notTheHolder, 'non executive', 'nonexecutive'],
      priority: 120,
    },
    // Named posts only: a chief pharmacist, chief registrar or chief physiotherapist does not sit on the board.
    {
      titleStartsWith: [
        'chief executive',
        'chief operating officer',
        'chief finance officer',
        'chief financial officer',
        'chief nurse',
        'chief nursing officer',
        'chief medical officer',
        'chief people officer',
        'medical director',
        'director of finance',
        'director of nursing',
        'director of operations',
        'executive director',
      ],
      titleExcludes: [...notTheHolder, 'information', 'division', 'divisional'],
      bands: ['VSM'],
      priority: 120,
    },
  ],
}
