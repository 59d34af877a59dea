import {
  ActionForm,
  BackLink,
  Button,
  ErrorSummary,
  type Fault,
  InsetText,
  Page,
  SummaryList,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { OpenTicket } from '../../answering/open-ticket.ts'
import { fieldOf } from '../../answering/part-form.ts'
import { countOpen } from '../../rules/answers.ts'
import type { Item, Part } from '../../rules/questionnaire.ts'
import { aboutWords, unseenWords } from './headings.ts'
import { LateNote } from './late-note.tsx'

type CheckPageProps = {
  readonly frame: Frame
  readonly path: string
  readonly opened: OpenTicket
  /** What is sent is what is shown here, whatever another window does in between. */
  readonly sealed: string
  readonly isLate: boolean
  readonly faults?: readonly Fault[]
}

export const CheckPage = ({ frame, path, opened, sealed, isLate, faults = [] }: CheckPageProps) => {
  const { about, ticket, questionnaire, answers } = opened
  const open = countOpen(questionnaire, answers)
  return (
    <Page {...frame} title="Check your answers" hasFaults={faults.length > 0}>
      <BackLink href={`${path}?part=${questionnaire.parts.length}`}>Back</BackLink>
      <ErrorSummary faults={faults} />
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{aboutWords({ ...about, group: ticket.group })}</span>
        Check your answers
      </h1>
      {isLate ? <LateNote lateUntil={about.lateUntil} threshold={about.threshold} /> : null}
      {open > 0 ? (
        <InsetText>
          <p>
            {open === 1 ? 'One question is open.' : `${open} questions are open.`} You can send it like this:
            what is open counts neither as high nor as low.
          </p>
        </InsetText>
      ) : null}
      {questionnaire.parts.map((part, index) => (
        <PartAnswers path={path} opened={opened} part={part} place={index + 1} />
      ))}
      <h2 class="nhsuk-heading-m" id="send">
        Send
      </h2>
      <p>
        Once sent, your answers cannot be looked up, changed or taken back, by you or by anybody: nothing says
        which are yours.
      </p>
      <ActionForm action={`${path}/send`} fields={{ sealed }}>
        <Button preventDoubleClick>Send my answers</Button>
      </ActionForm>
    </Page>
  )
}

type PartAnswersProps = {
  readonly path: string
  readonly opened: OpenTicket
  readonly part: Part
  readonly place: number
}

const PartAnswers = ({ path, opened, part, place }: PartAnswersProps) => (
  <>
    <h2 class="nhsuk-heading-s">{part.theme || 'Questions'}</h2>
    <SummaryList
      rows={part.items.map((item) => ({
        key: item.wording,
        value: answerWords(opened, item),
        actions: {
          items: [
            {
              href: `${path}?part=${place}#${fieldOf(item)}`,
              text: 'Change',
              visuallyHiddenText: `your answer to “${item.wording}”`,
            },
          ],
        },
      }))}
    />
  </>
)

function answerWords({ questionnaire, ticket, answers }: OpenTicket, { kind, position }: Item): string {
  if (kind === 'comment') return answers.comments[position] || 'Nothing written'
  const level = answers.levels[position]
  if (level === 'unseen') return unseenWords(ticket.group).text
  return level === undefined ? 'Left open' : (questionnaire.levelLabels[level - 1] ?? '')
}
