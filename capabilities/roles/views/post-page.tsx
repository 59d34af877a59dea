import { ErrorSummary, NotificationBanner, Page, SummaryList } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { PostProfile } from '../queries/post-profiles.ts'
import { ChooseRole } from './choose-role.tsx'
import type { RoleFault } from './my-roles-page.tsx'
import { WhyThisRole } from './why-this-role.tsx'

type PostPageProps = {
  readonly frame: Frame
  readonly post: PostProfile
  readonly isSaved?: boolean
  readonly faults?: readonly RoleFault[]
  readonly typed?: string | undefined
}

/** For an administrator: the role of any post. */
export const PostPage = ({ frame, post, isSaved, faults = [], typed }: PostPageProps) => (
  <Page {...frame} title={`Role of ${post.postTitle}`} current="/roles" hasFaults={faults.length > 0}>
    <ErrorSummary faults={faults} />
    {isSaved ? (
      <NotificationBanner variant="success">The role is saved. No rule will change it.</NotificationBanner>
    ) : null}
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{post.unitName}</span>
      {`Role of ${post.postTitle}`}
    </h1>
    <SummaryList
      rows={[
        { key: 'Pay grade', value: post.payGrade ?? 'Not recorded' },
        { key: 'People in the post', value: post.holders },
        { key: 'Role', value: post.profile?.name ?? 'None' },
      ]}
    />
    <WhyThisRole post={post} whose="The post" />
    <ChooseRole action={`/roles/posts/${post.postId}`} post={post} faults={faults} typed={typed} />
  </Page>
)
