import {
  ActionForm,
  Button,
  CalendarDate,
  type Fault,
  faultOf,
  Input,
  NotInPrint,
  Select,
  Textarea,
  Timestamp,
} from '@headroom/design-system'
import type { PlainDate } from '@headroom/platform/clock'
import { newId } from '@headroom/platform/ids'
import type { Choosable, Review, ReviewAction } from '../queries/reviews.ts'

export type TypedAction = { readonly words: string; readonly personId: string; readonly dueOn: string }

type Props = {
  readonly review: Review
  readonly people: readonly Choosable[]
  readonly mayWrite: boolean
  readonly today: PlainDate
  readonly typed?: TypedAction
  readonly faults?: readonly Fault[]
}

/** Who does what, by when. */
export const ReviewActions = ({ review, people, mayWrite, today, typed, faults = [] }: Props) => (
  <section aria-labelledby="actions">
    <h2 class="nhsuk-heading-m" id="actions">
      Who, by when?
    </h2>
    {review.actions.length === 0 ? (
      <p>No action yet. Watching, and looking again on a day, is an action too.</p>
    ) : (
      <ol>
        {review.actions.map((action) => (
          <li>
            <ActionLine {...{ review, action, today, mayWrite }} />
          </li>
        ))}
      </ol>
    )}
    {mayWrite ? (
      <NotInPrint>
        <ActionForm action={`/measures/reviews/${review.id}/actions`} fields={{ submissionId: newId() }}>
          <Textarea
            name="words"
            id="words"
            label={{ text: 'What is to be done?', size: 's' }}
            rows={2}
            value={typed?.words ?? ''}
            errorMessage={faultOf(faults, 'words')}
          />
          <Select
            name="personId"
            id="personId"
            label={{ text: 'Who?', size: 's' }}
            hint="People who work in this unit or lead it, and you."
            value={typed?.personId ?? ''}
            errorMessage={faultOf(faults, 'personId')}
            items={[
              { value: '', text: 'Nobody yet' },
              ...people.map(({ id, name }) => ({ value: id, text: name })),
            ]}
          />
          <Input
            name="dueOn"
            id="dueOn"
            type="date"
            label={{ text: 'By when?', size: 's' }}
            value={typed?.dueOn ?? ''}
            errorMessage={faultOf(faults, 'dueOn')}
            classes="nhsuk-input--width-10"
          />
          <Button variant="secondary" preventDoubleClick>
            Add this action
          </Button>
        </ActionForm>
      </NotInPrint>
    ) : null}
  </section>
)

type LineProps = Pick<Props, 'review' | 'today' | 'mayWrite'> & { readonly action: ReviewAction }

const ActionLine = ({ review, action, today, mayWrite }: LineProps) => {
  const { id, words, personName, dueOn, doneAt } = action
  const path = `/measures/reviews/${review.id}/actions/${id}`
  return (
    <>
      <p>
        {words}. <strong>{personName ?? 'Nobody yet'}</strong>
        {dueOn ? (
          <>
            , by <CalendarDate isoDate={dueOn} />
            {doneAt === null && dueOn < today ? ' (overdue)' : ''}
          </>
        ) : null}
        {doneAt ? (
          <>
            . Done on <Timestamp instant={doneAt} />
          </>
        ) : null}
      </p>
      {mayWrite ? (
        <div class="nhsuk-button-group headroom-not-in-print">
          <ActionForm action={`${path}/${doneAt ? 'not-done' : 'done'}`} fields={{ submissionId: newId() }}>
            <Button variant="secondary" small preventDoubleClick>
              {doneAt ? 'Not done after all' : 'Done'}
              <span class="nhsuk-u-visually-hidden">{`: ${words}`}</span>
            </Button>
          </ActionForm>
          {review.state === 'open' ? (
            <ActionForm action={`${path}/removed`} fields={{ submissionId: newId() }}>
              <Button variant="secondary" small preventDoubleClick>
                Remove
                <span class="nhsuk-u-visually-hidden">{`: ${words}`}</span>
              </Button>
            </ActionForm>
          ) : null}
        </div>
      ) : null}
    </>
  )
}
