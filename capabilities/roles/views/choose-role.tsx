import { ActionForm, Button, faultOf, Select } from '@headroom/design-system'
import { newId } from '@headroom/platform/ids'
import { stageOf } from '../asked.ts'
import { listRoleProfiles } from '../library.ts'
import type { PostProfile } from '../queries/post-profiles.ts'
import { NO_PROFILE } from '../words.ts'

type ChooseRoleProps = {
  readonly action: string
  readonly post: PostProfile
  readonly faults: readonly { readonly field: string; readonly message: string }[]
  /** What was chosen on a form that was refused. */
  readonly typed?: string | undefined
}

/** The field's id: a page may hold several posts. */
export const fieldOf = ({ postId }: Pick<PostProfile, 'postId'>): string => `role-${postId}`

export const ChooseRole = ({ action, post, faults, typed }: ChooseRoleProps) => (
  <ActionForm
    action={action}
    fields={{ postId: post.postId, lockVersion: post.lockVersion, submissionId: newId() }}
  >
    <Select
      id={fieldOf(post)}
      name="profileId"
      label="Which role is it?"
      errorMessage={faultOf(faults, fieldOf(post))}
      value={typed ?? ''}
      items={[
        { value: '', text: 'Choose a role' },
        ...listRoleProfiles().map(({ id, name, managementLevel }) => ({
          value: id,
          text: `${name} (${stageOf(managementLevel).name})`,
        })),
        { value: NO_PROFILE, text: 'None of these' },
      ]}
    />
    <Button variant="secondary" preventDoubleClick>
      Save the role
    </Button>
  </ActionForm>
)
