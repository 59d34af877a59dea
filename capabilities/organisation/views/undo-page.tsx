import { ActionForm, ActionLink, Button, Page } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { StaffImport } from '../import/records.ts'
import { crumbs, importHref } from './crumbs.ts'
import { Counts } from './import-counts.tsx'

type UndoPageProps = { readonly frame: Frame; readonly record: StaffImport; readonly isLast: boolean }

export const UndoPage = ({ frame, record, isLast }: UndoPageProps) => (
  <Page
    {...frame}
    title="Take an import back"
    current="/organisation/import"
    breadcrumbs={crumbs(
      { href: '/organisation/import', text: 'Staff extract' },
      { href: importHref(record.id), text: record.filename },
    )}
  >
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{record.filename}</span>
      {isLast ? 'Take this import back?' : 'This cannot be taken back'}
    </h1>
    {isLast ? (
      <>
        <p>
          Who joined goes, who left or moved is where they were, and every changed fact is as it was. What
          people have built on it since, such as an assessment, stays with the person.
        </p>
        {record.preview ? <Counts record={record} preview={record.preview} isDone /> : null}
        <ActionForm action={`${importHref(record.id)}/undo`}>
          <Button variant="warning" preventDoubleClick>
            Take it back
          </Button>
        </ActionForm>
        <ActionLink href={importHref(record.id)}>Keep it</ActionLink>
      </>
    ) : (
      <>
        <p>Only the file that was brought in last can be taken back, and only once.</p>
        <ActionLink href="/organisation/import">See the files so far</ActionLink>
      </>
    )}
  </Page>
)
