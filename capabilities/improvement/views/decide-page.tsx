import { ActionForm, Button, InsetText } from '@headroom/design-system'
import { newId } from '@headroom/platform/ids'
import { verdictNames } from '../rules/kept-verdict.ts'
import { decisionsFrom } from '../rules/may-decide.ts'
import { readTogether } from '../rules/overall.ts'
import type { Reading } from '../rules/reading.ts'
import type { Decision } from '../rules/words.ts'
import { OneOf, Words } from './fields.tsx'
import { ProjectFrame } from './project-frame.tsx'
import type { ShownProject } from './shown.ts'

const options: Readonly<Record<Decision, { readonly text: string; readonly hint: string }>> = {
  start: { text: 'Start', hint: 'Begin testing.' },
  stop: {
    text: 'Stop',
    hint: 'It did not work, or is not worth the price. What was learnt stays for others.',
  },
  adapt: { text: 'Adapt', hint: 'Go on, with something changed.' },
  adopt: { text: 'Adopt', hint: 'It is how we work now. You can then offer it to others.' },
  reopen: { text: 'Open it again', hint: 'Go on where it ended.' },
}

export const DecidePage = (shown: ShownProject & { readonly readings: readonly Reading[] }) => {
  const { frame, open, faults, readings } = shown
  const { project } = open
  return (
    <ProjectFrame frame={frame} project={project} heading="Stop, adapt or adopt?" faults={faults}>
      {readings.length === 0 ? (
        <p>No change has been recorded, so there is no verdict to decide on. You may decide all the same.</p>
      ) : (
        <InsetText>
          <p>As it reads today, and as it will be kept with the decision:</p>
          <ul>
            {readings.map(({ measure, verdict }) => (
              <li>{`${measure.measureName}: ${verdictNames[verdict].toLowerCase()}`}</li>
            ))}
          </ul>
          {readTogether(readings.map(({ measure, verdict }) => ({ ...measure, verdict }))).map((sentence) => (
            <p>{sentence}</p>
          ))}
        </InsetText>
      )}
      <ActionForm action={`/improvement/projects/${project.id}/decide`} fields={{ submissionId: newId() }}>
        <OneOf
          shown={shown}
          name="decision"
          label="What have you decided?"
          options={decisionsFrom(project.state).map((decision) => ({
            value: decision,
            ...options[decision],
          }))}
        />
        <Words shown={shown} name="reason" label="Why?" hint="It is kept, with your name and the day" />
        <Button preventDoubleClick>Keep the decision</Button>
      </ActionForm>
    </ProjectFrame>
  )
}
