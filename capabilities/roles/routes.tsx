import { inOrganisation } from '@headroom/platform/database'
import {
  type FormFields,
  NotFound,
  type ParsedForm,
  parseForm,
  type Route,
  route,
  type SignedInRequest,
  typedText,
} from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { z } from 'zod'
import { chooseProfile } from './choose-profile.ts'
import { findRoleProfile, listRoleProfiles } from './library.ts'
import { type PostProfile, postProfileQueries } from './queries/post-profiles.ts'
import { $Choice, $Filter } from './schema.ts'
import { fieldOf } from './views/choose-role.tsx'
import { LibraryPage } from './views/library-page.tsx'
import { MyRolesPage, type RoleFault } from './views/my-roles-page.tsx'
import { PostPage } from './views/post-page.tsx'
import { ProfilePage } from './views/profile-page.tsx'

const $Saved = z.object({ saved: z.literal('yes').optional() })
const administrators = { kind: 'grant', anyOf: ['administrator'] } as const

const library = route(
  {
    method: 'GET',
    path: '/roles',
    summary: 'The library of role profiles, by level and discipline',
    access: { kind: 'public' },
    answers: 'page',
    query: $Filter,
  },
  ({ frame, query, page }) =>
    page(<LibraryPage frame={frame} profiles={listRoleProfiles(query)} filter={query} />),
)

const heldByMe = (request: Pick<SignedInRequest, 'scope' | 'viewer'>): Promise<readonly PostProfile[]> =>
  inOrganisation(request.scope, (within) => postProfileQueries(within).listHeldBy(request.viewer.personId))

const mine = route(
  {
    method: 'GET',
    path: '/roles/mine',
    summary: 'The roles I hold, and why',
    access: { kind: 'signed-in' },
    answers: 'page',
    query: $Saved,
  },
  async (request) => {
    const posts = await heldByMe(request)
    return request.page(
      <MyRolesPage frame={request.frame} posts={posts} isSaved={request.query.saved === 'yes'} />,
    )
  },
)

const chooseMine = route(
  {
    method: 'POST',
    path: '/roles/mine',
    summary: 'Choose another role for a post that I alone hold',
    access: { kind: 'signed-in' },
    answers: 'page',
  },
  async (request) => {
    const { fields } = await request.form()
    const form = parseForm($Choice, fields)
    const posts = await heldByMe(request)
    const post = posts.find(({ postId }) => postId === typedText(fields, 'postId'))
    if (!post || post.holders > 1) throw new NotFound()
    const refused = (faults: readonly RoleFault[], status: 400 | 409, now = posts) => {
      const typed = { postId: post.postId, profileId: typedText(fields, 'profileId') }
      return request.page(
        <MyRolesPage frame={request.frame} posts={now} faults={faults} typed={typed} />,
        status,
      )
    }
    const faults = faultsOf(form, post)
    if (!form.ok) return refused(faults, 400)
    const outcome = await chooseProfile(request.scope, post, { choice: form.value, at: request.now })
    if (outcome.ok) return request.redirect('/roles/mine?saved=yes')
    return outcome.reason === 'no-such-role'
      ? refused([selectRole(post)], 400)
      : refused([changedMeanwhile(outcome.post)], 409, await heldByMe(request))
  },
)

const findPost = async ({
  scope,
  params,
}: Pick<SignedInRequest, 'scope' | 'params'>): Promise<PostProfile> => {
  const postId = params.postId ?? ''
  const post = isId(postId)
    ? await inOrganisation(scope, (within) => postProfileQueries(within).find(postId))
    : undefined
  if (!post) throw new NotFound()
  return post
}

const ofPost = route(
  {
    method: 'GET',
    path: '/roles/posts/:postId',
    summary: 'The role of a post, to correct it',
    access: administrators,
    answers: 'page',
    query: $Saved,
  },
  async (request) => {
    const post = await findPost(request)
    return request.page(
      <PostPage frame={request.frame} post={post} isSaved={request.query.saved === 'yes'} />,
    )
  },
)

const chooseForPost = route(
  {
    method: 'POST',
    path: '/roles/posts/:postId',
    summary: 'Choose the role of a post',
    access: administrators,
    answers: 'page',
  },
  async (request) => {
    const post = await findPost(request)
    const { fields } = await request.form()
    const form = parseForm($Choice, { ...fields, postId: post.postId })
    const refused = (now: PostProfile, faults: readonly RoleFault[], status: 400 | 409) =>
      request.page(
        <PostPage frame={request.frame} post={now} faults={faults} typed={typedText(fields, 'profileId')} />,
        status,
      )
    if (!form.ok) return refused(post, faultsOf(form, post), 400)
    const outcome = await chooseProfile(request.scope, post, { choice: form.value, at: request.now })
    if (outcome.ok) return request.redirect(`/roles/posts/${post.postId}?saved=yes`)
    return outcome.reason === 'no-such-role'
      ? refused(post, [selectRole(post)], 400)
      : refused(outcome.post, [changedMeanwhile(outcome.post)], 409)
  },
)

const selectRole = (post: PostProfile): RoleFault => ({
  field: fieldOf(post),
  message: 'Select a role, or “None of these”',
})

const changedMeanwhile = (post: PostProfile): RoleFault => ({
  field: fieldOf(post),
  message: `Somebody changed this role to “${post.profile?.name ?? 'none'}” while you were choosing. Yours is still selected: save again to replace it.`,
})

function faultsOf<Value>(
  form: ParsedForm<Value> & { typed: FormFields },
  post: PostProfile,
): readonly RoleFault[] {
  if (form.ok) return []
  return form.faults.map(({ field, message }) =>
    field === 'profileId'
      ? selectRole(post)
      : { field: fieldOf(post), message: message || 'Go back and try again' },
  )
}

const profile = route(
  {
    method: 'GET',
    path: '/roles/:profileId',
    summary: 'One role in plain English',
    access: { kind: 'public' },
    answers: 'page',
  },
  ({ frame, params, page }) => {
    const found = findRoleProfile(params.profileId ?? '')
    if (!found) throw new NotFound()
    return page(<ProfilePage frame={frame} profile={found} />)
  },
)

/** Literal paths before the one with a parameter, which would take them. */
export const pages: readonly Route[] = [library, mine, chooseMine, ofPost, chooseForPost, profile]
