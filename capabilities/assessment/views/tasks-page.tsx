import { ActionForm, ActionLink, BackLink, Button, Page, TaskList } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import type { Assessment } from '../queries/own-assessments.ts'
import type { Answers } from '../rules/answer.ts'
import { nextStandard, progressOf, type StandardProgress } from '../rules/progress.ts'
import { type AssessedVersion, stageName } from '../standards.ts'

type TasksProps = {
  readonly frame: Frame
  readonly assessment: Assessment
  readonly assessed: AssessedVersion
  readonly answers: Answers
}

/** A draft's standards, and how far each has come. */
export const TasksPage = ({ frame, assessment, assessed, answers }: TasksProps) => {
  const progress = progressOf(assessed.standards, answers)
  const done = progress.filter(({ state }) => state === 'done').length
  const next = nextStandard(assessed.standards, answers)
  return (
    <Page {...frame} title="Your self-assessment" current="/assessment">
      <BackLink href="/assessment">Self-assessment</BackLink>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{`${assessed.framework.name}, ${stageName(assessed, assessment.stageId)}`}</span>
        Your self-assessment
      </h1>
      <p>{`You have finished ${done} of ${progress.length} standards. Everything you saved is kept.`}</p>
      {next ? (
        <ActionLink href={`/assessment/${assessment.id}/${next.id}`}>{`Go on with ${next.name}`}</ActionLink>
      ) : (
        <ActionLink href={`/assessment/${assessment.id}/check`}>Check your answers and submit</ActionLink>
      )}
      {[...Map.groupBy(progress, ({ standard }) => standard.areaName ?? assessed.framework.name)].map(
        ([area, standards], index) => (
          <>
            <h2 class="nhsuk-heading-m">{area}</h2>
            <TaskList
              idPrefix={`area-${index}`}
              items={standards.map((one) => ({
                heading: one.standard.name,
                href: `/assessment/${assessment.id}/${one.standard.id}`,
                status: statusOf(one),
              }))}
            />
          </>
        ),
      )}
      <p>
        <a href={`/assessment/${assessment.id}/check`}>Check your answers</a>
      </p>
      <ActionForm action={`/assessment/${assessment.id}/discard`} fields={{ submissionId: newId() }}>
        <Button variant="secondary" small preventDoubleClick>
          Put this draft away
        </Button>
      </ActionForm>
    </Page>
  )
}

function statusOf({ state, answered, total }: StandardProgress) {
  if (state === 'done') return { text: 'Done', classes: 'nhsuk-task-list__status--completed' }
  if (state === 'begun') return { tag: { text: `${answered} of ${total}`, colour: 'blue' as const } }
  return { tag: { text: 'Not started', colour: 'grey' as const } }
}
