import {
  ActionForm,
  BackLink,
  Button,
  ErrorSummary,
  faultOf,
  InsetText,
  NotificationBanner,
  Page,
  Textarea,
} from '@headroom/design-system'
import { type FormFault, type FormFields, type Frame, typedText } from '@headroom/platform/http'
import { questionsFor } from '../content/questions.ts'
import type { Conversation } from '../queries/conversations.ts'
import type { Side } from '../tables.ts'
import { conversationHref, kindNames, otherName } from './words.ts'

type PrepareProps = {
  readonly frame: Frame
  readonly conversation: Conversation
  readonly side: Side
  readonly fields: FormFields
  readonly lockVersion: number
  readonly faults?: readonly FormFault[]
  readonly isSaved?: boolean
}

export const PreparePage = ({
  frame,
  conversation,
  side,
  fields,
  lockVersion,
  faults = [],
  isSaved,
}: PrepareProps) => {
  const other = otherName(conversation, side)
  return (
    <Page {...frame} title="Prepare" current="/conversations" hasFaults={faults.length > 0}>
      <BackLink href={conversationHref(conversation.id)}>The conversation</BackLink>
      {isSaved ? (
        <NotificationBanner variant="success">Saved. Only you can see it.</NotificationBanner>
      ) : null}
      <ErrorSummary faults={faults} />
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{`${kindNames[conversation.kind]} with ${other}`}</span>
        Prepare
      </h1>
      <InsetText>
        <p>
          {`${other} sees none of this until you have both shared. Then you see each other’s, and neither can change what was shared. Notes are enough, and you may leave any of it empty.`}
        </p>
      </InsetText>
      <ActionForm action={`${conversationHref(conversation.id)}/prepare`} fields={{ lockVersion }}>
        {questionsFor(conversation.kind).map(({ key, label, hint }) => (
          <Textarea
            name={key}
            id={key}
            label={{ text: label[side], size: 's' }}
            hint={hint[side]}
            rows={4}
            value={typedText(fields, key)}
            errorMessage={faultOf(faults, key)}
          />
        ))}
        <div class="nhsuk-button-group">
          <Button name="action" value="save" variant="secondary">
            Save for later
          </Button>
          <Button name="action" value="share" preventDoubleClick>
            {`Share with ${other}`}
          </Button>
        </div>
      </ActionForm>
    </Page>
  )
}
