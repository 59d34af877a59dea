import { wrapped } from '../words.ts'
import type { BesideChart, BesideRow, Placed } from './data.ts'
import { placedWords } from './words.ts'

const lineHeight = 20
const charactersAcross = 38
const trackDrop = 22
const trackFoot = 44

export const nameLines = ({ name }: BesideRow): readonly string[] => wrapped(name, charactersAcross)
export const rowHeight = (row: BesideRow): number =>
  (nameLines(row).length + 1) * lineHeight + trackDrop + trackFoot

const acrossOf =
  (levels: number) =>
  (value: number): string =>
    `${Math.round((3 + (94 * (value - 1)) / (levels - 1)) * 100) / 100}%`

type MarkProps = { readonly placed: Placed; readonly y: number; readonly levels: number }

/** A stretch where only a range is shown. */
const Range = ({ placed, y, levels, kind }: MarkProps & { readonly kind: string }) =>
  placed.from === placed.to ? null : (
    <line
      class={`headroom-beside__range headroom-beside__range--${kind}`}
      x1={acrossOf(levels)(placed.from)}
      x2={acrossOf(levels)(placed.to)}
      y1={y}
      y2={y}
    />
  )

const centre = ({ from, to }: Placed): number => (from + to) / 2

const OthersMark = ({ placed, y, levels }: MarkProps) => (
  <g>
    <Range placed={placed} y={y} levels={levels} kind="others" />
    <circle class="headroom-beside__others" cx={acrossOf(levels)(centre(placed))} cy={y} r={8} />
  </g>
)

/** A square on its corner: told from the round one without colour. Nested so that it can be moved across in percent. */
const SelfMark = ({ placed, y, levels }: MarkProps) => (
  <svg x={acrossOf(levels)(centre(placed))} y={y} overflow="visible" aria-hidden="true" focusable="false">
    <path class="headroom-beside__self" d="M0,-10L10,0L0,10L-10,0Z" />
  </svg>
)

const GroupMark = ({ placed, y, levels }: MarkProps) => (
  <g>
    <Range placed={placed} y={y} levels={levels} kind="group" />
    <circle class="headroom-beside__group" cx={acrossOf(levels)(centre(placed))} cy={y} r={4} />
  </g>
)

type RowProps = { readonly chart: BesideChart; readonly row: BesideRow; readonly top: number }

export const BesideRowPicture = ({ chart, row, top }: RowProps) => {
  const lines = nameLines(row)
  const levels = chart.levels.length
  const y = top + (lines.length + 1) * lineHeight + trackDrop
  const across = acrossOf(levels)
  return (
    <g>
      {lines.map((line, i) => (
        <text class="headroom-beside__name" x="0" y={top + (i + 1) * lineHeight - 4}>
          {line}
        </text>
      ))}
      <text class="headroom-beside__words" x="0" y={top + (lines.length + 1) * lineHeight - 3}>
        {`${chart.selfName} ${placedWords(row.self).toLowerCase()}, ${chart.othersName.toLowerCase()} ${placedWords(row.others).toLowerCase()}`}
      </text>
      <line class="headroom-beside__track" x1={across(1)} x2={across(levels)} y1={y} y2={y} />
      {chart.levels.map((_, i) => (
        <>
          <line class="headroom-beside__track" x1={across(i + 1)} x2={across(i + 1)} y1={y - 5} y2={y + 5} />
          <text class="headroom-beside__tick" x={across(i + 1)} y={y + 28} text-anchor="middle">
            {i + 1}
          </text>
        </>
      ))}
      {row.groups.map(({ placed }) => (placed ? <GroupMark placed={placed} y={y} levels={levels} /> : null))}
      {row.others ? <OthersMark placed={row.others} y={y} levels={levels} /> : null}
      {row.self ? <SelfMark placed={row.self} y={y} levels={levels} /> : null}
    </g>
  )
}
