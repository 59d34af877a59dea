import type { Theme } from '@headroom/capabilities/measures'
import type { MeasurePart } from './words.ts'

/** For each theme, one example of each kind: what a project about that might watch. */
export const chooserExamples: Readonly<Record<Theme, Readonly<Record<MeasurePart, string>>>> = {
  waiting: {
    outcome: 'how many people are seen within the time promised',
    process: 'how many are assessed by a senior within the first hour',
    balancing: 'how many come back within seven days',
  },
  safety: {
    outcome: 'falls with harm for each 1,000 bed days',
    process: 'how many people at risk had their plan looked at within six hours',
    balancing: 'how many people get out of bed each day',
  },
  experience: {
    outcome: 'how many would recommend the service',
    process: 'how many were told what happens next before they left',
    balancing: 'how long a clinic runs over',
  },
  workforce: {
    outcome: 'days lost to sickness',
    process: 'how many rotas are published six weeks ahead',
    balancing: 'what agency staff cost',
  },
  money: {
    outcome: 'what a case costs',
    process: 'how many lists start on time',
    balancing: 'how many operations are put off on the day',
  },
}
