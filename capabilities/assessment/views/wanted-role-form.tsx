import { listRoleProfiles } from '@headroom/capabilities/roles'
import { FilterForm, Select } from '@headroom/design-system'

type WantedRoleProps = { readonly assessmentId: string; readonly wantedRoleId: string | undefined }

/** Asked for, never assumed: what another role would ask. */
export const WantedRoleForm = ({ assessmentId, wantedRoleId }: WantedRoleProps) => (
  <FilterForm
    action={`/assessment/results/${assessmentId}#wanted`}
    of="the role you want"
    clearHref={wantedRoleId ? `/assessment/results/${assessmentId}` : undefined}
  >
    <Select
      name="role"
      classes="nhsuk-u-width-full"
      label="Hold your result against a role you want"
      value={wantedRoleId ?? ''}
      items={[
        { value: '', text: 'Choose a role' },
        ...listRoleProfiles().map(({ id, name }) => ({ value: id, text: name })),
      ]}
    />
  </FilterForm>
)
