import { ActionForm, Button, Checkboxes, faultOf, InsetText } from '@headroom/design-system'
import { type FormFault, type FormFields, typedText } from '@headroom/platform/http'
import { changesIn, seenOf } from '../import/confirm.ts'
import type { StoredPreview } from '../import/records.ts'
import { counted } from '../words.ts'
import { importHref } from './crumbs.ts'

type ConfirmFormProps = {
  readonly importId: string
  readonly preview: StoredPreview
  readonly faults: readonly FormFault[]
  readonly typed: FormFields | undefined
}

export const ConfirmForm = ({ importId, preview, faults, typed }: ConfirmFormProps) => {
  const changes = changesIn(preview)
  if (changes === 0)
    return <InsetText>There is nothing to bring in: everybody in this file is already as it says.</InsetText>
  return (
    <>
      <h2 class="nhsuk-heading-m">Bring it in</h2>
      <ActionForm action={`${importHref(importId)}/confirm`} fields={{ seen: seenOf(preview) }}>
        {preview.faultyRows > 0 ? (
          <Checkboxes
            name="leaveOut"
            idPrefix="leaveOut"
            errorMessage={faultOf(faults, 'leaveOut')}
            values={typed ? [typedText(typed, 'leaveOut')] : []}
            items={[{ value: 'yes', text: leaveOutWords(preview) }]}
          />
        ) : null}
        <Button preventDoubleClick>Bring in {counted(changes, 'change', 'changes')}</Button>
      </ActionForm>
    </>
  )
}

export const leaveOutWords = ({ faultyRows }: StoredPreview): string =>
  faultyRows === 1
    ? 'Leave out the 1 row with a fault and bring in the rest'
    : `Leave out the ${counted(faultyRows, 'row', 'rows')} with faults and bring in the rest`
