import {
  CalendarDate,
  DownloadLinks,
  EmptyState,
  InsetText,
  NotificationBanner,
  Page,
} from '@headroom/design-system'
import type { FormFault, FormFields, Frame } from '@headroom/platform/http'
import { type FrozenReport, saysSomething } from '../../report/frozen-report.ts'
import type { Reading } from '../../report/report-rights.ts'
import { groupName, missingWords, type Whose } from '../../report/report-words.ts'
import { FEEDBACK, feedbackCrumb } from '../hrefs.ts'
import { CertaintyPart, ChangePart } from './certainty-part.tsx'
import { CommentsPart } from './comments-part.tsx'
import { DividedPart } from './divided-part.tsx'
import { GuidancePart, NextStepPart } from './next-step-part.tsx'
import { ReleasePart } from './release-part.tsx'
import { REPORTS, reportHref } from './report-hrefs.ts'
import { SharingFaults, SharingPart, type SharingState } from './sharing-part.tsx'
import { StrengthsPart } from './strengths-part.tsx'
import { ThemesPart } from './themes-part.tsx'

type ReportPageProps = {
  readonly frame: Frame
  readonly report: FrozenReport
  readonly reading: Reading
  readonly today: string
  readonly sharing?: SharingState | undefined
  readonly releasing?: { readonly typed: FormFields; readonly faults: readonly FormFault[] } | undefined
  readonly notice?: string | undefined
}

export const ReportPage = (props: ReportPageProps) => {
  const { frame, report, reading, today, sharing, releasing, notice } = props
  const { found } = report
  const whose: Whose = { isOwn: reading === 'subject', name: found.subjectName }
  const faults = [...(sharing?.faults ?? []), ...(releasing?.faults ?? [])]
  return (
    <Page
      {...frame}
      title={whose.isOwn ? 'Your feedback report' : `Feedback report of ${found.subjectName}`}
      current={FEEDBACK}
      breadcrumbs={[feedbackCrumb, { href: REPORTS, text: 'Reports' }]}
      hasFaults={faults.length > 0}
    >
      <SharingFaults sharing={{ managers: [], shares: [], readers: [], faults }} />
      {notice ? <NotificationBanner variant="success">{notice}</NotificationBanner> : null}
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{found.cycleName}</span>
        {whose.isOwn ? 'Your feedback report' : `Feedback report of ${found.subjectName}`}
      </h1>
      <Standing report={report} reading={reading} />
      {reading === 'facilitator' ? <GuidancePart /> : null}
      {saysSomething(report) ? <Body report={report} whose={whose} /> : <NothingToShow report={report} />}
      {reading === 'subject' ? <NextStepPart /> : null}
      <DownloadLinks
        files={[
          { href: `${reportHref(found.id)}/report.pdf`, name: 'This report', format: 'PDF' },
          { href: `${reportHref(found.id)}/report.csv`, name: 'The figures', format: 'CSV' },
        ]}
      />
      {reading === 'facilitator' ? (
        <ReleasePart found={found} today={today} typed={releasing?.typed} faults={releasing?.faults ?? []} />
      ) : null}
      {sharing ? <SharingPart reportId={found.id} sharing={sharing} /> : null}
    </Page>
  )
}

const Body = ({ report, whose }: { readonly report: FrozenReport; readonly whose: Whose }) => (
  <>
    <StrengthsPart report={report} whose={whose} />
    <ThemesPart report={report} whose={whose} />
    <DividedPart report={report} levelLabels={report.found.levelLabels} />
    <CommentsPart report={report} whose={whose} />
    <ChangePart report={report} />
    <CertaintyPart report={report} />
  </>
)

/** What it is, of when, and who is in it. */
const Standing = ({ report, reading }: { readonly report: FrozenReport; readonly reading: Reading }) => {
  const { found, read } = report
  return (
    <>
      <p>
        The feedback closed on <CalendarDate isoDate={found.closedOn} />. The report was made then and does
        not change.
      </p>
      {found.newerId && reading !== 'facilitator' ? (
        <InsetText>
          More people answered late. <a href={reportHref(found.newerId)}>Read the report with them in it</a>.
        </InsetText>
      ) : null}
      {read.hasLateAnswers ? <p>This version has a batch of late answers in it.</p> : null}
      {read.groups.length > 0 ? (
        <>
          <h2 class="nhsuk-heading-s">Who is in it</h2>
          <ul>
            {read.groups.map(({ key, people }) => (
              <li>
                {key === 'self' || key === 'manager'
                  ? groupName(key)
                  : `${groupName(key)}: ${people} answered`}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {found.note && reading === 'subject' ? (
        <InsetText>{`${found.facilitatorName ?? 'Your facilitator'} noted: ${found.note}`}</InsetText>
      ) : null}
    </>
  )
}

const NothingToShow = ({ report }: { readonly report: FrozenReport }) => (
  <EmptyState
    heading="Too few answered to show anything"
    next={{ href: FEEDBACK, text: 'Ask for feedback again' }}
  >
    {`${missingWords(report.read.threshold)} Those who did answer are protected by that: nobody can tell who they are. Next time ask a few more people, eight to ten in all.`}
  </EmptyState>
)
