import {
  ActionForm,
  BackLink,
  Button,
  ErrorSummary,
  faultOf,
  InsetText,
  Page,
  Radios,
} from '@headroom/design-system'
import { type FormFault, type FormFields, type Frame, typedText } from '@headroom/platform/http'
import type { Conversation } from '../queries/conversations.ts'
import type { Side } from '../tables.ts'
import { conversationHref, otherName } from './words.ts'

type SaidProps = {
  readonly frame: Frame
  readonly conversation: Conversation
  readonly side: Side
  readonly fields: FormFields
  readonly faults?: readonly FormFault[]
}

const degrees = ['Not at all', 'A little', 'Somewhat', 'Mostly', 'Very much']
const items = degrees.map((text, index) => ({ value: String(index + 1), text }))

export const SaidPage = ({ frame, conversation, side, fields, faults = [] }: SaidProps) => {
  const other = otherName(conversation, side)
  return (
    <Page {...frame} title="Say how it was" current="/conversations" hasFaults={faults.length > 0}>
      <BackLink href={conversationHref(conversation.id)}>The conversation</BackLink>
      <ErrorSummary faults={faults} />
      <h1 class="nhsuk-heading-l">Say how it was</h1>
      <InsetText>
        <p>
          {`${other} never sees this, and no page shows it with your name. It is counted with others’ by unit, once a month, and only where enough people have answered.`}
        </p>
      </InsetText>
      <ActionForm action={`${conversationHref(conversation.id)}/said`}>
        <Radios
          name="wasHeld"
          idPrefix="wasHeld"
          fieldset={{ legend: { text: `Did you and ${other} really talk?`, size: 's' } }}
          hint="A form that was filled in without a conversation is a “no”."
          errorMessage={faultOf(faults, 'wasHeld')}
          value={typedText(fields, 'wasHeld')}
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ]}
        />
        {side === 'person' ? (
          <>
            <Radios
              name="useful"
              idPrefix="useful"
              fieldset={{ legend: { text: 'Was it useful? (optional)', size: 's' } }}
              errorMessage={faultOf(faults, 'useful')}
              value={typedText(fields, 'useful')}
              items={items}
            />
            <Radios
              name="feltValued"
              idPrefix="feltValued"
              fieldset={{ legend: { text: 'Did you come away feeling valued? (optional)', size: 's' } }}
              errorMessage={faultOf(faults, 'feltValued')}
              value={typedText(fields, 'feltValued')}
              items={items}
            />
          </>
        ) : null}
        <Button preventDoubleClick>Send</Button>
      </ActionForm>
    </Page>
  )
}
