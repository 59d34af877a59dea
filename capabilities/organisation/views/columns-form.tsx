import { ActionForm, Button, Details, faultOf, Input, Select } from '@headroom/design-system'
import { type FormFault, type FormFields, typedText } from '@headroom/platform/http'
import type { StaffImport } from '../import/records.ts'
import { STAFF_FIELD_NAMES, STAFF_FIELDS } from '../staff-extract/columns.ts'
import type { PreviewedFile } from '../staff-extract/preview.ts'
import { importHref } from './crumbs.ts'

type ColumnsFormProps = {
  readonly importId: string
  readonly file: PreviewedFile
  readonly typed: FormFields | undefined
  readonly faults: readonly FormFault[]
  /** Behind a summary, where the columns are right and only there to be looked at. */
  readonly folded?: boolean
}

export const ColumnsForm = ({ folded = false, ...props }: ColumnsFormProps) => {
  const isRefused = STAFF_FIELD_NAMES.some((field) => faultOf(props.faults, field) !== undefined)
  if (!folded)
    return (
      <>
        <h2 class="nhsuk-heading-m">Which column is which</h2>
        <Fields {...props} />
      </>
    )
  return (
    <Details summary="Which column is which" open={isRefused}>
      <Fields {...props} />
    </Details>
  )
}

const Fields = ({ importId, file, typed, faults }: ColumnsFormProps) => (
  <ActionForm action={`${importHref(importId)}/columns`}>
    <p>Your choice is remembered for the next file.</p>
    {STAFF_FIELD_NAMES.map((field) => (
      <Select
        name={field}
        label={`${STAFF_FIELDS[field].label}${STAFF_FIELDS[field].isRequired ? '' : ' (optional)'}`}
        errorMessage={faultOf(faults, field)}
        value={typed ? typedText(typed, field) : (file.mapping[field] ?? '')}
        items={[
          { value: '', text: 'Not in the file' },
          ...file.headings.map(({ label }) => ({ value: label, text: label })),
        ]}
      />
    ))}
    <Button variant="secondary" preventDoubleClick>
      Check again with these columns
    </Button>
  </ActionForm>
)

type SheetFormProps = {
  readonly record: StaffImport
  readonly faults: readonly FormFault[]
  readonly typed: FormFields | undefined
}

/** For a workbook: one of its sheets, or the name of one where it could not be opened far enough to list them. */
export const SheetForm = ({ record, faults, typed }: SheetFormProps) => {
  const source = record.preview?.file?.source
  const isWorkbook = record.filename.toLowerCase().endsWith('.xlsx')
  if (source ? source.kind !== 'xlsx' || source.sheets.length < 2 : !isWorkbook) return null
  const label = 'Sheet with the staff on it'
  const value = typed?.sheet === undefined ? (record.sheet ?? '') : typedText(typed, 'sheet')
  return (
    <ActionForm action={`${importHref(record.id)}/sheet`}>
      {source?.kind === 'xlsx' ? (
        <Select
          name="sheet"
          label={label}
          errorMessage={faultOf(faults, 'sheet')}
          value={value || source.sheet}
          items={source.sheets.map((sheet) => ({ value: sheet, text: sheet }))}
        />
      ) : (
        <Input name="sheet" label={label} width={20} errorMessage={faultOf(faults, 'sheet')} value={value} />
      )}
      <Button variant="secondary" preventDoubleClick>
        Check this sheet
      </Button>
    </ActionForm>
  )
}
