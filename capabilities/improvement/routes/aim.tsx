import type { Route } from '@headroom/platform/http'
import { noteProject } from '../audit.ts'
import { projectQueries } from '../queries/projects.ts'
import { $Aim } from '../schema.ts'
import { AimPage } from '../views/aim-page.tsx'
import { nothingMore, projectForm } from './project-form.ts'

export const aimRoutes: readonly Route[] = projectForm({
  at: '/aim',
  asks: 'The aim of a project: how much, by when, for whom',
  saves: 'Save the aim; a draft is kept with what is missing',
  schema: $Aim,
  days: ['aimByWhen'],
  load: nothingMore,
  page: AimPage,
  async save({ within, open, value, request }) {
    const { title, aimWhat, aimHowMuch, aimByWhen, aimForWhom, why, lockVersion } = value
    const saved = await projectQueries(within).save(open.project.id, lockVersion, {
      ...{
        title,
        why,
        aim_what: aimWhat,
        aim_how_much: aimHowMuch,
        aim_by_when: aimByWhen,
        aim_for_whom: aimForWhom,
      },
    })
    if (!saved) return 'changed-since'
    const after = { title, aimWhat, aimHowMuch, aimByWhen, aimForWhom, why }
    await noteProject(within, request.now, { action: 'save-aim', projectId: open.project.id, after })
    return undefined
  },
  next: '?done=aim',
})
