import type { Direction } from '@headroom/control-charts'

/** What kind of answer a measure gives. A project needs all three: see Provost and Murray, The Health Care Data Guide, ch. 2. */
export const dimensions = ['outcome', 'process', 'balancing'] as const
export type Dimension = (typeof dimensions)[number]

export const themes = ['waiting', 'safety', 'experience', 'workforce', 'money'] as const
export type Theme = (typeof themes)[number]

export const valueUnits = ['count', 'percent', 'rate', 'days', 'money', 'score'] as const
export type ValueUnit = (typeof valueUnits)[number]

export const periodKinds = ['day', 'week', 'month', 'quarter'] as const
export type PeriodKind = (typeof periodKinds)[number]

export const measureStatuses = ['draft', 'in-use', 'retired'] as const
export type MeasureStatus = (typeof measureStatuses)[number]

export const chartKinds = ['xmr', 'mr', 'run', 'p', 'pp', 'u', 'up', 'c', 'g', 't'] as const
export type ChartKind = (typeof chartKinds)[number]

export const annotationKinds = ['change', 'event', 'data', 'note'] as const
export type AnnotationKind = (typeof annotationKinds)[number]

export const rebaseDecisions = ['proposed', 'accepted', 'declined', 'undone'] as const
export type RebaseDecision = (typeof rebaseDecisions)[number]

export const dimensionNames: Readonly<Record<Dimension, string>> = {
  outcome: 'Outcome: what people get from it',
  process: 'Process: whether the work is done as intended',
  balancing: 'Balancing: what might get worse meanwhile',
}

export const themeNames: Readonly<Record<Theme, string>> = {
  waiting: 'Waiting',
  safety: 'Safety',
  experience: 'Experience',
  workforce: 'Workforce',
  money: 'Money',
}

export const valueUnitNames: Readonly<Record<ValueUnit, string>> = {
  count: 'A count',
  percent: 'A percentage',
  rate: 'A rate: so many for each 1,000, for example',
  days: 'Days',
  money: 'Pounds',
  score: 'A score',
}

export const directionNames: Readonly<Record<Direction, string>> = {
  up: 'Higher is better',
  down: 'Lower is better',
  neither: 'Neither is better',
}

export const periodNames: Readonly<Record<PeriodKind, string>> = {
  day: 'Day',
  week: 'Week',
  month: 'Month',
  quarter: 'Quarter',
}

export const chartKindNames: Readonly<Record<ChartKind, string>> = {
  xmr: 'XmR: the usual chart, with the Making Data Count rules and icons',
  mr: 'Moving range: how far each point is from the one before',
  run: 'Run chart: a median and no limits',
  p: 'p: a share of cases',
  pp: 'p′: a share of very many cases',
  u: 'u: events for so many days or patients',
  up: 'u′: events for very many days or patients',
  c: 'c: a count of events where opportunity stays the same',
  g: 'g: cases between rare events',
  t: 't: days between rare events',
}
