import { CalendarDate, EmptyState, Page, ResponsiveTable } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { REPORTS_SHOWN, type ReportLine } from '../../queries/reports.ts'
import { FEEDBACK, feedbackCrumb } from '../hrefs.ts'
import { REPORTS, reportHref } from './report-hrefs.ts'

export type ReportList = 'mine' | 'to-talk-through' | 'shared'

type ReportsPageProps = {
  readonly frame: Frame
  readonly list: ReportList
  readonly page: number
  readonly lines: readonly ReportLine[]
}

const titles: Readonly<Record<ReportList, string>> = {
  mine: 'Reports about you',
  'to-talk-through': 'Reports to talk through',
  shared: 'Reports shared with you',
}

const empty: Readonly<Record<ReportList, string>> = {
  mine: 'When feedback about you has closed, its report is here, and nobody else reads it unless you share it.',
  'to-talk-through':
    'When feedback that you facilitate closes, the reports are here for you to talk through and release.',
  shared: 'When somebody shares their report with you, it is here for as long as they like.',
}

export const ReportsPage = ({ frame, list, page, lines }: ReportsPageProps) => (
  <Page {...frame} title={titles[list]} current={FEEDBACK} breadcrumbs={[feedbackCrumb]}>
    <h1 class="nhsuk-heading-l">{titles[list]}</h1>
    <ul class="nhsuk-list">
      {(Object.keys(titles) as ReportList[])
        .filter((other) => other !== list)
        .map((other) => (
          <li>
            <a href={other === 'mine' ? REPORTS : `${REPORTS}?list=${other}`}>{titles[other]}</a>
          </li>
        ))}
    </ul>
    {lines.length === 0 ? (
      <EmptyState heading="None yet" next={{ href: FEEDBACK, text: 'Go to feedback' }}>
        {empty[list]}
      </EmptyState>
    ) : (
      <ResponsiveTable
        caption={titles[list]}
        captionHidden
        rows={lines.slice(0, REPORTS_SHOWN)}
        columns={[
          {
            heading: 'Report',
            cell: ({ id, cycleName, subjectName }) => (
              <a href={reportHref(id)}>{list === 'mine' ? cycleName : `${subjectName}, ${cycleName}`}</a>
            ),
          },
          { heading: 'Closed', cell: ({ closedOn }) => <CalendarDate isoDate={closedOn} /> },
          {
            heading: 'Version',
            cell: ({ version }) => (version === 1 ? 'As it closed' : 'With late answers'),
          },
        ]}
      />
    )}
    <p>
      <a href="/feedback/my-record">What is kept of your feedback, and a copy to take away</a>
    </p>
    <Pages list={list} page={page} hasMore={lines.length > REPORTS_SHOWN} />
  </Page>
)

const Pages = ({
  list,
  page,
  hasMore,
}: {
  readonly list: ReportList
  readonly page: number
  readonly hasMore: boolean
}) => {
  const href = (to: number) => `${REPORTS}?list=${list}&page=${to}`
  if (page === 1 && !hasMore) return null
  return (
    <ul class="nhsuk-list">
      {page > 1 ? (
        <li>
          <a href={href(page - 1)}>Previous page</a>
        </li>
      ) : null}
      {hasMore ? (
        <li>
          <a href={href(page + 1)}>Next page</a>
        </li>
      ) : null}
    </ul>
  )
}
