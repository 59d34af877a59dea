import { listOpenUnits, mayWriteFor } from '@headroom/capabilities/measures'
import { inOrganisation, type Within } from '@headroom/platform/database'
import { parseForm, type Route, route, typedText } from '@headroom/platform/http'
import { claimOnce } from '@headroom/platform/once'
import { getProject } from '../open-project.ts'
import { creditQueries } from '../queries/credits.ts'
import { ideaQueries } from '../queries/ideas.ts'
import { projectQueries } from '../queries/projects.ts'
import { $DoneQuery, $HomeQuery, $NewProject, $NewQuery } from '../schema.ts'
import { findOrigin, startProject } from '../start-project.ts'
import { HomePage } from '../views/home-page.tsx'
import { NewProjectPage } from '../views/new-project-page.tsx'
import { ProjectPage } from '../views/project-page.tsx'

const page = { access: { kind: 'signed-in' }, answers: 'page' } as const

const home = route(
  {
    ...page,
    method: 'GET',
    path: '/improvement',
    summary: 'Improvement: what needs me, my projects, and all of them',
    query: $HomeQuery,
  },
  async ({ scope, viewer, query, today, frame, page: answer }) => {
    const shown = await inOrganisation(scope, async (within) => {
      const projects = projectQueries(within)
      const ideas = ideaQueries(within)
      const may = await mayWriteFor(within, viewer)
      return {
        mine: await projects.list({ personId: viewer.personId }),
        projects: await projects.list({ text: query.q, state: query.state, page: query.page }),
        waiting: await ideas.waiting(may === 'every-unit' ? may : [...may]),
        overdue: await ideas.countOverdue(today),
        unnamed: await creditQueries(within).countUnanswered(viewer.personId),
      }
    })
    return answer(<HomePage frame={frame} today={today} query={query} {...shown} />)
  },
)

const begin = async (within: Within, ids: Parameters<typeof findOrigin>[1]) => ({
  origin: await findOrigin(within, ids),
  units: await listOpenUnits(within),
})

const askNew = route(
  {
    ...page,
    method: 'GET',
    path: '/improvement/new',
    summary: 'Start a project: from nothing, from a review, an idea, or what others offered',
    query: $NewQuery,
  },
  async ({ scope, query, today, frame, page: answer }) => {
    const shown = await inOrganisation(scope, (within) => begin(within, query))
    const fresh = { frame, today, faults: [], typed: undefined, isStale: false }
    return answer(<NewProjectPage {...fresh} {...shown} />)
  },
)

const start = route(
  { ...page, method: 'POST', path: '/improvement/new', summary: 'Start a project' },
  async ({ scope, now, today, frame, form, page: answer, redirect }) => {
    const { fields } = await form()
    const sent = parseForm($NewProject, fields)
    const typed = (field: string) => typedText(fields, field)
    const done = await inOrganisation(scope, async (within) => {
      const ids = sent.ok
        ? { review: sent.value.reviewId, idea: sent.value.ideaId, from: sent.value.fromId }
        : $NewQuery.parse({ review: typed('reviewId'), idea: typed('ideaId'), from: typed('fromId') })
      const found = await begin(within, ids)
      if (!sent.ok || !found.units.some(({ id }) => id === sent.value.unitId)) return { found, id: undefined }
      const { title, unitId, submissionId } = sent.value
      const isFirst = await claimOnce(within, submissionId, now)
      return {
        found,
        id: isFirst ? await startProject(within, { title, unitId, origin: found.origin }, now) : '',
      }
    })
    if (done.id !== undefined)
      return redirect(done.id === '' ? '/improvement' : `/improvement/projects/${done.id}/aim`)
    const faults = sent.ok ? [{ field: 'unitId', message: 'Select the unit' }] : sent.faults
    return answer(
      <NewProjectPage {...{ frame, today, typed, faults, isStale: false }} {...done.found} />,
      400,
    )
  },
)

const show = route(
  {
    ...page,
    method: 'GET',
    path: '/improvement/projects/:projectId',
    summary: 'A project: aim, drivers, measures, tests, changes, people, decisions',
    query: $DoneQuery,
  },
  async ({ scope, viewer, params, query, frame, page: answer }) => {
    const open = await inOrganisation(scope, (within) => getProject(within, viewer, params.projectId))
    return answer(<ProjectPage frame={frame} open={open} done={query.done} />)
  },
)

export const projectRoutes: readonly Route[] = [home, askNew, start]
export const showProject: Route = show
