import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, daysBetween, isDueToClose, isReminderDue, lateWeek, stageOn } from './cycle.ts'

describe('days', () => {
  test.each([
    ['2026-12-18', 28, '2027-01-15'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s and %i days is %s', (day, days, then) => {
    expect(addDays(day, days)).toBe(then)
    expect(daysBetween(day, then)).toBe(days)
  })
})

test.each([
  ['2026-12-17', false],
  ['2026-12-18', false],
  ['2026-12-19', true],
])('what closes on 18 December is due to close on %s: %s', (today, isDue) => {
  expect(isDueToClose('2026-12-18', today)).toBe(isDue)
})

const closesOn = '2026-12-18'
describe('a reminder, of what was asked on 22 November and closes on 18 December', () => {
  test.each<[today: string, remindedOn: string | null, reminders: number, isDue: boolean, why: string]>([
    ['2026-11-22', null, 0, false, 'the day of asking'],
    ['2026-11-26', null, 0, false, 'four days'],
    ['2026-11-27', null, 0, true, 'five days'],
    ['2026-12-01', '2026-11-27', 1, false, 'four days since the last'],
    ['2026-12-02', '2026-11-27', 1, true, 'five days since the last'],
    ['2026-12-10', '2026-12-02', 2, false, 'one is kept for the last call'],
    ['2026-12-16', '2026-12-02', 2, true, 'two days before'],
    ['2026-12-17', '2026-12-16', 3, false, 'the last was the last'],
    ['2026-12-17', '2026-12-02', 2, true, 'a last call that was missed on its day'],
    ['2026-12-19', null, 0, false, 'after the close'],
  ])('on %s, last reminded on %s, %i times: %s (%s)', (today, remindedOn, reminders, isDue) => {
    expect(isReminderDue({ askedOn: '2026-11-22', remindedOn, reminders }, closesOn, today)).toBe(isDue)
  })

  it('comes three times at the most, and never twice on one day, whenever rounds are made', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 }), { maxLength: 60 }), (offsets) => {
        let reminded: { remindedOn: string | null; reminders: number } = { remindedOn: null, reminders: 0 }
        for (const day of offsets.toSorted((a, b) => a - b).map((offset) => addDays('2026-11-22', offset))) {
          if (!isReminderDue({ askedOn: '2026-11-22', ...reminded }, closesOn, day)) continue
          expect(day).not.toBe(reminded.remindedOn)
          reminded = { remindedOn: day, reminders: reminded.reminders + 1 }
        }
        expect(reminded.reminders).toBeLessThanOrEqual(3)
      }),
    )
  })
})

describe('late answers', () => {
  test.each([
    ['2026-12-20', 0],
    ['2026-12-26', 0],
    ['2026-12-27', 1],
    ['2027-01-16', 3],
    ['2027-01-17', 4],
    ['2027-03-01', 4],
  ])('of what closed on 19 December: on %s, %i weeks are over', (today, weeks) => {
    expect(lateWeek('2026-12-19', today)).toBe(weeks)
  })
})

test.each([
  ['collecting', null, 'open'],
  ['closed', '2026-12-31', 'late'],
  ['closed', '2026-12-30', 'over'],
  ['finished', '2026-12-31', 'over'],
  ['cancelled', null, 'cancelled'],
  ['preparing', null, 'not-yet'],
] as const)(
  'whoever comes on 31 December to a cycle that is %s, late until %s, finds it %s',
  (state, lateUntil, stage) => {
    expect(stageOn({ state, lateUntil }, '2026-12-31')).toBe(stage)
  },
)
