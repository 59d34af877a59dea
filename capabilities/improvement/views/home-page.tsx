import {
  CalendarDate,
  EmptyState,
  FilterForm,
  InsetText,
  Page,
  Pagination,
  ResponsiveTable,
  SearchInput,
  Select,
} from '@headroom/design-system'
import type { PlainDate } from '@headroom/platform/clock'
import type { Frame } from '@headroom/platform/http'
import type { IdeaListed } from '../queries/ideas.ts'
import { PAGE_SIZE, type ProjectListed } from '../queries/projects.ts'
import { isOverdue } from '../rules/reply-due.ts'
import { type ProjectState, projectStates, stateNames } from '../rules/words.ts'

type Props = {
  readonly frame: Frame
  readonly mine: readonly ProjectListed[]
  readonly projects: readonly ProjectListed[]
  readonly waiting: readonly IdeaListed[]
  readonly overdue: number
  readonly unnamed: number
  readonly query: {
    readonly q?: string | undefined
    readonly state?: ProjectState | undefined
    readonly page: number
  }
  readonly today: PlainDate
}

export const HomePage = (props: Props) => {
  const { frame, mine } = props
  return (
    <Page {...frame} title="Improvement" current="/improvement">
      <h1 class="nhsuk-heading-l">Improvement</h1>
      <p class="nhsuk-lede-text">
        Say what you want better for whom, try something small, and read on the chart whether it worked.
      </p>
      <ul>
        <li>
          <a href="/improvement/new">Start a project</a>
        </li>
        <li>
          <a href="/improvement/ideas">Ideas, and their replies</a>
        </li>
        <li>
          <a href="/improvement/good-practice">Good practice to take up</a>
        </li>
        <li>
          <a href="/improvement/technology">Technology: promised and found</a>
        </li>
        <li>
          <a href="/improvement/named">Where you are named</a>
        </li>
      </ul>
      <NeedsYou {...props} />
      {mine.length > 0 ? (
        <>
          <h2 class="nhsuk-heading-m">Your projects</h2>
          <Projects projects={mine} caption="Your projects" />
        </>
      ) : null}
      <h2 class="nhsuk-heading-m">All projects</h2>
      <AllProjects {...props} />
    </Page>
  )
}

const NeedsYou = ({ waiting, overdue, unnamed, today }: Props) => {
  const late = waiting.filter((idea) => isOverdue(idea, today))
  return (
    <>
      <h2 class="nhsuk-heading-m">What needs you</h2>
      {unnamed > 0 ? (
        <p>
          <a href="/improvement/named">
            {unnamed === 1 ? 'A team wants to credit you' : `${unnamed} teams want to credit you`}
          </a>
          : say whether you agree to be named.
        </p>
      ) : null}
      {waiting.length === 0 ? (
        unnamed > 0 ? null : (
          <p>Nothing just now.</p>
        )
      ) : (
        <>
          {late.length > 0 ? (
            <InsetText>
              <p>{`${late.length === 1 ? '1 idea has' : `${late.length} ideas have`} waited for your reply for more than 14 days.`}</p>
            </InsetText>
          ) : null}
          <ResponsiveTable
            caption="Ideas that wait for your reply"
            captionSize="s"
            rows={waiting}
            columns={[
              { heading: 'Idea', cell: ({ id, words }) => <a href={`/improvement/ideas/${id}`}>{words}</a> },
              { heading: 'Unit', cell: ({ unitName }) => unitName },
              {
                heading: 'Reply by',
                cell: (idea) => (
                  <span>
                    <CalendarDate isoDate={idea.replyDueOn} />
                    {isOverdue(idea, today) ? ' (overdue)' : ''}
                  </span>
                ),
              },
            ]}
          />
        </>
      )}
      <p>
        {overdue === 0
          ? 'No idea in the organisation has waited longer than 14 days.'
          : `In the whole organisation, ${overdue === 1 ? '1 idea has' : `${overdue} ideas have`} waited longer than 14 days.`}
      </p>
    </>
  )
}

const AllProjects = ({ projects, query }: Props) => {
  const total = projects[0]?.total ?? 0
  const isNarrowed = Boolean(query.q || query.state)
  const told = new URLSearchParams([
    ...(query.q ? [['q', query.q]] : []),
    ...(query.state ? [['state', query.state]] : []),
  ])
  return (
    <>
      <FilterForm action="/improvement" of="projects" clearHref={isNarrowed ? '/improvement' : undefined}>
        <SearchInput name="q" label="Words in the name, aim or unit" value={query.q} autocomplete="off" />
        <Select
          id="state"
          name="state"
          label={{ text: 'Where it stands', size: 's' }}
          value={query.state ?? ''}
          items={[
            { value: '', text: 'Any' },
            ...projectStates.map((state) => ({ value: state, text: stateNames[state] })),
          ]}
        />
      </FilterForm>
      {projects.length === 0 ? (
        <EmptyState
          heading={isNarrowed ? 'No project fits' : 'No projects yet'}
          next={{ href: '/improvement/new', text: 'Start a project' }}
        >
          {isNarrowed
            ? 'Try other words, or clear the filters.'
            : 'The first one can be small: one ward, one problem, three measures.'}
        </EmptyState>
      ) : (
        <Projects projects={projects} caption={`${total} ${total === 1 ? 'project' : 'projects'}`} />
      )}
      <Pagination
        page={query.page}
        pages={Math.ceil(total / PAGE_SIZE)}
        hrefFor={(page) => `/improvement?${new URLSearchParams([...told, ['page', String(page)]])}`}
      />
    </>
  )
}

export const Projects = ({
  projects,
  caption,
}: {
  readonly projects: readonly ProjectListed[]
  readonly caption: string
}) => (
  <ResponsiveTable
    caption={caption}
    captionSize="s"
    rows={projects}
    columns={[
      { heading: 'Project', cell: ({ id, title }) => <a href={`/improvement/projects/${id}`}>{title}</a> },
      { heading: 'Unit', cell: ({ unitName }) => unitName },
      { heading: 'Where it stands', cell: ({ state }) => stateNames[state] },
      { heading: 'Tests', cell: ({ tests }) => tests, format: 'numeric' },
      { heading: 'Changes', cell: ({ changes }) => changes, format: 'numeric' },
    ]}
  />
)
