import type { PostProfile } from '@headroom/capabilities/roles'
import { Card } from '@headroom/design-system'
import type { Home } from '../find-home.ts'
import type { HeldPost } from '../queries/standing.ts'

/** Who I am here, and what that asks of me. */
export const RoleCard = ({ home: { standing, roles } }: { readonly home: Home }) => (
  <Card heading={{ text: standing.posts.length > 1 ? 'My roles' : 'My role', level: 2, size: 'm' }}>
    {standing.posts.length === 0 ? (
      <>
        <p>The staff record has no post for you today.</p>
        <p>
          <a href="/roles">Look at all roles</a>
        </p>
      </>
    ) : (
      <>
        {standing.posts.map((post) => (
          <Post post={post} held={roles.find(({ postId }) => postId === post.postId)} />
        ))}
        <p>
          <a href="/roles/mine">
            {standing.posts.length > 1 ? 'See or correct my roles' : 'See or correct my role'}
          </a>
        </p>
      </>
    )}
  </Card>
)

const Post = ({ post, held }: { readonly post: HeldPost; readonly held: PostProfile | undefined }) => (
  <>
    <p class="nhsuk-u-margin-bottom-2">
      <strong>{post.title}</strong>
      <br />
      {post.unit.name}
      <br />
      {post.manager ? `Reports to ${post.manager.name}` : 'No line manager is recorded'}
    </p>
    {held?.profile ? (
      <p>
        {held.profile.purpose}
        <br />
        <a href={`/roles/${held.profile.id}`}>{`What the ${held.profile.name} role asks`}</a>
      </p>
    ) : (
      <p>No role in the library has been matched to this post. If one is yours, you can choose it.</p>
    )}
  </>
)
