import {
  CalendarDate,
  EmptyState,
  FilterForm,
  NotificationBanner,
  Page,
  Pagination,
  ResponsiveTable,
  SearchInput,
  Select,
} from '@headroom/design-system'
import type { PlainDate } from '@headroom/platform/clock'
import type { Frame } from '@headroom/platform/http'
import type { IdeaListed } from '../queries/ideas.ts'
import { isOverdue } from '../rules/reply-due.ts'
import { type IdeaState, ideaAnswerNames, ideaStateNames, ideaStates } from '../rules/words.ts'

const PAGE_SIZE = 25
const doneWords: Readonly<Record<string, string>> = {
  'put-in': 'Your idea is in. Its reply will be here.',
  'taken-back': 'Your idea is taken back.',
}

type Props = {
  readonly frame: Frame
  readonly ideas: readonly IdeaListed[]
  readonly overdue: number
  readonly today: PlainDate
  readonly query: {
    readonly q?: string | undefined
    readonly state?: IdeaState | undefined
    readonly page: number
    readonly done?: string | undefined
  }
}

export const IdeasPage = ({ frame, ideas, overdue, today, query }: Props) => {
  const total = ideas[0]?.total ?? 0
  const isNarrowed = Boolean(query.q || query.state)
  const told = [...(query.q ? [['q', query.q]] : []), ...(query.state ? [['state', query.state]] : [])]
  const done = doneWords[query.done ?? '']
  return (
    <Page
      {...frame}
      title="Ideas"
      current="/improvement"
      breadcrumbs={[{ href: '/improvement', text: 'Improvement' }]}
    >
      {done ? (
        <NotificationBanner variant="success">
          <div class="nhsuk-notification-banner__heading">{done}</div>
        </NotificationBanner>
      ) : null}
      <h1 class="nhsuk-heading-l">Ideas, and their replies</h1>
      <p>
        <a href="/improvement/ideas/new">Put in an idea</a>
      </p>
      <p>
        {overdue === 0
          ? 'No idea has waited longer than 14 days.'
          : `${overdue === 1 ? '1 idea has' : `${overdue} ideas have`} waited longer than 14 days.`}
      </p>
      <FilterForm
        action="/improvement/ideas"
        of="ideas"
        clearHref={isNarrowed ? '/improvement/ideas' : undefined}
      >
        <SearchInput name="q" label="Words in the idea or the unit" value={query.q} autocomplete="off" />
        <Select
          id="state"
          name="state"
          label={{ text: 'Where it stands', size: 's' }}
          value={query.state ?? ''}
          items={[
            { value: '', text: 'Any' },
            ...ideaStates
              .filter((state) => state !== 'withdrawn')
              .map((state) => ({ value: state, text: ideaStateNames[state] })),
          ]}
        />
      </FilterForm>
      {ideas.length === 0 ? (
        <EmptyState
          heading={isNarrowed ? 'No idea fits' : 'No ideas yet'}
          next={{ href: '/improvement/ideas/new', text: 'Put in an idea' }}
        >
          {isNarrowed
            ? 'Try other words, or clear the filters.'
            : 'Whoever does the work sees what could be better.'}
        </EmptyState>
      ) : (
        <ResponsiveTable
          caption={`${total} ${total === 1 ? 'idea' : 'ideas'}`}
          captionSize="s"
          rows={ideas}
          columns={[
            { heading: 'Idea', cell: ({ id, words }) => <a href={`/improvement/ideas/${id}`}>{words}</a> },
            { heading: 'Unit', cell: ({ unitName }) => unitName },
            { heading: 'Where it stands', cell: (idea) => <Standing idea={idea} today={today} /> },
            { heading: 'Reply', cell: ({ replies }) => replyWords(replies.at(-1)) },
          ]}
        />
      )}
      <Pagination
        page={query.page}
        pages={Math.ceil(total / PAGE_SIZE)}
        hrefFor={(page) => `/improvement/ideas?${new URLSearchParams([...told, ['page', String(page)]])}`}
      />
    </Page>
  )
}

const replyWords = (reply: IdeaListed['replies'][number] | undefined) =>
  reply ? `${ideaAnswerNames[reply.answer]}: ${reply.words}` : 'None yet'

const Standing = ({ idea, today }: { readonly idea: IdeaListed; readonly today: PlainDate }) =>
  idea.state === 'waiting' ? (
    <span>
      Reply by <CalendarDate isoDate={idea.replyDueOn} />
      {isOverdue(idea, today) ? ' (overdue)' : ''}
    </span>
  ) : (
    <span>{ideaStateNames[idea.state]}</span>
  )
