import {
  ActionForm,
  BackLink,
  Button,
  ErrorSummary,
  type Fault,
  faultOf,
  Page,
  Radios,
  Textarea,
} from '@headroom/design-system'
import { type FormFields, type Frame, typedText } from '@headroom/platform/http'
import { declineReasons } from '../../answering/decline.ts'
import type { Invited } from '../../queries/answering.ts'
import { aboutWords } from './headings.ts'

type DeclinePageProps = {
  readonly frame: Frame
  readonly path: string
  readonly invited: Invited
  readonly fields?: FormFields
  readonly faults?: readonly Fault[]
}

/** In a cycle of one's own, whoever runs it is whom it is about. */
const whoReads = ({ kind, group, subjectName }: Invited): string => {
  if (group === 'self') return 'Whoever runs this sees that you would rather not, and why.'
  return kind === 'person'
    ? `${subjectName} runs this, and will see that you would rather not, and why.`
    : `Whoever runs this sees why. ${subjectName} sees only that you would rather not.`
}

export const DeclinePage = ({ frame, path, invited, fields = {}, faults = [] }: DeclinePageProps) => (
  <Page {...frame} title="I would rather not" hasFaults={faults.length > 0}>
    <BackLink href={path}>Back</BackLink>
    <ErrorSummary faults={faults} />
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{aboutWords(invited)}</span>I would rather not
    </h1>
    <p>{`That is all right. ${whoReads(invited)} You can change your mind until this closes.`}</p>
    <ActionForm action={`${path}/decline`}>
      <Radios
        idPrefix="reason"
        name="reason"
        fieldset={{ legend: { text: 'Why would you rather not?', size: 'm' } }}
        errorMessage={faultOf(faults, 'reason')}
        value={typedText(fields, 'reason')}
        items={Object.entries(declineReasons).map(([value, text]) => ({ value, text }))}
      />
      <Textarea
        id="words"
        name="words"
        label="In your own words (optional)"
        rows={3}
        value={typedText(fields, 'words')}
        errorMessage={faultOf(faults, 'words')}
      />
      <Button preventDoubleClick>Say no</Button>
    </ActionForm>
  </Page>
)

type DeclinedPageProps = { readonly frame: Frame; readonly path: string; readonly invited: Invited }

export const DeclinedPage = ({ frame, path, invited }: DeclinedPageProps) => (
  <Page {...frame} title="You said that you would rather not">
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{aboutWords(invited)}</span>You said that you would rather not
    </h1>
    <p>You will not be asked again. There is nothing more to do.</p>
    {invited.state === 'collecting' ? (
      <>
        <h2 class="nhsuk-heading-m">Have you changed your mind?</h2>
        <ActionForm action={`${path}/take-back`}>
          <Button variant="secondary" preventDoubleClick>
            Give feedback after all
          </Button>
        </ActionForm>
      </>
    ) : null}
  </Page>
)
