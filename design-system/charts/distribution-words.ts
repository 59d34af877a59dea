import { type DistributionChart, segmentsOf } from './distribution-data.ts'
import { listed, withheldReason } from './words.ts'

const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)}%`

/** "12 (34%)", with the share only where the total is shown. */
export const countWords = (chart: DistributionChart, rung: number): string => {
  const count = chart.levels[rung]?.count
  if (count === undefined || count.kind === 'withheld') return 'Withheld'
  return chart.total.kind === 'shown' && chart.total.value > 0
    ? `${count.value} (${percent(count.value, chart.total.value)})`
    : String(count.value)
}

/** How many there are at each level, and what is not shown. */
export const describeDistribution = (chart: DistributionChart): string => {
  const { levels, total, people } = chart
  if (total.kind === 'shown' && total.value === 0) return `There are no ${people} to count.`
  const shown = levels.flatMap(({ label, count }, rung) =>
    count.kind === 'shown' ? [`${label} ${countWords(chart, rung)}`] : [],
  )
  const withheld = levels.flatMap(({ label, count }) => (count.kind === 'withheld' ? [label] : []))
  const together = segmentsOf(chart)?.find(({ rung }) => rung === 'withheld')?.count
  return [
    total.kind === 'shown' ? `${total.value} ${people}.` : `The number of ${people} is withheld.`,
    shown.length > 0 ? `${listed(shown)}.` : '',
    withheld.length > 0
      ? `${withheldReason}: ${listed(withheld)}${together === undefined ? '' : `, ${together} together`}.`
      : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
