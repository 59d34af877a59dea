import { ActionForm, Button, ErrorSummary, InsetText, Page } from '@headroom/design-system'
import { newId } from '@headroom/platform/ids'
import { draftOf, type Origin } from '../start-project.ts'
import { Chosen, Line } from './fields.tsx'
import type { Shown } from './shown.ts'

export type UnitChoice = { readonly id: string; readonly name: string; readonly aboveName: string | null }
export const unitOptions = (units: readonly UnitChoice[]) =>
  units.map(({ id, name, aboveName }) => ({ value: id, text: aboveName ? `${name}, ${aboveName}` : name }))

type Props = Shown & { readonly origin: Origin; readonly units: readonly UnitChoice[] }

export const NewProjectPage = (props: Props) => {
  const { frame, faults, origin, units } = props
  const draft = draftOf(origin)
  const { review, idea, offered } = origin
  return (
    <Page
      {...frame}
      title="Start a project"
      current="/improvement"
      hasFaults={faults.length > 0}
      breadcrumbs={[{ href: '/improvement', text: 'Improvement' }]}
    >
      <ErrorSummary faults={faults} />
      <h1 class="nhsuk-heading-l">Start a project</h1>
      <p>
        A name and a unit are enough to begin. Aim, measures and people come next, in any order, and
        everything is kept as a draft.
      </p>
      {review ? (
        <InsetText>
          <p>
            From the review of <a href={`/measures/reviews/${review.id}`}>{review.measureName}</a>
            {`, ${review.unitName}. Its chart becomes the first outcome measure, and what the team said is kept as the reason.`}
          </p>
        </InsetText>
      ) : null}
      {idea ? (
        <InsetText>
          <p>
            From the idea <a href={`/improvement/ideas/${idea.id}`}>{idea.words}</a>
          </p>
        </InsetText>
      ) : null}
      {offered ? (
        <InsetText>
          <p>
            Taking up <a href={`/improvement/good-practice/${offered.id}`}>{offered.title}</a>
            {` from ${offered.unitName}. Its aim is copied as a draft.`}
          </p>
        </InsetText>
      ) : null}
      <ActionForm
        action="/improvement/new"
        fields={{
          submissionId: newId(),
          ...(review ? { reviewId: review.id } : {}),
          ...(idea ? { ideaId: idea.id } : {}),
          ...(offered ? { fromId: offered.id } : {}),
        }}
      >
        <Line shown={props} name="title" label="What do you call it?" saved={draft.title} />
        <Chosen
          shown={props}
          name="unitId"
          label="In which unit?"
          saved={draft.unitId}
          none="Select a unit"
          options={unitOptions(units)}
        />
        <Button preventDoubleClick>Start the project</Button>
      </ActionForm>
    </Page>
  )
}
