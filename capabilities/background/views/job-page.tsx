import { ActionLink, BackLink, Page, Progress } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { BackgroundJob } from '@headroom/platform/jobs'

const titles = {
  queued: 'Waiting to start',
  running: 'Working on it',
  done: 'Finished',
  failed: 'This did not finish',
} as const

export const JobPage = ({ job, frame }: { readonly job: BackgroundJob; readonly frame: Frame }) => (
  <Page title={titles[job.state]} {...frame}>
    <BackLink href={job.backPath} />
    <h1 class="nhsuk-heading-l">{titles[job.state]}</h1>
    {job.state === 'failed' ? <FailedWords job={job} /> : <RunningWords job={job} />}
  </Page>
)

const RunningWords = ({ job }: { readonly job: BackgroundJob }) => (
  <>
    <Progress
      label={job.words}
      done={job.done}
      total={job.total > 0 ? job.total : undefined}
      unit="rows"
      refreshHref={`/jobs/${job.id}`}
      events={`/jobs/${job.id}/events`}
    />
    <p>You can leave this page: the work goes on, and this address shows how far it is.</p>
  </>
)

const FailedWords = ({ job }: { readonly job: BackgroundJob }) => (
  <>
    <p>
      Something went wrong part of the way, and nothing half-done was kept. It is tried again by itself a few
      times (so far: {String(job.attempts)}).
    </p>
    <ActionLink href={job.backPath}>Go back to where it started</ActionLink>
  </>
)
