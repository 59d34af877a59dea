import type { Route } from '@headroom/platform/http'
import { noteProject } from '../audit.ts'
import { writeParts } from '../queries/write-parts.ts'
import { mayHang, moved } from '../rules/driver-tree.ts'
import { $Driver } from '../schema.ts'
import { DriversPage } from '../views/drivers-page.tsx'
import { projectAct } from './project-act.ts'
import { nothingMore, projectForm } from './project-form.ts'

const add = projectForm({
  at: '/drivers',
  asks: 'The driver diagram: what the aim hangs on, and ideas for change',
  saves: 'Add a driver or an idea to the diagram',
  schema: $Driver,
  load: nothingMore,
  page: DriversPage,
  async save({ within, open: { project, drivers }, value, request }) {
    const { kind, parentId, words } = value
    const parent = drivers.find(({ id }) => id === parentId)
    if (!mayHang(kind, parent?.kind)) {
      const message =
        kind === 'primary'
          ? 'A primary driver hangs on the aim itself: select the aim'
          : kind === 'secondary'
            ? 'Select the primary driver that it hangs on'
            : 'Select the driver that the idea is for'
      return [{ field: 'parentId', message }]
    }
    const driver = { kind, parentId: parent?.id ?? null, words, position: drivers.length }
    const id = await writeParts(within, project.id).addDriver(driver)
    const after = { id, ...driver }
    await noteProject(within, request.now, { action: 'add-driver', projectId: project.id, after })
    return undefined
  },
  next: '/drivers',
})

const remove = projectAct({
  at: '/drivers/:driverId/remove',
  summary: 'Remove a driver, with what hangs on it',
  of: 'driverId',
  action: 'remove-driver',
  act: (within, { project }, id) => writeParts(within, project.id).removeDriver(id),
  next: '/drivers',
})

const move = (way: 'up' | 'down') =>
  projectAct({
    at: `/drivers/:driverId/${way}`,
    summary: `Move a driver ${way} among those beside it`,
    of: 'driverId',
    action: 'move-driver',
    async act(within, { project, drivers }, id) {
      const places = moved(drivers, id, way)
      if (places.length > 0) await writeParts(within, project.id).placeDrivers(places)
      return places.length > 0
    },
    next: '/drivers',
  })

export const driverRoutes: readonly Route[] = [remove, move('up'), move('down'), ...add]
