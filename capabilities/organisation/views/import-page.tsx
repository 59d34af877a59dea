import {
  ActionForm,
  ActionLink,
  Button,
  ErrorSummary,
  InsetText,
  NotificationBanner,
  Page,
  Timestamp,
  WarningCallout,
} from '@headroom/design-system'
import type { FormFault, FormFields, Frame } from '@headroom/platform/http'
import type { FaultRow, StaffImport } from '../import/records.ts'
import { whatToDo } from '../staff-extract/faults-to-csv.ts'
import type { PreviewFault } from '../staff-extract/preview.ts'
import { stateNames } from '../words.ts'
import { ColumnsForm, SheetForm } from './columns-form.tsx'
import { ConfirmForm } from './confirm-form.tsx'
import { crumbs, importHref } from './crumbs.ts'
import { FaultsTable } from './faults-table.tsx'
import { Counts, Notices } from './import-counts.tsx'
import { nameOf } from './imports-page.tsx'

export type ShownImport = {
  readonly record: StaffImport
  readonly faultRows: readonly FaultRow[]
  readonly names: ReadonlyMap<string, string>
  readonly isLast: boolean
}

type ImportPageProps = ShownImport & {
  readonly frame: Frame
  readonly viewerId: string
  /** Why something asked for was not done, in words. */
  readonly warning?: string | undefined
  readonly typed?: FormFields | undefined
  readonly faults?: readonly FormFault[]
}

export const ImportPage = (props: ImportPageProps) => {
  const { frame, record, warning, faults = [] } = props
  return (
    <Page
      {...frame}
      title={stateNames[record.state]}
      current="/organisation/import"
      breadcrumbs={crumbs({ href: '/organisation/import', text: 'Staff extract' })}
      hasFaults={faults.length > 0}
    >
      <ErrorSummary faults={faults} />
      {warning ? (
        <WarningCallout heading={{ text: 'This was not done', level: 2 }}>{warning}</WarningCallout>
      ) : null}
      {record.state === 'applied' ? (
        <NotificationBanner variant="success">The staff extract is brought in.</NotificationBanner>
      ) : null}
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{record.filename}</span>
        {stateNames[record.state]}
      </h1>
      <Uploaded {...props} />
      <InState {...props} faults={faults} />
    </Page>
  )
}

const Uploaded = ({ record, names }: ShownImport) => (
  <p class="nhsuk-body-s">
    Uploaded on <Timestamp instant={record.uploadedAt} /> by {nameOf(names, record.uploadedBy)}.
    {record.appliedAt ? (
      <>
        {' '}
        Brought in on <Timestamp instant={record.appliedAt} /> by {nameOf(names, record.appliedBy)}.
      </>
    ) : null}
    {record.undoneAt ? (
      <>
        {' '}
        Taken back on <Timestamp instant={record.undoneAt} />.
      </>
    ) : null}
  </p>
)

type InStateProps = ImportPageProps & { readonly faults: readonly FormFault[] }

const InState = (props: InStateProps) => {
  switch (props.record.state) {
    case 'checking':
    case 'applying':
      return <AtWork {...props} />
    case 'refused':
      return <Refused {...props} />
    case 'ready':
      return <Ready {...props} />
    case 'applied':
      return <Applied {...props} />
    case 'undone':
      return (
        <p>
          Everything that this file brought in was taken back, and everything it changed is as it was before.
        </p>
      )
    case 'abandoned':
      return <p>This file was set aside. Nothing of it was written.</p>
  }
}

const AtWork = ({ record, viewerId }: InStateProps) => (
  <>
    <p>
      {record.state === 'checking'
        ? 'The file is being read and checked.'
        : 'All of it is being written, or nothing.'}
    </p>
    {record.jobId !== null && record.uploadedBy === viewerId ? (
      <ActionLink href={`/jobs/${record.jobId}`}>See how far it is</ActionLink>
    ) : (
      <ActionLink href={importHref(record.id)}>Look again</ActionLink>
    )}
    <SetAside record={record} />
  </>
)

const Refused = (props: InStateProps) => {
  const { record, typed, faults } = props
  const file = record.preview?.file
  return (
    <>
      <InsetText>{record.preview?.refusal ?? 'The file could not be read.'}</InsetText>
      <WhatToDo rows={props.faultRows} />
      {file ? <ColumnsForm importId={record.id} file={file} typed={typed} faults={faults} /> : null}
      <SheetForm record={record} faults={faults} typed={typed} />
      <ActionLink href="/organisation/import">Choose another file</ActionLink>
      <SetAside record={record} />
    </>
  )
}

/** A refusal is listed as the one fault of the file. */
const WhatToDo = ({ rows: [fault] }: { readonly rows: readonly FaultRow[] }) =>
  // The code was written from the same list that it is looked up in.
  fault ? <p>{whatToDo(fault.code as PreviewFault['code'])}</p> : null

const Ready = (props: InStateProps) => {
  const { record, typed, faults } = props
  if (!record.preview) return null
  return (
    <>
      <p>Nothing is written yet. Look at what would change, then confirm it at the foot of this page.</p>
      <Counts record={record} preview={record.preview} />
      <Notices preview={record.preview} />
      <FaultsTable record={record} rows={props.faultRows} />
      {record.preview.file ? (
        <ColumnsForm importId={record.id} file={record.preview.file} typed={typed} faults={faults} folded />
      ) : null}
      <SheetForm record={record} faults={faults} typed={typed} />
      <ConfirmForm importId={record.id} preview={record.preview} faults={faults} typed={typed} />
      <SetAside record={record} />
    </>
  )
}

const Applied = ({ record, isLast, faultRows }: InStateProps) => (
  <>
    {record.preview ? <Counts record={record} preview={record.preview} isDone /> : null}
    <FaultsTable record={record} rows={faultRows} isDone />
    {isLast ? (
      <p>
        Until the next file is brought in, this one{' '}
        <a href={`${importHref(record.id)}/undo`}>can be taken back</a>.
      </p>
    ) : (
      <p>A later file was brought in, so this one can no longer be taken back.</p>
    )}
  </>
)

const SetAside = ({ record }: Pick<ShownImport, 'record'>) => (
  <ActionForm action={`${importHref(record.id)}/abandon`}>
    <Button variant="secondary" preventDoubleClick>
      Set this file aside
    </Button>
  </ActionForm>
)
