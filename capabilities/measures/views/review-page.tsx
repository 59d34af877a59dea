import {
  ActionForm,
  Button,
  CalendarDate,
  type Fault,
  InsetText,
  NotInPrint,
  SummaryList,
  Timestamp,
} from '@headroom/design-system'
import type { PlainDate } from '@headroom/platform/clock'
import type { Frame } from '@headroom/platform/http'
import type { Choosable, Review } from '../queries/reviews.ts'
import { type ChartThen, parseAnswers, parseChartThen } from '../review/chart-then.ts'
import { type Answers, answerWords, isAnswered, script } from '../review/script.ts'
import { drawChart } from '../rules/draw-chart.ts'
import { ChartPicture } from './chart-picture.tsx'
import { ReviewActions, type TypedAction } from './review-actions.tsx'
import { seriesOf } from './review-step-page.tsx'
import { SeriesFrame } from './series-frame.tsx'

type Props = {
  readonly frame: Frame
  readonly review: Review
  readonly people: readonly Choosable[]
  readonly mayWrite: boolean
  readonly today: PlainDate
  readonly typed?: TypedAction
  readonly faults?: readonly Fault[]
}

/** The whole review on one page: to read, to go on with, and to print for the next huddle. */
export const ReviewPage = (props: Props) => {
  const { frame, review, mayWrite, faults = [] } = props
  const answers = parseAnswers(review.answers)
  const then = parseChartThen(review.chartThen)
  const isOpen = review.state === 'open'
  return (
    <SeriesFrame frame={frame} series={seriesOf(review)} heading="Review" faults={faults}>
      <p>
        {`Begun by ${review.startedBy ?? 'somebody'} on `}
        <Timestamp instant={review.startedAt} />
        {review.closedAt ? (
          <>
            {`, closed by ${review.closedBy ?? 'somebody'} on `}
            <Timestamp instant={review.closedAt} />.
          </>
        ) : (
          '. It is a draft: everything is saved, and it can be taken up again at any time.'
        )}
      </p>
      <Then then={then} title={`${review.measureName}, ${review.unitName}`} />
      {script.map((step) => (
        <>
          <h2 class="nhsuk-heading-m">{step.title}</h2>
          <StepAnswers step={step} answers={answers} />
          {isOpen && mayWrite ? (
            <p class="headroom-not-in-print">
              <a href={`/measures/reviews/${review.id}/steps/${step.step}`}>
                {isAnswered(step, answers) ? 'Change' : 'Answer'}
                <span class="nhsuk-u-visually-hidden">{`: ${step.title}`}</span>
              </a>
            </p>
          ) : null}
        </>
      ))}
      <ReviewActions {...props} />
      <Ending frame={frame} review={review} mayWrite={mayWrite} />
    </SeriesFrame>
  )
}

const Then = ({ then, title }: { readonly then: ChartThen; readonly title: string }) => (
  <>
    <InsetText>
      <p>
        The chart as it was on <CalendarDate isoDate={then.asOf} />. {then.icons}
      </p>
      <p>{then.said.signal[0]}</p>
    </InsetText>
    <ChartPicture id="then" title={title} facts={then.facts} drawn={drawChart(then.facts, then.asOf)} />
  </>
)

type StepProps = { readonly step: (typeof script)[number]; readonly answers: Answers }

const StepAnswers = ({ step, answers }: StepProps) => (
  <SummaryList
    rows={step.questions.map((question) => ({
      key: question.asks,
      value: answerWords(question, answers) ?? 'Not answered yet',
    }))}
  />
)

const Ending = ({ frame, review, mayWrite }: Pick<Props, 'frame' | 'review' | 'mayWrite'>) => (
  <NotInPrint>
    {mayWrite && review.state === 'open' ? (
      <ActionForm action={`/measures/reviews/${review.id}/close`}>
        <p>Closed, the review stands under its chart. It can be opened again.</p>
        <Button preventDoubleClick>Close the review</Button>
      </ActionForm>
    ) : null}
    {review.state === 'closed' ? <AfterClosing frame={frame} review={review} mayWrite={mayWrite} /> : null}
    <p>
      This page is also the sheet for the huddle: print it from your browser. Buttons and menus stay behind.
    </p>
    <p>
      <a href={`/measures/series/${review.seriesId}`}>Back to the chart</a>
    </p>
  </NotInPrint>
)

/** Improvement stands on measures, so measures know of it only what everybody sees: whether it is in the navigation. */
const hasImprovement = ({ viewer }: Frame): boolean =>
  viewer?.navigation.some(({ href }) => href === '/improvement') ?? false

const AfterClosing = ({ frame, review, mayWrite }: Pick<Props, 'frame' | 'review' | 'mayWrite'>) => (
  <>
    {hasImprovement(frame) ? (
      <p>
        <a href={`/improvement/new?review=${review.id}`}>Open an improvement project from this</a>
      </p>
    ) : null}
    {mayWrite ? (
      <ActionForm action={`/measures/reviews/${review.id}/reopen`}>
        <Button variant="secondary" preventDoubleClick>
          Open the review again
        </Button>
      </ActionForm>
    ) : null}
  </>
)
