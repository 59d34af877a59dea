import {
  ActionForm,
  BackLink,
  Button,
  ErrorSummary,
  type Fault,
  faultOf,
  Page,
  Radios,
  Textarea,
} from '@headroom/design-system'
import type { FormFields, Frame } from '@headroom/platform/http'
import type { OpenTicket } from '../../answering/open-ticket.ts'
import { fieldOf, typedIn, UNSEEN } from '../../answering/part-form.ts'
import type { Item, Part } from '../../rules/questionnaire.ts'
import { aboutWords, unseenWords } from './headings.ts'
import { LateNote } from './late-note.tsx'
import { SafeWording } from './safe-wording.tsx'

type PartPageProps = {
  readonly frame: Frame
  readonly path: string
  readonly opened: OpenTicket
  readonly part: Part
  /** From 1. */
  readonly place: number
  readonly fields: FormFields
  readonly faults?: readonly Fault[]
  readonly isLate: boolean
}

/** One theme at a time. Every question may be left open. */
export const PartPage = ({
  frame,
  path,
  opened,
  part,
  place,
  fields,
  faults = [],
  isLate,
}: PartPageProps) => {
  const { about, ticket, questionnaire } = opened
  const asked = { ...about, group: ticket.group }
  const title = part.theme || 'Questions'
  const hasComments = part.items.some(({ kind }) => kind === 'comment')
  return (
    <Page {...frame} title={title} hasFaults={faults.length > 0}>
      {place > 1 ? <BackLink href={`${path}?part=${place - 1}`}>Back</BackLink> : null}
      <ErrorSummary faults={faults} />
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{`${aboutWords(asked)}, page ${place} of ${questionnaire.parts.length}`}</span>
        {title}
      </h1>
      {isLate && place === 1 ? <LateNote lateUntil={about.lateUntil} threshold={about.threshold} /> : null}
      {place === 1 ? <p>Answer what you can. You can leave any question open.</p> : null}
      {hasComments ? <SafeWording group={ticket.group} open /> : null}
      <ActionForm action={`${path}?part=${place}`}>
        {part.items.map((item) =>
          item.kind === 'rating' ? (
            <Rating item={item} opened={opened} fields={fields} faults={faults} />
          ) : (
            <Textarea
              id={fieldOf(item)}
              name={fieldOf(item)}
              label={{ text: item.wording, size: 's' }}
              hint="You can leave this open. It is shown as you write it."
              rows={5}
              value={typedIn(fields, item)}
              errorMessage={faultOf(faults, fieldOf(item))}
            />
          ),
        )}
        <div class="nhsuk-button-group">
          <Button name="next" value="continue" preventDoubleClick>
            Save and continue
          </Button>
          <Button name="next" value="later" variant="secondary" preventDoubleClick>
            Save and come back later
          </Button>
        </div>
      </ActionForm>
    </Page>
  )
}

type RatingProps = {
  readonly item: Item
  readonly opened: OpenTicket
  readonly fields: FormFields
  readonly faults: readonly Fault[]
}

const Rating = ({ item, opened, fields, faults }: RatingProps) => (
  <Radios
    idPrefix={fieldOf(item)}
    name={fieldOf(item)}
    fieldset={{ legend: { text: item.wording, size: 's' } }}
    errorMessage={faultOf(faults, fieldOf(item))}
    value={typedIn(fields, item)}
    items={[
      ...opened.questionnaire.levelLabels.map((label, index) => ({ value: String(index + 1), text: label })),
      { divider: 'or' },
      { value: UNSEEN, ...unseenWords(opened.ticket.group) },
    ]}
  />
)
