import { ResponsiveTable } from '@headroom/design-system'
import type { ChangeKind, ShownChange } from '../import/compare-claims.ts'
import { importHref } from '../import/jobs.ts'
import type { FaultRow, MeasureImport, StoredPreview } from '../import/records.ts'
import { counted, thousands } from './count-words.ts'

export const changeKindNames: Readonly<Record<ChangeKind, string>> = {
  measure: 'New measures',
  new: 'New numbers',
  changed: 'Corrected numbers',
}

type CountsProps = {
  readonly record: MeasureImport
  readonly preview: StoredPreview
  readonly isDone?: boolean
}

export const Counts = ({ record, preview: { rows, counts }, isDone = false }: CountsProps) => (
  <ResponsiveTable
    caption={`${counted(rows, 'row')} read`}
    rows={
      [
        {
          kind: 'measure',
          count: counts.measures,
          meaning: 'measures that the file defines and that are not there yet',
        },
        { kind: 'new', count: counts.new, meaning: 'periods of which nothing is recorded yet' },
        {
          kind: 'changed',
          count: counts.changed,
          meaning: 'another number than now: the old one is kept in the history',
        },
        { kind: undefined, name: 'Unchanged', count: counts.unchanged, meaning: 'as they are now' },
        {
          kind: undefined,
          name: 'Of all these, hidden',
          count: counts.suppressed,
          meaning: 'small numbers hidden with *: neither 0 nor missing',
        },
      ] satisfies readonly { kind: ChangeKind | undefined; name?: string; count: number; meaning: string }[]
    }
    columns={[
      {
        heading: isDone ? 'What changed' : 'What would change',
        cell: ({ kind, name, count }) =>
          kind && count > 0 ? (
            <a href={`${importHref(record.id)}/changes?kind=${kind}`}>{changeKindNames[kind]}</a>
          ) : kind ? (
            changeKindNames[kind]
          ) : (
            name
          ),
      },
      { heading: 'How many', cell: ({ count }) => thousands(count), format: 'numeric' },
      { heading: 'Which are these', cell: ({ meaning }) => meaning },
    ]}
  />
)

export const FaultLines = ({
  rows,
  caption,
}: {
  readonly rows: readonly FaultRow[]
  readonly caption: string
}) => (
  <ResponsiveTable
    caption={caption}
    captionSize="s"
    rows={rows}
    columns={[
      { heading: 'Row', cell: ({ row }) => row },
      { heading: 'Column', cell: ({ column }) => column || 'The whole row' },
      { heading: 'What is wrong, and what to do', cell: ({ message }) => message },
    ]}
  />
)

export const ChangeLines = ({
  rows,
  kind,
}: {
  readonly rows: readonly ShownChange[]
  readonly kind: ChangeKind
}) =>
  kind === 'measure' ? (
    <ResponsiveTable
      caption={changeKindNames[kind]}
      captionHidden
      rows={rows}
      columns={[
        { heading: 'Measure', cell: ({ measure }) => measure },
        { heading: 'What it says', cell: ({ after }) => after },
      ]}
    />
  ) : (
    <ResponsiveTable
      caption={changeKindNames[kind]}
      captionHidden
      rows={rows}
      columns={[
        { heading: 'Measure', cell: ({ measure }) => measure },
        { heading: 'Unit', cell: ({ unit }) => unit },
        { heading: 'Period', cell: ({ period }) => period },
        ...(kind === 'changed' ? [{ heading: 'Now', cell: ({ before }: ShownChange) => before }] : []),
        { heading: kind === 'changed' ? 'Then' : 'Number', cell: ({ after }) => after },
      ]}
    />
  )
