import {
  ActionForm,
  BackLink,
  Button,
  DayField,
  EmptyState,
  ErrorSummary,
  faultOf,
  Input,
  Page,
  Radios,
} from '@headroom/design-system'
import { type FormFault, type FormFields, type Frame, typedText } from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import type { LinePerson } from '../queries/line.ts'

type PlanProps = {
  readonly frame: Frame
  readonly managers: readonly LinePerson[]
  readonly managed: readonly LinePerson[]
  readonly fields: FormFields
  readonly faults?: readonly FormFault[]
}

export const PlanPage = ({ frame, managers, managed, fields, faults = [] }: PlanProps) => {
  const people = [
    ...managers.map(({ id, name }) => ({ value: `manager:${id}`, text: name, hint: 'Your line manager' })),
    ...managed.map(({ id, name, title }) => ({ value: `person:${id}`, text: name, hint: title })),
  ]
  return (
    <Page {...frame} title="Plan a conversation" current="/conversations" hasFaults={faults.length > 0}>
      <BackLink href="/conversations">Conversations</BackLink>
      <ErrorSummary faults={faults} />
      <h1 class="nhsuk-heading-l">Plan a conversation</h1>
      {people.length === 0 ? (
        <EmptyState heading="Nobody to plan one with" level={2}>
          The staff record names no line manager for you, and nobody whom you manage. If that is wrong, ask
          whoever looks after the staff record.
        </EmptyState>
      ) : (
        <ActionForm action="/conversations/new" fields={{ submissionId: newId() }}>
          <Radios
            name="with"
            idPrefix="with"
            fieldset={{ legend: { text: 'Who is it with?', size: 's' } }}
            errorMessage={faultOf(faults, 'with')}
            value={typedText(fields, 'with')}
            items={people}
          />
          <Radios
            name="kind"
            idPrefix="kind"
            fieldset={{ legend: { text: 'What kind is it?', size: 's' } }}
            errorMessage={faultOf(faults, 'kind')}
            value={typedText(fields, 'kind')}
            items={[
              {
                value: 'check-in',
                text: 'A check-in',
                hint: 'Half an hour: how it goes, and what is in the way',
              },
              {
                value: 'yearly',
                text: 'The yearly one',
                hint: 'An hour and a half: strengths, what to build on, objectives, support, hopes',
              },
            ]}
          />
          <DayField
            name="plannedFor"
            legend="Which day?"
            hint="Long enough from now for both to think first."
            faults={faults}
            typed={(box) => typedText(fields, box)}
          />
          <Input
            name="place"
            label={{ text: 'Where, and when (optional)', size: 's' }}
            hint="Somewhere neither of you is interrupted."
            value={typedText(fields, 'place')}
            errorMessage={faultOf(faults, 'place')}
          />
          <Button preventDoubleClick>Plan it</Button>
        </ActionForm>
      )}
    </Page>
  )
}
