import { ActionForm, Button, DayField } from '@headroom/design-system'
import { newId } from '@headroom/platform/ids'
import { Chosen, Words } from './fields.tsx'
import { ProjectFrame } from './project-frame.tsx'
import type { ShownProject } from './shown.ts'

/** Plan, Do, Study, Act: this is the plan, and the prediction that makes it a test. */
export const TestPage = (shown: ShownProject) => {
  const { frame, open, faults, typed } = shown
  const { project, drivers } = open
  const ideas = drivers.filter(({ kind }) => kind === 'idea')
  return (
    <ProjectFrame frame={frame} project={project} heading="Plan a test" faults={faults}>
      <p>
        Make it small: one person, one shift, one afternoon. Write down what you think will happen before it
        is run; afterwards everybody knew it all along.
      </p>
      <ActionForm action={`/improvement/projects/${project.id}/tests/new`} fields={{ submissionId: newId() }}>
        <Words shown={shown} name="question" label="What question is it to answer?" rows={2} />
        <Words shown={shown} name="plan" label="What will you do: who, where, when?" />
        <Words
          shown={shown}
          name="prediction"
          label="What do you think will happen?"
          hint="It cannot be changed once the test has run."
        />
        {ideas.length > 0 ? (
          <Chosen
            shown={shown}
            name="driverId"
            label="Which idea of the diagram does it try?"
            none="None of them"
            options={ideas.map(({ id, words }) => ({ value: id, text: words }))}
          />
        ) : null}
        <DayField name="plannedFor" legend="On which day? (if you know)" typed={typed} faults={faults} />
        <Button preventDoubleClick>Keep the plan</Button>
      </ActionForm>
    </ProjectFrame>
  )
}
