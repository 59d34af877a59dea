import {
  ActionForm,
  BackLink,
  Button,
  Checkboxes,
  ErrorSummary,
  type Fault,
  faultOf,
  Page,
  SummaryList,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import type { Assessment } from '../queries/own-assessments.ts'
import { type Answers, isAnswered } from '../rules/answer.ts'
import { type AssessedVersion, type Standard, stageName } from '../standards.ts'
import { answerWords } from './difference-rows.ts'

type CheckProps = {
  readonly frame: Frame
  readonly assessment: Assessment
  readonly assessed: AssessedVersion
  readonly answers: Answers
  readonly faults?: readonly Fault[]
}

export const CheckPage = ({ frame, assessment, assessed, answers, faults = [] }: CheckProps) => {
  const missing = [...assessed.competencies.keys()].filter((id) => !isAnswered(answers.get(id))).length
  return (
    <Page {...frame} title="Check your answers" current="/assessment" hasFaults={faults.length > 0}>
      <BackLink href={`/assessment/${assessment.id}`}>All standards</BackLink>
      <ErrorSummary faults={faults} />
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{`${assessed.framework.name}, ${stageName(assessed, assessment.stageId)}`}</span>
        Check your answers
      </h1>
      {assessed.standards.map((standard) => (
        <StandardAnswers assessment={assessment} assessed={assessed} standard={standard} answers={answers} />
      ))}
      <h2 class="nhsuk-heading-m">Submit</h2>
      <p>
        Once submitted, your answers stay as they are: the next time you assess yourself, they are what you
        look back on. Nobody else sees them unless you agree.
      </p>
      <ActionForm action={`/assessment/${assessment.id}/check`} fields={{ submissionId: newId() }}>
        {missing > 0 ? <LeavesOpen missing={missing} faults={faults} /> : null}
        <Button preventDoubleClick>Submit my self-assessment</Button>
      </ActionForm>
    </Page>
  )
}

const LeavesOpen = ({ missing, faults }: { readonly missing: number; readonly faults: readonly Fault[] }) => (
  <Checkboxes
    idPrefix="leavesOpen"
    name="leavesOpen"
    fieldset={{
      legend: {
        text: missing === 1 ? 'One competency is not answered' : `${missing} competencies are not answered`,
        size: 's',
      },
    }}
    hint="You can go back and answer, or submit without. What is not answered is never counted as low."
    errorMessage={faultOf(faults, 'leavesOpen')}
    items={[{ value: 'yes', text: 'Submit with these left open' }]}
  />
)

type StandardAnswersProps = Pick<CheckProps, 'assessment' | 'assessed' | 'answers'> & {
  readonly standard: Standard
}

const StandardAnswers = ({ assessment, assessed, standard, answers }: StandardAnswersProps) => (
  <>
    <h2 class="nhsuk-heading-s">{standard.name}</h2>
    <SummaryList
      rows={standard.competencies.map(({ id, name }) => ({
        key: name,
        value: (
          <AnswerWords
            level={answerWords(assessed, id, answers.get(id))}
            note={answers.get(id)?.note}
            link={answers.get(id)?.link}
          />
        ),
        actions: {
          items: [
            {
              href: `/assessment/${assessment.id}/${standard.id}`,
              text: 'Change',
              visuallyHiddenText: `your answer about ${name}`,
            },
          ],
        },
      }))}
    />
  </>
)

type AnswerWordsProps = {
  readonly level: string
  readonly note: string | undefined
  readonly link: string | undefined
}

const AnswerWords = ({ level, note, link }: AnswerWordsProps) => (
  <>
    <p>{level}</p>
    {note ? <p class="nhsuk-body-s">{note}</p> : null}
    {link ? (
      <p class="nhsuk-body-s">
        <a href={link} rel="noreferrer">
          {link}
        </a>
      </p>
    ) : null}
  </>
)
