import type { RoleProfile } from '../model.ts'
import { desirable, essential, requirementsAt } from '../requirements.ts'
import { supportingTitles } from '../supporting-titles.ts'

export const headOfCorporateFunction: RoleProfile = {
  id: 'head-of-corporate-function',
  version: '1.0',
  name: 'Head of a corporate function',
  family: 'corporate',
  managementLevel: '3',
  discipline: 'corporate',
  purpose:
    'Leads one of the services that the rest of the organisation relies on, such as finance, human resources, digital, estates or quality. Patients rarely meet this person, but notice at once when the work is not done well.',
  typicalBands: ['Band 8b', 'Band 8c', 'Band 8d'],
  tasks: {
    'planning-and-allocating': {
      emphasis: 'main',
      sentence:
        'Plans the function’s work a year or more ahead, and agrees with its customers what will and will not be done.',
    },
    'leading-people': {
      emphasis: 'main',
      sentence: 'Leads managers and specialists, many of them scarce, and gives them a career worth having.',
    },
    'running-operations': {
      emphasis: 'shared',
      sentence: 'Keeps an essential service going, out of hours as well, and plans for the day it fails.',
    },
    'performance-and-quality': {
      emphasis: 'main',
      sentence:
        'Sets clear standards for the function, measures it by what wards and clinics get, and acts on it.',
    },
    'money-and-resources': {
      emphasis: 'main',
      sentence: 'Answers for a substantial budget or for advice on which others spend theirs.',
    },
    'changing-services': {
      emphasis: 'shared',
      sentence:
        'Changes systems and processes with the people who use them, and takes away work from the front line.',
    },
  },
  requirements: requirementsAt('3', {
    '1.1.1': essential(3),
    '1.1.2': essential(2),
    '1.1.3': essential(2),
    '1.2.1': essential(4),
    '1.2.2': essential(3),
    '1.2.3': essential(4),
    '1.3.1': essential(3),
    '1.3.2': essential(3),
    '1.3.3': essential(3),
    '2.1.1': essential(3),
    '2.1.2': essential(2),
    '2.1.3': essential(3),
    '2.2.1': essential(3),
    '2.2.2': essential(4),
    '2.2.3': essential(3),
    '2.3.1': essential(3),
    '2.3.2': essential(4),
    '2.3.3': essential(3),
    '3.1.1': desirable(2),
    '3.1.2': desirable(2),
    '3.1.3': essential(4),
    '3.2.1': essential(3),
    '3.2.2': essential(3),
    '3.2.3': essential(3),
    '3.3.1': essential(3),
    '3.3.2': essential(3),
    '3.3.3': desirable(3),
  }),
  matches: [
    {
      titleIncludes: ['head of', 'associate director of', 'deputy director of'],
      titleExcludes: [...supportingTitles, 'deputy head', 'nursing', 'midwifery', 'operations'],
      staffGroupIs: ['Administrative and Clerical', 'Estates and Ancillary'],
      priority: 100,
    },
  ],
}
