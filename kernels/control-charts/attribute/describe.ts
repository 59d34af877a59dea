import { nameDate } from '../plain-date.ts'
import { D2 } from '../rule-set.ts'
import { plural, type Wording } from '../wording.ts'
import type { AttributeChart, AttributeChartKind } from './model.ts'
import { showOf } from './reasons.ts'

const NAMES: Record<AttributeChartKind, string> = {
  p: 'p chart (proportion of cases)',
  pp: 'p′ chart (proportion of cases, limits widened for extra variation)',
  u: 'u chart (events per unit of exposure)',
  up: 'u′ chart (events per unit of exposure, limits widened for extra variation)',
  c: 'c chart (count of events)',
  g: 'g chart (cases between events)',
  t: 't chart (time between events)',
  run: 'run chart (median, no limits)',
  mr: 'moving-range chart (distance from point to point)',
  i: 'individuals chart (limits at three sigma)',
}

export type AttributeWarning = {
  readonly kind: 'over-dispersed' | 'low-counts' | 'few-points'
  readonly message: string
}

/** How much wider the points scatter than the binomial or Poisson limits of a p or u chart allow. */
function dispersionOf(chart: AttributeChart): number {
  let sum = 0
  let pairs = 0
  let before: number | null = null
  for (const { value, centre, upper, upperTwoSigma } of chart.points) {
    // One sigma is the distance between the two upper lines, unless either was cut off.
    const sigma = upper !== null && upperTwoSigma !== null ? upper - upperTwoSigma : 0
    const z: number | null = value !== null && centre !== null && sigma > 0 ? (value - centre) / sigma : null
    if (z !== null && before !== null) {
      sum += Math.abs(z - before)
      pairs++
    }
    before = z
  }
  return pairs > 0 ? sum / pairs / D2 : 1
}

/** Where the chart's own assumptions do not hold. */
export function attributeWarningsOf(chart: AttributeChart): AttributeWarning[] {
  const warnings: AttributeWarning[] = []
  const values = chart.points.flatMap(({ value }) => (value === null ? [] : [value]))
  const dispersion = chart.kind === 'p' || chart.kind === 'u' ? dispersionOf(chart) : 1
  if (dispersion > 1.5)
    warnings.push({
      kind: 'over-dispersed',
      message: `The points scatter ${dispersion.toFixed(1)} times as widely as the limits of this chart assume, which is usual with large denominators, so it flags far too often. A ${chart.kind}′ chart allows for it.`,
    })
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  if (chart.kind === 'c' && mean < 2)
    warnings.push({
      kind: 'low-counts',
      message: `The mean count is ${mean.toFixed(1)}, too low for limits about it. Chart the time or the cases between events (t or g chart).`,
    })
  if (values.length < 10)
    warnings.push({
      kind: 'few-points',
      message: `With ${plural(values.length, 'point')} neither limits nor runs can be trusted.`,
    })
  return warnings
}

/** The whole chart in words, a paragraph each. */
export function describeAttributeChart(chart: AttributeChart, wording?: Wording): string[] {
  const show = showOf(chart, wording)
  const name = (date: string) => nameDate(date, chart.isMonthly)
  const measure = wording?.measure ?? 'One measure'
  const drawn = chart.points.filter(({ value }) => value !== null)
  const [first, last] = [drawn[0], drawn[drawn.length - 1]]
  if (!first || !last) return [`${measure}: ${NAMES[chart.kind]}. There are no values to draw.`]
  const parts = chart.parts.map(({ part, from, to, runs }) => {
    const own = chart.points.find((point) => point.part === part && point.centre !== null)
    const centre = own?.centre === null || own === undefined ? 'undefined' : show(own.centre)
    const tested =
      runs.longestRun === null
        ? 'no point is off it'
        : `longest run ${runs.longestRun} (chance seldom gives more than ${runs.longestRunLimit}), crossings ${runs.crossings} (seldom fewer than ${runs.fewestCrossings})`
    return `From ${name(from)} to ${name(to)} the centre line is ${centre}; ${tested}.`
  })
  const missing = chart.points.length - drawn.length
  const gaps = missing > 0 ? ` ${plural(missing, 'period')} without a value.` : ''
  const signals = chart.signals.map(({ reason }) => reason)
  const warnings = attributeWarningsOf(chart).map(({ message }) => message)
  return [
    `${measure}: ${NAMES[chart.kind]} of ${plural(drawn.length, 'point')}, ${name(first.date)} to ${name(last.date)}. The latest value is ${show(last.value ?? 0)}.${gaps}`,
    parts.join(' '),
    signals.length > 0
      ? `Signals: ${signals.join(' ')}`
      : 'No point is beyond the limits and no run is unusual.',
    ...(warnings.length > 0 ? [`Beware: ${warnings.join(' ')}`] : []),
    `Rules: ${chart.ruleSet.id} ${chart.ruleSet.version}.`,
  ]
}
