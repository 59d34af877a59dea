import { expect, it } from 'vitest'
import { keptUntil, retentionStep } from './report-retention.ts'

it.each([
  ['2027-01-15', '2033-01-15'],
  ['2028-02-29', '2034-03-01'],
])('reports of a cycle whose late days end on %s are kept until %s', (lateUntil, until) => {
  expect(keptUntil(lateUntil)).toBe(until)
})

it.each([
  ['long before', null, '2032-12-15', 'keep'],
  ['30 days before', null, '2032-12-16', 'warn'],
  ['warned, and not yet due', '2032-12-16', '2033-01-14', 'keep'],
  ['warned 30 days ago, and due', '2032-12-16', '2033-01-15', 'erase'],
  ['long due and never warned', null, '2034-06-01', 'warn'],
  ['warned late: still 30 days', '2034-06-01', '2034-06-30', 'keep'],
  ['warned late, 30 days on', '2034-06-01', '2034-07-01', 'erase'],
] as const)('%s', (_, warnedOn, today, step) => {
  expect(retentionStep({ lateUntil: '2027-01-15', warnedOn }, today)).toBe(step)
})
