import {
  ActionForm,
  ActionLink,
  Button,
  CalendarDate,
  DownloadLinks,
  ErrorSummary,
  type Fault,
  NotificationBanner,
  Page,
  ResponsiveTable,
} from '@headroom/design-system'
import { today } from '@headroom/platform/clock'
import type { Frame } from '@headroom/platform/http'
import type { InstrumentVersion, VersionUse } from '../../queries/instruments.ts'
import { minutesWords } from '../../rules/questionnaire-length.ts'
import { cycleHref, feedbackCrumb, instrumentHref, instrumentsCrumb } from '../hrefs.ts'

type InstrumentPageProps = {
  readonly frame: Frame
  readonly shown: InstrumentVersion
  readonly draft: InstrumentVersion | undefined
  readonly versions: readonly VersionUse[]
  readonly notice?: string | undefined
  readonly faults?: readonly Fault[]
}

const sizeOf = ({ items }: InstrumentVersion) => {
  const ratings = items.filter(({ kind }) => kind === 'rating').length
  return { ratings, comments: items.length - ratings }
}

export const InstrumentPage = ({
  frame,
  shown,
  draft,
  versions,
  notice,
  faults = [],
}: InstrumentPageProps) => {
  const href = instrumentHref(shown.instrumentId)
  const { ratings, comments } = sizeOf(shown)
  return (
    <Page
      {...frame}
      title={shown.name}
      current="/feedback"
      breadcrumbs={[feedbackCrumb, instrumentsCrumb]}
      hasFaults={faults.length > 0}
    >
      <ErrorSummary faults={faults} />
      {notice ? <NotificationBanner variant="success">{notice}</NotificationBanner> : null}
      <h1 class="nhsuk-heading-l">{shown.name}</h1>
      <p>
        {`${ratings} questions with levels and ${comments} in words: ${minutesWords({ ratings, comments })} to answer, by our estimate of 8 seconds a level and a minute a comment.`}
      </p>
      <ul class="nhsuk-list">
        <li>
          <a href={`${href}/preview?version=${shown.version}`}>See it as a rater does</a>
        </li>
        <li>
          <a href={`${href}/preview?version=${shown.version}&as=self`}>See it as the person themself does</a>
        </li>
      </ul>
      {draft ? <Draft href={href} draft={draft} /> : <NextVersion href={href} />}
      <ResponsiveTable
        caption="Versions, and where they were used"
        rows={versions}
        columns={[
          { heading: 'Version', cell: ({ version }) => String(version) },
          {
            heading: 'State',
            cell: ({ publishedAt }) =>
              publishedAt ? (
                <>
                  Published <CalendarDate isoDate={today({ now: () => new Date(publishedAt) })} />
                </>
              ) : (
                'Draft'
              ),
          },
          { heading: 'Cycles', cell: ({ cycles }) => String(cycles), format: 'numeric' },
          {
            heading: 'For groups',
            cell: ({ organisationCycles }) =>
              organisationCycles.length === 0 ? (
                'None'
              ) : (
                <ul class="nhsuk-list">
                  {organisationCycles.map(({ id, name }) => (
                    <li>
                      <a href={cycleHref(id)}>{name}</a>
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      <DownloadLinks
        files={[
          {
            href: `${href}/items.csv`,
            name: 'Its questions',
            format: 'CSV',
            extent: `${shown.items.length} rows`,
          },
        ]}
      />
    </Page>
  )
}

const Draft = ({ href, draft }: { readonly href: string; readonly draft: InstrumentVersion }) => (
  <>
    <h2 class="nhsuk-heading-m">{`Version ${draft.version} is in draft`}</h2>
    <ActionLink href={`${href}/edit`}>Change the draft</ActionLink>
    <p>
      When it is as you want it, publish it. After that it never changes; a later change becomes the next
      version.
    </p>
    <ActionForm action={`${href}/publish`} fields={{ lockVersion: draft.lockVersion }}>
      <Button preventDoubleClick>{`Publish version ${draft.version}`}</Button>
    </ActionForm>
  </>
)

const NextVersion = ({ href }: { readonly href: string }) => (
  <ActionForm action={`${href}/new-version`}>
    <Button variant="secondary" preventDoubleClick>
      Begin the next version
    </Button>
  </ActionForm>
)
