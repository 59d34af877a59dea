import {
  ActionForm,
  ActionLink,
  Button,
  Checkboxes,
  faultOf,
  InsetText,
  NotificationBanner,
  Timestamp,
} from '@headroom/design-system'
import { type FormFault, type FormFields, type Frame, typedText } from '@headroom/platform/http'
import { changesIn, seenOf } from '../import/confirm.ts'
import { importHref } from '../import/jobs.ts'
import type { FaultRow, MeasureImport, StoredPreview } from '../import/records.ts'
import type { Known } from '../measure-file/known.ts'
import { counted } from './count-words.ts'
import { DataFrame, stateNames } from './data-frame.tsx'
import { Counts, FaultLines } from './data-lines.tsx'
import { ReadingForm } from './data-reading-form.tsx'

export type ShownFile = {
  readonly record: MeasureImport
  readonly faultRows: readonly FaultRow[]
  readonly known: Known
  readonly isLast: boolean
}

type Props = ShownFile & {
  readonly frame: Frame
  readonly viewerId: string
  readonly warning?: string | undefined
  readonly typed?: FormFields | undefined
  readonly faults?: readonly FormFault[]
}

export const DataFilePage = (props: Props) => {
  const { frame, record, warning, faults = [] } = props
  return (
    <DataFrame
      frame={frame}
      title={stateNames[record.state]}
      record={record}
      faults={faults}
      warning={warning}
    >
      {record.state === 'applied' ? (
        <NotificationBanner variant="success">The data are brought in.</NotificationBanner>
      ) : null}
      <p class="nhsuk-body-s">
        Uploaded on <Timestamp instant={record.uploadedAt} /> by {record.uploadedByName ?? 'the command line'}
        .
      </p>
      <InState {...props} faults={faults} />
    </DataFrame>
  )
}

type InStateProps = Props & { readonly faults: readonly FormFault[] }

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
          Every number is as it was before this file. What somebody corrected since stays, and so do measures
          that the file defined, without data.
        </p>
      )
    case 'abandoned':
      return <p>This was set aside. Nothing of it was written.</p>
  }
}

const AtWork = ({ record, viewerId }: InStateProps) => (
  <>
    <p>
      {record.state === 'checking'
        ? 'It is being read and checked.'
        : 'All of it is being written, or nothing.'}
    </p>
    {record.jobId !== null && record.uploadedBy === viewerId ? (
      <ActionLink href={`/jobs/${record.jobId}`}>See how far it is</ActionLink>
    ) : (
      <ActionLink href={importHref(record.id)}>Look again</ActionLink>
    )}
  </>
)

const Refused = (props: InStateProps) => {
  const { record } = props
  const file = record.preview?.file
  return (
    <>
      <InsetText>{record.preview?.refusal ?? 'It could not be read.'}</InsetText>
      {file ? <ReadingForm {...props} file={file} typed={props.typed} folded={false} /> : null}
      <ActionLink href="/measures/import">Bring in something else</ActionLink>
      <SetAside record={record} />
    </>
  )
}

const Ready = (props: InStateProps) => {
  const { record, faults } = props
  const { preview } = record
  if (!preview) return null
  return (
    <>
      <p>Nothing is written yet. Look at what would change, then confirm it at the foot of this page.</p>
      <Counts record={record} preview={preview} />
      <Notices preview={preview} />
      <Faults {...props} preview={preview} />
      {preview.file ? (
        <ReadingForm
          {...props}
          file={preview.file}
          typed={props.typed}
          folded={!faults.some(({ field }) => field !== 'leaveOut')}
        />
      ) : null}
      <ConfirmForm {...props} preview={preview} />
      <SetAside record={record} />
    </>
  )
}

const Notices = ({ preview }: { readonly preview: StoredPreview }) =>
  preview.notices.length === 0 ? null : (
    <>
      <h2 class="nhsuk-heading-m">How it was read</h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {preview.notices.map((words) => (
          <li>{words}</li>
        ))}
      </ul>
    </>
  )

const Faults = ({ record, preview, faultRows }: InStateProps & { readonly preview: StoredPreview }) =>
  faultRows.length === 0 ? null : (
    <>
      <h2 class="nhsuk-heading-m" id="faults">
        {counted(preview.faults, 'fault')} in {counted(preview.faultyRows, 'row')}
      </h2>
      <p>Put these right and bring the data in again, or leave the rows out below.</p>
      <FaultLines
        rows={faultRows}
        caption={preview.faults > faultRows.length ? `The first ${faultRows.length}` : 'All faults'}
      />
      {preview.faults > faultRows.length ? (
        <p>
          <a href={`${importHref(record.id)}/faults`}>See all faults, page by page</a>
        </p>
      ) : null}
    </>
  )

const ConfirmForm = ({
  record,
  preview,
  typed,
  faults,
}: InStateProps & { readonly preview: StoredPreview }) => {
  const changes = changesIn(preview)
  if (changes === 0)
    return (
      <InsetText>There is nothing to bring in: every number is recorded already as it is here.</InsetText>
    )
  return (
    <>
      <h2 class="nhsuk-heading-m">Bring it in</h2>
      <ActionForm action={`${importHref(record.id)}/confirm`} fields={{ seen: seenOf(preview) }}>
        {preview.faults > 0 ? (
          <Checkboxes
            name="leaveOut"
            idPrefix="leaveOut"
            errorMessage={faultOf(faults, 'leaveOut')}
            values={typed ? [typedText(typed, 'leaveOut')] : []}
            items={[{ value: 'yes', text: 'Leave out what has faults and bring in the rest' }]}
          />
        ) : null}
        <Button preventDoubleClick>Bring in {counted(changes, 'change')}</Button>
      </ActionForm>
    </>
  )
}

const Applied = ({ record, isLast }: InStateProps) => (
  <>
    {record.preview ? <Counts record={record} preview={record.preview} isDone /> : null}
    <ActionLink href="/measures">See your measures</ActionLink>
    {isLast ? (
      <>
        <h2 class="nhsuk-heading-m">Take it back</h2>
        <p>
          Until the next data are brought in, every number can be put back to what it was. What somebody
          corrected since stays.
        </p>
        <ActionForm action={`${importHref(record.id)}/undo`}>
          <Button variant="warning" preventDoubleClick>
            Take it back
          </Button>
        </ActionForm>
      </>
    ) : (
      <p>Later data were brought in, so this can no longer be taken back.</p>
    )}
  </>
)

const SetAside = ({ record }: Pick<Props, 'record'>) => (
  <ActionForm action={`${importHref(record.id)}/abandon`}>
    <Button variant="secondary" preventDoubleClick>
      Set this aside
    </Button>
  </ActionForm>
)
