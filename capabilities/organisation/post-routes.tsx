import { inOrganisation } from '@headroom/platform/database'
import {
  type FormFault,
  NotFound,
  parseForm,
  type Route,
  route,
  type SignedInRequest,
} from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { decideResponsibility } from './decide-responsibility.ts'
import { findPost, type Post } from './queries/posts.ts'
import { $Responsibility, $Saved } from './schema.ts'
import { PostPage } from './views/post-page.tsx'

async function postOf({ scope, params }: Pick<SignedInRequest, 'scope' | 'params'>): Promise<Post> {
  const postId = params.postId ?? ''
  const post = isId(postId) ? await inOrganisation(scope, (within) => findPost(within, postId)) : undefined
  if (!post) throw new NotFound()
  return post
}

const show = route(
  {
    method: 'GET',
    path: '/organisation/posts/:postId',
    summary: 'A post: its unit, who holds it and held it, whether it carries management responsibility',
    access: { kind: 'signed-in' },
    answers: 'page',
    query: $Saved,
  },
  async (request) =>
    request.page(
      <PostPage
        frame={request.frame}
        post={await postOf(request)}
        isAdministrator={request.viewer.grants.has('administrator')}
        isSaved={request.query.saved === 'yes'}
      />,
    ),
)

const decide = route(
  {
    method: 'POST',
    path: '/organisation/posts/:postId',
    summary: 'Say whether a post carries management responsibility',
    access: { kind: 'grant', anyOf: ['administrator'] },
    answers: 'page',
  },
  async (request) => {
    const post = await postOf(request)
    const { fields } = await request.form()
    const form = parseForm($Responsibility, fields)
    const refused = (now: Post, faults: readonly FormFault[], status: 400 | 409) =>
      request.page(
        <PostPage
          frame={request.frame}
          post={now}
          isAdministrator
          typed={fields}
          faults={faults}
          isStale={status === 409}
        />,
        status,
      )
    if (!form.ok) return refused(post, form.faults, 400)
    const { carries, version } = form.value
    const outcome = await decideResponsibility(request.scope, post.id, {
      carries: carries === 'yes',
      version,
      at: request.now,
    })
    if (outcome.ok) return request.redirect(`/organisation/posts/${post.id}?saved=yes`)
    if (outcome.reason === 'no-such-post') throw new NotFound()
    return refused(outcome.post, [], 409)
  },
)

export const postRoutes: readonly Route[] = [show, decide]
