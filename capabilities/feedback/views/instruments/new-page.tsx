import { ActionForm, Button, ErrorSummary, type Fault, faultOf, Page, Radios } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import { askableFrameworks } from '../../instruments/ready-made.ts'
import { feedbackCrumb, instrumentsCrumb } from '../hrefs.ts'

type NewProps = { readonly frame: Frame; readonly faults?: readonly Fault[] }

export const NewInstrumentPage = ({ frame, faults = [] }: NewProps) => (
  <Page
    {...frame}
    title="Make a questionnaire"
    current="/feedback"
    breadcrumbs={[feedbackCrumb, instrumentsCrumb]}
    hasFaults={faults.length > 0}
  >
    <ErrorSummary faults={faults} />
    <h1 class="nhsuk-heading-l">Make a questionnaire</h1>
    <p>
      It begins with one behaviour for each competency at the stage. You can then change, add, remove and
      reorder.
    </p>
    <ActionForm action="/feedback/instruments/new" fields={{ submissionId: newId() }}>
      <Radios
        name="from"
        idPrefix="from"
        fieldset={{ legend: { text: 'What does it begin with?', size: 'm' } }}
        errorMessage={faultOf(faults, 'from')}
        items={[
          ...askableFrameworks.flatMap(({ framework, stages }) =>
            stages.map(({ id, name, meaning }) => ({
              value: `ready:${framework.id}:${id}`,
              text: `${framework.name}, ${name}`,
              hint: meaning,
            })),
          ),
          {
            value: 'own',
            text: 'Nothing: we write our own',
            hint: 'With levels for how often people see it.',
          },
        ]}
      />
      <Button preventDoubleClick>Make it</Button>
    </ActionForm>
  </Page>
)
