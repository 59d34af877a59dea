import {
  ActionForm,
  ActionLink,
  Button,
  DownloadLinks,
  EmptyState,
  NotificationBanner,
  Page,
  ResponsiveTable,
  Timestamp,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import type { Assessment } from '../queries/own-assessments.ts'
import { getAssessedVersion, stageName } from '../standards.ts'

type HomeProps = {
  readonly frame: Frame
  readonly assessments: readonly Assessment[]
  /** A draft that has just been put away, and can be taken up again. */
  readonly discardedId?: string | undefined
  readonly notice?: string | undefined
}

export const HomePage = ({ frame, assessments, discardedId, notice }: HomeProps) => {
  const draft = assessments.find(({ state }) => state === 'draft')
  const submitted = assessments.filter(({ state }) => state === 'submitted')
  return (
    <Page {...frame} title="Self-assessment" current="/assessment">
      {discardedId ? <Discarded assessmentId={discardedId} /> : null}
      {notice ? <NotificationBanner>{notice}</NotificationBanner> : null}
      <h1 class="nhsuk-heading-l">Self-assessment</h1>
      <p>
        Hold what you do against the standard for your level. It is yours: nobody else sees it unless you
        agree, and finishing a course never changes it.
      </p>
      {draft ? (
        <Draft draft={draft} />
      ) : (
        <ActionLink href="/assessment/start">Start a self-assessment</ActionLink>
      )}
      <h2 class="nhsuk-heading-m">Earlier self-assessments</h2>
      {submitted.length === 0 ? (
        <EmptyState heading="None yet" level={3}>
          When you have submitted one, it stays here as it was, and the next is set beside it.
        </EmptyState>
      ) : (
        <>
          <ResponsiveTable
            caption="What you have submitted"
            captionHidden
            rows={submitted}
            columns={[
              { heading: 'Submitted', cell: (one) => <ResultLink assessment={one} /> },
              { heading: 'Stage', cell: stageOf },
              {
                heading: 'Standard',
                cell: ({ frameworkId, frameworkVersion }) =>
                  getAssessedVersion(frameworkId, frameworkVersion).framework.name,
              },
            ]}
          />
          <h2 class="nhsuk-heading-m">Your whole record</h2>
          <DownloadLinks
            files={[
              { href: '/assessment/my-record.csv', name: 'Everything you have submitted', format: 'CSV' },
              { href: '/assessment/my-record.json', name: 'Everything you have submitted', format: 'JSON' },
            ]}
          />
        </>
      )}
      <h2 class="nhsuk-heading-m">Who can see it</h2>
      <p>
        <a href="/assessment/sharing">See and change what you share with your line manager</a>
      </p>
    </Page>
  )
}

const stageOf = ({ frameworkId, frameworkVersion, stageId }: Assessment): string =>
  stageName(getAssessedVersion(frameworkId, frameworkVersion), stageId)

const ResultLink = ({ assessment: { id, submittedAt } }: { readonly assessment: Assessment }) => (
  <a href={`/assessment/results/${id}`}>{submittedAt ? <Timestamp instant={submittedAt} /> : 'Result'}</a>
)

const Draft = ({ draft }: { readonly draft: Assessment }) => (
  <>
    <p>
      You have one under way, for {stageOf(draft)}. Last saved <Timestamp instant={draft.changedAt} />.
    </p>
    <ActionLink href={`/assessment/${draft.id}`}>Go on with it</ActionLink>
  </>
)

const Discarded = ({ assessmentId }: { readonly assessmentId: string }) => (
  <NotificationBanner variant="success">
    <p>The draft is put away, with its answers.</p>
    <ActionForm action={`/assessment/${assessmentId}/restore`} fields={{ submissionId: newId() }}>
      <Button variant="secondary" small preventDoubleClick>
        Undo: take it up again
      </Button>
    </ActionForm>
  </NotificationBanner>
)
