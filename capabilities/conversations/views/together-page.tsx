import {
  ActionForm,
  BackLink,
  Button,
  CalendarDate,
  DayField,
  Details,
  EmptyState,
  ErrorSummary,
  faultOf,
  NotInPrint,
  NotificationBanner,
  Page,
  SummaryList,
  Textarea,
  WarningCallout,
} from '@headroom/design-system'
import type { PlainDate } from '@headroom/platform/clock'
import { type FormFault, type FormFields, type Frame, typedText } from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import { togetherQuestions } from '../content/together.ts'
import type { TeamConversation, TogetherUnit } from '../queries/together.ts'

type TogetherProps = {
  readonly frame: Frame
  readonly unit: TogetherUnit
  readonly held: readonly TeamConversation[]
  readonly today: PlainDate
  readonly fields?: FormFields | undefined
  readonly faults?: readonly FormFault[]
  readonly isSaved?: boolean
}

export const TogetherPage = (props: TogetherProps) => {
  const { frame, unit, held, faults = [], isSaved } = props
  return (
    <Page {...frame} title="Vision, culture, support" current="/conversations" hasFaults={faults.length > 0}>
      <BackLink href="/conversations">Conversations</BackLink>
      {isSaved ? (
        <NotificationBanner variant="success">Saved. Your team can read it.</NotificationBanner>
      ) : null}
      <ErrorSummary faults={faults} />
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{unit.name}</span>
        Vision, culture, support
      </h1>
      <p>
        Five questions to talk through together, in half an hour, twice a year. They are for talking: nothing
        is scored, and nobody is compared.
      </p>
      <ol class="nhsuk-list nhsuk-list--number">
        {togetherQuestions.map(({ theme, words }) => (
          <li>{`${theme}. ${words}`}</li>
        ))}
      </ol>
      <Form {...props} />
      <h2 class="nhsuk-heading-m">What you agreed before</h2>
      {held.length === 0 ? (
        <EmptyState heading="Nothing written down yet" level={3}>
          Next time you can begin with what you agreed this time.
        </EmptyState>
      ) : (
        held.map((one) => <Held held={one} />)
      )}
    </Page>
  )
}

const Held = ({ held }: { readonly held: TeamConversation }) => (
  <section>
    <h3 class="nhsuk-heading-s">
      <CalendarDate isoDate={held.heldOn} />
    </h3>
    <p>{held.agreed}</p>
    <Details summary="What was said">
      <SummaryList
        rows={togetherQuestions
          .map(({ key, words }) => ({ key: words, value: held.answers[key] ?? '' }))
          .filter(({ value }) => value !== '')}
      />
      <p class="nhsuk-body-s">{`Written down by ${held.writtenBy}`}</p>
    </Details>
  </section>
)

const Form = ({ unit, today, fields, faults = [] }: TogetherProps) => {
  const typed = (name: string) => (fields ? typedText(fields, name) : '')
  return (
    <NotInPrint>
      <Details summary="Write down a conversation" open={fields !== undefined}>
        <WarningCallout heading="Name nobody">
          <p>Everybody in the unit can read this. Write what the team is content to have written.</p>
        </WarningCallout>
        <ActionForm action={`/conversations/together/${unit.id}`} fields={{ submissionId: newId() }}>
          <DayField
            name="heldOn"
            legend="When did you talk?"
            value={today}
            typed={fields ? typed : undefined}
            faults={faults}
          />
          {togetherQuestions.map(({ key, theme, words, hint }) => (
            <Textarea
              name={key}
              id={key}
              label={{ text: `${theme}. ${words}`, size: 's' }}
              hint={hint}
              rows={3}
              value={typed(key)}
              errorMessage={faultOf(faults, key)}
            />
          ))}
          <Textarea
            name="agreed"
            id="agreed"
            label={{ text: 'What have you agreed to do, who, and by when?', size: 's' }}
            rows={3}
            value={typed('agreed')}
            errorMessage={faultOf(faults, 'agreed')}
          />
          <Button preventDoubleClick>Save</Button>
        </ActionForm>
      </Details>
    </NotInPrint>
  )
}
