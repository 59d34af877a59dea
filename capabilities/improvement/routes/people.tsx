import { findPeople, isSearchable } from '@headroom/capabilities/organisation'
import { inOrganisation, type Within } from '@headroom/platform/database'
import { NotFound, parseForm, type Route, route, type SignedInRequest } from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { noteProject } from '../audit.ts'
import type { OpenProject } from '../open-project.ts'
import { creditQueries } from '../queries/credits.ts'
import { projectQueries } from '../queries/projects.ts'
import { writeParts } from '../queries/write-parts.ts'
import { $AirCover, $Contribution, $Naming, $Person } from '../schema.ts'
import { AirCoverPage } from '../views/air-cover-page.tsx'
import { ContributionPage } from '../views/contribution-page.tsx'
import { NamedPage } from '../views/named-page.tsx'
import { type Found, PeoplePage } from '../views/people-page.tsx'
import { projectAct } from './project-act.ts'
import { nothingMore, projectForm } from './project-form.ts'

async function lookedFor(within: Within, _: OpenProject, { url }: SignedInRequest): Promise<Found> {
  const text = (url.searchParams.get('q') ?? '').trim().slice(0, 100)
  if (!isSearchable(text)) return { text, found: [] }
  return { text, found: (await findPeople(within, text, 1)).rows }
}

const add = projectForm({
  at: '/people',
  asks: 'Who takes part in a project: team, sponsor, patient partners, stakeholders',
  saves: 'Add somebody to a project',
  schema: $Person,
  load: lookedFor,
  page: PeoplePage,
  async save({ within, open, value, request }) {
    const { part, personId = null, name = null, interest, contribution } = value
    const person = { part, personId, name, interest, contribution }
    const id = await writeParts(within, open.project.id).addPerson(person, request.now)
    if (id === undefined) return [{ field: 'part', message: 'They have that part already' }]
    const after = { id, ...person }
    await noteProject(within, request.now, { action: 'add-person', projectId: open.project.id, after })
    return undefined
  },
  next: '/people',
})

const leave = projectAct({
  at: '/people/:creditId/leave',
  summary: 'Somebody no longer takes part in a project',
  of: 'creditId',
  action: 'person-leaves',
  act: (within, { project }, id, { now }) =>
    writeParts(within, project.id).changePerson(id, { left_at: now }),
  next: '/people',
})

const contribution = projectForm({
  at: '/people/:creditId/contribution',
  asks: 'What somebody contributed to a project',
  saves: 'Keep what somebody contributed; they say whether they are named',
  schema: $Contribution,
  async load(_, { people }, { params }) {
    const person = people.find(({ id }) => id === params.creditId)
    if (!person) throw new NotFound()
    return { person }
  },
  page: ContributionPage,
  async save({ within, open: { project, people }, value, request }) {
    const person = people.find(({ id }) => id === request.params.creditId)
    if (!person) throw new NotFound()
    // Other words need another yes: what somebody agreed to was what stood there.
    const asked = value.contribution === person.contribution ? {} : { agrees_to_be_named: null }
    await writeParts(within, project.id).changePerson(person.id, {
      contribution: value.contribution,
      ...asked,
    })
    const after = { id: person.id, contribution: value.contribution }
    await noteProject(within, request.now, { action: 'credit', projectId: project.id, after })
    return undefined
  },
  next: '/people',
})

const airCover = projectForm({
  at: '/air-cover',
  asks: 'What the sponsor promises: time, protection, what may stop',
  saves: 'Keep what the sponsor promises',
  schema: $AirCover,
  load: nothingMore,
  page: AirCoverPage,
  async save({ within, open: { project }, value, request }) {
    const changed = { air_cover: value.airCover }
    if (!(await projectQueries(within).save(project.id, value.lockVersion, changed))) return 'changed-since'
    const after = { airCover: value.airCover }
    await noteProject(within, request.now, { action: 'give-air-cover', projectId: project.id, after })
    return undefined
  },
  next: '?done=air-cover',
})

const named = route(
  {
    method: 'GET',
    path: '/improvement/named',
    summary: 'Where teams credit me, and whether I agree to be named',
    access: { kind: 'signed-in' },
    answers: 'page',
  },
  async ({ scope, viewer, frame, page }) => {
    const credits = await inOrganisation(scope, (within) => creditQueries(within).listOf(viewer.personId))
    return page(<NamedPage frame={frame} credits={credits} />)
  },
)

const agree = route(
  {
    method: 'POST',
    path: '/improvement/named/:creditId',
    summary: 'Agree to be named for what I did, or ask to be left out',
    access: { kind: 'signed-in' },
    answers: 'page',
  },
  async ({ scope, viewer, params, now, form, redirect }) => {
    const { creditId = '' } = params
    const sent = parseForm($Naming, (await form()).fields)
    if (!isId(creditId) || !sent.ok) throw new NotFound()
    const agrees = sent.value.agrees === 'yes'
    await inOrganisation(scope, async (within) => {
      const projectId = await creditQueries(within).setAgreement(viewer.personId, creditId, agrees)
      if (projectId === undefined) throw new NotFound()
      await noteProject(within, now, {
        action: agrees ? 'agree-to-be-named' : 'ask-not-to-be-named',
        projectId,
        after: { creditId },
      })
    })
    return redirect('/improvement/named')
  },
)

export const peopleRoutes: readonly Route[] = [leave, ...contribution, ...airCover, ...add, agree, named]
