import {
  ActionForm,
  ActionLink,
  Button,
  CalendarDate,
  DownloadLinks,
  NotificationBanner,
  Page,
  Pagination,
  ResponsiveTable,
  SummaryList,
  Tag,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import type { Cycle } from '../../queries/cycles.ts'
import type { Decline } from '../../queries/declines.ts'
import { SUBJECTS_SHOWN, type SubjectCounts, type SubjectList } from '../../queries/subjects.ts'
import { groupLabels } from '../../rules/group-words.ts'
import { minutesWords } from '../../rules/questionnaire-length.ts'
import { cycleHref, feedbackCrumb, instrumentHref, ratersHref } from '../hrefs.ts'
import { listStateNames } from '../raters/list-words.ts'
import { cycleStateColours, cycleStateNames, people, releaseWords, reviewerWords } from './cycle-words.ts'
import { SubjectsPreparing } from './subjects-preparing.tsx'

export type CyclePageProps = {
  readonly frame: Frame
  readonly cycle: Cycle
  readonly subjects: readonly SubjectList[]
  readonly counts: SubjectCounts
  readonly declines: readonly Decline[]
  readonly page: number
  readonly notice?: string | undefined
}

/** For whoever runs it: who has been asked, and who has nobody yet. Never who answered. */
export const CyclePage = (props: CyclePageProps) => {
  const { frame, cycle, notice } = props
  return (
    <Page {...frame} title={cycle.name} current="/feedback" breadcrumbs={[feedbackCrumb]}>
      {notice ? <NotificationBanner variant="success">{notice}</NotificationBanner> : null}
      <h1 class="nhsuk-heading-l">{cycle.name}</h1>
      <p>
        <Tag colour={cycleStateColours[cycle.state]}>{cycleStateNames[cycle.state]}</Tag>
      </p>
      {cycle.state === 'preparing' ? <Preparing {...props} /> : <UnderWay {...props} />}
      <h2 class="nhsuk-heading-m">Settings</h2>
      <Settings cycle={cycle} />
      {cycle.state === 'preparing' ? (
        <p>
          <a href={`${cycleHref(cycle.id)}/settings`}>Change the settings</a>
        </p>
      ) : (
        <p>These were fixed at launch: raters were promised them. Nobody can change them.</p>
      )}
      {cycle.state === 'preparing' || cycle.state === 'collecting' ? (
        <p>
          <a href={`${cycleHref(cycle.id)}/cancel`}>Cancel this feedback</a>
        </p>
      ) : null}
    </Page>
  )
}

const Settings = ({ cycle }: { readonly cycle: Cycle }) => (
  <SummaryList
    rows={[
      {
        key: 'Questionnaire',
        value: (
          <a href={`${instrumentHref(cycle.instrumentId)}/preview?version=${cycle.instrumentVersion}`}>
            {cycle.instrumentName}, version {String(cycle.instrumentVersion)}
          </a>
        ),
      },
      { key: 'It takes', value: minutesWords(cycle) },
      { key: 'Closes', value: <CalendarDate isoDate={cycle.closesOn} /> },
      { key: 'Threshold', value: `${cycle.threshold} of a group` },
      { key: 'Lists looked over by', value: reviewerWords(cycle) },
      { key: 'Reports given', value: releaseWords(cycle) },
      { key: 'Earlier wave', value: cycle.previousName ?? 'None' },
    ]}
  />
)

const Preparing = ({ cycle, subjects, page }: CyclePageProps) => (
  <>
    <p>{`It is about ${people(cycle.subjects)} so far. Nobody has been told.`}</p>
    {cycle.subjects > 0 ? (
      <ActionLink href={`${cycleHref(cycle.id)}/launch`}>See what raters are promised, and launch</ActionLink>
    ) : null}
    <p>
      <a href={`${cycleHref(cycle.id)}/people`}>Choose people</a>
    </p>
    {subjects.length > 0 ? <SubjectsPreparing cycle={cycle} subjects={subjects} /> : null}
    <Pages cycle={cycle} page={page} />
  </>
)

const Pages = ({ cycle, page }: Pick<CyclePageProps, 'cycle' | 'page'>) => (
  <Pagination
    page={page}
    pages={Math.ceil(cycle.subjects / SUBJECTS_SHOWN)}
    hrefFor={(number) => `${cycleHref(cycle.id)}?page=${number}`}
    label="People it is about"
  />
)

const UnderWay = ({ cycle, subjects, counts, declines, page }: CyclePageProps) => (
  <>
    <p>
      {`Lists of raters: ${counts.agreed} agreed, ${counts['in-review']} being looked over, ${counts.choosing} not chosen yet, of ${people(cycle.subjects)}. How many have answered is not shown to anybody before it closes, so that no number moves when one more does.`}
    </p>
    {cycle.state === 'collecting' && counts.choosing > 0 ? (
      <ActionForm action={`${cycleHref(cycle.id)}/remind`} fields={{ submissionId: newId() }}>
        <Button variant="secondary" preventDoubleClick>
          {`Remind ${people(counts.choosing)} to choose raters`}
        </Button>
      </ActionForm>
    ) : null}
    {cycle.state === 'closed' || cycle.state === 'finished' ? (
      <ActionLink href={`${cycleHref(cycle.id)}/report`}>The report of the whole group</ActionLink>
    ) : null}
    <ResponsiveTable
      caption="Who it is about"
      rows={subjects}
      columns={[
        {
          heading: 'Name',
          cell: ({ personId, name }) => <a href={ratersHref(cycle.id, personId)}>{name}</a>,
        },
        { heading: 'Line manager at launch', cell: ({ managerName }) => managerName ?? 'None' },
        { heading: 'List', cell: ({ listState }) => listStateNames[listState] },
        { heading: 'Not asked yet', cell: ({ proposed }) => String(proposed), format: 'numeric' },
        { heading: 'Asked', cell: ({ asked }) => String(asked), format: 'numeric' },
        { heading: 'Said no', cell: ({ declined }) => String(declined), format: 'numeric' },
      ]}
    />
    <Pages cycle={cycle} page={page} />
    <DownloadLinks
      files={[
        { href: `${cycleHref(cycle.id)}/lists.csv`, name: 'How far the lists have come', format: 'CSV' },
      ]}
    />
    {declines.length > 0 ? (
      <ResponsiveTable
        caption="Who said no"
        rows={declines}
        columns={[
          { heading: 'Asked', cell: ({ raterName }) => raterName },
          { heading: 'As', cell: ({ group }) => groupLabels[group] },
          {
            heading: 'About',
            cell: ({ subjectId, subjectName }) => <a href={ratersHref(cycle.id, subjectId)}>{subjectName}</a>,
          },
          { heading: 'Reason', cell: ({ reason }) => reason ?? 'None given' },
        ]}
      />
    ) : null}
  </>
)
