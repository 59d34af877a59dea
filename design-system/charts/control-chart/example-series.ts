import { makeXmrChart, type Series, type XmrChart } from '@headroom/control-charts'

/** Invented throughout: no organisation, unit or person here exists. */

export const monthAt = (at: number, year = 2023): string =>
  `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`

const monthly = (values: readonly (number | null)[]): Series['points'] =>
  values.map((value, at) => ({ date: monthAt(at), value }))

export const chartOf = (series: Series): XmrChart => {
  const outcome = makeXmrChart(series)
  if (!outcome.ok) throw new Error(`An example has faults: ${JSON.stringify(outcome.faults)}`)
  return outcome.chart
}

const fourHours = [
  0.742, 0.751, 0.729, 0.738, 0.755, 0.747, 0.731, 0.744, 0.726, 0.719, 0.738, 0.711, 0.724, 0.733, 0.741,
  0.512, 0.748, 0.736, 0.752, 0.729, 0.783, 0.791, 0.776, 0.788, 0.799, 0.781, 0.794, 0.786, 0.772, 0.797,
  0.789, 0.803, 0.795, 0.784, 0.806, 0.812,
]

/** New limits with a cause, a month left out, a target that steps up and two notes. */
export const rebased: Series = {
  points: monthly(fourHours).map((point, at) => (at === 15 ? { ...point, isGhost: true } : point)),
  improvement: 'up',
  rebases: ['2024-09-01'],
  targets: [
    { from: '2023-01-01', until: '2024-03-31', value: 0.76 },
    { from: '2024-04-01', value: 0.78 },
  ],
  wording: { measure: 'Emergency department: seen within four hours', show: 'proportion' },
}

/** Concern of three kinds, a missing month, and a last month that is not over. */
export const waits: Series = {
  points: monthly([
    31,
    28,
    33,
    30,
    27,
    32,
    29,
    34,
    30,
    28,
    31,
    29,
    33,
    30,
    null,
    28,
    32,
    31,
    34,
    36,
    35,
    37,
    36,
    39,
    38,
    41,
    47,
    22,
  ]),
  improvement: 'down',
  targets: [{ from: '2023-01-01', value: 28 }],
  definitionChanges: [{ date: '2024-05-01', note: 'referrals from other trusts are now counted.' }],
  asOf: '2025-04-11',
  wording: { measure: 'Endoscopy: wait for a first appointment', unit: 'days' },
}

/** Steady, and never near its target. */
export const steady: Series = {
  points: monthly([
    0.061, 0.054, 0.059, 0.064, 0.052, 0.058, 0.066, 0.057, 0.06, 0.055, 0.062, 0.059, 0.053, 0.063, 0.058,
    0.061, 0.056, 0.065, 0.059, 0.054, 0.062, 0.057, 0.06, 0.058,
  ]),
  improvement: 'down',
  targets: [{ from: '2023-01-01', value: 0.04 }],
  wording: { measure: 'Acute medicine: sickness absence', show: 'proportion' },
}

/** A trajectory upwards, part of it still to come. */
export const trajectory: Series = {
  points: monthly([
    61, 64, 60, 63, 66, 62, 65, 67, 64, 68, 66, 69, 67, 70, 68, 71, 69, 72, 73, 71, 74, 73, 76, 75,
  ]),
  improvement: 'up',
  targets: [
    { from: '2023-06-01', value: 64 },
    { from: '2024-01-01', value: 70 },
    { from: '2024-09-01', value: 76 },
    { from: '2025-06-01', value: 85 },
  ],
  wording: { measure: 'Discharges before noon', unit: 'a week' },
}

/** A rise inside a long low run: improvement by one rule and concern by another. */
export const mixed: Series = {
  points: monthly([
    0.5, 0.53, 0.48, 0.52, 0.51, 0.49, 0.54, 0.5, 0.52, 0.49, 0.51, 0.53, 0.36, 0.375, 0.39, 0.405, 0.42,
    0.435, 0.45, 0.465,
  ]),
  improvement: 'up',
  baselinePoints: 12,
  wording: { measure: 'Staff who would recommend us as a place to work', show: 'proportion' },
}

export const tooFew: Series = {
  points: monthly([12, 15, 11, 14, 13, 12, 16]),
  improvement: 'down',
  targets: [{ from: '2023-01-01', value: 10 }],
  wording: { measure: 'Falls on the stroke unit' },
}

/** Neither up nor down is better. */
export const neutral: Series = {
  points: monthly([
    820, 790, 840, 810, 775, 830, 805, 815, 790, 845, 800, 825, 860, 870, 880, 865, 890, 875, 900, 985,
  ]),
  improvement: 'neither',
  wording: { measure: 'Ambulances arriving' },
}

export const unchanging: Series = {
  points: monthly(Array.from({ length: 14 }, () => 1)),
  improvement: 'up',
  targets: [{ from: '2023-01-01', value: 1 }],
  wording: { measure: 'Consent recorded before theatre', show: 'proportion' },
}

export const empty: Series = { points: [], improvement: 'up', wording: { measure: 'Not yet begun' } }
