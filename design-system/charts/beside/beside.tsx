import { ChartFigure, type ChartProps, NumbersTable, Picture } from '../figure.tsx'
import type { BesideChart } from './data.ts'
import { BesideRowPicture, rowHeight } from './row.tsx'
import { describeBeside, placedWords } from './words.ts'

const KeyMark = ({ kind }: { readonly kind: 'self' | 'others' | 'group' }) => (
  <svg class="headroom-chart__swatch" width="24" height="24" aria-hidden="true" focusable="false">
    {kind === 'self' ? <path class="headroom-beside__self" d="M12,2L22,12L12,22L2,12Z" /> : null}
    {kind === 'others' ? <circle class="headroom-beside__others" cx="12" cy="12" r="8" /> : null}
    {kind === 'group' ? <circle class="headroom-beside__group" cx="12" cy="12" r="4" /> : null}
  </svg>
)

const Key = ({ chart }: { readonly chart: BesideChart }) => (
  <ul class="headroom-chart__key">
    <li class="headroom-chart__key-item">
      <KeyMark kind="self" />
      <span>{chart.selfName}</span>
    </li>
    <li class="headroom-chart__key-item">
      <KeyMark kind="others" />
      <span>{chart.othersName}</span>
    </li>
    <li class="headroom-chart__key-item">
      <KeyMark kind="group" />
      <span>Each group</span>
    </li>
  </ul>
)

/** A person's own view beside others', one row for each thing that was asked about. */
export const Beside = ({ id, chart, isTableOpen = false }: ChartProps<BesideChart>) => {
  const groups = [...new Set(chart.rows.flatMap((row) => row.groups.map(({ name }) => name)))]
  const tops = chart.rows.map((_, i) => chart.rows.slice(0, i).reduce((sum, row) => sum + rowHeight(row), 0))
  const height = chart.rows.reduce((sum, row) => sum + rowHeight(row), 0)
  const table = (
    <NumbersTable
      caption={chart.title}
      headings={['', chart.selfName, chart.othersName, ...groups]}
      rows={chart.rows.map((row) => [
        row.name,
        placedWords(row.self),
        placedWords(row.others),
        ...groups.map((name) => placedWords(row.groups.find((group) => group.name === name)?.placed)),
      ])}
    />
  )
  return (
    <ChartFigure
      id={id}
      title={chart.title}
      description={describeBeside(chart)}
      table={chart.rows.length === 0 ? null : table}
      isTableOpen={isTableOpen}
    >
      {chart.rows.length === 0 ? null : (
        <>
          <Key chart={chart} />
          <Picture id={id} width="100%" height={height}>
            {chart.rows.map((row, i) => (
              <BesideRowPicture chart={chart} row={row} top={tops[i] ?? 0} />
            ))}
          </Picture>
        </>
      )}
    </ChartFigure>
  )
}
