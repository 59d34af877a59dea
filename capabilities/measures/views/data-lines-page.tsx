import { EmptyState, Pagination } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { Child } from 'hono/jsx'
import { importHref } from '../import/jobs.ts'
import type { MeasureImport } from '../import/records.ts'
import { LINES_A_PAGE } from '../import-schema.ts'
import { thousands } from './count-words.ts'
import { DataFrame } from './data-frame.tsx'

type Props = {
  readonly frame: Frame
  readonly record: MeasureImport
  readonly title: string
  readonly total: number
  readonly page: number
  readonly hrefFor: (page: number) => string
  readonly isEmpty: boolean
  readonly children: Child
}

/** The faults or the changes of a file, page by page. */
export const DataLinesPage = ({ frame, record, title, total, page, hrefFor, isEmpty, children }: Props) => (
  <DataFrame frame={frame} record={record} title={`${title} (${thousands(total)})`}>
    {isEmpty ? (
      <EmptyState heading="None here" next={{ href: importHref(record.id), text: 'Go back to the file' }}>
        There are no lines of this kind on this page.
      </EmptyState>
    ) : (
      children
    )}
    <Pagination
      page={page}
      pages={Math.max(1, Math.ceil(total / LINES_A_PAGE))}
      hrefFor={hrefFor}
      label={title}
    />
  </DataFrame>
)
