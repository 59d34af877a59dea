import { ActionForm, Button, Details, faultOf, Select } from '@headroom/design-system'
import { type FormFault, type FormFields, typedText } from '@headroom/platform/http'
import { importHref } from '../import/jobs.ts'
import type { MeasureImport } from '../import/records.ts'
import { FIELDS, fieldsOf, layoutNames, layouts } from '../measure-file/fields.ts'
import type { Known } from '../measure-file/known.ts'
import type { ReadFile } from '../measure-file/read-measure-file.ts'
import { AboutFields } from './data-in-page.tsx'

type Props = {
  readonly record: MeasureImport
  readonly file: ReadFile
  readonly known: Known
  readonly typed: FormFields | undefined
  readonly faults: readonly FormFault[]
  /** Behind a summary, where the file is read well enough. */
  readonly folded: boolean
}

export const ReadingForm = (props: Props) =>
  props.folded ? (
    <Details summary="Read the file otherwise">
      <Fields {...props} />
    </Details>
  ) : (
    <>
      <h2 class="nhsuk-heading-m">How is the file to be read?</h2>
      <Fields {...props} />
    </>
  )

const Fields = ({ record, file, known, typed, faults }: Props) => {
  const { reading, source, providers } = file
  const about = { measureCode: reading.measureCode ?? '', unitId: reading.unitId ?? '' }
  const valueOfField = (name: string, now: string) =>
    typed?.[name] === undefined ? now : typedText(typed, name)
  return (
    <ActionForm action={`${importHref(record.id)}/reading`}>
      <p>Your choice is remembered for the next file with these headings.</p>
      <Select
        name="layout"
        label="Layout"
        value={valueOfField('layout', reading.layout)}
        items={layouts.map((layout) => ({ value: layout, text: layoutNames[layout] }))}
      />
      {source.kind === 'xlsx' && source.sheets.length > 1 ? (
        <Select
          name="sheet"
          label="Sheet"
          value={valueOfField('sheet', source.sheet)}
          items={source.sheets.map((sheet) => ({ value: sheet, text: sheet }))}
        />
      ) : null}
      {fieldsOf[reading.layout].map((field) => (
        <Select
          name={field}
          label={`Column: ${FIELDS[field].label}`}
          errorMessage={faultOf(faults, field)}
          value={valueOfField(field, reading.columns[field] ?? '')}
          items={[
            { value: '', text: 'Not in the file' },
            ...file.headings.map(({ label }) => ({ value: label, text: label })),
          ]}
        />
      ))}
      {providers.length > 0 ? (
        <Select
          name="providerCode"
          label="Provider whose rows are ours"
          errorMessage={faultOf(faults, 'providerCode')}
          value={valueOfField('providerCode', reading.providerCode ?? '')}
          items={[
            { value: '', text: 'Select a provider' },
            ...providers.map((code) => ({ value: code, text: code })),
          ]}
        />
      ) : null}
      {reading.layout === 'nhs-ae' ? null : (
        <AboutFields known={known} typed={typed ?? about} faults={faults} />
      )}
      <Button variant="secondary" preventDoubleClick>
        Check again
      </Button>
    </ActionForm>
  )
}
