import type { RoleProfile } from '../model.ts'
import { desirable, essential, requirementsAt } from '../requirements.ts'
import { notTheHolder } from '../supporting-titles.ts'

export const wardManager: RoleProfile = {
  id: 'ward-manager',
  version: '1.0',
  name: 'Ward manager',
  family: 'nursing',
  managementLevel: '1',
  discipline: 'nursing',
  purpose:
    'Runs a hospital ward or department: the nurses and healthcare assistants who work there, the care that patients get, and the money it costs. Is the person whom patients, families and staff look to when something needs to be put right.',
  typicalBands: ['Band 7', 'Band 8a'],
  tasks: {
    'planning-and-allocating': {
      emphasis: 'main',
      sentence: 'Gets a fair and safe roster out in time, plans leave and keeps vacancies filled.',
    },
    'leading-people': {
      emphasis: 'main',
      sentence:
        'Recruits, appraises, develops and looks after the whole ward team, on nights as well as days.',
    },
    'running-operations': {
      emphasis: 'main',
      sentence: 'Keeps the ward safe and moving each day: staffing, beds, discharges and the unexpected.',
    },
    'performance-and-quality': {
      emphasis: 'main',
      sentence:
        'Answers for safe, kind care: harm, complaints, infection, and what patients and families say.',
    },
    'money-and-resources': {
      emphasis: 'shared',
      sentence: 'Holds the ward’s budget for staff and supplies, and explains any difference.',
    },
    'changing-services': {
      emphasis: 'shared',
      sentence: 'Leads improvement on the ward and helps the team through changes that come from elsewhere.',
    },
  },
  requirements: requirementsAt('1', {
    '1.1.1': essential(3),
    '1.1.2': essential(3),
    '1.1.3': essential(2),
    '1.2.1': essential(3),
    '1.2.2': essential(3),
    '1.2.3': essential(3),
    '1.3.1': essential(3),
    '1.3.2': essential(4),
    '1.3.3': essential(4),
    '2.1.1': essential(4),
    '2.1.2': essential(4),
    '2.1.3': essential(4),
    '2.2.1': essential(3),
    '2.2.2': essential(3),
    '2.2.3': essential(3),
    '2.3.1': essential(4),
    '2.3.2': essential(3),
    '2.3.3': essential(3),
    '3.1.1': essential(4),
    '3.1.2': essential(3),
    '3.1.3': essential(3),
    '3.2.1': essential(3),
    '3.2.2': essential(2),
    '3.2.3': essential(3),
    '3.3.1': essential(3),
    '3.3.2': essential(4),
    '3.3.3': desirable(3),
  }),
  matches: [
    {
      titleIncludes: ['ward manager', 'senior sister', 'senior charge nurse'],
      titleExcludes: notTheHolder,
      priority: 100,
    },
    {
      titleIncludes: ['unit manager', 'department manager'],
      titleExcludes: notTheHolder,
      staffGroupIs: ['Nursing and Midwifery Registered'],
      priority: 100,
    },
  ],
}
