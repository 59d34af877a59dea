import {
  ActionForm,
  Button,
  ErrorSummary,
  faultOf,
  Input,
  Page,
  Radios,
  Select,
} from '@headroom/design-system'
import { type FormFault, type FormFields, type Frame, typedText } from '@headroom/platform/http'
import type { QuestionnaireChoice } from '../../instruments/questionnaire-choices.ts'
import { feedbackCrumb } from '../hrefs.ts'
import { ClosingDayField, QuestionnaireField, ThresholdField } from './settings-fields.tsx'

export type SettingsPageProps = {
  readonly frame: Frame
  readonly action: string
  /** Carried along unseen: the one-time id of a new cycle, or the version that was opened. */
  readonly hidden: Readonly<Record<string, string | number>>
  readonly isNew: boolean
  readonly choices: readonly QuestionnaireChoice[]
  readonly earlier: readonly { readonly id: string; readonly name: string }[]
  readonly fields: FormFields
  readonly faults?: readonly FormFault[]
}

/** Everything that is fixed at launch, on one page. */
export const SettingsPage = (props: SettingsPageProps) => {
  const { frame, action, hidden, isNew, choices, earlier, fields, faults = [] } = props
  const title = isNew ? 'Set up feedback for a group' : 'Change the settings'
  const shared = { fields, faults }
  return (
    <Page
      {...frame}
      title={title}
      current="/feedback"
      breadcrumbs={[feedbackCrumb]}
      hasFaults={faults.length > 0}
    >
      <ErrorSummary faults={faults} />
      <h1 class="nhsuk-heading-l">{title}</h1>
      <p>
        Nothing is sent yet. You choose the people next, and see what raters are promised before you launch.
      </p>
      <ActionForm action={action} fields={hidden}>
        <Input
          name="name"
          label={{ text: 'Name', size: 's' }}
          hint="People who are asked see it, such as “New ward managers, spring 2027”."
          errorMessage={faultOf(faults, 'name')}
          value={typedText(fields, 'name')}
        />
        {isNew ? (
          <Radios
            name="kind"
            idPrefix="kind"
            fieldset={{ legend: { text: 'Who is it for?', size: 's' } }}
            errorMessage={faultOf(faults, 'kind')}
            value={typedText(fields, 'kind')}
            items={[
              { value: 'cohort', text: 'People or units that I choose next' },
              { value: 'organisation', text: 'Everybody in the organisation who holds a post today' },
            ]}
          />
        ) : null}
        <QuestionnaireField choices={choices} {...shared} />
        <ClosingDayField {...shared} />
        <ThresholdField {...shared} />
        <People {...shared} />
        {earlier.length > 0 ? (
          <Select
            name="previousCycleId"
            label={{ text: 'Earlier wave', size: 's' }}
            hint="Where the same people had feedback before, their reports show what has changed since."
            errorMessage={faultOf(faults, 'previousCycleId')}
            value={typedText(fields, 'previousCycleId')}
            items={[
              { value: '', text: 'None' },
              ...earlier.map(({ id, name }) => ({ value: id, text: name })),
            ]}
          />
        ) : null}
        <Button preventDoubleClick>{isNew ? 'Save and choose people' : 'Save'}</Button>
      </ActionForm>
    </Page>
  )
}

type PeopleProps = { readonly fields: FormFields; readonly faults: readonly FormFault[] }

const People = ({ fields, faults }: PeopleProps) => (
  <>
    <Radios
      name="reviewer"
      idPrefix="reviewer"
      fieldset={{ legend: { text: 'Who looks over each list of raters?', size: 's' } }}
      hint="They see who is to be asked. They never see who answered, or what."
      errorMessage={faultOf(faults, 'reviewer')}
      value={typedText(fields, 'reviewer')}
      items={[
        { value: 'none', text: 'Nobody: people choose for themselves' },
        { value: 'line-manager', text: 'Their line manager' },
        { value: 'facilitator', text: 'The facilitator' },
      ]}
    />
    <Radios
      name="release"
      idPrefix="release"
      fieldset={{ legend: { text: 'How does each person get their report?', size: 's' } }}
      errorMessage={faultOf(faults, 'release')}
      value={typedText(fields, 'release')}
      items={[
        { value: 'direct', text: 'Straight away, when it closes' },
        { value: 'facilitated', text: 'In a conversation with the facilitator, who reads it first' },
      ]}
    />
    <Input
      name="facilitator"
      label={{ text: 'Facilitator', size: 's' }}
      hint="Their e-mail address or employee number. Only needed where you chose the facilitator above."
      errorMessage={faultOf(faults, 'facilitator')}
      value={typedText(fields, 'facilitator')}
      width={20}
    />
  </>
)
