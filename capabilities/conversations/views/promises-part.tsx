import {
  ActionForm,
  Button,
  CalendarDate,
  DayField,
  Details,
  faultOf,
  Input,
  NotInPrint,
  Radios,
  Tag,
  Textarea,
} from '@headroom/design-system'
import { type FormFault, type FormFields, typedText } from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import type { Child } from 'hono/jsx'
import type { Conversation } from '../queries/conversations.ts'
import type { Objective, Support } from '../queries/promises.ts'
import { objectiveLevels, objectiveStates, type Side, supportStates } from '../tables.ts'
import { conversationHref, levelHints, levelNames, objectiveStateNames, supportStateNames } from './words.ts'

type PromisesProps = {
  readonly conversation: Conversation
  readonly side: Side
  readonly objectives: readonly Objective[]
  readonly support: readonly Support[]
  readonly faults?: readonly FormFault[]
  readonly fields?: FormFields | undefined
}

const isRefused = (fields: FormFields | undefined, form: string): boolean =>
  fields !== undefined && typedText(fields, 'form') === form

export const ObjectivesPart = (props: PromisesProps) => {
  const { conversation, objectives } = props
  return (
    <section aria-labelledby="objectives">
      <h2 class="nhsuk-heading-m" id="objectives">
        Objectives
      </h2>
      {objectives.length === 0 ? (
        <p>
          {conversation.state === 'together'
            ? 'None yet. A few that matter are better than many.'
            : 'None here.'}
        </p>
      ) : null}
      {objectives.map((objective) => (
        <Card
          heading={objective.words}
          facts={[
            `${levelNames[objective.level]} objective`,
            ...(objective.shownBy ? [`Shown by: ${objective.shownBy}`] : []),
          ]}
          byWhen={objective.byWhen}
          tag={objectiveStateNames[objective.state]}
          latest={objective.latestWords}
        >
          <SayForm
            action={`${conversationHref(conversation.id)}/objectives/${objective.id}`}
            lockVersion={objective.lockVersion}
            about={objective.words}
            options={objectiveStates.map((value) => ({ value, text: objectiveStateNames[value] }))}
            now={objective.state}
          />
        </Card>
      ))}
      {conversation.state === 'together' ? <AddObjective {...props} /> : null}
    </section>
  )
}

export const SupportPart = (props: PromisesProps) => {
  const { conversation, support } = props
  return (
    <section aria-labelledby="support">
      <h2 class="nhsuk-heading-m" id="support">
        {`Support that ${conversation.managerName} gives`}
      </h2>
      {support.length === 0 ? (
        <p>{conversation.state === 'together' ? 'Nothing promised yet.' : 'Nothing promised here.'}</p>
      ) : null}
      {support.map((one) => (
        <Card
          heading={one.words}
          facts={[]}
          byWhen={one.byWhen}
          tag={supportStateNames[one.state]}
          latest={one.stateWords || null}
        >
          <SayForm
            action={`${conversationHref(conversation.id)}/support/${one.id}`}
            lockVersion={one.lockVersion}
            about={one.words}
            options={supportStates.map((value) => ({ value, text: supportStateNames[value] }))}
            now={one.state}
          />
        </Card>
      ))}
      {conversation.state === 'together' ? <AddSupport {...props} /> : null}
    </section>
  )
}

type CardProps = {
  readonly heading: string
  readonly facts: readonly string[]
  readonly byWhen: string | null
  readonly tag: string
  readonly latest: string | null
  readonly children: Child
}

const Card = ({ heading, facts, byWhen, tag, latest, children }: CardProps) => (
  <div class="nhsuk-u-margin-bottom-4">
    <h3 class="nhsuk-heading-s nhsuk-u-margin-bottom-1">{heading}</h3>
    <p class="nhsuk-body-s">
      <Tag>{tag}</Tag>
      {` ${facts.join('. ')}${byWhen ? `${facts.length > 0 ? '. ' : ''}By ` : ''}`}
      {byWhen ? <CalendarDate isoDate={byWhen} /> : null}
      {latest ? `. Latest: “${latest}”` : ''}
    </p>
    <NotInPrint>{children}</NotInPrint>
  </div>
)

type SayFormProps = {
  readonly action: string
  readonly lockVersion: number
  readonly about: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  readonly now: string
}

/** Both may say how it stands, at any time of the year; each word is kept with its name and day. */
const SayForm = ({ action, lockVersion, about, options, now }: SayFormProps) => {
  const id = action.slice(-36)
  return (
    <Details
      summary={
        <>
          Say how it stands<span class="nhsuk-u-visually-hidden">{`: ${about}`}</span>
        </>
      }
    >
      <ActionForm action={action} fields={{ lockVersion }}>
        <Radios
          name="state"
          idPrefix={`state-${id}`}
          fieldset={{ legend: { text: 'How does it stand?', size: 's' } }}
          value={now}
          items={[...options]}
        />
        <Textarea name="words" id={`words-${id}`} label="In a few words (optional)" rows={2} value="" />
        <Button variant="secondary" preventDoubleClick>
          Save
        </Button>
      </ActionForm>
    </Details>
  )
}

const AddObjective = ({ conversation, faults = [], fields }: PromisesProps) => {
  const refused = isRefused(fields, 'objective')
  const typed = (name: string) => (refused && fields ? typedText(fields, name) : '')
  const own = refused ? faults : []
  return (
    <NotInPrint>
      <Details summary="Add an objective" open={refused}>
        <ActionForm
          action={`${conversationHref(conversation.id)}/objectives`}
          fields={{ submissionId: newId(), form: 'objective' }}
        >
          <Radios
            name="level"
            idPrefix="level"
            fieldset={{ legend: { text: 'Whose objective is it?', size: 's' } }}
            errorMessage={faultOf(own, 'level')}
            value={typed('level')}
            items={objectiveLevels.map((value) => ({
              value,
              text: levelNames[value],
              hint: levelHints[value],
            }))}
          />
          <Input
            name="words"
            id="words"
            label={{ text: 'The objective', size: 's' }}
            value={typed('words')}
            errorMessage={faultOf(own, 'words')}
          />
          <Input
            name="shownBy"
            id="shownBy"
            label={{ text: 'What would show it (optional)', size: 's' }}
            value={typed('shownBy')}
            errorMessage={faultOf(own, 'shownBy')}
          />
          <DayField name="byWhen" legend="By when (optional)" faults={own} typed={typed} />
          <Button variant="secondary" preventDoubleClick>
            Add
          </Button>
        </ActionForm>
      </Details>
    </NotInPrint>
  )
}

const AddSupport = ({ conversation, faults = [], fields }: PromisesProps) => {
  const refused = isRefused(fields, 'support')
  const typed = (name: string) => (refused && fields ? typedText(fields, name) : '')
  const own = refused ? faults : []
  return (
    <NotInPrint>
      <Details summary="Add a promise of support" open={refused}>
        <ActionForm
          action={`${conversationHref(conversation.id)}/support`}
          fields={{ submissionId: newId(), form: 'support' }}
        >
          <Input
            name="promise"
            id="promise"
            label={{ text: 'What is promised', size: 's' }}
            hint="Time, cover, a decision, an introduction, something to stop."
            value={typed('promise')}
            errorMessage={faultOf(own, 'promise')}
          />
          <DayField name="supportBy" legend="By when (optional)" faults={own} typed={typed} />
          <Button variant="secondary" preventDoubleClick>
            Add
          </Button>
        </ActionForm>
      </Details>
    </NotInPrint>
  )
}
