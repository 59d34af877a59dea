import type { Child } from 'hono/jsx'
import { ChartFigure, type ChartProps, NumbersTable, Picture } from './figure.tsx'
import { type LadderChart, type LadderRow, levelWords } from './ladder-data.ts'
import {
  AssessedMark,
  BlankTrack,
  ExpectedMark,
  LadderRowPicture,
  PreviousMark,
  rowHeight,
} from './ladder-row.tsx'
import { assessedWords, changeWords, describeLadder, standingWords } from './ladder-words.ts'

type KeyMarkProps = { readonly width?: number; readonly words: string; readonly children: Child }

const KeyMark = ({ width = 28, words, children }: KeyMarkProps) => (
  <li class="headroom-chart__key-item">
    <svg class="headroom-chart__swatch" width={width} height="32" aria-hidden="true" focusable="false">
      {children}
    </svg>
    <span>{words}</span>
  </li>
)

/** Only the marks that this chart has. */
const Key = ({ rows }: { rows: readonly LadderRow[] }) => {
  const has = (isThere: (row: LadderRow) => boolean): boolean => rows.some(isThere)
  return (
    <ul class="headroom-chart__key">
      {has((row) => row.assessed.kind === 'level') && (
        <KeyMark words="Assessed now">
          <AssessedMark x={14} y={16} />
        </KeyMark>
      )}
      {has((row) => row.previous !== undefined) && (
        <KeyMark words="Last time">
          <PreviousMark x={14} y={16} />
        </KeyMark>
      )}
      {(['essential', 'desirable'] as const).map(
        (need) =>
          has((row) => row.expected?.need === need) && (
            <KeyMark words={`Expected, ${need}`}>
              <ExpectedMark x={14} y={16} need={need} />
            </KeyMark>
          ),
      )}
      {has((row) => row.assessed.kind === 'no-chance') && (
        <KeyMark width={42} words="No chance to show this yet">
          <BlankTrack kind="no-chance" />
        </KeyMark>
      )}
      {has((row) => row.assessed.kind === 'not-answered') && (
        <KeyMark width={42} words="Not answered">
          <BlankTrack kind="not-answered" />
        </KeyMark>
      )}
    </ul>
  )
}

/** The words of the numbers under the ladders, once for each different scale. */
const Scales = ({ rows }: { rows: readonly LadderRow[] }) => {
  const words = (row: LadderRow): string =>
    row.levels.map(({ value, label }) => `${value}\u00a0${label}`).join(', ')
  const scales = [...new Set(rows.map(words))]
  return (
    <ul class="headroom-chart__scales">
      {scales.map((scale) => (
        <li>
          {scales.length === 1
            ? 'Levels: '
            : `${rows
                .filter((row) => words(row) === scale)
                .map(({ competency }) => competency)
                .join(', ')}: `}
          {scale}
        </li>
      ))}
    </ul>
  )
}

/** The level expected in a role against the level assessed, competency by competency. */
export const Ladder = ({ id, chart, isTableOpen = false }: ChartProps<LadderChart>) => {
  const tops = chart.rows.map((_, i) => chart.rows.slice(0, i).reduce((sum, row) => sum + rowHeight(row), 0))
  const height = chart.rows.reduce((sum, row) => sum + rowHeight(row), 0)
  const table =
    chart.rows.length === 0 ? null : (
      <NumbersTable
        caption={chart.title}
        headings={['Competency', 'Expected', 'Assessed', 'Standing', 'Last time', 'Change']}
        rows={chart.rows.map((row) => [
          row.competency,
          row.expected === undefined ? 'Not asked' : levelWords(row, row.expected.value),
          assessedWords(row),
          standingWords(row),
          row.previous === undefined ? 'Not assessed' : levelWords(row, row.previous),
          changeWords(row),
        ])}
      />
    )
  return (
    <ChartFigure
      id={id}
      title={chart.title}
      description={describeLadder(chart)}
      table={table}
      isTableOpen={isTableOpen}
    >
      {chart.rows.length === 0 ? null : (
        <>
          <Key rows={chart.rows} />
          <Scales rows={chart.rows} />
          <Picture id={id} width="100%" height={height}>
            {chart.rows.map((row, i) => (
              <LadderRowPicture row={row} top={tops[i] ?? 0} />
            ))}
          </Picture>
        </>
      )}
    </ChartFigure>
  )
}
