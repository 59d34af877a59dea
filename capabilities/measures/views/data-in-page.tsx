import {
  ActionForm,
  Button,
  Details,
  DownloadLinks,
  EmptyState,
  FileUpload,
  faultOf,
  ResponsiveTable,
  Select,
  Textarea,
  Timestamp,
} from '@headroom/design-system'
import { type FormFault, type FormFields, type Frame, typedText } from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import { importHref } from '../import/jobs.ts'
import type { MeasureImport } from '../import/records.ts'
import { FIELDS, fieldsOf } from '../measure-file/fields.ts'
import type { Known } from '../measure-file/known.ts'
import { thousands } from './count-words.ts'
import { DataFrame, stateNames } from './data-frame.tsx'

type Props = {
  readonly frame: Frame
  readonly known: Known
  readonly imports: readonly MeasureImport[]
  readonly mayDefine: boolean
  readonly typed?: FormFields | undefined
  readonly faults?: readonly FormFault[]
}

export const DataInPage = ({ frame, known, imports, mayDefine, typed = {}, faults = [] }: Props) => (
  <DataFrame frame={frame} title="Bring in data" faults={faults}>
    <p>
      You see first what would change, and every fault. Nothing is written until you confirm it; then all of
      it is, or nothing. What you bring in can be taken back until the next time.
    </p>
    {mayDefine ? (
      <p>
        A number needs a measure: <a href="/measures/define">define a measure</a> that is not there yet.
      </p>
    ) : null}
    <ActionForm action="/measures/import" hasFile fields={{ submissionId: newId() }}>
      <Textarea
        name="pasted"
        label={{ text: 'Paste from a spreadsheet', size: 'm' }}
        hint="Copy the cells with their headings: measure, unit, period and value, for example. Or leave this empty and choose a file."
        rows={8}
        spellcheck={false}
        value={typedText(typed, 'pasted')}
        errorMessage={faultOf(faults, 'pasted')}
      />
      <FileUpload
        name="file"
        label={{ text: 'Or choose a file', size: 'm' }}
        hint="CSV or Excel (.xlsx), up to 50 MB. NHS England’s monthly A&E figures are understood as they are published."
        errorMessage={faultOf(faults, 'file')}
      />
      <AboutFields known={known} typed={typed} faults={faults} />
      <Button preventDoubleClick>Check this</Button>
    </ActionForm>
    <Columns />
    <History imports={imports} />
    {mayDefine ? (
      <p>
        <a href="/measures/recompute">Compute the charts again</a>
      </p>
    ) : null}
  </DataFrame>
)

type AboutProps = {
  readonly known: Known
  readonly typed: FormFields
  readonly faults: readonly FormFault[]
}

/** What the whole file is about, for one that has no column for it. */
export const AboutFields = ({ known, typed, faults }: AboutProps) => (
  <>
    <Select
      name="measureCode"
      label="Measure, if all of it is one measure (optional)"
      value={typedText(typed, 'measureCode')}
      errorMessage={faultOf(faults, 'measureCode')}
      items={[
        { value: '', text: 'A column says which' },
        ...known.measures
          .filter(({ status }) => status !== 'retired')
          .map(({ code, name }) => ({ value: code, text: name }))
          .sort((a, b) => a.text.localeCompare(b.text, 'en-GB')),
      ]}
    />
    <Select
      name="unitId"
      label="Unit, if all of it is one unit (optional)"
      value={typedText(typed, 'unitId')}
      errorMessage={faultOf(faults, 'unitId')}
      items={[
        { value: '', text: 'A column says which' },
        ...known.units
          .filter(({ mayWrite }) => mayWrite)
          .map(({ id, name, aboveName }) => ({
            value: id,
            text: aboveName ? `${name} (${aboveName})` : name,
          })),
      ]}
    />
  </>
)

const Columns = () => (
  <Details summary="Which columns are understood">
    <p>
      In any order. A row for each period, or a column for each period. Write * for a small number that is
      hidden; leave a cell empty where nothing is known, and what is recorded stays.
    </p>
    <ResponsiveTable
      caption="Columns"
      captionSize="s"
      rows={fieldsOf.long.map((field) => FIELDS[field])}
      columns={[
        { heading: 'Column', cell: ({ label }) => label },
        { heading: 'What it says', cell: ({ says }) => says },
        { heading: 'Example', cell: ({ example }) => example },
      ]}
    />
    <DownloadLinks
      files={[{ href: '/measures/import/sample', name: 'A sample file', format: 'CSV', extent: '4 rows' }]}
    />
  </Details>
)

const History = ({ imports }: Pick<Props, 'imports'>) =>
  imports.length === 0 ? (
    <EmptyState heading="Nothing has been brought in yet">
      Files that you bring in are listed here, with what became of them.
    </EmptyState>
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
          cell: ({ uploadedAt, uploadedByName }) => (
            <>
              <Timestamp instant={uploadedAt} />
              {` by ${uploadedByName ?? 'the command line'}`}
            </>
          ),
        },
      ]}
    />
  )
