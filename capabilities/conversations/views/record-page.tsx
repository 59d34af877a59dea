import {
  ActionForm,
  BackLink,
  Button,
  DayField,
  ErrorSummary,
  faultOf,
  Page,
  Textarea,
} from '@headroom/design-system'
import type { PlainDate } from '@headroom/platform/clock'
import { type FormFault, type FormFields, type Frame, typedText } from '@headroom/platform/http'
import type { Conversation } from '../queries/conversations.ts'
import type { RecordWords } from '../queries/records.ts'
import type { Side } from '../tables.ts'
import { conversationHref, otherName } from './words.ts'

type RecordProps = {
  readonly frame: Frame
  readonly conversation: Conversation
  readonly side: Side
  readonly heldOn: PlainDate
  readonly words: RecordWords | undefined
  readonly fields?: FormFields | undefined
  readonly faults?: readonly FormFault[]
}

const parts = [
  ['strengths', 'Strengths', 'What they do well, and how it shows. Begin here.'],
  ['buildOn', 'What to build on', 'One or two things, and how.'],
  ['hopes', 'Hopes for the career', 'What they would like, and who could help. It binds nobody.'],
  ['summary', 'In a few words', 'What you would both want to remember in a year.'],
] as const

export const RecordPage = ({
  frame,
  conversation,
  side,
  heldOn,
  words,
  fields,
  faults = [],
}: RecordProps) => {
  const value = (name: keyof RecordWords) => (fields ? typedText(fields, name) : (words?.[name] ?? ''))
  const href = conversationHref(conversation.id)
  return (
    <Page {...frame} title="What you agree" current="/conversations" hasFaults={faults.length > 0}>
      <BackLink href={href}>The conversation</BackLink>
      <ErrorSummary faults={faults} />
      <h1 class="nhsuk-heading-l">What you agree</h1>
      <p>
        {`Write it together, or one of you drafts it. ${otherName(conversation, side)} sees it as soon as you save, and either of you may change it until both have agreed. Each change is a version of its own: nothing is lost.`}
      </p>
      <ActionForm action={`${href}/record`} fields={{ version: conversation.latestVersion }}>
        <DayField
          name="heldOn"
          legend="When did you talk?"
          value={heldOn}
          typed={fields ? (box) => typedText(fields, box) : undefined}
          faults={faults}
        />
        {parts.map(([name, label, hint]) => (
          <Textarea
            name={name}
            id={name}
            label={{ text: label, size: 's' }}
            hint={hint}
            rows={4}
            value={value(name)}
            errorMessage={faultOf(faults, name)}
          />
        ))}
        <p>Objectives, and the support that the manager promises, are added on the next page.</p>
        <Button preventDoubleClick>Save</Button>
      </ActionForm>
    </Page>
  )
}
