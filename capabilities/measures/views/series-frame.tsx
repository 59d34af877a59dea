import { ErrorSummary, type Fault, NotificationBanner, Page } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { Child } from 'hono/jsx'
import type { SeriesPlace } from '../queries/series.ts'

type Props = {
  readonly frame: Frame
  readonly series: Pick<SeriesPlace, 'id' | 'measureName' | 'unitId' | 'unitName'>
  /** The h1. The measure's name where there is none. */
  readonly heading?: string
  readonly faults?: readonly Fault[]
  /** What was just done. */
  readonly done?: Child | undefined
  readonly children: Child
}

/** The frame of every page about one chart: where it is, and the way back to it. */
export const SeriesFrame = ({ frame, series, heading, faults = [], done, children }: Props) => (
  <Page
    {...frame}
    title={heading ? `${heading}: ${series.measureName}` : `${series.measureName}, ${series.unitName}`}
    current="/measures"
    hasFaults={faults.length > 0}
    breadcrumbs={[
      { href: '/measures', text: 'Measures' },
      { href: `/measures/units/${series.unitId}`, text: series.unitName },
      ...(heading ? [{ href: `/measures/series/${series.id}`, text: series.measureName }] : []),
    ]}
  >
    <ErrorSummary faults={faults} />
    {done ? (
      <NotificationBanner variant="success">
        <div class="nhsuk-notification-banner__heading">{done}</div>
      </NotificationBanner>
    ) : null}
    <h1 class="nhsuk-heading-l">
      {heading ?? series.measureName}
      <span class="nhsuk-caption-l">
        {heading ? `${series.measureName}, ${series.unitName}` : series.unitName}
      </span>
    </h1>
    {children}
  </Page>
)
