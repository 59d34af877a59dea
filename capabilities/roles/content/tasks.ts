import type { ManagementTask } from './model.ts'

// The Health Foundation ("Strengthening NHS management and leadership", 2022) speaks of six key tasks that managers
// carry. Its wording of them was not to hand: this taxonomy and every word in it are ours.
export const managementTasks: readonly ManagementTask[] = [
  {
    id: 'planning-and-allocating',
    name: 'Planning and allocating',
    meaning: 'Working out what will be needed, and putting people, time and space where they should go.',
  },
  {
    id: 'leading-people',
    name: 'Leading and managing people',
    meaning:
      'Recruiting, supporting, developing and, when it is needed, challenging the people who do the work.',
  },
  {
    id: 'running-operations',
    name: 'Running day-to-day operations',
    meaning: 'Keeping today’s service going safely: cover, flow, problems and decisions that cannot wait.',
  },
  {
    id: 'performance-and-quality',
    name: 'Managing performance and quality',
    meaning: 'Knowing how well and how safely the service is doing, and acting on it.',
  },
  {
    id: 'money-and-resources',
    name: 'Managing money and resources',
    meaning: 'Spending public money well, and looking after equipment, supplies and buildings.',
  },
  {
    id: 'changing-services',
    name: 'Changing and improving services',
    meaning: 'Making the service better, and helping people through the change.',
  },
]
