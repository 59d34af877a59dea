import type { Cycle } from '../../queries/cycles.ts'
import type { CycleState } from '../../tables.ts'

export const cycleStateNames: Readonly<Record<CycleState, string>> = {
  preparing: 'Being set up',
  collecting: 'Collecting',
  closed: 'Closed, late answers may come',
  finished: 'Finished',
  cancelled: 'Cancelled',
}

export const cycleStateColours = {
  preparing: 'grey',
  collecting: 'blue',
  closed: 'green',
  finished: 'green',
  cancelled: 'red',
} as const

export const reviewerWords = ({ reviewer, facilitatorName }: Cycle): string =>
  ({
    none: 'Nobody',
    'line-manager': 'Their line manager',
    facilitator: facilitatorName ?? 'The facilitator',
  })[reviewer]

export const releaseWords = ({ release, facilitatorName }: Cycle): string =>
  release === 'direct'
    ? 'Straight to each person when it closes'
    : `In a conversation with ${facilitatorName ?? 'the facilitator'}`

export const people = (count: number): string =>
  count === 1 ? '1 person' : `${count.toLocaleString('en-GB')} people`
