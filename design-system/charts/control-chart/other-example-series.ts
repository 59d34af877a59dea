import {
  type AttributeChart,
  type AttributeChartKind,
  type AttributeSeries,
  type BeforeAfter,
  beforeAfter,
  type Funnel,
  type FunnelKind,
  type FunnelUnit,
  makeAttributeChart,
  makeFunnel,
  type Series,
  type Wording,
} from '@headroom/control-charts'
import { monthAt } from './example-series.ts'

/** Invented throughout: no organisation, unit or person here exists. */

export const attributeChartOf = (kind: AttributeChartKind, series: AttributeSeries): AttributeChart => {
  const outcome = makeAttributeChart(kind, series)
  if (!outcome.ok) throw new Error(`An example has faults: ${JSON.stringify(outcome.faults)}`)
  return outcome.chart
}

export const funnelOf = (kind: FunnelKind, units: readonly FunnelUnit[], wording: Wording): Funnel => {
  const outcome = makeFunnel(kind, units, { wording })
  if (!outcome.ok) throw new Error(`An example has faults: ${JSON.stringify(outcome.faults)}`)
  return outcome.funnel
}

const counts = (pairs: readonly (readonly [number, number])[]): AttributeSeries['points'] =>
  pairs.map(([numerator, denominator], at) => ({ date: monthAt(at), numerator, denominator }))

/** A share of cases whose number differs from month to month, so that its limits do too. */
export const assessed: AttributeSeries = {
  points: counts([
    [61, 84],
    [70, 92],
    [48, 66],
    [75, 101],
    [66, 88],
    [58, 79],
    [83, 110],
    [0, 0],
    [69, 94],
    [54, 71],
    [77, 99],
    [62, 86],
    [71, 97],
    [33, 74],
    [68, 90],
    [80, 104],
    [73, 96],
    [88, 95],
  ]),
  wording: { measure: 'Falls risk assessed within six hours', show: 'proportion' },
}

export const falls: AttributeSeries = {
  points: [6, 4, 7, 5, 3, 8, 6, 5, 4, 7, 15, 6, 5, 4, 6, 5, 7, 4].map((value, at) => ({
    date: monthAt(at),
    value,
  })),
  wording: { measure: 'Falls with harm' },
}

/** Days between events, each dated by the event that ended the wait. */
export const between: AttributeSeries = {
  points: [
    ['2023-01-19', 18],
    ['2023-02-11', 23],
    ['2023-02-25', 14],
    ['2023-04-01', 35],
    ['2023-04-20', 19],
    ['2023-05-29', 39],
    ['2023-06-10', 12],
    ['2023-07-18', 38],
    ['2023-08-08', 21],
    ['2023-09-23', 46],
    ['2023-10-15', 22],
    ['2024-04-09', 177],
  ].map(([date, value]) => ({ date: String(date), value: Number(value) })),
  wording: { measure: 'Between needle-stick injuries', unit: 'days' },
}

export const huddles: AttributeSeries = {
  points: [14, 12, 15, 13, 11, 14, 12, 13, 15, 17, 18, 16, 19, 18, 17, 20, 18, 19].map((value, at) => ({
    date: monthAt(at),
    value,
  })),
  wording: { measure: 'Safety huddles held', unit: 'a month' },
}

const wards = [
  ['Alder', 41, 610],
  ['Ash', 22, 350],
  ['Aspen', 9, 140],
  ['Beech', 66, 905],
  ['Birch', 31, 505],
  ['Cedar', 17, 212],
  ['Cherry', 58, 1010],
  ['Elder', 12, 260],
  ['Elm', 84, 690],
  ['Hazel', 27, 402],
  ['Holly', 44, 720],
  ['Juniper', 6, 118],
  ['Larch', 25, 830],
  ['Lime', 35, 471],
  ['Maple', 71, 1180],
  ['Oak', 52, 850],
  ['Poplar', 15, 301],
  ['Rowan', 39, 560],
] as const

export const readmissionsWording: Wording = {
  measure: 'Readmitted within 30 days, by ward',
  show: 'proportion',
}
export const readmissions: readonly FunnelUnit[] = wards.map(([unit, numerator, denominator]) => ({
  unit,
  numerator,
  denominator,
}))

/** Large numbers, so that units differ far more than chance explains. */
export const breachesWording: Wording = { measure: 'Waits over four hours, by site', show: 'proportion' }
export const breaches: readonly FunnelUnit[] = wards.map(([unit, numerator, denominator], at) => ({
  unit: `${unit} site`,
  numerator: Math.round(
    denominator * 14 * (unit === 'Larch' ? 0.03 : 0.22 + ((numerator * 7 + at * 3) % 17) / 80),
  ),
  denominator: denominator * 14,
}))

const handover: Series['points'] = [
  41, 44, 39, 42, 46, 40, 43, 45, 38, 42, 44, 41, 43, 40, 45, 42, 36, 33, 35, 31, 34, 32, 33, 30, 34, 31,
].map((value, at) => ({ date: monthAt(at), value }))

const answered = (series: Series, changeDate: string): BeforeAfter => {
  const outcome = beforeAfter(series, changeDate, {
    happenings: [{ date: '2024-08-01', note: 'A new winter plan began.' }],
  })
  if (!outcome.ok) throw new Error('An example has too few points before')
  return outcome.answer
}

const handoverSeries: Series = {
  points: handover,
  improvement: 'down',
  wording: { measure: 'Ambulance handover', unit: 'minutes' },
}

export const improved = (): BeforeAfter => answered(handoverSeries, '2024-05-01')
export const notYetKnown = (): BeforeAfter =>
  answered(
    {
      ...handoverSeries,
      points: handover
        .map((point, at) => (at < 16 ? point : { ...point, value: 41 + (at % 3) }))
        .slice(0, 19),
    },
    '2024-05-01',
  )
