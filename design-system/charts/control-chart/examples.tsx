import type { ShownAssurance, ShownVariation } from '@headroom/control-charts'
import type { ChartExample } from '../examples.tsx'
import { ControlChart } from './control-chart.tsx'
import {
  chartOf,
  empty,
  mixed,
  neutral,
  rebased,
  steady,
  tooFew,
  trajectory,
  unchanging,
  waits,
} from './example-series.ts'
import { AssuranceIcon, VariationIcon } from './icons.tsx'
import { SparkControlChart } from './spark-control-chart.tsx'

const VARIATIONS: readonly ShownVariation[] = [
  'common_cause',
  'improvement_high',
  'improvement_low',
  'concern_high',
  'concern_low',
  'neutral_high',
  'neutral_low',
  'no_variation',
  'too_few_points',
]
const ASSURANCES: readonly ShownAssurance[] = ['pass', 'hit_or_miss', 'fail', 'none', 'too_few_points']

const told = { reason: '', changesUnder: [], isFragile: false }

/** Every icon with its words. */
const Icons = () => (
  <ul class="headroom-icon-list">
    {VARIATIONS.map((icon) => (
      <li>
        <VariationIcon result={{ ...told, icon, isMixed: false }} withWords />
      </li>
    ))}
    <li>
      <VariationIcon result={{ ...told, icon: 'improvement_high', isMixed: true }} withWords />
    </li>
    <li>
      <VariationIcon result={{ ...told, icon: 'concern_low', isMixed: false, isFragile: true }} withWords />
    </li>
    {ASSURANCES.map((icon) => (
      <li>
        <AssuranceIcon result={{ ...told, icon }} withWords />
      </li>
    ))}
  </ul>
)

const Rows = () => (
  <section class="headroom-chart__scroll" aria-label="Control charts in rows" tabindex={0}>
    <table class="headroom-chart__table">
      <caption class="headroom-chart__hidden">Measures of an invented trust</caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col">Variation</th>
          <th scope="col">Assurance</th>
          <th scope="col">Over time</th>
        </tr>
      </thead>
      <tbody>
        {[rebased, waits, steady, mixed, neutral, tooFew, unchanging].map(chartOf).map((chart) => (
          <tr>
            <th scope="row">{chart.series.wording?.measure}</th>
            <td>
              <VariationIcon result={chart.variation} />
            </td>
            <td>
              <AssuranceIcon result={chart.assurance} />
            </td>
            <td>
              <SparkControlChart chart={chart} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

export const controlChartExamples: readonly ChartExample[] = [
  {
    title: 'Control chart: new limits, a month left out, a target that steps, notes',
    body: (
      <ControlChart
        id="control-rebased"
        chart={chartOf(rebased)}
        markers={[
          { date: '2024-04-01', kind: 'note', words: 'Record system down for nine days: month left out.' },
          {
            date: '2024-09-01',
            kind: 'new-limits',
            words:
              'New limits: same-day emergency care opened, and the change was sustained for seven months.',
          },
          { date: '2025-03-01', kind: 'note', words: 'Second triage room opened.' },
        ]}
      />
    ),
  },
  {
    title: 'Control chart: concern, a missing month, the last month not over',
    body: <ControlChart id="control-waits" chart={chartOf(waits)} />,
  },
  {
    title: 'Control chart: steady, and never near its target',
    body: <ControlChart id="control-steady" chart={chartOf(steady)} />,
  },
  {
    title: 'Control chart: a trajectory',
    body: <ControlChart id="control-trajectory" chart={chartOf(trajectory)} targetShape="trajectory" />,
  },
  {
    title: 'Control chart: mixed signals',
    body: <ControlChart id="control-mixed" chart={chartOf(mixed)} />,
  },
  {
    title: 'Control chart: neither direction is better',
    body: <ControlChart id="control-neutral" chart={chartOf(neutral)} />,
  },
  {
    title: 'Control chart: too few points',
    body: <ControlChart id="control-few" chart={chartOf(tooFew)} isTableOpen />,
  },
  {
    title: 'Control chart: nothing varies',
    body: <ControlChart id="control-same" chart={chartOf(unchanging)} />,
  },
  {
    title: 'Control chart: nothing yet',
    body: <ControlChart id="control-empty" chart={chartOf(empty)} />,
  },
  { title: 'Icons of variation and assurance', body: <Icons /> },
  { title: 'Control charts in rows', body: <Rows /> },
]
