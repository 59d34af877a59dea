import { inOrganisation } from '@headroom/platform/database'
import { type Route, route } from '@headroom/platform/http'
import { findHome } from './find-home.ts'
import { findStanding } from './queries/standing.ts'
import { $Me } from './schema.ts'
import { HomePage } from './views/home-page.tsx'

const home = route(
  {
    method: 'GET',
    path: '/',
    summary: 'Who I am here, what my role asks of me, where I stand, and one next step',
    access: { kind: 'signed-in' },
    answers: 'page',
  },
  async (request) =>
    request.page(<HomePage frame={request.frame} viewer={request.viewer} home={await findHome(request)} />),
)

const me = route(
  {
    method: 'GET',
    path: '/api/me',
    summary: 'Who I am, in which organisation, with which duties and posts',
    access: { kind: 'signed-in' },
    answers: 'json',
    answer: $Me,
  },
  async ({ scope, viewer, json }) => {
    const { posts } = await inOrganisation(scope, (within) => findStanding(within, viewer.personId))
    return json({
      personId: viewer.personId,
      name: viewer.name,
      organisation: { id: viewer.organisationId, name: viewer.organisationName },
      grants: [...viewer.grants].sort(),
      managesOthers: viewer.managesOthers,
      posts: posts.map(({ postId, title, unit, manager }) => ({ postId, title, unit, manager })),
    })
  },
)

export const routes: readonly Route[] = [home, me]
