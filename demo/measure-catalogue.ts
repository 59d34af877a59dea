import { measuresOfSafety } from './measures-of-safety.ts'
import { measuresOfWaiting } from './measures-of-waiting.ts'
import { measuresOfWorking } from './measures-of-working.ts'

/** How the invented numbers of a measure behave. Levels and spreads are for one department; the whole is larger by `whole`. */
export interface Behaviour {
  readonly level: number
  /** The usual month-to-month movement, as a standard deviation. */
  readonly spread: number
  /** Added in the worst of winter, taken off at the height of summer. */
  readonly winter?: number
  /** Added over a year. */
  readonly drift?: number
  /** How much of a month's movement is left in the next: 0 none, 0.6 much. */
  readonly memory?: number
  /** What a percentage or rate is of, in a month. */
  readonly size?: number
  readonly decimals?: number
  readonly lowest?: number
}

type Place = 'whole' | 'everywhere' | 'wards' | 'clinics' | 'surgery' | 'emergency' | 'maternity'

export interface MeasureKind {
  readonly code: string
  readonly name: string
  readonly says: string
  readonly plainly: string
  readonly of?: readonly [numerator: string, denominator: string]
  readonly source: string
  readonly unit: 'count' | 'percent' | 'rate' | 'days' | 'money'
  readonly per?: number
  readonly better: 'up' | 'down' | 'neither'
  readonly dimension: 'outcome' | 'process' | 'balancing'
  readonly theme: 'waiting' | 'safety' | 'experience' | 'workforce' | 'money'
  readonly every: 'month' | 'week'
  readonly places: readonly Place[]
  /** Targets, by years before today. */
  readonly targets?: readonly (readonly [yearsAgo: number, value: number])[]
  /** Months by which the newest number lags. */
  readonly lag?: number
  readonly behaves: Behaviour
}

export const departmentsOf: Readonly<Record<Exclude<Place, 'whole' | 'everywhere'>, readonly string[]>> = {
  wards: [
    'Acute Medicine',
    'Cardiology',
    'Respiratory',
    'Elderly Care',
    'General Surgery',
    'Orthopaedics',
    'Paediatrics',
  ],
  clinics: [
    'Cardiology',
    'Respiratory',
    'General Surgery',
    'Orthopaedics',
    'Urology',
    'Paediatrics',
    'Outpatients',
  ],
  surgery: ['General Surgery', 'Orthopaedics', 'Urology'],
  emergency: ['Emergency Department', 'Same Day Emergency Care', 'Acute Medicine'],
  maternity: ['Maternity'],
}

/** The dozen departments that count. */
export const countingDepartments: readonly string[] = [...new Set(Object.values(departmentsOf).flat())].sort()

export const measureKinds: readonly MeasureKind[] = [
  ...measuresOfWaiting,
  ...measuresOfSafety,
  ...measuresOfWorking,
]
