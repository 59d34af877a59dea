import {
  ActionLink,
  CalendarDate,
  EmptyState,
  NotificationBanner,
  Page,
  ResponsiveTable,
  Tag,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { Child } from 'hono/jsx'
import type { Conversation } from '../queries/conversations.ts'
import type { LinePerson } from '../queries/line.ts'
import type { Side } from '../tables.ts'
import {
  conversationHref,
  kindNames,
  otherName,
  sideIn,
  stateNames,
  stepHref,
  stepOf,
  stepWords,
} from './words.ts'

type HomeProps = {
  readonly frame: Frame
  readonly viewerId: string
  readonly conversations: readonly Conversation[]
  /** People one manages with whom no yearly one is planned or was held in the last year. */
  readonly without: readonly LinePerson[]
  /** The units the viewer belongs to. */
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  readonly notice?: string | undefined
}

export const HomePage = ({ frame, viewerId, conversations, without, teams, notice }: HomeProps) => {
  const sided = conversations.map((conversation) => ({ conversation, side: sideIn(conversation, viewerId) }))
  const isOpen = ({ conversation, side }: Sided) =>
    conversation.state !== 'cancelled' && stepOf(conversation, side) !== 'nothing'
  return (
    <Page {...frame} title="Conversations" current="/conversations">
      {notice ? <NotificationBanner variant="success">{notice}</NotificationBanner> : null}
      <h1 class="nhsuk-heading-l">Conversations</h1>
      <p>
        Time for you and your manager, or for you and somebody you manage. Each prepares alone, and sees the
        other’s when both have shared. What you agree stands in both names.
      </p>
      <ActionLink href="/conversations/new">Plan a conversation</ActionLink>
      <List heading="Under way" rows={sided.filter(isOpen)}>
        <EmptyState heading="Nothing under way" level={3}>
          A short check-in every month or two makes the yearly one easy: nothing in it is new to either of
          you.
        </EmptyState>
      </List>
      {without.length === 0 ? null : <Without people={without} />}
      <List heading="Earlier" rows={sided.filter((one) => !isOpen(one))}>
        <p>What you have agreed will be kept here.</p>
      </List>
      {teams.length === 0 ? null : <Teams teams={teams} />}
      <p>
        <a href="/conversations/my-record.json" download>
          Everything of yours, as a file (JSON)
        </a>
      </p>
    </Page>
  )
}

type Sided = { readonly conversation: Conversation; readonly side: Side }

const Step = ({ conversation, side }: Sided) => {
  const step = stepOf(conversation, side)
  const words = stepWords(step, otherName(conversation, side))
  const href = stepHref(step, conversation.id)
  if (conversation.state === 'cancelled') return <span>Cancelled</span>
  return href ? <a href={href}>{words}</a> : <span>{words}</span>
}

const List = ({
  heading,
  rows,
  children,
}: {
  readonly heading: string
  readonly rows: readonly Sided[]
  readonly children: Child
}) => (
  <>
    <h2 class="nhsuk-heading-m">{heading}</h2>
    {rows.length === 0 ? (
      children
    ) : (
      <ResponsiveTable
        caption={heading}
        captionHidden
        rows={rows}
        columns={[
          {
            heading: 'With',
            cell: ({ conversation, side }) => (
              <a href={conversationHref(conversation.id)}>
                {otherName(conversation, side)}
                <span class="nhsuk-u-visually-hidden">{`, ${kindNames[conversation.kind]}`}</span>
              </a>
            ),
          },
          { heading: 'Kind', cell: ({ conversation }) => kindNames[conversation.kind] },
          {
            heading: 'Day',
            cell: ({ conversation: { heldOn, plannedFor } }) => (
              <CalendarDate isoDate={heldOn ?? plannedFor} />
            ),
          },
          {
            heading: 'Where it stands',
            cell: ({ conversation: { state } }) => (
              <Tag colour={state === 'agreed' ? 'green' : state === 'cancelled' ? 'grey' : 'blue'}>
                {stateNames[state]}
              </Tag>
            ),
          },
          { heading: 'Next for you', cell: Step },
        ]}
      />
    )}
  </>
)

const Without = ({ people }: { readonly people: readonly LinePerson[] }) => (
  <>
    <h2 class="nhsuk-heading-m">People you manage without a yearly conversation</h2>
    <p>None planned, and none held here in the last twelve months.</p>
    <ul class="nhsuk-list nhsuk-list--bullet">
      {people.map(({ id, name, title }) => (
        <li>
          <a href={`/conversations/new?with=${id}`}>{`Plan one with ${name}`}</a>
          {title ? `, ${title}` : ''}
        </li>
      ))}
    </ul>
  </>
)

const Teams = ({ teams }: Pick<HomeProps, 'teams'>) => (
  <>
    <h2 class="nhsuk-heading-m">Vision, culture, support</h2>
    <p>Five questions for a team to talk through together, and what yours agreed.</p>
    <ul class="nhsuk-list nhsuk-list--bullet">
      {teams.map(({ id, name }) => (
        <li>
          <a href={`/conversations/together/${id}`}>{name}</a>
        </li>
      ))}
    </ul>
  </>
)
