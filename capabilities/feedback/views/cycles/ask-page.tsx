import { ActionForm, Button, ErrorSummary, Page } from '@headroom/design-system'
import type { FormFault, FormFields, Frame } from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import type { QuestionnaireChoice } from '../../instruments/questionnaire-choices.ts'
import { feedbackCrumb } from '../hrefs.ts'
import { ClosingDayField, QuestionnaireField, ThresholdField } from './settings-fields.tsx'

type AskPageProps = {
  readonly frame: Frame
  readonly choices: readonly QuestionnaireChoice[]
  readonly fields: FormFields
  readonly faults?: readonly FormFault[]
}

/** The first of three steps to feedback on oneself, at any time of the year. */
export const AskPage = ({ frame, choices, fields, faults = [] }: AskPageProps) => (
  <Page
    {...frame}
    title="Ask for feedback on yourself"
    current="/feedback"
    breadcrumbs={[feedbackCrumb]}
    hasFaults={faults.length > 0}
  >
    <ErrorSummary faults={faults} />
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">Step 1 of 3</span>
      Ask for feedback on yourself
    </h1>
    <p>
      Choose the questionnaire and a date here, then whom to ask, then check. Nobody is asked before that. The
      report comes to you, and to nobody else unless you share it.
    </p>
    <ActionForm action="/feedback/ask" fields={{ submissionId: newId() }}>
      <QuestionnaireField choices={choices} fields={fields} faults={faults} />
      <ClosingDayField fields={fields} faults={faults} />
      <ThresholdField fields={fields} faults={faults} />
      <Button preventDoubleClick>Save and choose whom to ask</Button>
    </ActionForm>
  </Page>
)
