import { inOrganisation } from '@headroom/platform/database'
import { NotFound, type Route, route } from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { $OrganisationAnswer, $PeopleAnswer, $PersonAnswer, $UnitAnswer, $UnitsAnswer } from './api-schema.ts'
import { readPerson } from './people-routes.tsx'
import { describeOrganisation, listUnits } from './queries/organisation.ts'
import type { Person } from './queries/people.ts'
import { findPeople, isSearchable } from './queries/search.ts'
import { findUnit, listPeopleIn, listUnitsIn } from './queries/units.ts'
import type { MaySee } from './rules.ts'
import { $Paged, $Search } from './schema.ts'

const signedIn = { kind: 'signed-in' } as const

const organisation = route(
  {
    method: 'GET',
    path: '/api/organisation',
    summary: 'The organisation: its codes, the systems it belongs to, how many people it has',
    access: signedIn,
    answers: 'json',
    answer: $OrganisationAnswer,
  },
  async ({ scope, json }) => {
    const { facts, units } = await inOrganisation(scope, async (within) => ({
      facts: await describeOrganisation(within),
      units: await listUnits(within),
    }))
    const root = units.find(({ parentId }) => parentId === null)
    return json({
      ...facts,
      codes: [...facts.codes],
      systems: [...facts.systems],
      headcount: root?.headcount ?? 0,
      fte: root?.fte ?? 0,
    })
  },
)

const units = route(
  {
    method: 'GET',
    path: '/api/organisation/units',
    summary: 'Every unit with the unit it is in and how many people work there and below',
    access: signedIn,
    answers: 'json',
    answer: $UnitsAnswer,
  },
  async ({ scope, json }) => json({ units: [...(await inOrganisation(scope, listUnits))] }),
)

const unit = route(
  {
    method: 'GET',
    path: '/api/organisation/units/:unitId',
    summary: 'A unit: its place, who leads it, the units in it and, fifty to a page, who works there',
    access: signedIn,
    answers: 'json',
    query: $Paged,
    answer: $UnitAnswer,
  },
  async ({ scope, params, query: { page }, json }) => {
    const unitId = params.unitId ?? ''
    const found = await inOrganisation(scope, async (within) => {
      const here = isId(unitId) ? await findUnit(within, unitId) : undefined
      if (!here) throw new NotFound()
      return {
        here,
        inside: await listUnitsIn(within, unitId),
        people: await listPeopleIn(within, here, page),
      }
    })
    const { id, name, kind, headcount, fte, above, leads } = found.here
    return json({
      id,
      name,
      kind,
      headcount,
      fte,
      above: [...above],
      leads: leads.map((lead) => ({ ...lead, holders: [...lead.holders] })),
      units: [...found.inside],
      posts: found.people.total,
      page,
      people: [...found.people.rows],
    })
  },
)

const people = route(
  {
    method: 'GET',
    path: '/api/organisation/people',
    summary: 'Find people by any words of their name, fifty to a page',
    access: signedIn,
    answers: 'json',
    query: $Search.pick({ q: true, page: true }),
    answer: $PeopleAnswer,
  },
  async ({ scope, query: { q, page }, json }) => {
    const found = isSearchable(q)
      ? await inOrganisation(scope, (within) => findPeople(within, q, page))
      : { rows: [], total: 0 }
    return json({ total: found.total, page, people: [...found.rows] })
  },
)

const person = route(
  {
    method: 'GET',
    path: '/api/organisation/people/:personId',
    summary: 'A person in the directory; more of them for those who may see more',
    access: signedIn,
    answers: 'json',
    answer: $PersonAnswer,
  },
  async (request) => {
    const { person: found, maySee } = await readPerson(request)
    return request.json(shownTo(found, maySee))
  },
)

function shownTo(found: Person, may: MaySee) {
  const { id, name, manages, managesCount } = found
  return {
    id,
    name,
    manages: [...manages],
    managesCount,
    posts: found.posts.map(({ lastAppraisalOn, ...post }) =>
      may.lastAppraisal ? { ...post, lastAppraisalOn } : post,
    ),
    ...(may.administration
      ? {
          email: found.email,
          employeeNumber: found.employeeNumber,
          duties: found.duties.map(({ grant }) => grant),
        }
      : {}),
  }
}

export const apiRoutes: readonly Route[] = [organisation, units, unit, people, person]
