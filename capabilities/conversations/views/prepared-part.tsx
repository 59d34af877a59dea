import { SummaryList } from '@headroom/design-system'
import { questionsFor } from '../content/questions.ts'
import type { Conversation } from '../queries/conversations.ts'
import type { Preparation } from '../queries/preparation.ts'
import { maySeeOther, otherSide } from '../rules/conversation.ts'
import type { Side } from '../tables.ts'
import { conversationHref, otherName } from './words.ts'

type PreparedProps = {
  readonly conversation: Conversation
  readonly side: Side
  readonly preparations: readonly Preparation[]
}

/** Before both have shared: one's own, and whether the other has shared. After: both, question by question. */
export const PreparedPart = ({ conversation, side, preparations }: PreparedProps) => {
  const of = (wanted: Side) => preparations.find((one) => one.side === wanted)
  const isOpen = maySeeOther(conversation.shared)
  const shown: readonly Side[] = isOpen ? [side, otherSide(side)] : [side]
  return (
    <section aria-labelledby="prepared">
      <h2 class="nhsuk-heading-m" id="prepared">
        Preparation
      </h2>
      {isOpen || conversation.state !== 'preparing' ? null : (
        <p>
          {`${otherName(conversation, side)} has ${conversation.shared[otherSide(side)] ? 'shared theirs' : 'not shared theirs yet'}. You see each other’s when both have shared.`}
        </p>
      )}
      {of(side) ? null : conversation.state === 'preparing' ? (
        <p>
          <a href={`${conversationHref(conversation.id)}/prepare`}>Write down your thoughts</a>
        </p>
      ) : (
        <p>Nothing was prepared here.</p>
      )}
      {shown.map((one) => {
        const found = of(one)
        if (!found) return null
        const rows = questionsFor(conversation.kind)
          .map(({ key, label }) => ({ key: label[one], value: found.answers[key] ?? '' }))
          .filter(({ value }) => value !== '')
        const whose = one === side ? 'Yours' : otherName(conversation, side)
        return (
          <>
            <h3 class="nhsuk-heading-s">{found.sharedAt ? whose : `${whose}, not shared yet`}</h3>
            {rows.length === 0 ? <p>Left empty.</p> : <SummaryList rows={rows} />}
          </>
        )
      })}
    </section>
  )
}
