import type { SharedReport } from '@headroom/capabilities/feedback'
import { CalendarDate, NotInPrint } from '@headroom/design-system'
import type { Conversation } from '../queries/conversations.ts'
import type { Side } from '../tables.ts'

type BroughtProps = {
  readonly conversation: Conversation
  readonly side: Side
  readonly brought: readonly SharedReport[]
}

/** What the person lets this manager see: given and taken back where it lives, never copied here. */
export const BroughtPart = ({ conversation, side, brought }: BroughtProps) => (
  <NotInPrint>
    <h2 class="nhsuk-heading-m">Brought along</h2>
    {brought.length === 0 ? (
      <p>
        {side === 'person'
          ? 'You share no feedback report with your manager.'
          : `${conversation.personName} shares no feedback report with you. They need not.`}
      </p>
    ) : (
      <ul class="nhsuk-list nhsuk-list--bullet">
        {brought.map(({ path, cycleName, closedOn, strengths }) => (
          <li>
            <a href={path}>
              {`${cycleName}, `}
              <CalendarDate isoDate={closedOn} />
            </a>
            {strengths.length > 0 ? `. Strengths that others see: ${strengths.join(', ')}` : ''}
          </li>
        ))}
      </ul>
    )}
    {side === 'person' ? (
      <ul class="nhsuk-list nhsuk-list--bullet">
        <li>
          <a href="/feedback/reports">Choose which feedback reports your manager may see</a>
        </li>
        <li>
          <a href="/assessment/sharing">Choose whether your manager may see your self-assessment</a>
        </li>
        <li>
          <a href="/roles">Look at what your role asks</a>
        </li>
      </ul>
    ) : (
      <p>
        <a href={`/team/${conversation.personId}`}>What they let you see of their self-assessment</a>
      </p>
    )}
  </NotInPrint>
)
