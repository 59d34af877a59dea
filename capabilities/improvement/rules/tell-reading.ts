import { nameDate } from '@headroom/control-charts'
import type { Reading } from './reading.ts'

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** A change of one standard deviation shows within 22 points nine times in ten: the kernel's own measure of "long enough". */
const LONG_ENOUGH = 22

const before = {
  concern:
    'The points just before the change were already unusually bad. Figures after a bad spell are often better whatever is done, so part of an improvement may be a return to the usual.',
  improvement:
    'The measure was already getting better just before the change, so what came after may have begun without it.',
  moved:
    'The measure was already moving just before the change, so what came after may have begun without it.',
} as const

/** What to know beside the kernel's own paragraph: the cautions, and what would turn "not yet" into an answer. */
export function tellReading(reading: Reading): readonly string[] {
  if (!reading.ok) return [tellNoWay(reading)]
  const { answer, verdict, since, kept } = reading
  const name = (dates: readonly string[]) =>
    dates.map((date) => nameDate(date, answer.chart.isMonthly)).join(', ')
  const said = [answer.reason]
  if (reading.signalBefore) said.push(before[reading.signalBefore])
  if (verdict === 'not-yet-known')
    said.push(
      `What would change this: ${plural(Math.max(1, LONG_ENOUGH - answer.after.n), 'more point')} would make silence mean something; a large change shows in 3 to 7. Look again when the next data are in.`,
    )
  if (since && since.corrected.length > 0)
    said.push(
      `Since the change was recorded, figures of the baseline were corrected: ${name(since.corrected)}. The limits use the corrected ones.`,
    )
  if (since && since.leftOut.length > 0)
    said.push(`Left out of the baseline since it was kept: ${name(since.leftOut)}.`)
  if (since && since.added.length > 0)
    said.push(
      `Added to the baseline since it was kept: ${plural(since.added.length, 'point')} (${name(since.added)}).`,
    )
  if (!kept)
    said.push('This measure was chosen after the change was recorded, so no baseline was kept for it then.')
  return said
}

function tellNoWay({ reason, found, needed }: Extract<Reading, { ok: false }>): string {
  switch (reason) {
    case 'too-few-before':
      return `There is no way to know from this measure: it has ${plural(found, 'point')} before the change, and limits need ${needed}. What would change this: bring in its earlier figures, if they exist.`
    case 'not-in-use':
      return 'There is no way to know from this measure: it is no longer kept. Choose another that says the same.'
    case 'faults':
      return 'There is no way to know from this measure: its points do not fit this kind of chart. Look at its rows and its settings.'
  }
}
