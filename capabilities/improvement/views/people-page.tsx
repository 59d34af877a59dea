import type { FoundPerson } from '@headroom/capabilities/organisation'
import { ActionForm, Button, ResponsiveTable, SearchBox } from '@headroom/design-system'
import { newId } from '@headroom/platform/ids'
import { personPartNames, personParts } from '../rules/words.ts'
import { Chosen, Line, OneOf, Words } from './fields.tsx'
import { ProjectFrame } from './project-frame.tsx'
import type { ShownProject } from './shown.ts'

export type Found = { readonly text: string; readonly found: readonly FoundPerson[] }

export const PeoplePage = (shown: ShownProject & Found) => {
  const { frame, open, faults, text, found } = shown
  const { project, people } = open
  const path = `/improvement/projects/${project.id}/people`
  return (
    <ProjectFrame frame={frame} project={project} heading="Who takes part" faults={faults}>
      <p>
        The team, a sponsor who protects its time, patients and partners who say what matters to them, and
        whoever else it touches.
      </p>
      {people.length === 0 ? <p>Nobody yet.</p> : <People people={people} path={path} />}
      <p>
        <a href={`/improvement/projects/${project.id}/air-cover`}>Write down the sponsor’s air cover</a>
      </p>
      <h2 class="nhsuk-heading-m" id="add">
        Add somebody
      </h2>
      <SearchBox
        action={path}
        label="Find somebody of your organisation"
        hint="By any part of their name"
        value={text}
      />
      {text !== '' && found.length === 0 ? <p>{`Nobody is called “${text}”. Try part of a name.`}</p> : null}
      <ActionForm action={path} fields={{ submissionId: newId() }}>
        {found.length > 0 ? (
          <Chosen
            shown={shown}
            name="personId"
            label="Somebody of your organisation"
            none="Nobody of these"
            options={found.map(({ id, name, title, unitName }) => ({
              value: id,
              text: [name, title, unitName].filter(Boolean).join(', '),
            }))}
          />
        ) : null}
        <Line
          shown={shown}
          name="name"
          label="Or somebody outside: what they want to be called"
          hint="A patient partner may want a first name only, or none: “a patient of the ward”"
        />
        <OneOf
          shown={shown}
          name="part"
          label="What part do they have?"
          options={personParts.map((part) => ({ value: part, text: personPartNames[part] }))}
        />
        <Line shown={shown} name="interest" label="What matters to them here? (if you know)" />
        <Words
          shown={shown}
          name="contribution"
          label="What have they contributed? (if anything yet)"
          hint="Managers’ work counts: the rota that made room, the equipment that came. They are named only if they agree."
          rows={2}
        />
        <Button preventDoubleClick>Add them</Button>
      </ActionForm>
    </ProjectFrame>
  )
}

type PeopleProps = { readonly people: ShownProject['open']['people']; readonly path: string }

const namedWords = (agrees: boolean | null) =>
  agrees === null ? 'Not asked or not answered' : agrees ? 'Agrees to be named' : 'Not named'

const People = ({ people, path }: PeopleProps) => (
  <ResponsiveTable
    caption="People"
    captionHidden
    rows={people}
    columns={[
      { heading: 'Name', cell: ({ name }) => name },
      {
        heading: 'Part',
        cell: ({ part, interest }) => [personPartNames[part], interest].filter(Boolean).join(': '),
      },
      {
        heading: 'Contribution',
        cell: ({ id, name, contribution, agreesToBeNamed }) => (
          <span>
            {contribution === '' ? 'None written yet. ' : `${contribution}. ${namedWords(agreesToBeNamed)}. `}
            <a href={`${path}/${id}/contribution`}>
              Write it<span class="nhsuk-u-visually-hidden">{`: ${name}`}</span>
            </a>
          </span>
        ),
      },
      {
        heading: 'Leaves',
        cell: ({ id, name }) => (
          <ActionForm action={`${path}/${id}/leave`} fields={{ submissionId: newId() }}>
            <Button variant="secondary" small preventDoubleClick>
              No longer takes part
              <span class="nhsuk-u-visually-hidden">{`: ${name}`}</span>
            </Button>
          </ActionForm>
        ),
      },
    ]}
  />
)
