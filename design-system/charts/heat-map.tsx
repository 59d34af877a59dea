import { type ChartProps, descriptionId, titleId } from './figure.tsx'
import type { HeatCell, HeatMapChart } from './heat-map-data.ts'
import { describeHeatMap } from './heat-map-words.ts'
import { shadeOf } from './shade.ts'
import { withheldReason } from './words.ts'

const cellClass = (cell: HeatCell, rungs: number): string => {
  switch (cell.kind) {
    case 'level':
      return `headroom-heat__cell headroom-shade-${shadeOf(cell.rung, rungs)}`
    case 'withheld':
      return 'headroom-heat__cell headroom-heat__cell--withheld'
    case 'nothing':
      return 'headroom-heat__cell headroom-heat__cell--nothing'
  }
}

const CellWords = ({ cell }: { cell: HeatCell }) => {
  switch (cell.kind) {
    case 'level':
    case 'nothing':
      return <span class="headroom-heat__value">{cell.text}</span>
    case 'withheld':
      return (
        <span class="headroom-heat__value">
          Withheld
          {cell.reason === undefined ? null : <span class="headroom-heat__reason">{cell.reason}</span>}
        </span>
      )
  }
}

const ScaleKey = ({ chart }: { chart: HeatMapChart }) => {
  const hasSmallNumbers = chart.rows.some((row) =>
    row.cells.some((cell) => cell.kind === 'withheld' && cell.reason === undefined),
  )
  return (
    <ul class="headroom-chart__key">
      {chart.scale.map((words, rung) => (
        <li class="headroom-chart__key-item">
          <span class={`headroom-heat__swatch headroom-shade-${shadeOf(rung, chart.scale.length)}`} />
          <span>{words}</span>
        </li>
      ))}
      {hasSmallNumbers ? (
        <li class="headroom-chart__key-item">
          <span class="headroom-heat__swatch headroom-heat__cell--withheld" />
          <span>{withheldReason}</span>
        </li>
      ) : null}
    </ul>
  )
}

/**
 * Browsers drop a table's meaning when CSS changes its display, as it does on a phone, so the roles are written out
 * (Adrian Roselli, "Tables, CSS display properties, and ARIA", 2018; nhsuk-frontend's responsive table does the same).
 */
const role = (name: string) => ({ role: name })

/**
 * Levels by two divisions, as a real table: the shade helps the eye and the words carry the meaning.
 *
 * On a phone every row becomes a block and each cell a line with its column's name.
 */
export const HeatMap = ({ id, chart }: Omit<ChartProps<HeatMapChart>, 'isTableOpen'>) => (
  <figure class="headroom-chart headroom-chart--wide" id={id}>
    <figcaption class="headroom-chart__title" id={titleId(id)}>
      {chart.title}
    </figcaption>
    <p class="headroom-chart__description" id={descriptionId(id)}>
      {describeHeatMap(chart)}
    </p>
    {/* What scrolls sideways must be reachable by keyboard (WCAG 2.1.1). */}
    <section class="headroom-heat__frame" tabindex={0} aria-labelledby={titleId(id)}>
      <table
        class="headroom-heat"
        {...role('table')}
        aria-labelledby={titleId(id)}
        aria-describedby={descriptionId(id)}
      >
        <thead class="headroom-heat__head" {...role('rowgroup')}>
          <tr {...role('row')}>
            <th scope="col" {...role('columnheader')}>
              {chart.rowHeading}
            </th>
            {chart.columns.map((column) => (
              <th scope="col" {...role('columnheader')}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...role('rowgroup')}>
          {chart.rows.map((row) => (
            <tr class="headroom-heat__row" {...role('row')}>
              <th class="headroom-heat__row-heading" scope="row" {...role('rowheader')}>
                {row.label}
              </th>
              {row.cells.map((cell, i) => (
                <td class={cellClass(cell, chart.scale.length)} {...role('cell')}>
                  <span class="headroom-heat__column" aria-hidden="true">
                    {chart.columns[i]}
                  </span>
                  <CellWords cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
    <ScaleKey chart={chart} />
  </figure>
)
