import { ActionForm, Button, ErrorSummary, type Fault, faultOf, Input, Page } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import { Day, DefinitionFields, type FieldText } from './definition-fields.tsx'

type Props = { readonly frame: Frame; readonly text: FieldText; readonly faults?: readonly Fault[] }

export const DefinePage = ({ frame, text, faults = [] }: Props) => (
  <Page
    {...frame}
    title="Define a measure"
    current="/measures"
    hasFaults={faults.length > 0}
    breadcrumbs={[{ href: '/measures', text: 'Measures' }]}
  >
    <ErrorSummary faults={faults} />
    <h1 class="nhsuk-heading-l">Define a measure</h1>
    <p>
      Say once, in writing, what is counted, so that a number means the same in every unit and next year. A
      published definition never changes; a better one is published beside it, with its date.
    </p>
    <ActionForm action="/measures/define" fields={{ submissionId: newId() }}>
      <DefinitionFields text={text} faults={faults} fromLegend="Counted so from" />
      <Input
        name="code"
        label={{ text: 'Short name (optional)', size: 's' }}
        hint="For files: letters, digits and hyphens. Made from the name if you leave it empty."
        value={text('code')}
        errorMessage={faultOf(faults, 'code')}
      />
      <OwnerAndReview text={text} faults={faults} />
      <Button preventDoubleClick>Publish this measure</Button>
    </ActionForm>
  </Page>
)

export const OwnerAndReview = ({ text, faults }: Required<Pick<Props, 'text' | 'faults'>>) => (
  <>
    <Input
      name="ownerEmail"
      label={{ text: 'Who looks after it (optional)', size: 's' }}
      hint="Their e-mail address in the staff record. They may change its definition, targets and chart."
      type="email"
      autocomplete="off"
      value={text('ownerEmail')}
      errorMessage={faultOf(faults, 'ownerEmail')}
    />
    <Day name="reviewOn" legend="Look at the definition again by (optional)" text={text} faults={faults} />
  </>
)
