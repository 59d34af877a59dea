import type { ChartExample } from '../examples.tsx'
import { AttributeChartFigure, MovingRangeChart, RunChart } from './attribute-chart.tsx'
import { BeforeAfterFigure } from './before-after-figure.tsx'
import { chartOf, mixed, neutral, rebased, steady, tooFew, waits } from './example-series.ts'
import { FunnelChart } from './funnel-chart.tsx'
import { MatrixCell } from './matrix-cell.tsx'
import {
  assessed,
  attributeChartOf,
  between,
  breaches,
  breachesWording,
  falls,
  funnelOf,
  huddles,
  improved,
  notYetKnown,
  readmissions,
  readmissionsWording,
} from './other-example-series.ts'

const MATRIX = [
  ['Acute medicine', [rebased, waits, steady]],
  ['Surgery', [neutral, mixed, tooFew]],
] as const

const Matrix = () => (
  <section class="headroom-chart__scroll" aria-label="Measures by unit" tabindex={0}>
    <table class="headroom-chart__table">
      <caption class="headroom-chart__hidden">Measures by unit</caption>
      <thead>
        <tr>
          <th scope="col">Unit</th>
          <th scope="col">Four hours</th>
          <th scope="col">First appointment</th>
          <th scope="col">Sickness</th>
        </tr>
      </thead>
      <tbody>
        {MATRIX.map(([unit, all]) => (
          <tr>
            <th scope="row">{unit}</th>
            {all.map((series) => (
              <td>
                <MatrixCell
                  chart={chartOf(series)}
                  href="#charts"
                  about={`${series.wording?.measure}, ${unit}`}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const attribute = (id: string, kind: Parameters<typeof attributeChartOf>[0], series: typeof falls) => (
  <AttributeChartFigure
    id={id}
    chart={attributeChartOf(kind, series)}
    {...(series.wording ? { wording: series.wording } : {})}
  />
)

export const otherControlChartExamples: readonly ChartExample[] = [
  {
    title: 'p chart: limits that differ from month to month, and a month with nobody',
    body: attribute('attribute-p', 'p', assessed),
  },
  { title: 'c chart: a count', body: attribute('attribute-c', 'c', falls) },
  { title: 't chart: time between events', body: attribute('attribute-t', 't', between) },
  {
    title: 'Run chart',
    body: (
      <RunChart
        id="run"
        chart={attributeChartOf('run', huddles)}
        wording={{ measure: 'Safety huddles held', unit: 'a month' }}
        markers={[{ date: '2023-09-01', kind: 'note', words: 'Huddles moved to 8.15.' }]}
      />
    ),
  },
  { title: 'Moving ranges', body: <MovingRangeChart id="moving" chart={chartOf(waits)} /> },
  {
    title: 'Funnel plot',
    body: (
      <FunnelChart
        id="funnel"
        chart={funnelOf('proportion', readmissions, readmissionsWording)}
        wording={readmissionsWording}
        sizeName="Discharges"
      />
    ),
  },
  {
    title: 'Funnel plot: units differ more than chance explains',
    body: (
      <FunnelChart
        id="funnel-wide"
        chart={funnelOf('proportion', breaches, breachesWording)}
        wording={breachesWording}
        sizeName="Attendances"
      />
    ),
  },
  {
    title: 'Before and after: it improved',
    body: (
      <BeforeAfterFigure
        id="before-after"
        answer={improved()}
        changeDate="2024-05-01"
        change="A nurse meets every ambulance at the door."
      />
    ),
  },
  {
    title: 'Before and after: not yet known',
    body: (
      <BeforeAfterFigure
        id="before-after-open"
        title="Ambulance handover, three months after"
        answer={notYetKnown()}
        changeDate="2024-05-01"
      />
    ),
  },
  { title: 'Matrix of measures by unit', body: <Matrix /> },
]
