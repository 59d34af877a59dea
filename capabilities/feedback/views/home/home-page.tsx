import {
  ActionForm,
  ActionLink,
  Button,
  CalendarDate,
  EmptyState,
  Page,
  ResponsiveTable,
  Tag,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { AskedOf, OwnCycle, OwnReport, ToReview } from '../../queries/about-me.ts'
import type { Cycle } from '../../queries/cycles.ts'
import { cycleStateColours, cycleStateNames, people } from '../cycles/cycle-words.ts'
import { cycleHref, ratersHref } from '../hrefs.ts'
import { ownCycleStep } from './own-cycle-step.ts'

export type FeedbackHomeProps = {
  readonly frame: Frame
  readonly ownCycles: readonly OwnCycle[]
  readonly reports: readonly OwnReport[]
  readonly askedOf: readonly AskedOf[]
  readonly toReview: readonly ToReview[]
  readonly toRelease: number
  /** Undefined for whoever runs none. */
  readonly run: readonly Cycle[] | undefined
}

/** About you, asked of you, and what you look after: each with what to do next. */
export const FeedbackHome = (props: FeedbackHomeProps) => (
  <Page {...props.frame} title="Feedback" current="/feedback">
    <h1 class="nhsuk-heading-l">Feedback</h1>
    <p>
      People you work with say how you lead, beside your own view. Nobody is told who answered, and nothing of
      a small group is shown.
    </p>
    <AskedOfYou askedOf={props.askedOf} />
    <AboutYou ownCycles={props.ownCycles} reports={props.reports} />
    <LookAfter toReview={props.toReview} toRelease={props.toRelease} />
    {props.run ? <YouRun run={props.run} /> : null}
  </Page>
)

const AskedOfYou = ({ askedOf }: Pick<FeedbackHomeProps, 'askedOf'>) => (
  <>
    <h2 class="nhsuk-heading-m">Asked of you</h2>
    {askedOf.length === 0 ? (
      <EmptyState heading="Nothing asked of you today" level={3}>
        When somebody would like your view of how they lead, it is here.
      </EmptyState>
    ) : (
      <>
        <p>
          Each opens a page without your name on it, where you can answer, stop and come back, or say no. It
          stays here until it closes: whether you have answered is not kept with your name, so this page
          cannot know.
        </p>
        <ResponsiveTable
          caption="Feedback asked of you"
          captionHidden
          rows={askedOf}
          columns={[
            {
              heading: 'About',
              cell: ({ group, subjectName }) => (group === 'self' ? 'Yourself' : subjectName),
            },
            { heading: 'For', cell: ({ cycleName }) => cycleName },
            { heading: 'Closes', cell: ({ closesOn }) => <CalendarDate isoDate={closesOn} /> },
            { heading: 'Open', cell: (asked) => <OpenAsked {...asked} /> },
          ]}
        />
      </>
    )}
  </>
)

const OpenAsked = ({ invitationId, group, subjectName }: AskedOf) => (
  <ActionForm action={`/feedback/asked/${invitationId}/open`}>
    <Button variant="secondary" small preventDoubleClick>
      {group === 'self' ? 'Answer about yourself' : 'Answer, or say no'}
      <span class="nhsuk-u-visually-hidden">{group === 'self' ? '' : `: ${subjectName}`}</span>
    </Button>
  </ActionForm>
)

const AboutYou = ({ ownCycles, reports }: Pick<FeedbackHomeProps, 'ownCycles' | 'reports'>) => (
  <>
    <h2 class="nhsuk-heading-m">About you</h2>
    {ownCycles.map((cycle) => {
      const { text, action } = ownCycleStep(cycle)
      return (
        <section>
          <h3 class="nhsuk-heading-s">{cycle.name}</h3>
          <p>
            {text} Closes on <CalendarDate isoDate={cycle.closesOn} />.
          </p>
          <p>
            <a href={ratersHref(cycle.cycleId, cycle.personId)}>
              {action}
              <span class="nhsuk-u-visually-hidden">: {cycle.name}</span>
            </a>
          </p>
          {cycle.kind === 'person' ? (
            <p>
              <a href={`${cycleHref(cycle.cycleId)}/cancel`}>Cancel it</a>
            </p>
          ) : null}
        </section>
      )
    })}
    {reports.length > 0 ? (
      <ResponsiveTable
        caption="Your reports"
        rows={reports}
        columns={[
          {
            heading: 'Report',
            cell: ({ reportId, cycleName }) => <a href={`/feedback/reports/${reportId}`}>{cycleName}</a>,
          },
          { heading: 'Made', cell: ({ madeOn }) => <CalendarDate isoDate={madeOn} /> },
          { heading: 'Version', cell: ({ version }) => String(version), format: 'numeric' },
        ]}
      />
    ) : null}
    {ownCycles.length + reports.length === 0 ? (
      <EmptyState heading="No feedback on you yet" level={3}>
        You can ask for it at any time of the year. It takes you ten minutes to set up, and your raters about
        six each.
      </EmptyState>
    ) : null}
    <ActionLink href="/feedback/ask">Ask for feedback on yourself</ActionLink>
    <p>
      <a href="/feedback/reports">All reports: yours, and those that others share with you</a>
    </p>
  </>
)

const LookAfter = ({ toReview, toRelease }: Pick<FeedbackHomeProps, 'toReview' | 'toRelease'>) =>
  toReview.length === 0 && toRelease === 0 ? null : (
    <>
      <h2 class="nhsuk-heading-m">Waiting for you</h2>
      {toReview.length > 0 ? (
        <ResponsiveTable
          caption="Lists of raters to look over"
          rows={toReview}
          columns={[
            {
              heading: 'Of',
              cell: ({ cycleId, personId, name }) => <a href={ratersHref(cycleId, personId)}>{name}</a>,
            },
            { heading: 'For', cell: ({ cycleName }) => cycleName },
            { heading: 'Closes', cell: ({ closesOn }) => <CalendarDate isoDate={closesOn} /> },
          ]}
        />
      ) : null}
      {toRelease > 0 ? (
        <p>
          <a href="/feedback/reports">
            {toRelease === 1
              ? 'One report waits for your conversation about it'
              : `${toRelease} reports wait for your conversations about them`}
          </a>
        </p>
      ) : null}
    </>
  )

const YouRun = ({ run }: { readonly run: readonly Cycle[] }) => (
  <>
    <h2 class="nhsuk-heading-m">What you run</h2>
    {run.length === 0 ? (
      <EmptyState heading="No feedback for a group yet" level={3}>
        A programme’s cohort, a division or the whole organisation can have feedback together.
      </EmptyState>
    ) : (
      <ResponsiveTable
        caption="Feedback for groups"
        captionHidden
        rows={run}
        columns={[
          { heading: 'Name', cell: ({ id, name }) => <a href={cycleHref(id)}>{name}</a> },
          {
            heading: 'State',
            cell: ({ state }) => <Tag colour={cycleStateColours[state]}>{cycleStateNames[state]}</Tag>,
          },
          { heading: 'About', cell: ({ subjects }) => people(subjects) },
          { heading: 'Closes', cell: ({ closesOn }) => <CalendarDate isoDate={closesOn} /> },
        ]}
      />
    )}
    <ActionLink href="/feedback/cycles/new">Set up feedback for a group</ActionLink>
    <p>
      <a href="/feedback/instruments">Questionnaires</a>
    </p>
    <p>
      <a href="/feedback/pass-on">Links to pass on to people outside</a>
    </p>
  </>
)
