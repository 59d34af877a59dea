import { CalendarDate, Card, Tag, Timestamp } from '@headroom/design-system'
import type { PlainDate } from '@headroom/platform/clock'
import { dueAgainOn } from '../next-step.ts'
import type { Assessed, Draft, Latest } from '../queries/assessed.ts'
import { dayOfInstant, progressWords, resultHref, stageName } from '../words.ts'

type StandingCardProps = { readonly assessed: Assessed; readonly today: PlainDate }

/** Where I stand: what is under way, and what was last submitted. */
export const StandingCard = ({ assessed: { draft, latest }, today }: StandingCardProps) => (
  <Card heading={{ text: 'Where I stand', level: 2, size: 'm' }}>
    {draft ? <UnderWay draft={draft} /> : null}
    {latest ? <LastResult latest={latest} today={today} isAgain={draft !== null} /> : null}
    {draft || latest ? null : (
      <>
        <p>
          <Tag colour="blue">Not assessed yet</Tag>
        </p>
        <p>You have not assessed yourself here. When you have, this is where you find your result.</p>
      </>
    )}
    <p>
      <a href="/assessment">All my self-assessments</a>
    </p>
  </Card>
)

const UnderWay = ({ draft }: { readonly draft: Draft }) => (
  <>
    <p>
      <Tag colour="yellow">Under way</Tag>
    </p>
    <p>
      {`${progressWords(draft)}, for ${stageName(draft)}.`} <br />
      Last saved <Timestamp instant={draft.changedAt} />. <br />
      <a href={`/assessment/${draft.id}`}>Go on with it</a>
    </p>
  </>
)

type LastResultProps = {
  readonly latest: Latest
  readonly today: PlainDate
  /** The next one is under way already: when it was due is no longer news. */
  readonly isAgain: boolean
}

const LastResult = ({ latest, today, isAgain }: LastResultProps) => {
  const submittedOn = dayOfInstant(latest.submittedAt)
  const dueOn = dueAgainOn(submittedOn)
  const isDue = today >= dueOn
  return (
    <>
      {isAgain ? null : (
        <p>
          <Tag colour={isDue ? 'yellow' : 'green'}>{isDue ? 'Due again' : 'Done'}</Tag>
        </p>
      )}
      <p>
        <a href={resultHref(latest)}>
          My result of <CalendarDate isoDate={submittedOn} />
        </a>
        {`, for ${stageName(latest)}.`}
        {isAgain ? null : (
          <>
            <br />
            {isDue ? 'Due again since ' : 'Due again on '}
            <CalendarDate isoDate={dueOn} />.
          </>
        )}
      </p>
    </>
  )
}
