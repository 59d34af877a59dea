import {
  ActionForm,
  Button,
  ErrorSummary,
  type Fault,
  Fieldset,
  faultOf,
  Input,
  InsetText,
  Page,
  Textarea,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { fieldOf, type TypedInstrument } from '../../instruments/item-form.ts'
import type { ItemText } from '../../instruments/ready-made.ts'
import { minutesWords } from '../../rules/questionnaire-length.ts'
import { feedbackCrumb, instrumentHref, instrumentsCrumb } from '../hrefs.ts'

export type EditPageProps = {
  readonly frame: Frame
  readonly instrumentId: string
  readonly lockVersion: number
  readonly typed: TypedInstrument
  /** A question was moved, added or removed here, and that is not written yet. */
  readonly isUnsaved: boolean
  readonly faults?: readonly Fault[]
}

/** Every question with its words and buttons in one form, so that it works without a script and loses nothing typed. */
export const EditInstrumentPage = (props: EditPageProps) => {
  const { frame, instrumentId, lockVersion, typed, isUnsaved, faults = [] } = props
  const ratings = typed.items.filter(({ kind }) => kind === 'rating').length
  const comments = typed.items.length - ratings
  return (
    <Page
      {...frame}
      title="Change the draft"
      current="/feedback"
      breadcrumbs={[
        feedbackCrumb,
        instrumentsCrumb,
        { href: instrumentHref(instrumentId), text: typed.name || 'Draft' },
      ]}
      hasFaults={faults.length > 0}
    >
      <ErrorSummary faults={faults} />
      <h1 class="nhsuk-heading-l">Change the draft</h1>
      {isUnsaved ? (
        <InsetText>Not saved yet. Choose “Save the draft” at the end to keep it.</InsetText>
      ) : null}
      <p>
        {`${typed.items.length} questions: ${minutesWords({ ratings, comments })}. Ask about one behaviour at a time, that others can see. Over 30 questions with levels, fewer people answer with care.`}
      </p>
      <ActionForm
        action={`${instrumentHref(instrumentId)}/edit`}
        fields={{ lockVersion, count: typed.items.length }}
      >
        <Input
          name="name"
          label={{ text: 'Name', size: 's' }}
          value={typed.name}
          errorMessage={faultOf(faults, 'name')}
        />
        <Textarea
          name="labels"
          label={{ text: 'Levels, the lowest first', size: 's' }}
          hint="One a line, 3 to 10. “No chance to see this” is always there beside them, and is never a level."
          rows={6}
          value={typed.labels}
          errorMessage={faultOf(faults, 'labels')}
        />
        {typed.items.map((item, place) => (
          <Question item={item} place={place} count={typed.items.length} faults={faults} />
        ))}
        <div id="do">
          <Button name="do" value="add-rating" variant="secondary">
            Add a question with levels
          </Button>{' '}
          <Button name="do" value="add-comment" variant="secondary">
            Add a question in words
          </Button>
        </div>
        <Button name="do" value="save" preventDoubleClick>
          Save the draft
        </Button>
      </ActionForm>
    </Page>
  )
}

type QuestionProps = {
  readonly item: ItemText
  readonly place: number
  readonly count: number
  readonly faults: readonly Fault[]
}

const Question = ({ item, place, count, faults }: QuestionProps) => {
  const title = `Question ${place + 1}${item.kind === 'comment' ? ', in words' : ''}`
  const hidden = <span class="nhsuk-u-visually-hidden">{` question ${place + 1}`}</span>
  return (
    <Fieldset legend={{ text: title, size: 's' }}>
      <input type="hidden" name={fieldOf('kind', place)} value={item.kind} />
      <input type="hidden" name={fieldOf('node', place)} value={item.nodeId ?? ''} />
      <Input
        name={fieldOf('theme', place)}
        label="Theme"
        value={item.theme}
        errorMessage={faultOf(faults, fieldOf('theme', place))}
      />
      <Textarea
        name={fieldOf('rater', place)}
        label="To raters"
        rows={2}
        value={item.raterWording}
        errorMessage={faultOf(faults, fieldOf('rater', place))}
      />
      <Textarea
        name={fieldOf('self', place)}
        label="To the person themself"
        rows={2}
        value={item.selfWording}
        errorMessage={faultOf(faults, fieldOf('self', place))}
      />
      {place > 0 ? (
        <>
          <Button name="do" value={`up-${place}`} variant="secondary" small>
            Up{hidden}
          </Button>{' '}
        </>
      ) : null}
      {place < count - 1 ? (
        <>
          <Button name="do" value={`down-${place}`} variant="secondary" small>
            Down{hidden}
          </Button>{' '}
        </>
      ) : null}
      <Button name="do" value={`remove-${place}`} variant="secondary" small>
        Remove{hidden}
      </Button>
    </Fieldset>
  )
}
