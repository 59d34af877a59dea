import { ActionForm, Button } from '@headroom/design-system'
import { newId } from '@headroom/platform/ids'
import { type DriverNode, treeOf } from '../rules/driver-tree.ts'
import { driverKindNames, driverKinds } from '../rules/words.ts'
import { DriverPicture } from './driver-picture.tsx'
import { Chosen, Line, OneOf } from './fields.tsx'
import { ProjectFrame } from './project-frame.tsx'
import type { ShownProject } from './shown.ts'

export const DriversPage = (shown: ShownProject) => {
  const { frame, open, faults } = shown
  const { project, drivers } = open
  const path = `/improvement/projects/${project.id}/drivers`
  return (
    <ProjectFrame frame={frame} project={project} heading="What it hangs on" faults={faults}>
      <p>
        A primary driver is one of the few things the aim hangs on. A secondary driver is what makes a primary
        one move. An idea is something that you could try tomorrow.
      </p>
      <DriverPicture aim={project.aimWhat || project.title} drivers={drivers} />
      {drivers.length === 0 ? null : <Editable nodes={treeOf(drivers)} path={path} />}
      <h2 class="nhsuk-heading-m" id="add">
        Add to the diagram
      </h2>
      <ActionForm action={path} fields={{ submissionId: newId() }}>
        <Line shown={shown} name="words" label="What is it?" hint="In a few words" />
        <OneOf
          shown={shown}
          name="kind"
          label="What kind is it?"
          saved={drivers.length === 0 ? 'primary' : ''}
          options={driverKinds.map((kind) => ({ value: kind, text: driverKindNames[kind] }))}
        />
        <Chosen
          shown={shown}
          name="parentId"
          label="What does it hang on?"
          none={`The aim: ${project.aimWhat || project.title}`}
          options={drivers
            .filter(({ kind }) => kind !== 'idea')
            .map(({ id, kind, words }) => ({ value: id, text: `${driverKindNames[kind]}: ${words}` }))}
        />
        <Button preventDoubleClick>Add it</Button>
      </ActionForm>
    </ProjectFrame>
  )
}

type EditableProps = { readonly nodes: readonly DriverNode[]; readonly path: string }

/** The nested list that says what the picture shows, with a button for each thing that can be done to it. */
const Editable = ({ nodes, path }: EditableProps) => (
  <ul>
    {nodes.map((node, at) => (
      <li>
        {`${driverKindNames[node.kind]}: ${node.words}`}
        <div class="nhsuk-button-group headroom-not-in-print">
          {at > 0 ? <Act node={node} path={path} act="up" words="Move up" /> : null}
          {at < nodes.length - 1 ? <Act node={node} path={path} act="down" words="Move down" /> : null}
          <Act
            node={node}
            path={path}
            act="remove"
            words={node.below.length > 0 ? 'Remove with what hangs on it' : 'Remove'}
          />
        </div>
        {node.below.length > 0 ? <Editable nodes={node.below} path={path} /> : null}
      </li>
    ))}
  </ul>
)

type ActProps = {
  readonly node: DriverNode
  readonly path: string
  readonly act: string
  readonly words: string
}

const Act = ({ node, path, act, words }: ActProps) => (
  <ActionForm action={`${path}/${node.id}/${act}`} fields={{ submissionId: newId() }}>
    <Button variant="secondary" small preventDoubleClick>
      {words}
      <span class="nhsuk-u-visually-hidden">{`: ${node.words}`}</span>
    </Button>
  </ActionForm>
)
