import { CalendarDate, ResponsiveTable } from '@headroom/design-system'
import type { Test } from '../queries/parts.ts'
import { nextStepNames } from '../rules/words.ts'

type Props = { readonly tests: readonly Test[]; readonly path: string; readonly mayWrite: boolean }

export const TestsPart = ({ tests, path, mayWrite }: Props) =>
  tests.length === 0 ? (
    <p>None yet. One person, one shift, one afternoon is enough for a first test.</p>
  ) : (
    <ResponsiveTable
      caption="Tests of change"
      captionHidden
      rows={tests}
      columns={[
        {
          heading: 'Test',
          cell: ({ id, number, question }) => (
            <>
              {`${number}. `}
              {mayWrite ? <a href={`${path}/tests/${id}`}>{question}</a> : question}
            </>
          ),
        },
        { heading: 'Prediction', cell: ({ prediction }) => prediction },
        {
          heading: 'What happened',
          cell: ({ ranOn, whatHappened, comparedWithPrediction, plannedFor }) =>
            ranOn ? (
              <span>
                <CalendarDate isoDate={ranOn} />
                {`: ${whatHappened}. Beside the prediction: ${comparedWithPrediction}`}
              </span>
            ) : plannedFor ? (
              <span>
                Planned for <CalendarDate isoDate={plannedFor} />
              </span>
            ) : (
              'Not run yet'
            ),
        },
        {
          heading: 'Next',
          cell: ({ nextStep, nextWords }) => (nextStep ? `${nextStepNames[nextStep]}. ${nextWords}` : ''),
        },
      ]}
    />
  )
