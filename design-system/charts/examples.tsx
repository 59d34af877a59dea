import type { Child } from 'hono/jsx'
import { besideExamples } from './beside/examples.tsx'
import { controlChartExamples } from './control-chart/examples.tsx'
import { otherControlChartExamples } from './control-chart/other-examples.tsx'
import { Distribution } from './distribution.tsx'
import type { DistributionChart } from './distribution-data.ts'
import { HeatMap } from './heat-map.tsx'
import type { HeatCell, HeatMapChart } from './heat-map-data.ts'
import { Ladder } from './ladder.tsx'
import type { LadderChart, Level } from './ladder-data.ts'
import { Sparkline } from './sparkline.tsx'
import type { SparklineChart } from './sparkline-data.ts'

/** Invented throughout: no trust, unit or person here exists. */

const fiveLevels: readonly Level[] = [
  { value: 1, label: 'Not yet' },
  { value: 2, label: 'Developing' },
  { value: 3, label: 'Capable' },
  { value: 4, label: 'Strong' },
  { value: 5, label: 'Very strong' },
]

const fromNought: readonly Level[] = [
  { value: 0, label: 'Works against it' },
  { value: 1, label: 'Begins' },
  { value: 2, label: 'Does it' },
  { value: 3, label: 'Leads it' },
]

export const ladderOfEveryState: LadderChart = {
  title: 'Where I stand against the role of ward manager',
  rows: [
    {
      competency: 'Creating a fair and open team',
      levels: fiveLevels,
      expected: { value: 3, need: 'essential' },
      assessed: { kind: 'level', value: 4 },
      previous: 3,
    },
    {
      competency: 'Giving and asking for feedback',
      levels: fiveLevels,
      expected: { value: 4, need: 'essential' },
      assessed: { kind: 'level', value: 4 },
      previous: 4,
    },
    {
      competency: 'Managing money, people and equipment across more than one service',
      levels: fiveLevels,
      expected: { value: 4, need: 'essential' },
      assessed: { kind: 'level', value: 2 },
      previous: 3,
    },
    {
      competency: 'Using improvement methods',
      levels: fiveLevels,
      expected: { value: 3, need: 'desirable' },
      assessed: { kind: 'level', value: 2 },
    },
    {
      competency: 'Working with partners outside',
      levels: fiveLevels,
      expected: { value: 2, need: 'desirable' },
      assessed: { kind: 'no-chance' },
    },
    { competency: 'Speaking to the media', levels: fiveLevels, assessed: { kind: 'level', value: 1 } },
    {
      competency: 'Planning for emergencies',
      levels: fiveLevels,
      expected: { value: 3, need: 'essential' },
      assessed: { kind: 'not-answered' },
      previous: 2,
    },
  ],
}

export const ladderOfUnequalScales: LadderChart = {
  title: 'An older framework, with a scale for each quality',
  rows: [
    {
      competency: 'Self belief',
      levels: [...fromNought, { value: 4, label: 'Gives it to others' }],
      expected: { value: 3, need: 'essential' },
      assessed: { kind: 'level', value: 3 },
      previous: 1,
    },
    {
      competency: 'Self awareness',
      levels: fromNought,
      expected: { value: 2, need: 'essential' },
      assessed: { kind: 'level', value: 0 },
    },
  ],
}

const words = ['Not yet', 'Developing', 'Capable', 'Strong', 'Very strong']

const level = (mean: number): HeatCell => {
  const rung = Math.round(mean) - 1
  return { kind: 'level', rung, text: `${mean.toFixed(1)} ${words[rung] ?? ''}` }
}

export const heatMapWithWithheld: HeatMapChart = {
  title: 'Mean self-assessment by unit and standard',
  rowHeading: 'Unit',
  columnHeading: 'Standard',
  columns: ['Personal impact', 'Working with others', 'Improving quality', 'Managing resources'],
  scale: words,
  rows: [
    { label: 'Emergency department', cells: [level(3.4), level(4.1), level(2.2), level(1.4)] },
    { label: 'Acute medicine', cells: [level(3.1), level(4.6), level(3.2), level(2.4)] },
    {
      label: 'Endoscopy',
      cells: [
        { kind: 'withheld' },
        { kind: 'withheld' },
        { kind: 'withheld', reason: 'Not agreed to share' },
        level(2.9),
      ],
    },
    {
      label: 'Estates and facilities',
      cells: [level(2.8), level(3.3), { kind: 'nothing', text: 'Nobody yet' }, level(4.7)],
    },
  ],
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
]

const series = (title: string, values: readonly (number | undefined)[]): SparklineChart => ({
  title,
  points: values.map((value, i) => ({
    when: `${months[i] ?? ''} 2026`,
    ...(value === undefined ? {} : { value }),
  })),
  write: (value) => `${value} days`,
})

export const sparklineWithGap = series('Length of stay', [
  5.1,
  5.4,
  4.9,
  undefined,
  6.2,
  5.8,
  5.2,
  4.4,
  4.7,
  4.6,
])
export const sparklineFlat = series('Length of stay, unchanged', [4, 4, 4, 4])
export const sparklineOnce = series('Length of stay, first month', [5.1])
export const sparklineEmpty = series('Length of stay, not yet begun', [undefined, undefined])

const shown = (value: number) => ({ kind: 'shown', value }) as const
const withheld = { kind: 'withheld' } as const

const spread = (
  title: string,
  counts: readonly DistributionChart['total'][],
  total: DistributionChart['total'],
) => ({
  title,
  people: 'people',
  levels: words.map((label, i) => ({ label, count: counts[i] ?? withheld })),
  total,
})

export const distributionShown = spread(
  'Managing resources: levels across the trust',
  [shown(14), shown(61), shown(97), shown(40), shown(5)],
  shown(217),
)
export const distributionWithheld = spread(
  'Managing resources: levels in acute medicine',
  [withheld, shown(12), shown(21), shown(9), withheld],
  shown(51),
)
export const distributionAllWithheld = spread(
  'Managing resources: levels in endoscopy',
  [withheld, withheld, withheld, withheld, withheld],
  withheld,
)

export type ChartExample = { readonly title: string; readonly body: Child }

/** Every chart in every state it can be in, for the gallery of the design system. */
export const chartExamples: readonly ChartExample[] = [
  { title: 'Ladder: every state', body: <Ladder id="ladder-states" chart={ladderOfEveryState} /> },
  {
    title: 'Ladder: a scale for each quality',
    body: <Ladder id="ladder-unequal" chart={ladderOfUnequalScales} isTableOpen />,
  },
  {
    title: 'Ladder: nothing yet',
    body: <Ladder id="ladder-empty" chart={{ title: 'No competencies yet', rows: [] }} />,
  },
  { title: 'Heat map', body: <HeatMap id="heat-map" chart={heatMapWithWithheld} /> },
  { title: 'Sparkline: with a gap', body: <Sparkline id="spark-gap" chart={sparklineWithGap} /> },
  { title: 'Sparkline: unchanged', body: <Sparkline id="spark-flat" chart={sparklineFlat} /> },
  { title: 'Sparkline: one point', body: <Sparkline id="spark-once" chart={sparklineOnce} /> },
  { title: 'Sparkline: nothing yet', body: <Sparkline id="spark-empty" chart={sparklineEmpty} /> },
  { title: 'Distribution', body: <Distribution id="spread" chart={distributionShown} /> },
  {
    title: 'Distribution: some withheld',
    body: <Distribution id="spread-withheld" chart={distributionWithheld} isTableOpen />,
  },
  {
    title: 'Distribution: all withheld',
    body: <Distribution id="spread-all" chart={distributionAllWithheld} />,
  },
  ...besideExamples,
  ...controlChartExamples,
  ...otherControlChartExamples,
]
