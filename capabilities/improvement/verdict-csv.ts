import { makeCsv } from '@headroom/platform/csv'
import type { Change } from './queries/parts.ts'
import { verdictNames } from './rules/kept-verdict.ts'
import type { Reading } from './rules/reading.ts'
import { tellReading } from './rules/tell-reading.ts'
import { partNames } from './rules/words.ts'

const headings = [
  ...[
    'Measure',
    'Unit',
    'Kind',
    'Changed from',
    'Verdict',
    'Points before',
    'Mean before',
    'Points after',
    'Mean after',
  ],
  ...['Difference', 'Lower', 'Upper', 'First seen', 'Has held', 'In words'],
]

const heldWord = (hasHeld: boolean | null): string => (hasHeld === null ? '' : hasHeld ? 'yes' : 'no')

/** What the page shows, a measure a line. Numbers are the kernel's: a share is between 0 and 1. */
export function verdictCsv(change: Change | undefined, readings: readonly Reading[]): string {
  const lines = readings.map((reading) => {
    const { measure, verdict } = reading
    const named = [
      measure.measureName,
      measure.unitName,
      partNames[measure.part],
      change?.fromOn ?? '',
      verdictNames[verdict],
    ]
    const words = tellReading(reading).join(' ')
    if (!reading.ok) return [...named, ...Array.from({ length: 9 }, () => ''), words]
    const { before, after, difference, firstSeen, hasHeld } = reading.answer
    const size = [difference?.estimate ?? '', difference?.lower ?? '', difference?.upper ?? '']
    const counts = [before.n, before.mean, after.n, after.mean ?? '']
    return [...named, ...counts, ...size, firstSeen?.date ?? '', heldWord(hasHeld), words]
  })
  return makeCsv([headings, ...lines])
}
