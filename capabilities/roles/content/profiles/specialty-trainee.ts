import type { RoleProfile } from '../model.ts'
import { desirable, essential, requirementsAt } from '../requirements.ts'

export const specialtyTrainee: RoleProfile = {
  id: 'specialty-trainee',
  version: '1.0',
  name: 'Specialty trainee',
  family: 'medical',
  managementLevel: 'F',
  discipline: 'medical',
  purpose:
    'Is a doctor training to become a specialist, who treats patients under supervision and often leads the team at night or in an emergency. Learns to manage people, safety and change as part of becoming a consultant.',
  typicalBands: ['Resident doctor'],
  tasks: {
    'planning-and-allocating': {
      emphasis: 'light',
      sentence: 'Plans the shift’s work with the nurse in charge and decides who is seen first.',
    },
    'leading-people': {
      emphasis: 'shared',
      sentence:
        'Supervises and teaches more junior doctors and students, and looks after them on a hard night.',
    },
    'running-operations': {
      emphasis: 'main',
      sentence:
        'Leads the medical team on a shift: handover, review of the sickest patients, and calls for help.',
    },
    'performance-and-quality': {
      emphasis: 'shared',
      sentence: 'Reports incidents, takes part in audit and review, and changes practice because of them.',
    },
    'money-and-resources': {
      emphasis: 'light',
      sentence: 'Orders tests and treatment with thought for what they cost and what they add.',
    },
    'changing-services': {
      emphasis: 'shared',
      sentence: 'Leads a small improvement project each year and hands it on properly on leaving.',
    },
  },
  requirements: requirementsAt('F', {
    '1.1.1': essential(3),
    '1.1.2': essential(3),
    '1.1.3': essential(3),
    '1.2.1': essential(3),
    '1.2.2': essential(3),
    '1.2.3': essential(2),
    '1.3.1': essential(4),
    '1.3.2': essential(2),
    '1.3.3': essential(3),
    '2.1.1': essential(2),
    '2.1.2': essential(2),
    '2.1.3': essential(3),
    '2.2.1': desirable(2),
    '2.2.2': desirable(2),
    '2.2.3': essential(2),
    '2.3.1': essential(2),
    '2.3.2': desirable(2),
    '2.3.3': essential(3),
    '3.1.1': essential(4),
    '3.1.2': essential(3),
    '3.1.3': essential(3),
    '3.2.1': essential(3),
    '3.2.2': desirable(2),
    '3.2.3': desirable(2),
    '3.3.1': essential(3),
    '3.3.2': essential(3),
    '3.3.3': desirable(2),
  }),
  matches: [
    {
      roleIs: ['Resident Doctor', 'Specialty Registrar'],
      titleExcludes: ['clinical lead', 'clinical director'],
      priority: 60,
    },
    {
      titleIncludes: [
        'resident doctor',
        'specialty registrar',
        'specialist registrar',
        'specialty trainee',
        'core trainee',
        'chief registrar',
      ],
      staffGroupIs: ['Medical and Dental'],
      priority: 60,
    },
  ],
}
