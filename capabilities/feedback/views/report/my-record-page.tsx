import { DownloadLinks, EmptyState, Page, ResponsiveTable } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { MyFeedbackRecord } from '../../report/my-record.ts'
import { groupLabels } from '../../rules/group-words.ts'
import type { RaterGroupKey } from '../../tables.ts'
import { FEEDBACK, feedbackCrumb } from '../hrefs.ts'
import { reportHref } from './report-hrefs.ts'

const stateWords: Readonly<Record<string, string>> = {
  proposed: 'Proposed',
  asked: 'Asked',
  declined: 'Declined',
  withdrawn: 'Taken off',
}

export const MyRecordPage = ({
  frame,
  record,
}: {
  readonly frame: Frame
  readonly record: MyFeedbackRecord
}) => (
  <Page {...frame} title="Your feedback record" current={FEEDBACK} breadcrumbs={[feedbackCrumb]}>
    <h1 class="nhsuk-heading-l">What is kept of your feedback</h1>
    <p>{record.answersGiven}</p>
    <DownloadLinks files={[{ href: '/feedback/my-record.json', name: 'All of it', format: 'JSON' }]} />
    <h2 class="nhsuk-heading-m">Reports about you</h2>
    {record.reports.length === 0 ? (
      <EmptyState heading="None" level={3}>
        No report about you has been released.
      </EmptyState>
    ) : (
      <>
        <p>
          Reports are kept for six years after their feedback is finished. You are told 30 days before they
          are erased.
        </p>
        <ul>
          {record.reports.map(({ id, cycle, closedOn }) => (
            <li>
              <a href={reportHref(id)}>{`${cycle}, ${closedOn.slice(0, 4)}`}</a>
            </li>
          ))}
        </ul>
      </>
    )}
    <Asked
      caption="Whom you asked"
      empty="You have asked nobody."
      rows={record.askedAboutMe.map(({ name, ...one }) => ({ ...one, person: name ?? 'Erased' }))}
    />
    <Asked
      caption="What was asked of you"
      empty="Nobody has asked you."
      rows={record.askedOfMe.map(({ about, ...one }) => ({ ...one, person: `About ${about}` }))}
    />
  </Page>
)

type AskedRow = {
  readonly cycle: string
  readonly person: string
  readonly group: string
  readonly state: string
}

const Asked = ({ caption, empty, rows }: { caption: string; empty: string; rows: readonly AskedRow[] }) =>
  rows.length === 0 ? (
    <EmptyState heading={caption}>{empty}</EmptyState>
  ) : (
    <ResponsiveTable
      caption={caption}
      rows={rows}
      columns={[
        { heading: 'Feedback', cell: ({ cycle }) => cycle },
        { heading: 'Who', cell: ({ person }) => person },
        { heading: 'As', cell: ({ group }) => groupLabels[group as RaterGroupKey] },
        { heading: 'State', cell: ({ state }) => stateWords[state] ?? state },
      ]}
    />
  )
