import type { RoleProfile } from '../model.ts'
import { desirable, essential, requirementsAt } from '../requirements.ts'
import { notTheHolder, supportingTitles } from '../supporting-titles.ts'

export const serviceManager: RoleProfile = {
  id: 'service-manager',
  version: '1.0',
  name: 'Service manager',
  family: 'operations',
  managementLevel: '2',
  discipline: 'operational',
  purpose:
    'Makes a whole service work, such as cardiology or outpatients: clinics that run, lists that get shorter, staff in post and money that adds up. Works side by side with the lead doctor and the lead nurse, and is often the one who joins up all the others.',
  typicalBands: ['Band 7', 'Band 8a', 'Band 8b'],
  tasks: {
    'planning-and-allocating': {
      emphasis: 'main',
      sentence:
        'Plans clinics, lists and staff against demand, and agrees with clinicians what gives when there is too much.',
    },
    'leading-people': {
      emphasis: 'main',
      sentence: 'Leads the service’s managers and team leaders, and holds appraisals that help.',
    },
    'running-operations': {
      emphasis: 'main',
      sentence: 'Keeps the service running across its teams, and settles what the teams cannot.',
    },
    'performance-and-quality': {
      emphasis: 'main',
      sentence:
        'Goes through waiting times, quality and complaints with the clinical lead, and acts on what is really changing.',
    },
    'money-and-resources': {
      emphasis: 'shared',
      sentence: 'Oversees the service’s budgets with finance, and finds savings that do not harm care.',
    },
    'changing-services': {
      emphasis: 'main',
      sentence:
        'Leads improvement and redesign with clinicians, patients and partners, from first idea to ordinary practice.',
    },
  },
  requirements: requirementsAt('2', {
    '1.1.1': essential(4),
    '1.1.2': essential(2),
    '1.1.3': essential(2),
    '1.2.1': essential(3),
    '1.2.2': essential(3),
    '1.2.3': essential(3),
    '1.3.1': essential(3),
    '1.3.2': essential(3),
    '1.3.3': essential(3),
    '2.1.1': essential(3),
    '2.1.2': essential(2),
    '2.1.3': essential(3),
    '2.2.1': essential(3),
    '2.2.2': essential(4),
    '2.2.3': essential(3),
    '2.3.1': essential(4),
    '2.3.2': essential(3),
    '2.3.3': essential(4),
    '3.1.1': essential(3),
    '3.1.2': essential(2),
    '3.1.3': essential(3),
    '3.2.1': essential(3),
    '3.2.2': essential(2),
    '3.2.3': essential(3),
    '3.3.1': essential(4),
    '3.3.2': essential(3),
    '3.3.3': desirable(2),
  }),
  matches: [
    {
      titleIncludes: [
        'service manager',
        'services manager',
        'operational manager',
        'operations manager',
        'directorate manager',
      ],
      titleExcludes: [
        ...notTheHolder,
        'general manager',
        'it',
        'ict',
        'desk',
        'catering',
        'domestic',
        'facilities',
        'estates',
      ],
      priority: 100,
    },
    { titleIncludes: ['deputy general manager'], titleExcludes: supportingTitles, priority: 90 },
  ],
}
