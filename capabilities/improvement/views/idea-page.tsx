import { ActionForm, Button, CalendarDate, ErrorSummary, Page, Timestamp } from '@headroom/design-system'
import { newId } from '@headroom/platform/ids'
import type { Idea } from '../queries/ideas.ts'
import { isOverdue } from '../rules/reply-due.ts'
import { ideaAnswerNames, ideaAnswers, ideaStateNames } from '../rules/words.ts'
import { OneOf, Words } from './fields.tsx'
import type { Shown } from './shown.ts'

type Props = Shown & { readonly idea: Idea; readonly mayReply: boolean; readonly isOwn: boolean }

export const IdeaPage = (props: Props) => {
  const { frame, idea, faults, today, mayReply, isOwn } = props
  const path = `/improvement/ideas/${idea.id}`
  return (
    <Page
      {...frame}
      title={idea.words}
      current="/improvement"
      hasFaults={faults.length > 0}
      breadcrumbs={[
        { href: '/improvement', text: 'Improvement' },
        { href: '/improvement/ideas', text: 'Ideas' },
      ]}
    >
      <ErrorSummary faults={faults} />
      <h1 class="nhsuk-heading-l">
        {idea.words}
        <span class="nhsuk-caption-l">{idea.unitName}</span>
      </h1>
      <p>
        {`${idea.personName ? `From ${idea.personName}` : 'Put in without a name'}, on `}
        <CalendarDate isoDate={idea.putInOn} />
        {`. ${ideaStateNames[idea.state]}.`}
      </p>
      {idea.why === '' ? null : <p>{idea.why}</p>}
      <h2 class="nhsuk-heading-m">Reply</h2>
      {idea.replies.length === 0 ? (
        <p>
          None yet. It is due by <CalendarDate isoDate={idea.replyDueOn} />
          {isOverdue(idea, today) ? ', and overdue.' : '.'}
        </p>
      ) : (
        <ul>
          {idea.replies.map(({ answer, words, repliedBy, repliedAt }) => (
            <li>
              {`${ideaAnswerNames[answer]}. ${words} (${repliedBy ?? 'A lead'}, `}
              <Timestamp instant={repliedAt} />)
            </li>
          ))}
        </ul>
      )}
      {idea.projectId ? (
        <p>
          <a href={`/improvement/projects/${idea.projectId}`}>The project that came of it</a>
        </p>
      ) : (
        <p>
          <a href={`/improvement/new?idea=${idea.id}`}>Start a project from this</a>
        </p>
      )}
      {mayReply ? <ReplyForm {...props} /> : null}
      {isOwn && idea.state !== 'taken-up' ? (
        <ActionForm action={`${path}/take-back`} fields={{ submissionId: newId() }}>
          <Button variant="secondary" small preventDoubleClick>
            Take back my idea
          </Button>
        </ActionForm>
      ) : null}
    </Page>
  )
}

const ReplyForm = (props: Props) => (
  <ActionForm action={`/improvement/ideas/${props.idea.id}`} fields={{ submissionId: newId() }}>
    <OneOf
      shown={props}
      name="answer"
      label={props.idea.replies.length > 0 ? 'Reply again' : 'Your reply'}
      options={ideaAnswers.map((answer) => ({ value: answer, text: ideaAnswerNames[answer] }))}
    />
    <Words
      shown={props}
      name="words"
      label="In your words"
      hint="Everybody of the organisation can read it."
    />
    <Button preventDoubleClick>Reply</Button>
  </ActionForm>
)
