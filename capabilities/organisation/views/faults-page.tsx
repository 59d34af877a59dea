import { EmptyState, Page, Pagination } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { FaultRow, StaffImport } from '../import/records.ts'
import { pagesOf } from '../queries/paging.ts'
import { counted } from '../words.ts'
import { crumbs, importHref } from './crumbs.ts'
import { FaultRows, FaultsDownload } from './faults-table.tsx'

type FaultsPageProps = {
  readonly frame: Frame
  readonly record: StaffImport
  readonly rows: readonly FaultRow[]
  readonly page: number
}

export const FaultsPage = ({ frame, record, rows, page }: FaultsPageProps) => {
  const total = record.preview?.faults ?? 0
  return (
    <Page
      {...frame}
      title={`Faults in ${record.filename}`}
      current="/organisation/import"
      breadcrumbs={crumbs(
        { href: '/organisation/import', text: 'Staff extract' },
        { href: importHref(record.id), text: record.filename },
      )}
    >
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{record.filename}</span>
        {counted(total, 'fault', 'faults')}
      </h1>
      {total === 0 ? (
        <EmptyState heading="None" next={{ href: importHref(record.id), text: 'Go back to the file' }}>
          Every row of this file could be read.
        </EmptyState>
      ) : (
        <>
          <FaultsDownload record={record} />
          <FaultRows rows={rows} caption="By row and column" />
        </>
      )}
      <Pagination
        page={page}
        pages={pagesOf(total)}
        hrefFor={(number) => `${importHref(record.id)}/faults?page=${number}`}
        label="Faults"
      />
    </Page>
  )
}
