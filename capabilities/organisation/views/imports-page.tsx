import {
  ActionForm,
  Button,
  Details,
  DownloadLinks,
  ErrorSummary,
  FileUpload,
  faultOf,
  Page,
  ResponsiveTable,
  Timestamp,
} from '@headroom/design-system'
import type { FormFault, Frame } from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import type { StaffImport } from '../import/records.ts'
import { STAFF_FIELD_NAMES, STAFF_FIELDS } from '../staff-extract/columns.ts'
import { stateNames, thousands } from '../words.ts'
import { crumbs, importHref } from './crumbs.ts'

export type ImportHistory = {
  readonly imports: readonly StaffImport[]
  /** The one that can be taken back. */
  readonly lastId: string | undefined
  readonly names: ReadonlyMap<string, string>
}

type ImportsPageProps = {
  readonly frame: Frame
  readonly history: ImportHistory
  readonly faults?: readonly FormFault[]
}

export const ImportsPage = ({ frame, history, faults = [] }: ImportsPageProps) => (
  <Page
    {...frame}
    title="Bring in a staff extract"
    current="/organisation/import"
    breadcrumbs={crumbs()}
    hasFaults={faults.length > 0}
  >
    <ErrorSummary faults={faults} />
    <h1 class="nhsuk-heading-l">Bring in a staff extract</h1>
    <p>
      You see first what would change, and every fault. Nothing is written until you confirm it; then all of
      it is, or nothing. What you bring in can be taken back until the next time.
    </p>
    <ActionForm action="/organisation/import" hasFile fields={{ submissionId: newId() }}>
      <FileUpload
        name="file"
        label={{ text: 'Staff extract', size: 'm' }}
        hint="A CSV or Excel (.xlsx) file of the whole organisation, one row for each post that a person holds, up to 50 MB"
        errorMessage={faultOf(faults, 'file')}
      />
      <Button preventDoubleClick>Check this file</Button>
    </ActionForm>
    <Columns />
    <History history={history} />
  </Page>
)

const Columns = () => (
  <Details summary="Which columns the file needs">
    <p>In any order and under the names your staff system gives them: you confirm which is which.</p>
    <ResponsiveTable
      caption="Columns"
      captionSize="s"
      rows={STAFF_FIELD_NAMES.map((field) => STAFF_FIELDS[field])}
      columns={[
        { heading: 'Column', cell: ({ label }) => label },
        { heading: 'Needed', cell: ({ isRequired }) => (isRequired ? 'Yes' : 'If you have it') },
        { heading: 'Example', cell: ({ example }) => example },
      ]}
    />
    <DownloadLinks
      files={[
        { href: '/organisation/import/sample', name: 'A sample file', format: 'CSV', extent: '2 rows' },
      ]}
    />
  </Details>
)

const History = ({ history: { imports, lastId, names } }: { readonly history: ImportHistory }) =>
  imports.length === 0 ? (
    <p>No file has been brought in yet.</p>
  ) : (
    <ResponsiveTable
      caption="Files so far"
      rows={imports}
      columns={[
        { heading: 'File', cell: ({ id, filename }) => <a href={importHref(id)}>{filename}</a> },
        { heading: 'State', cell: ({ state }) => stateNames[state] },
        { heading: 'Rows', cell: ({ preview }) => thousands(preview?.rows ?? 0), format: 'numeric' },
        {
          heading: 'Uploaded',
          cell: ({ uploadedAt, uploadedBy }) => (
            <>
              <Timestamp instant={uploadedAt} />
              {` by ${nameOf(names, uploadedBy)}`}
            </>
          ),
        },
        {
          heading: 'Take back',
          cell: ({ id, filename }) =>
            id === lastId ? (
              <a href={`${importHref(id)}/undo`}>
                Take it back<span class="nhsuk-u-visually-hidden">: {filename}</span>
              </a>
            ) : (
              'No'
            ),
        },
      ]}
    />
  )

/** Nobody acted where the program itself did: the command line, or the demonstration's making. */
export const nameOf = (names: ReadonlyMap<string, string>, personId: string | null): string =>
  personId === null ? 'the command line' : (names.get(personId) ?? 'somebody who has left')
