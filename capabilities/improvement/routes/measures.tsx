import { listChoosableSeries } from '@headroom/capabilities/measures'
import { inOrganisation, type Within } from '@headroom/platform/database'
import { NotFound, parseForm, type Route, route, type SignedInRequest } from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { noteProject } from '../audit.ts'
import { getOwnProject, type OpenProject } from '../open-project.ts'
import { projectQueries } from '../queries/projects.ts'
import { writeParts } from '../queries/write-parts.ts'
import { $Measure, $Once, $Without } from '../schema.ts'
import { type Chooser, MeasuresPage } from '../views/measures-page.tsx'
import { projectForm } from './project-form.ts'

/** The unit's own charts to choose from, or those that fit what was looked for; with the theme that the project is about. */
async function chooser(
  within: Within,
  { project, measures }: OpenProject,
  { url }: SignedInRequest,
): Promise<Chooser> {
  const text = (url.searchParams.get('q') ?? '').trim().slice(0, 100)
  const choosable = await listChoosableSeries(within, text === '' ? { unitIds: [project.unitId] } : { text })
  const own = await listChoosableSeries(within, { ids: measures.map(({ seriesId }) => seriesId), limit: 1 })
  return { choosable, text, theme: own[0]?.theme ?? choosable[0]?.theme ?? 'waiting' }
}

const choose = projectForm({
  at: '/measures',
  asks: 'Choose what a project watches: outcome, process and balancing',
  saves: 'Choose a measure',
  schema: $Measure,
  load: chooser,
  page: MeasuresPage,
  async save({ within, open, value, request }) {
    const { seriesId, part, why } = value
    const [series] = await listChoosableSeries(within, { ids: [seriesId], limit: 1 })
    if (!series) return [{ field: 'seriesId', message: 'Select a measure that is in use' }]
    await writeParts(within, open.project.id).chooseMeasure({ seriesId, part, why }, request.now)
    const after = { seriesId, part, why }
    await noteProject(within, request.now, { action: 'choose-measure', projectId: open.project.id, after })
    return undefined
  },
  next: '/measures',
})

const without = projectForm({
  at: '/measures/without',
  asks: 'Write why a kind of measure is missing',
  saves: 'Keep why a kind of measure is missing',
  schema: $Without,
  load: chooser,
  page: MeasuresPage,
  async save({ within, open, value: { withoutMeasures, lockVersion }, request }) {
    const changed = { without_measures: withoutMeasures }
    if (!(await projectQueries(within).save(open.project.id, lockVersion, changed))) return 'changed-since'
    const after = { withoutMeasures }
    await noteProject(within, request.now, { action: 'explain-measures', projectId: open.project.id, after })
    return undefined
  },
  next: '?done=measures',
})

const leaveOut = route(
  {
    method: 'POST',
    path: '/improvement/projects/:projectId/measures/:seriesId/leave-out',
    summary: 'Leave a measure out of a project',
    access: { kind: 'signed-in' },
    answers: 'page',
  },
  async ({ scope, viewer, params, now, form, redirect }) => {
    const { seriesId = '' } = params
    if (!isId(seriesId) || !parseForm($Once, (await form()).fields).ok) throw new NotFound()
    const projectId = await inOrganisation(scope, async (within) => {
      const { project } = await getOwnProject(within, viewer, params.projectId)
      if (await writeParts(within, project.id).leaveOutMeasure(seriesId))
        await noteProject(within, now, {
          action: 'leave-out-measure',
          projectId: project.id,
          after: { seriesId },
        })
      return project.id
    })
    return redirect(`/improvement/projects/${projectId}/measures`)
  },
)

export const measureRoutes: readonly Route[] = [...without, leaveOut, ...choose]
