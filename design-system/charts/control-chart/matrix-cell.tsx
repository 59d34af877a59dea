import { showFor, type XmrChart } from '@headroom/control-charts'
import { AssuranceIcon, VariationIcon } from './icons.tsx'

type MatrixCellProps = {
  readonly chart: XmrChart
  /** Where the measure's own page is. */
  readonly href?: string
  /** What the link leads to, for those who hear it without the row and column: "Falls, Ward 4". */
  readonly about?: string
}

/** The latest value and both icons, small enough for a table of measures by units. */
export const MatrixCell = ({ chart, href, about }: MatrixCellProps) => {
  const last = chart.points[chart.lastUsable]
  const words = last ? showFor(chart)(last.value ?? 0) : 'No values'
  return (
    <span class="headroom-matrix-cell">
      <span class="headroom-matrix-cell__value">
        {href === undefined ? (
          words
        ) : (
          <a href={href}>
            {words}
            {about === undefined ? null : <span class="headroom-chart__hidden"> {about}</span>}
          </a>
        )}
      </span>
      {last === undefined ? null : (
        <span class="headroom-matrix-cell__icons">
          <VariationIcon result={chart.variation} size={28} />
          <AssuranceIcon result={chart.assurance} size={28} />
        </span>
      )}
    </span>
  )
}
