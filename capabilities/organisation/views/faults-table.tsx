import { DownloadLinks, ResponsiveTable } from '@headroom/design-system'
import type { FaultRow, StaffImport } from '../import/records.ts'
import { counted } from '../words.ts'
import { importHref } from './crumbs.ts'

type FaultsTableProps = {
  readonly record: StaffImport
  readonly rows: readonly FaultRow[]
  readonly isDone?: boolean
}

/** The first faults of a file, with the way to all of them. */
export const FaultsTable = ({ record, rows, isDone = false }: FaultsTableProps) => {
  const total = record.preview?.faults ?? 0
  if (rows.length === 0 || total === 0) return null
  return (
    <>
      <h2 class="nhsuk-heading-m" id="faults">
        {counted(total, 'fault', 'faults')} in {counted(record.preview?.faultyRows ?? 0, 'row', 'rows')}
      </h2>
      <p>
        {isDone
          ? 'These rows were left out.'
          : 'Put these right in the staff system and run the report again, or leave the rows out below.'}
      </p>
      <FaultRows rows={rows} caption={total > rows.length ? `The first ${rows.length}` : 'All faults'} />
      {total > rows.length ? (
        <p>
          <a href={`${importHref(record.id)}/faults`}>See all faults, page by page</a>
        </p>
      ) : null}
      <FaultsDownload record={record} />
    </>
  )
}

export const FaultsDownload = ({ record }: Pick<FaultsTableProps, 'record'>) => (
  <DownloadLinks
    files={[
      {
        href: `${importHref(record.id)}/faults.csv`,
        name: 'All faults, with what to do about each',
        format: 'CSV',
        extent: counted(record.preview?.faults ?? 0, 'row', 'rows'),
      },
    ]}
  />
)

export const FaultRows = ({
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
      { heading: 'What is wrong', cell: ({ message }) => message },
    ]}
  />
)
