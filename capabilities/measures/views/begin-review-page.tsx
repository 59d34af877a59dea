import { ActionForm, Button, InsetText } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { ReviewListed } from '../queries/reviews.ts'
import type { SeriesPlace } from '../queries/series.ts'
import { script } from '../review/script.ts'
import { ReviewTable } from './chart-reviews.tsx'
import { SeriesFrame } from './series-frame.tsx'

type Props = {
  readonly frame: Frame
  readonly series: SeriesPlace
  readonly reviews: readonly ReviewListed[]
  readonly mayWrite: boolean
}

export const BeginReviewPage = ({ frame, series, reviews, mayWrite }: Props) => {
  const open = reviews.find(({ state }) => state === 'open')
  return (
    <SeriesFrame frame={frame} series={series} heading="Review this together">
      <p class="nhsuk-lede-text">
        A quarter of an hour, standing up, with those who do the work. One person types; everybody talks.
      </p>
      <ol>
        {script.map(({ title }) => (
          <li>{title}</li>
        ))}
        <li>Who, by when?</li>
      </ol>
      <p>
        What you answer is saved step by step, beside the chart as it is today, so that next time you can see
        what you thought and what became of it.
      </p>
      {mayWrite ? (
        <ActionForm action={`/measures/series/${series.id}/review`}>
          <Button preventDoubleClick>{open ? 'Go on with the open review' : 'Begin the review'}</Button>
        </ActionForm>
      ) : (
        <InsetText>
          <p>Leads of this unit, and of those above it, begin its reviews. You can read them below.</p>
        </InsetText>
      )}
      {reviews.length > 0 ? (
        <>
          <h2 class="nhsuk-heading-m">Reviews of this chart</h2>
          <ReviewTable reviews={reviews} />
        </>
      ) : null}
    </SeriesFrame>
  )
}
