import { inOrganisation, type Within } from '@headroom/platform/database'
import {
  type FormFault,
  NotFound,
  parseForm,
  type Route,
  route,
  type SignedInRequest,
} from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { changeDuty } from './change-duty.ts'
import { findPerson, listTeamOf, type Person } from './queries/people.ts'
import { findRelations } from './queries/relations.ts'
import { findPeople, findPosts, findUnits, isSearchable } from './queries/search.ts'
import { maySee } from './rules.ts'
import { $Duty, $Saved, $Search } from './schema.ts'
import { FindPage } from './views/find-page.tsx'
import { PersonPage } from './views/person-page.tsx'
import { TeamPage } from './views/team-page.tsx'

const signedIn = { kind: 'signed-in' } as const
const administrators = { kind: 'grant', anyOf: ['administrator'] } as const

const find = route(
  {
    method: 'GET',
    path: '/organisation/people',
    summary: 'Find a person, a post or a unit',
    access: signedIn,
    answers: 'page',
    query: $Search,
  },
  async ({ scope, query: { q, show, page: number }, frame, page }) => {
    const found = isSearchable(q)
      ? await inOrganisation(scope, async (within) => ({
          people: !show || show === 'people' ? await findPeople(within, q, number) : undefined,
          units: !show || show === 'units' ? await findUnits(within, q, show ? number : 1) : undefined,
          posts: !show || show === 'posts' ? await findPosts(within, q, show ? number : 1) : undefined,
        }))
      : undefined
    return page(<FindPage frame={frame} question={q} show={show} page={number} found={found} />)
  },
)

export async function personOf(within: Within, { params }: Pick<SignedInRequest, 'params'>): Promise<Person> {
  const personId = params.personId ?? ''
  const person = isId(personId) ? await findPerson(within, personId) : undefined
  if (!person) throw new NotFound()
  return person
}

/** The record, and how much of it the signed-in person may see. */
export async function readPerson(request: Pick<SignedInRequest, 'scope' | 'viewer' | 'params'>) {
  const person = await inOrganisation(request.scope, (within) => personOf(within, request))
  const relations = await findRelations(request.scope, person.id)
  return { person, maySee: maySee(request.viewer, relations === 'no-such-person' ? new Set() : relations) }
}

const person = route(
  {
    method: 'GET',
    path: '/organisation/people/:personId',
    summary: 'A person in the directory: posts, unit, line manager, who they manage',
    access: signedIn,
    answers: 'page',
    query: $Saved,
  },
  async (request) =>
    request.page(
      <PersonPage
        frame={request.frame}
        {...(await readPerson(request))}
        isSaved={request.query.saved === 'yes'}
      />,
    ),
)

const duties = route(
  {
    method: 'POST',
    path: '/organisation/people/:personId/duties',
    summary: 'Give a person a duty, or take one away',
    access: administrators,
    answers: 'page',
  },
  async (request) => {
    const { fields } = await request.form()
    const form = parseForm($Duty, fields)
    const refused = async (faults: readonly FormFault[], status: 400 | 409) =>
      request.page(
        <PersonPage frame={request.frame} {...(await readPerson(request))} faults={faults} />,
        status,
      )
    if (!form.ok)
      return refused(
        form.faults.map(({ message }) => ({ field: 'duty', message })),
        400,
      )
    const personId = request.params.personId ?? ''
    if (!isId(personId)) throw new NotFound()
    const outcome = await changeDuty(request.scope, { personId, ...form.value, at: request.now })
    if (outcome.ok) return request.redirect(`/organisation/people/${personId}?saved=yes`)
    if (outcome.reason === 'no-such-person') throw new NotFound()
    return refused(
      [
        {
          field: 'duty',
          message: 'Give the duty to somebody else first: an organisation needs one administrator',
        },
      ],
      409,
    )
  },
)

const myTeam = route(
  {
    method: 'GET',
    path: '/organisation/my-team',
    summary: 'The people I manage today',
    access: signedIn,
    answers: 'page',
  },
  async ({ scope, viewer, frame, page }) => {
    const team = await inOrganisation(scope, (within) => listTeamOf(within, viewer.personId))
    return page(<TeamPage frame={frame} team={team} />)
  },
)

export const peopleRoutes: readonly Route[] = [find, person, duties, myTeam]
