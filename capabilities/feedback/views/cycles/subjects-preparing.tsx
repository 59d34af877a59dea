import { ActionForm, Button, ResponsiveTable } from '@headroom/design-system'
import type { Cycle } from '../../queries/cycles.ts'
import type { SubjectList } from '../../queries/subjects.ts'
import { cycleHref } from '../hrefs.ts'

type SubjectsPreparingProps = { readonly cycle: Cycle; readonly subjects: readonly SubjectList[] }

export const SubjectsPreparing = ({ cycle, subjects }: SubjectsPreparingProps) => (
  <ResponsiveTable
    caption="Who it is about"
    rows={subjects}
    columns={[
      { heading: 'Name', cell: ({ name }) => name },
      { heading: 'Post', cell: ({ title }) => title ?? 'Holds no post today' },
      {
        heading: 'Change',
        cell: ({ personId, name }) => (
          <ActionForm action={`${cycleHref(cycle.id)}/people/remove`} fields={{ personId }}>
            <Button variant="secondary" small preventDoubleClick>
              Take out<span class="nhsuk-u-visually-hidden"> {name}</span>
            </Button>
          </ActionForm>
        ),
      },
    ]}
  />
)
