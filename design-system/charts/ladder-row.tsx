import { scalePoint } from 'd3-scale'
import { type LadderRow, rungOf, stepsFromExpected } from './ladder-data.ts'
import { standingWords } from './ladder-words.ts'
import { wrapped } from './words.ts'

/** At 360 px a line of bold 16 px text holds about this many characters. */
const charactersAcross = 36
const lineHeight = 20
/** From the last line of words to the track, and from the track to the next row. */
const trackDrop = 26
const trackFoot = 54

export const nameLines = (row: LadderRow): readonly string[] => wrapped(row.competency, charactersAcross)

export const rowHeight = (row: LadderRow): number =>
  (nameLines(row).length + 1) * lineHeight + trackDrop + trackFoot

/** Percent across for each rung. The margins leave room for the marks at both ends. */
const acrossOf = (row: LadderRow): ((rung: number) => string) => {
  const scale = scalePoint<number>()
    .domain(row.levels.map((_, rung) => rung))
    .range([3, 97])
  return (rung) => `${Math.round((scale(rung) ?? 50) * 100) / 100}%`
}

type PartProps = { readonly row: LadderRow; readonly y: number }

const Track = ({ row, y }: PartProps) => {
  const across = acrossOf(row)
  const last = row.levels.length - 1
  return (
    <g class={`headroom-ladder__track headroom-ladder__track--${row.assessed.kind}`}>
      <line x1={across(0)} x2={across(last)} y1={y} y2={y} />
      {row.levels.map((level, rung) => (
        <>
          <line class="headroom-ladder__rung" x1={across(rung)} x2={across(rung)} y1={y - 5} y2={y + 5} />
          <text class="headroom-ladder__tick" x={across(rung)} y={y + 32} text-anchor="middle">
            {level.value}
          </text>
        </>
      ))}
    </g>
  )
}

/** The way from where the person stands to what is expected, or how far beyond it they are. */
const Difference = ({ row, y }: PartProps) => {
  const steps = stepsFromExpected(row)
  if (steps === undefined || steps === 0 || row.assessed.kind !== 'level' || row.expected === undefined)
    return null
  const across = acrossOf(row)
  return (
    <line
      class={
        steps < 0
          ? 'headroom-ladder__difference headroom-ladder__difference--below'
          : 'headroom-ladder__difference'
      }
      x1={across(rungOf(row, row.assessed.value))}
      x2={across(rungOf(row, row.expected.value))}
      y1={y}
      y2={y}
    />
  )
}

/** Essential is a solid post, desirable a hollow one. */
export const ExpectedMark = ({
  x,
  y,
  need,
}: {
  x: string | number
  y: number
  need: 'essential' | 'desirable'
}) => (
  <>
    <line class="headroom-ladder__expected" x1={x} x2={x} y1={y - 15} y2={y + 15} />
    {need === 'desirable' ? (
      <line class="headroom-ladder__expected-hollow" x1={x} x2={x} y1={y - 13} y2={y + 13} />
    ) : null}
  </>
)

/** A track nobody stands on: dashes where there was no chance to show it, dots where there was no answer. */
export const BlankTrack = ({ kind }: { kind: 'no-chance' | 'not-answered' }) => (
  <g class={`headroom-ladder__track headroom-ladder__track--${kind}`}>
    <line x1={0} x2={42} y1={16} y2={16} />
  </g>
)

export const PreviousMark = ({ x, y }: { x: string | number; y: number }) => (
  <circle class="headroom-ladder__previous" cx={x} cy={y} r={11} />
)

export const AssessedMark = ({ x, y }: { x: string | number; y: number }) => (
  <circle class="headroom-ladder__assessed" cx={x} cy={y} r={7} />
)

const Marks = ({ row, y }: PartProps) => {
  const across = acrossOf(row)
  return (
    <>
      {row.expected === undefined ? null : (
        <ExpectedMark x={across(rungOf(row, row.expected.value))} y={y} need={row.expected.need} />
      )}
      {row.previous === undefined ? null : <PreviousMark x={across(rungOf(row, row.previous))} y={y} />}
      {row.assessed.kind === 'level' ? (
        <AssessedMark x={across(rungOf(row, row.assessed.value))} y={y} />
      ) : null}
    </>
  )
}

/** One competency: its name, how it stands in words, and the ladder under them. */
export const LadderRowPicture = ({ row, top }: { row: LadderRow; top: number }) => {
  const lines = nameLines(row)
  const y = top + (lines.length + 1) * lineHeight + trackDrop
  return (
    <g>
      {lines.map((line, i) => (
        <text class="headroom-ladder__name" x="0" y={top + (i + 1) * lineHeight - 4}>
          {line}
        </text>
      ))}
      <text class="headroom-ladder__standing" x="0" y={top + (lines.length + 1) * lineHeight - 3}>
        {standingWords(row)}
      </text>
      <Track row={row} y={y} />
      <Difference row={row} y={y} />
      <Marks row={row} y={y} />
    </g>
  )
}
