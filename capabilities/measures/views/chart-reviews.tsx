import { Button, EmptyState, ResponsiveTable, Timestamp } from '@headroom/design-system'
import type { ReviewListed } from '../queries/reviews.ts'

type Props = { readonly seriesId: string; readonly reviews: readonly ReviewListed[] }

/** Reviews that a team held about this chart, the latest first. */
export const ChartReviews = ({ seriesId, reviews }: Props) => (
  <>
    {reviews.length === 0 ? (
      <EmptyState heading="Not reviewed yet" level={3}>
        A review is a talk of a quarter of an hour, by a script: is it real, what kind of signal, what do we
        know, what shall we try, who, by when?
      </EmptyState>
    ) : (
      <ReviewTable reviews={reviews} />
    )}
    <Button href={`/measures/series/${seriesId}/review`}>Review this together</Button>
  </>
)

export const ReviewTable = ({ reviews }: Pick<Props, 'reviews'>) => (
  <ResponsiveTable
    caption="Reviews"
    captionHidden
    rows={reviews}
    columns={[
      {
        heading: 'Review',
        cell: ({ id, startedAt }) => (
          <a href={`/measures/reviews/${id}`}>
            Begun <Timestamp instant={startedAt} />
          </a>
        ),
      },
      { heading: 'By', cell: ({ startedBy }) => startedBy ?? '' },
      { heading: 'State', cell: ({ state }) => (state === 'open' ? 'Draft: open' : 'Closed') },
      {
        heading: 'Actions',
        cell: ({ actions, done }) => (actions === 0 ? 'None' : `${done} of ${actions} done`),
      },
    ]}
  />
)
