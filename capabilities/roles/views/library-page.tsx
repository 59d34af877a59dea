import { EmptyState, FilterForm, Page, ResponsiveTable, Select } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { stageOf, stages } from '../asked.ts'
import type { RoleProfile } from '../content/index.ts'
import { disciplines, type ProfileFilter } from '../library.ts'
import { disciplineNames } from '../words.ts'

type LibraryProps = {
  readonly frame: Frame
  readonly profiles: readonly RoleProfile[]
  readonly filter: ProfileFilter
}

export const LibraryPage = ({ frame, profiles, filter }: LibraryProps) => (
  <Page {...frame} title="Roles" current="/roles">
    <h1 class="nhsuk-heading-l">Roles</h1>
    <p>
      What each role in managing and leading a service is for, the tasks it carries and what it asks of the
      person who holds it. A profile is something to grow into. It is not a job description, and it settles
      nobody’s band.
    </p>
    {frame.viewer ? (
      <p>
        <a href="/roles/mine">See the role you hold</a>
      </p>
    ) : null}
    <FilterForm
      action="/roles"
      of="roles"
      clearHref={filter.level || filter.discipline ? '/roles' : undefined}
    >
      <Select
        name="level"
        label="Level"
        value={filter.level ?? ''}
        items={[
          { value: '', text: 'Any level' },
          ...stages.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <Select
        name="discipline"
        label="Discipline"
        value={filter.discipline ?? ''}
        items={[
          { value: '', text: 'Any discipline' },
          ...disciplines.map((discipline) => ({ value: discipline, text: disciplineNames[discipline] })),
        ]}
      />
    </FilterForm>
    {profiles.length === 0 ? (
      <EmptyState heading="No role has both" next={{ href: '/roles', text: 'Show all roles' }}>
        No profile in the library is of this level and this discipline.
      </EmptyState>
    ) : (
      <ResponsiveTable
        caption={`${profiles.length} ${profiles.length === 1 ? 'role' : 'roles'}`}
        rows={profiles}
        columns={[
          { heading: 'Role', cell: ({ id, name }) => <a href={`/roles/${id}`}>{name}</a> },
          { heading: 'Level', cell: ({ managementLevel }) => stageOf(managementLevel).name },
          { heading: 'Discipline', cell: ({ discipline }) => disciplineNames[discipline] },
          { heading: 'Often in', cell: ({ typicalBands }) => typicalBands.join(', ') },
        ]}
      />
    )}
  </Page>
)
