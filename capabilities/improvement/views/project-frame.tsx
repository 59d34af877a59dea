import { ErrorSummary, NotificationBanner, Page, WarningCallout } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { Child } from 'hono/jsx'
import type { Project } from '../queries/projects.ts'
import type { Shown } from './shown.ts'

type Props = {
  readonly frame: Frame
  readonly project: Pick<Project, 'id' | 'title' | 'unitName'>
  /** The h1 of a page about a part of it; the project's name where there is none. */
  readonly heading?: string
  readonly faults?: Shown['faults']
  readonly done?: Child | undefined
  readonly children: Child
}

/** The frame of every page about one project: where it is, and the way back to it. */
export const ProjectFrame = ({ frame, project, heading, faults = [], done, children }: Props) => (
  <Page
    {...frame}
    title={heading ? `${heading}: ${project.title}` : project.title}
    current="/improvement"
    hasFaults={faults.length > 0}
    breadcrumbs={[
      { href: '/improvement', text: 'Improvement' },
      ...(heading ? [{ href: `/improvement/projects/${project.id}`, text: project.title }] : []),
    ]}
  >
    <ErrorSummary faults={faults} />
    {done ? (
      <NotificationBanner variant="success">
        <div class="nhsuk-notification-banner__heading">{done}</div>
      </NotificationBanner>
    ) : null}
    <h1 class="nhsuk-heading-l">
      {heading ?? project.title}
      <span class="nhsuk-caption-l">
        {heading ? `${project.title}, ${project.unitName}` : project.unitName}
      </span>
    </h1>
    {children}
  </Page>
)

type StaleProps = {
  readonly isStale: boolean
  readonly saved: readonly (readonly [label: string, words: string])[]
}

/** Two people edited the same thing: the second is told what is saved now, and loses nothing typed. */
export const SavedSince = ({ isStale, saved }: StaleProps) =>
  isStale ? (
    <WarningCallout heading="This changed while you were editing">
      <p>
        Somebody saved other words since you opened this page. Yours are not saved yet, and are still in the
        form.
      </p>
      <p>Saved now:</p>
      <ul>
        {saved.map(([label, words]) => (
          <li>{`${label}: ${words === '' ? 'nothing' : words}`}</li>
        ))}
      </ul>
      <p>Saving again replaces theirs with yours.</p>
    </WarningCallout>
  ) : null
