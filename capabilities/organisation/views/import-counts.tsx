import { ResponsiveTable, WarningCallout } from '@headroom/design-system'
import type { StaffImport, StoredPreview } from '../import/records.ts'
import { type ChangeKind, changeKinds } from '../import/shown-changes.ts'
import { changeKindNames, counted, thousands } from '../words.ts'
import { importHref } from './crumbs.ts'

type CountsProps = {
  readonly record: StaffImport
  readonly preview: StoredPreview
  readonly isDone?: boolean
}

const meanings: Readonly<Record<ChangeKind, string>> = {
  joiner: 'people not here before',
  mover: 'another post, unit, line manager or start date; a post more or less',
  leaver: 'no longer in the file: what they hold ends today, their record stays',
  changed: 'another fact, such as grade, hours or e-mail',
}

const countOf = (preview: StoredPreview, kind: ChangeKind): number =>
  ({ joiner: preview.joiners, mover: preview.movers, leaver: preview.leavers, changed: preview.changed })[
    kind
  ]

export const Counts = ({ record, preview, isDone = false }: CountsProps) => (
  <>
    {isDone ? null : <ManyLeave preview={preview} />}
    <ResponsiveTable
      caption={`${counted(preview.rows, 'row', 'rows')} read`}
      rows={[
        ...changeKinds.map((kind) => ({
          name: changeKindNames[kind],
          count: countOf(preview, kind),
          meaning: meanings[kind],
          href: `${importHref(record.id)}/changes?kind=${kind}`,
        })),
        { name: 'Unchanged', count: preview.unchanged, meaning: 'as they are now', href: undefined },
        {
          name: 'Held back',
          count: preview.held,
          meaning: 'their row has a fault: they stay as they are, and are not taken for leavers',
          href: undefined,
        },
      ]}
      columns={[
        {
          heading: isDone ? 'What changed' : 'What would change',
          cell: ({ name, count, href }) => (href && count > 0 ? <a href={href}>{name}</a> : name),
        },
        { heading: 'How many', cell: ({ count }) => thousands(count), format: 'numeric' },
        { heading: 'Which are these', cell: ({ meaning }) => meaning },
      ]}
    />
  </>
)

/** A report run for one division makes everybody else a leaver: the costliest mistake an extract can carry. */
const MANY_LEAVE = 0.1
const FEW_PEOPLE = 20

const ManyLeave = ({
  preview: { leavers, movers, changed, unchanged, held },
}: {
  readonly preview: StoredPreview
}) => {
  const now = leavers + movers + changed + unchanged + held
  if (leavers < FEW_PEOPLE || leavers / now < MANY_LEAVE) return null
  return (
    <WarningCallout heading={{ text: 'Many people would leave', level: 2 }}>
      <p>
        {thousands(leavers)} of {thousands(now)} posts held today are not in this file. Check that it covers
        the whole organisation, and not one part of it, before you bring it in.
      </p>
    </WarningCallout>
  )
}

export const Notices = ({ preview }: { readonly preview: StoredPreview }) =>
  preview.notices.length === 0 ? null : (
    <>
      <h2 class="nhsuk-heading-m">How the file was read</h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {preview.notices.map((words) => (
          <li>{words}</li>
        ))}
      </ul>
    </>
  )
