import type { SharedReport } from '@headroom/capabilities/feedback'
import {
  ActionForm,
  ActionLink,
  BackLink,
  Button,
  CalendarDate,
  Details,
  ErrorSummary,
  NotInPrint,
  NotificationBanner,
  Page,
  SummaryList,
} from '@headroom/design-system'
import type { FormFault, FormFields, Frame } from '@headroom/platform/http'
import type { Conversation } from '../queries/conversations.ts'
import type { Preparation } from '../queries/preparation.ts'
import type { Objective, Support } from '../queries/promises.ts'
import type { Agreement, RecordVersion } from '../queries/records.ts'
import type { Side } from '../tables.ts'
import { AgreedPart } from './agreed-part.tsx'
import { BroughtPart } from './brought-part.tsx'
import { NotePart } from './note-part.tsx'
import { PreparedPart } from './prepared-part.tsx'
import { ObjectivesPart, SupportPart } from './promises-part.tsx'
import { conversationHref, kindNames, otherName, stateNames, stepHref, stepOf, stepWords } from './words.ts'

export type ConversationPageProps = {
  readonly frame: Frame
  readonly conversation: Conversation
  readonly side: Side
  readonly mayNowSay: boolean
  /** The viewer's own before both have shared; both after. */
  readonly preparations: readonly Preparation[]
  readonly records: readonly RecordVersion[]
  readonly agreements: readonly Agreement[]
  readonly objectives: readonly Objective[]
  readonly support: readonly Support[]
  readonly note: { readonly words: string; readonly lockVersion: number } | undefined
  readonly brought: readonly SharedReport[]
  readonly earlier: readonly Conversation[]
  readonly notice?: string | undefined
  readonly faults?: readonly FormFault[]
  /** Of the form that was refused. */
  readonly fields?: FormFields | undefined
}

export const ConversationPage = (props: ConversationPageProps) => {
  const { frame, conversation, side, faults = [], notice } = props
  const other = otherName(conversation, side)
  const title = `${kindNames[conversation.kind]} with ${other}`
  const isTogether = conversation.state === 'together' || conversation.state === 'agreed'
  return (
    <Page {...frame} title={title} current="/conversations" hasFaults={faults.length > 0}>
      <BackLink href="/conversations">Conversations</BackLink>
      {notice ? <NotificationBanner variant="success">{notice}</NotificationBanner> : null}
      <ErrorSummary faults={faults} />
      <h1 class="nhsuk-heading-l">{title}</h1>
      <Facts conversation={conversation} />
      <NextStepPart {...props} />
      <PreparedPart {...props} />
      {isTogether ? (
        <>
          <AgreedPart {...props} />
          <ObjectivesPart {...props} />
          <SupportPart {...props} />
        </>
      ) : null}
      <BroughtPart {...props} />
      <NotePart {...props} />
      <Earlier earlier={props.earlier} />
      {conversation.state === 'preparing' || conversation.state === 'together' ? (
        <NotInPrint>
          <Cancel conversation={conversation} />
        </NotInPrint>
      ) : null}
    </Page>
  )
}

const Facts = ({ conversation }: { readonly conversation: Conversation }) => (
  <SummaryList
    rows={[
      {
        key: conversation.heldOn ? 'Held on' : 'Planned for',
        value: <CalendarDate isoDate={conversation.heldOn ?? conversation.plannedFor} />,
      },
      ...(conversation.place ? [{ key: 'Where', value: conversation.place }] : []),
      { key: 'Between', value: `${conversation.personName} and ${conversation.managerName} (line manager)` },
      { key: 'Where it stands', value: stateNames[conversation.state] },
    ]}
  />
)

const NextStepPart = ({ conversation, side, mayNowSay }: ConversationPageProps) => {
  const step = stepOf(conversation, side)
  const words = stepWords(step, otherName(conversation, side))
  const href = stepHref(step, conversation.id)
  const asksHow = mayNowSay && !conversation.hasSaid && step !== 'say-how-it-was'
  return (
    <NotInPrint>
      {conversation.state === 'cancelled' ? null : href ? (
        <ActionLink href={href}>{words}</ActionLink>
      ) : (
        <p>{step === 'nothing' ? 'There is nothing more to do here.' : `${words}.`}</p>
      )}
      {asksHow ? (
        <p>
          <a href={`${conversationHref(conversation.id)}/said`}>Say whether you talked, and how it was</a>
        </p>
      ) : null}
    </NotInPrint>
  )
}

const Earlier = ({ earlier }: { readonly earlier: readonly Conversation[] }) =>
  earlier.length === 0 ? null : (
    <NotInPrint>
      <h2 class="nhsuk-heading-m">Earlier conversations between you</h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {earlier.slice(0, 12).map((one) => (
          <li>
            <a href={conversationHref(one.id)}>
              {`${kindNames[one.kind]}, `}
              <CalendarDate isoDate={one.heldOn ?? one.plannedFor} />
            </a>
          </li>
        ))}
      </ul>
    </NotInPrint>
  )

const Cancel = ({ conversation }: { readonly conversation: Conversation }) => (
  <Details summary="Cancel this conversation">
    <p>It stays in the list as cancelled, with what was prepared. You can plan another at any time.</p>
    <ActionForm
      action={`${conversationHref(conversation.id)}/cancel`}
      fields={{ lockVersion: conversation.lockVersion }}
    >
      <Button variant="secondary" preventDoubleClick>
        Cancel it
      </Button>
    </ActionForm>
  </Details>
)
