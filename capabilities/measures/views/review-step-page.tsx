import {
  ActionForm,
  Button,
  type Fault,
  faultOf,
  InsetText,
  Radios,
  SummaryOfChanges,
  Textarea,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { Review } from '../queries/reviews.ts'
import type { Difference } from '../review/answers.ts'
import { parseChartThen } from '../review/chart-then.ts'
import { type Answers, answerWords, type Question, reviewSteps, type ScriptStep } from '../review/script.ts'
import { SeriesFrame } from './series-frame.tsx'

type Props = {
  readonly frame: Frame
  readonly review: Review
  readonly step: ScriptStep
  readonly answers: Answers
  readonly faults?: readonly Fault[]
  /** What somebody else saved while this page was open. */
  readonly differs?: readonly Difference[]
}

export const seriesOf = ({ seriesId, measureName, unitId, unitName }: Review) => ({
  id: seriesId,
  measureName,
  unitId,
  unitName,
})

export const ReviewStepPage = ({ frame, review, step, answers, faults = [], differs = [] }: Props) => {
  const said = parseChartThen(review.chartThen).said[step.step]
  const at = reviewSteps.indexOf(step.step) + 1
  return (
    <SeriesFrame frame={frame} series={seriesOf(review)} heading={step.title} faults={faults}>
      {differs.length > 0 ? (
        <SummaryOfChanges
          changedBy="Somebody else in this review"
          changedAt={review.startedAt}
          changes={differs.map(({ question, theirs, yours }) => ({
            field: question.asks,
            theirs: answerWords(question, theirs) ?? 'Nothing',
            yours: answerWords(question, yours) ?? 'Nothing',
          }))}
        />
      ) : null}
      <p>{`Step ${at} of ${reviewSteps.length + 1}`}</p>
      <p class="nhsuk-lede-text">{step.lead}</p>
      {said.length > 0 ? (
        <InsetText>
          <p>
            <strong>The chart says:</strong>
          </p>
          {said.map((sentence) => (
            <p>{sentence}</p>
          ))}
          <p>
            <a href={`/measures/series/${review.seriesId}`}>Open the chart</a>
          </p>
        </InsetText>
      ) : null}
      <ActionForm
        action={`/measures/reviews/${review.id}/steps/${step.step}`}
        fields={{ lockVersion: review.lockVersion }}
      >
        {step.questions.map((question) => (
          <QuestionField question={question} answers={answers} faults={faults} />
        ))}
        <div class="nhsuk-button-group">
          <Button preventDoubleClick>Save and go on</Button>
          <Button name="stop" value="here" variant="secondary" preventDoubleClick>
            Save and stop here
          </Button>
        </div>
      </ActionForm>
    </SeriesFrame>
  )
}

type FieldProps = {
  readonly question: Question
  readonly answers: Answers
  readonly faults: readonly Fault[]
}

const QuestionField = ({ question: { field, asks, hint, choices }, answers, faults }: FieldProps) =>
  choices ? (
    <Radios
      idPrefix={field}
      name={field}
      fieldset={{ legend: { text: asks, size: 's' } }}
      hint={hint}
      value={answers[field] ?? ''}
      errorMessage={faultOf(faults, field)}
      items={choices}
    />
  ) : (
    <Textarea
      name={field}
      id={field}
      label={{ text: asks, size: 's' }}
      hint={hint}
      rows={4}
      value={answers[field] ?? ''}
      errorMessage={faultOf(faults, field)}
    />
  )
