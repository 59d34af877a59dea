import { inOrganisation } from '@headroom/platform/database'
import { NotFound, parseForm, type Route, route } from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { getOwnProject } from '../open-project.ts'
import { recordChange, withdrawChange } from '../record-change.ts'
import { $Change, $Once, $VerdictQuery } from '../schema.ts'
import { verdictCsv } from '../verdict-csv.ts'
import { ChangePage } from '../views/change-page.tsx'
import { VerdictPage } from '../views/verdict-page.tsx'
import { nothingMore, projectForm } from './project-form.ts'
import { readVerdict } from './read-verdict.ts'

const record = projectForm({
  at: '/changes/new',
  asks: 'Record a change; before the first, what is still to be chosen',
  saves: 'Record a change, with the charts as they are',
  schema: $Change,
  days: ['fromOn'],
  load: nothingMore,
  page: ChangePage,
  save: ({ within, open, value: { fromOn, words, meanwhile }, request: { now, today } }) =>
    recordChange(within, open, { change: { fromOn, words, meanwhile }, now, today }),
  next: '/verdict',
})

const withdraw = route(
  {
    method: 'POST',
    path: '/improvement/projects/:projectId/changes/:changeId/withdraw',
    summary: 'Take back a change that was recorded by mistake',
    access: { kind: 'signed-in' },
    answers: 'page',
  },
  async ({ scope, viewer, params, now, form, redirect }) => {
    const { changeId = '' } = params
    if (!isId(changeId) || !parseForm($Once, (await form()).fields).ok) throw new NotFound()
    const projectId = await inOrganisation(scope, async (within) => {
      const { project } = await getOwnProject(within, viewer, params.projectId)
      await withdrawChange(within, project.id, changeId, now)
      return project.id
    })
    return redirect(`/improvement/projects/${projectId}?done=withdrawn`)
  },
)

const verdict = route(
  {
    method: 'GET',
    path: '/improvement/projects/:projectId/verdict',
    summary: 'Did it work? What each measure of a project says of a change',
    access: { kind: 'signed-in' },
    answers: 'page',
    query: $VerdictQuery,
  },
  async (request) => {
    const read = await readVerdict(request, request.query.change)
    return request.page(<VerdictPage frame={request.frame} {...read} />)
  },
)

const verdictFile = route(
  {
    method: 'GET',
    path: '/improvement/projects/:projectId/verdict.csv',
    summary: 'The verdicts of a change, a measure a line',
    access: { kind: 'signed-in' },
    answers: 'download',
    query: $VerdictQuery,
  },
  async (request) => {
    const { change, readings } = await readVerdict(request, request.query.change)
    return request.download({
      name: `did-it-work-${request.today}.csv`,
      type: 'text/csv; charset=utf-8',
      body: verdictCsv(change, readings),
    })
  },
)

export const changeRoutes: readonly Route[] = [...record, withdraw, verdictFile, verdict]
