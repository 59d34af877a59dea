import {
  ActionLink,
  Details,
  EmptyState,
  ErrorSummary,
  NotificationBanner,
  Page,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { PostProfile } from '../queries/post-profiles.ts'
import { ChooseRole, fieldOf } from './choose-role.tsx'
import { WhyThisRole } from './why-this-role.tsx'

export type RoleFault = { readonly field: string; readonly message: string }

type MyRolesProps = {
  readonly frame: Frame
  readonly posts: readonly PostProfile[]
  readonly isSaved?: boolean
  readonly faults?: readonly RoleFault[]
  readonly typed?: { readonly postId: string; readonly profileId: string } | undefined
}

export const MyRolesPage = ({ frame, posts, isSaved, faults = [], typed }: MyRolesProps) => (
  <Page {...frame} title="My role" current="/roles" hasFaults={faults.length > 0}>
    <ErrorSummary faults={faults} />
    {isSaved ? (
      <NotificationBanner variant="success">The role is saved. No rule will change it.</NotificationBanner>
    ) : null}
    <h1 class="nhsuk-heading-l">{posts.length > 1 ? 'My roles' : 'My role'}</h1>
    {posts.length === 0 ? (
      <EmptyState heading="You hold no post today" next={{ href: '/roles', text: 'Look at all roles' }}>
        The staff record has no post for you. You can still look at every role, and assess yourself against
        any stage.
      </EmptyState>
    ) : (
      posts.map((post) => <HeldPost post={post} faults={faults} typed={typed} />)
    )}
  </Page>
)

type HeldPostProps = Required<Pick<MyRolesProps, 'faults'>> &
  Pick<MyRolesProps, 'typed'> & { readonly post: PostProfile }

const HeldPost = ({ post, faults, typed }: HeldPostProps) => {
  const ownTyped = typed?.postId === post.postId ? typed.profileId : undefined
  return (
    <section>
      <h2 class="nhsuk-heading-m">
        <span class="nhsuk-caption-m">{post.unitName}</span>
        {post.postTitle}
      </h2>
      <WhyThisRole post={post} whose="Your post" />
      {post.profile ? (
        <ActionLink
          href={`/roles/${post.profile.id}`}
        >{`What the ${post.profile.name} role asks`}</ActionLink>
      ) : null}
      {post.holders > 1 ? (
        <p>
          {`${post.holders} people hold this post, so only an administrator can change its role. Ask one if it is not right.`}
        </p>
      ) : (
        <Details
          summary={post.profile ? 'This is not my role' : 'Choose the role that is yours'}
          open={ownTyped !== undefined || faults.some(({ field }) => field === fieldOf(post))}
        >
          <ChooseRole action="/roles/mine" post={post} faults={faults} typed={ownTyped} />
        </Details>
      )}
    </section>
  )
}
