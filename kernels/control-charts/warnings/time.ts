import type { XmrChart } from '../model.ts'
import { daysInPeriod, periodsBetween } from '../periods.ts'
import { dayNumber, nameDate } from '../plain-date.ts'
import { listOf, plural } from '../wording.ts'
import type { Warning } from './model.ts'
import type { Sample } from './sample.ts'

const FEW = 6

const nameSome = (dates: readonly string[], isMonthly: boolean) =>
  dates.length <= FEW
    ? listOf(dates.map((date) => nameDate(date, isMonthly)))
    : `${listOf(dates.slice(0, FEW).map((date) => nameDate(date, isMonthly)))}, and ${dates.length - FEW} more`

/** Periods with no row at all, and rows with no value: both leave a gap in the line. */
export function missingPeriods(chart: XmrChart, { cadence }: Sample): Warning | null {
  const empty: string[] = []
  const gaps: string[] = []
  let absent = 0
  let before: string | null = null
  for (const { date, value } of chart.points) {
    if (value === null) empty.push(date)
    const missing: number = cadence && before !== null ? periodsBetween(cadence, before, date) : 0
    if (missing > 0 && before !== null) gaps.push(before)
    absent += missing
    before = date
  }
  const figure = empty.length + absent
  if (figure === 0) return null
  const parts = [
    ...(empty.length > 0 ? [`no value for ${nameSome(empty, chart.isMonthly)}`] : []),
    ...(absent > 0
      ? [`${plural(absent, 'period')} without a row, after ${nameSome(gaps, chart.isMonthly)}`]
      : []),
  ]
  return {
    kind: 'missing-periods',
    figure,
    dates: [...empty, ...gaps].sort(),
    message: `Periods are missing: ${parts.join('; ')}. The rules take the points on either side as neighbours; the line is drawn with a gap.`,
  }
}

/** The newest period has not arrived, or is not over yet. Needs the day the data were drawn. */
export function lateOrUnfinished(chart: XmrChart, { cadence }: Sample): Warning | null {
  const { asOf } = chart.series
  const last = chart.points.findLast(({ value }) => value !== null)
  if (!asOf || !cadence || !last || Number.isNaN(dayNumber(asOf))) return null
  const days = dayNumber(asOf) - dayNumber(last.date)
  const period = daysInPeriod(cadence)
  const dates = [last.date]
  const name = nameDate(last.date, chart.isMonthly)
  if (days < Math.floor(period))
    return {
      kind: 'unfinished-period',
      figure: days,
      dates,
      message: `The last period, ${name}, was not over when the data were drawn (${nameDate(asOf, false)}), so its value may still change. Wait before acting on it.`,
    }
  // A period is due when the one after it is over too: most returns take less than a period to arrive.
  const late = Math.floor(days / period) - 2
  if (late < 1) return null
  return {
    kind: 'late-period',
    figure: late,
    dates,
    message: `The last value is for ${name}, and the data were drawn on ${nameDate(asOf, false)}: ${plural(late, 'later period')} should have arrived. The icons speak of ${name}, not of now.`,
  }
}

/** What is counted changed while the limits did not. */
export function definitionChanges(chart: XmrChart): Warning | null {
  if (!chart.series.definitionChanges) return null
  const rebases = new Set(chart.series.rebases ?? [])
  const first = chart.points[0]?.date ?? ''
  const last = chart.points[chart.points.length - 1]?.date ?? ''
  const unmarked = (chart.series.definitionChanges ?? []).filter(
    ({ date }) => date > first && date <= last && !rebases.has(date),
  )
  if (unmarked.length === 0) return null
  const told = listOf(unmarked.map(({ date, note }) => `${nameDate(date, false)} (${note})`))
  return {
    kind: 'definition-change',
    figure: unmarked.length,
    dates: unmarked.map(({ date }) => date),
    message: `The definition changed on ${told} and the limits run on across it. Values before and after may not be comparable; new limits from that date would keep them apart.`,
  }
}
