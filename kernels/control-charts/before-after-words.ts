import type { BeforeAfter, Verdict } from './before-after.ts'
import { showFor } from './describe.ts'
import { nameDate } from './plain-date.ts'
import { listOf, plural } from './wording.ts'

const OPENING: Record<Verdict, string> = {
  improved: 'The measure improved after the change',
  worsened: 'The measure became worse after the change',
  changed: 'The measure moved (no direction is set as better) after the change',
  mixed: 'Signals of both improvement and concern followed the change',
  'no-sign-of-change': 'There is no sign of a difference after the change',
  'not-yet-known': 'It is not yet known whether the measure differs after the change',
}

/** The answer as a paragraph, cautions included. */
export function tellBeforeAfter(answer: Omit<BeforeAfter, 'reason'>, changeDate: string): string {
  const {
    chart,
    verdict,
    before,
    after,
    difference,
    firstSeen,
    hasHeld,
    usualDelay: delay,
    meanwhile,
  } = answer
  const show = showFor(chart)
  const name = (date: string) => nameDate(date, chart.isMonthly)
  const parts = [`${OPENING[verdict]} of ${nameDate(changeDate, false)}.`]
  if (firstSeen)
    parts.push(
      `First seen ${name(firstSeen.date)}, ${plural(firstSeen.periodsAfter, 'point')} on: ${firstSeen.reason}`,
    )
  if (difference && after.mean !== null)
    parts.push(
      `Mean ${show(before.mean)} before (${plural(before.n, 'point')}) and ${show(after.mean)} after (${after.n}): a difference of ${show(difference.estimate)}, 95% interval ${show(difference.lower)} to ${show(difference.upper)} if points are independent.`,
    )
  if (hasHeld !== null)
    parts.push(
      hasHeld ? 'It has held since.' : 'It has not held: the latest points are back about the old mean.',
    )
  else if (firstSeen) parts.push('It is too early to say whether it will hold.')
  if (verdict === 'not-yet-known')
    parts.push(
      `${plural(after.n, 'point')} ${after.n === 1 ? 'has' : 'have'} come since. A change of one standard deviation usually takes 7 points to show and sometimes 22; one of two, 3 and sometimes 7.`,
    )
  else if (delay && firstSeen)
    parts.push(`A change of this size usually takes about ${plural(delay.median, 'point')} to show.`)
  if (meanwhile.length > 0)
    parts.push(
      `Other things happened in the time: ${listOf(meanwhile.map(({ date, note }) => `${note} (${nameDate(date, false)})`))}.`,
    )
  parts.push('That one followed the other does not show that it was the cause.')
  return parts.join(' ')
}
