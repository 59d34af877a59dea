import { ActionForm, Button, DayField, formatDate, SummaryList, Timestamp } from '@headroom/design-system'
import { newId } from '@headroom/platform/ids'
import type { Test } from '../queries/parts.ts'
import { nextStepNames, nextSteps } from '../rules/words.ts'
import { OneOf, Words } from './fields.tsx'
import { ProjectFrame, SavedSince } from './project-frame.tsx'
import type { ShownProject } from './shown.ts'

export const TestResultPage = (shown: ShownProject & { readonly test: Test }) => {
  const { frame, open, faults, typed, test } = shown
  const { project } = open
  return (
    <ProjectFrame frame={frame} project={project} heading={`Test ${test.number}`} faults={faults}>
      <SavedSince
        isStale={shown.isStale}
        saved={[
          ['What happened', test.whatHappened],
          ['Beside the prediction', test.comparedWithPrediction],
          ['Next', test.nextStep ? nextStepNames[test.nextStep] : ''],
        ]}
      />
      <SummaryList
        rows={[
          { key: 'Question', value: test.question },
          { key: 'Plan', value: test.plan },
          { key: 'Prediction', value: test.prediction },
          { key: 'Predicted on', value: <Timestamp instant={test.predictedAt} /> },
          ...(test.plannedFor ? [{ key: 'Planned for', value: formatDate(test.plannedFor) }] : []),
        ]}
      />
      <ActionForm
        action={`/improvement/projects/${project.id}/tests/${test.id}`}
        fields={{ submissionId: newId(), lockVersion: test.lockVersion }}
      >
        <DayField
          name="ranOn"
          legend="When was it run?"
          value={test.ranOn ?? undefined}
          typed={typed}
          faults={faults}
        />
        <Words
          shown={shown}
          name="whatHappened"
          label="What happened?"
          hint="Also what nobody expected"
          saved={test.whatHappened}
        />
        <Words
          shown={shown}
          name="comparedWithPrediction"
          label="How does that compare with the prediction?"
          saved={test.comparedWithPrediction}
        />
        <OneOf
          shown={shown}
          name="nextStep"
          label="What comes next?"
          saved={test.nextStep ?? ''}
          options={nextSteps.map((step) => ({ value: step, text: nextStepNames[step] }))}
        />
        <Words
          shown={shown}
          name="nextWords"
          label="In a sentence (if you like)"
          rows={2}
          saved={test.nextWords}
        />
        <Button preventDoubleClick>Keep what happened</Button>
      </ActionForm>
    </ProjectFrame>
  )
}
