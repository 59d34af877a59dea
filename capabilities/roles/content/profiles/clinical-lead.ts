import type { RoleProfile } from '../model.ts'
import { desirable, essential, requirementsAt } from '../requirements.ts'
import { notTheHolder } from '../supporting-titles.ts'

export const clinicalLead: RoleProfile = {
  id: 'clinical-lead',
  version: '1.0',
  name: 'Clinical lead',
  family: 'medical',
  managementLevel: '2',
  discipline: 'medical',
  purpose:
    'Is a senior doctor who still treats patients and also leads a specialty: how it cares for people, how the doctors work together, and how it gets better. Shares the running of the service with a service manager and a senior nurse.',
  typicalBands: ['Consultant', 'Specialist doctor'],
  tasks: {
    'planning-and-allocating': {
      emphasis: 'shared',
      sentence: 'Agrees doctors’ job plans and cover with colleagues, so that they fit what patients need.',
    },
    'leading-people': {
      emphasis: 'shared',
      sentence:
        'Leads the doctors in the specialty, welcomes new ones and deals with difficult behaviour early.',
    },
    'running-operations': {
      emphasis: 'shared',
      sentence:
        'Is the voice on clinical matters when the service is under pressure and priorities have to be set.',
    },
    'performance-and-quality': {
      emphasis: 'main',
      sentence:
        'Leads on safety, outcomes and learning from deaths and incidents, and is open with families.',
    },
    'money-and-resources': {
      emphasis: 'light',
      sentence: 'Weighs cost as well as benefit in choosing treatments, equipment and locums.',
    },
    'changing-services': {
      emphasis: 'main',
      sentence: 'Leads change in how care is given and brings sceptical colleagues along with evidence.',
    },
  },
  requirements: requirementsAt('2', {
    '1.1.1': essential(3),
    '1.1.2': essential(2),
    '1.1.3': essential(3),
    '1.2.1': essential(3),
    '1.2.2': essential(3),
    '1.2.3': essential(4),
    '1.3.1': essential(3),
    '1.3.2': essential(3),
    '1.3.3': essential(3),
    '2.1.1': essential(3),
    '2.1.2': essential(2),
    '2.1.3': essential(3),
    '2.2.1': essential(3),
    '2.2.2': essential(2),
    '2.2.3': essential(3),
    '2.3.1': essential(2, '1'),
    '2.3.2': essential(2, '1'),
    '2.3.3': essential(4),
    '3.1.1': essential(4),
    '3.1.2': essential(3),
    '3.1.3': essential(3),
    '3.2.1': essential(3),
    '3.2.2': desirable(2),
    '3.2.3': essential(3),
    '3.3.1': essential(3),
    '3.3.2': essential(4),
    '3.3.3': desirable(3),
  }),
  matches: [
    {
      titleIncludes: ['clinical lead', 'clinical service lead', 'specialty lead', 'lead consultant'],
      titleExcludes: [...notTheHolder, 'clinical director'],
      staffGroupIs: ['Medical and Dental'],
      priority: 100,
    },
  ],
}
