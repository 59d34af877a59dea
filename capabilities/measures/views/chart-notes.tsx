import {
  ActionForm,
  Button,
  CalendarDate,
  EmptyState,
  type Fault,
  faultOf,
  Input,
  Radios,
  ResponsiveTable,
  Textarea,
} from '@headroom/design-system'
import { newId } from '@headroom/platform/ids'
import type { Annotation } from '../queries/story.ts'
import { type AnnotationKind, annotationKinds } from '../rules/words.ts'

export const annotationKindNames: Readonly<Record<AnnotationKind, string>> = {
  change: 'We changed something',
  event: 'Something happened',
  data: 'About the data',
  note: 'Another note',
}

type Props = {
  readonly seriesId: string
  readonly annotations: readonly Annotation[]
  readonly mayWrite: boolean
}

/** What people know about the dates of this chart. They are numbers on the picture. */
export const ChartNotes = ({ seriesId, annotations, mayWrite }: Props) => (
  <>
    {annotations.length === 0 ? (
      <EmptyState heading="No notes yet" level={3}>
        A date on which something changed explains more than a colour does.
      </EmptyState>
    ) : (
      <ResponsiveTable
        caption="Notes"
        captionHidden
        rows={annotations}
        columns={[
          { heading: 'Date', cell: ({ onDate }) => <CalendarDate isoDate={onDate} /> },
          { heading: 'What', cell: ({ kind, words }) => `${annotationKindNames[kind]}: ${words}` },
          {
            heading: 'By',
            cell: ({ madeBy, seriesId: own }) =>
              `${madeBy ?? 'Brought in'}${own === null ? ', for every unit' : ''}`,
          },
          ...(mayWrite
            ? [
                {
                  heading: 'Remove',
                  cell: ({ id, seriesId: own, onDate }: Annotation) =>
                    own === null ? (
                      <span>The owner’s note</span>
                    ) : (
                      <ActionForm
                        action={`/measures/series/${seriesId}/annotations/${id}/remove`}
                        fields={{ submissionId: newId() }}
                      >
                        <Button variant="secondary" small preventDoubleClick>
                          Remove
                          <span class="nhsuk-u-visually-hidden">{` the note on ${onDate}`}</span>
                        </Button>
                      </ActionForm>
                    ),
                },
              ]
            : []),
        ]}
      />
    )}
    {mayWrite ? (
      <p>
        <a href={`/measures/series/${seriesId}/annotations/new`}>Add a note</a>
      </p>
    ) : null}
  </>
)

export type TypedNote = { readonly onDate: string; readonly kind: string; readonly words: string }

type FormProps = {
  readonly seriesId: string
  readonly faults: readonly Fault[]
  readonly typed: TypedNote
}

export const NoteForm = ({ seriesId, faults, typed }: FormProps) => (
  <ActionForm action={`/measures/series/${seriesId}/annotations/new`} fields={{ submissionId: newId() }}>
    <Input
      name="onDate"
      id="onDate"
      type="date"
      label={{ text: 'Which date?', size: 's' }}
      hint="The day it began, for example 2026-04-01."
      value={typed.onDate}
      errorMessage={faultOf(faults, 'onDate')}
      classes="nhsuk-input--width-10"
    />
    <Radios
      idPrefix="kind"
      name="kind"
      fieldset={{ legend: { text: 'What kind of note?', size: 's' } }}
      value={typed.kind}
      errorMessage={faultOf(faults, 'kind')}
      items={annotationKinds.map((kind) => ({ value: kind, text: annotationKindNames[kind] }))}
    />
    <Textarea
      name="words"
      id="words"
      label={{ text: 'What is known?', size: 's' }}
      hint="About the service or the data. Nothing about a patient or a colleague."
      rows={3}
      value={typed.words}
      errorMessage={faultOf(faults, 'words')}
    />
    <Button preventDoubleClick>Add the note</Button>
  </ActionForm>
)
