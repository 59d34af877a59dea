import { inOrganisation, type Within } from '@headroom/platform/database'
import { NotFound, parseForm, type Route, route, type SignedInRequest } from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { noteProject } from '../audit.ts'
import { getOwnProject, type OpenProject } from '../open-project.ts'
import { projectQueries } from '../queries/projects.ts'
import { $Once } from '../schema.ts'

type ProjectAct = {
  /** After `/improvement/projects/:projectId`. */
  readonly at: string
  readonly summary: string
  /** The parameter that names what is acted on. */
  readonly of: 'driverId' | 'seriesId' | 'changeId' | 'creditId'
  readonly action: string
  /** Answers whether anything changed: what changes nothing leaves no trace. */
  readonly act: (within: Within, open: OpenProject, id: string, request: SignedInRequest) => Promise<boolean>
  readonly next: string
}

/** A button about one part of a project, pressed by its team: twice is as once. */
export const projectAct = ({ at, summary, of, action, act, next }: ProjectAct): Route =>
  route(
    {
      method: 'POST',
      path: `/improvement/projects/:projectId${at}`,
      summary,
      access: { kind: 'signed-in' },
      answers: 'page',
    },
    async (request) => {
      const id = request.params[of] ?? ''
      const sent = parseForm($Once, (await request.form()).fields)
      if (!isId(id) || !sent.ok) throw new NotFound()
      const projectId = await inOrganisation(request.scope, async (within) => {
        const { project } = await getOwnProject(within, request.viewer, request.params.projectId)
        await projectQueries(within).hold(project.id)
        const held = await getOwnProject(within, request.viewer, project.id)
        if (await act(within, held, id, request))
          await noteProject(within, request.now, { action, projectId: project.id, after: { id } })
        return project.id
      })
      return request.redirect(`/improvement/projects/${projectId}${next}`)
    },
  )
