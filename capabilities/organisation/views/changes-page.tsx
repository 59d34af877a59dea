import { EmptyState, Page, Pagination, ResponsiveTable } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { StaffImport } from '../import/records.ts'
import { type ChangeKind, changeKinds, type ShownChange } from '../import/shown-changes.ts'
import { pagesOf } from '../queries/paging.ts'
import { changeKindNames, thousands } from '../words.ts'
import { crumbs, importHref } from './crumbs.ts'

type ChangesPageProps = {
  readonly frame: Frame
  readonly record: StaffImport
  readonly kind: ChangeKind
  readonly changes: readonly ShownChange[]
  readonly total: number
  readonly page: number
}

export const ChangesPage = ({ frame, record, kind, changes, total, page }: ChangesPageProps) => {
  const href = `${importHref(record.id)}/changes`
  return (
    <Page
      {...frame}
      title={`${changeKindNames[kind]} in ${record.filename}`}
      current="/organisation/import"
      breadcrumbs={crumbs(
        { href: '/organisation/import', text: 'Staff extract' },
        { href: importHref(record.id), text: record.filename },
      )}
    >
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{record.filename}</span>
        {changeKindNames[kind]} ({thousands(total)})
      </h1>
      <p>
        {changeKinds
          .filter((other) => other !== kind)
          .map((other, index) => (
            <>
              {index > 0 ? ', ' : 'Also: '}
              <a href={`${href}?kind=${other}`}>{changeKindNames[other].toLowerCase()}</a>
            </>
          ))}
      </p>
      {changes.length === 0 ? (
        <EmptyState heading="None" next={{ href: importHref(record.id), text: 'Go back to the file' }}>
          Nobody in this file is of this kind.
        </EmptyState>
      ) : (
        <ResponsiveTable
          caption={changeKindNames[kind]}
          captionHidden
          rows={changes}
          columns={[
            { heading: 'Name', cell: ({ name }) => name },
            { heading: 'Employee number', cell: ({ employeeNumber }) => employeeNumber },
            { heading: 'Post', cell: ({ title }) => title },
            ...(kind === 'mover' || kind === 'changed'
              ? [
                  {
                    heading: 'What changes',
                    cell: (change: ShownChange) => <BeforeAndAfter change={change} />,
                  },
                ]
              : []),
          ]}
        />
      )}
      <Pagination
        page={page}
        pages={pagesOf(total)}
        hrefFor={(number) => `${href}?kind=${kind}&page=${number}`}
        label={changeKindNames[kind]}
      />
    </Page>
  )
}

const BeforeAndAfter = ({ change: { changes } }: { readonly change: ShownChange }) => (
  <ul class="nhsuk-list">
    {changes.map(({ field, before, after }) => (
      <li>
        {field}: <del>{before || 'blank'}</del> becomes <ins>{after || 'blank'}</ins>
      </li>
    ))}
  </ul>
)
