import { chanceSentence } from './chance.ts'
import { nameAssurance, nameVariation } from './icons.ts'
import type { ChartPoint, Partition, XmrChart } from './model.ts'
import { cadenceOf, periodsBetween } from './periods.ts'
import { nameDate } from './plain-date.ts'
import { warningsOf } from './warnings/check-fit.ts'
import { makeShow, plural, type Show } from './wording.ts'

const BETTER = {
  up: 'Higher is better.',
  down: 'Lower is better.',
  neither: 'No direction is set as better.',
} as const

/** Writes values as the chart's last limits call for. */
export function showFor(chart: XmrChart): Show {
  const spreads = chart.partitions.map(({ limits }) => limits?.averageMovingRange ?? 0)
  return makeShow(chart.series.wording, spreads.findLast((spread) => spread > 0) ?? 0)
}

function limitsInWords(partition: Partition, chart: XmrChart, show: Show): string {
  const name = (date: string) => nameDate(date, chart.isMonthly)
  const { limits, mean, from, to, n, basedOn } = partition
  const span = n === 1 ? `At ${name(from)}` : `From ${name(from)} to ${name(to)}`
  if (!limits || !chart.hasEnoughPoints) return `${span} (${plural(n, 'point')}) the mean is ${show(mean)}.`
  const basis = basedOn.n < n ? `, fixed on the first ${basedOn.n} of them` : ''
  return `${span} (${plural(n, 'point')}${basis}) the mean is ${show(mean)} and the process limits are ${show(limits.lower)} and ${show(limits.upper)}.`
}

const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/**
 * The whole chart in words, a paragraph each: what it shows, its limits, its signals, its icons with what would
 * change them, what to beware of, and the rules it was judged by. Nothing on the drawing is missing here.
 */
export function describeChart(chart: XmrChart): string[] {
  const measure = chart.series.wording?.measure ?? 'One measure'
  const better = BETTER[chart.series.improvement]
  const last = chart.points[chart.lastUsable]
  if (!last) return [`${measure}: there are no values to draw. ${better}`]
  const show = showFor(chart)
  const name = (date: string) => nameDate(date, chart.isMonthly)
  const first = chart.points.find(({ judgement }) => judgement !== null) ?? last
  const ghosts = chart.points.filter(({ isGhost }) => isGhost).length
  const left =
    ghosts > 0 ? ` ${sentenceCase(plural(ghosts, 'point'))} drawn but left out of every calculation.` : ''
  const target = last.target === null ? '' : ` The target at the latest point is ${show(last.target)}.`
  const paragraphs = [
    `${measure}: control chart of ${plural(chart.n, 'point')}, ${name(first.date)} to ${name(last.date)}. ${better} The latest value is ${show(last.value ?? 0)}.${target}${left}`,
    chart.partitions.map((partition) => limitsInWords(partition, chart, show)).join(' '),
  ]
  if (chart.hasEnoughPoints) {
    const signals = chart.signals.map(({ reason }) => reason)
    paragraphs.push(
      signals.length > 0 ? `Signals: ${signals.join(' ')}` : 'No point meets any of the four rules.',
    )
  }
  for (const [about, result, words] of [
    ['Variation', chart.variation, nameVariation(chart.variation.icon)],
    ['Assurance', chart.assurance, nameAssurance(chart.assurance.icon)],
  ] as const) {
    const fragile = result.isFragile
      ? ` This icon is fragile. ${result.changesUnder.map(({ reason }) => reason).join(' ')}`
      : ''
    paragraphs.push(`${about}: ${words}. ${result.reason}${fragile}`)
  }
  const warnings = warningsOf(chart)
  if (warnings.length > 0) paragraphs.push(`Beware: ${warnings.map(({ message }) => message).join(' ')}`)
  if (chart.hasEnoughPoints) paragraphs.push(chanceSentence(chart))
  const { shiftPoints, trendPoints, screening } = chart.ruleSet.settings
  paragraphs.push(
    `Rules: ${chart.ruleSet.id} ${chart.ruleSet.version}, shift ${shiftPoints} points, trend ${trendPoints} points, screening ${screening}.`,
  )
  return paragraphs
}

export const TABLE_COLUMNS = [
  'Date',
  'Value',
  'Mean',
  'Lower limit',
  'Upper limit',
  'Target',
  'Judgement',
  'Why',
] as const

const JUDGEMENTS = {
  common: 'Common cause',
  improvement: 'Improvement',
  concern: 'Concern',
  neutral_high: 'Change up',
  neutral_low: 'Change down',
} as const

/** The chart as a table, a row a point, for those who would rather read it so. */
export function tableOf(chart: XmrChart): string[][] {
  const show = showFor(chart)
  const byPartition = new Map(chart.partitions.map((partition) => [partition.partition, partition]))
  const judgementOf = (point: ChartPoint) => {
    if (point.isGhost) return 'Left out'
    if (point.judgement === null) return 'Missing'
    if (!chart.hasEnoughPoints) return ''
    return point.isMixed ? `${JUDGEMENTS[point.judgement]} (mixed)` : JUDGEMENTS[point.judgement]
  }
  return chart.points.map((point) => {
    const partition = byPartition.get(point.partition)
    const limits = chart.hasEnoughPoints ? partition?.limits : undefined
    const cell = (value: number | null | undefined) =>
      value === null || value === undefined ? '' : show(value)
    return [
      nameDate(point.date, chart.isMonthly),
      cell(point.value),
      cell(partition?.mean),
      cell(limits?.lower),
      cell(limits?.upper),
      cell(point.target),
      judgementOf(point),
      chart.hasEnoughPoints ? point.signals.map((at) => chart.signals[at]?.reason ?? '').join(' ') : '',
    ]
  })
}

const cadences = new WeakMap<XmrChart, ReturnType<typeof cadenceOf>>()

/** Whether a period is missing between a point and the one before: a line drawn across would hide it. */
export function isGapBefore(chart: XmrChart, at: number): boolean {
  const before = chart.points[at - 1]
  const point = chart.points[at]
  if (!before || !point) return false
  let cadence = cadences.get(chart)
  if (cadence === undefined) {
    cadence = cadenceOf(chart.points)
    cadences.set(chart, cadence)
  }
  return cadence !== null && periodsBetween(cadence, before.date, point.date) > 0
}
