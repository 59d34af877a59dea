import { inOrganisation } from '@headroom/platform/database'
import { NotFound, parseForm, type Route, route, typedText } from '@headroom/platform/http'
import { isId, newId } from '@headroom/platform/ids'
import { claimOnce } from '@headroom/platform/once'
import { z } from 'zod'
import { annotate, setAnnotationRemoved } from '../annotate.ts'
import { getSeries } from '../open-series.ts'
import { $Note, $Once } from '../reading/forms.ts'
import { NotePage } from '../views/note-page.tsx'
import { demandWrite } from '../who-may.ts'

const path = '/measures/series/:seriesId/annotations/new'
const page = { access: { kind: 'signed-in' }, answers: 'page' } as const

const ask = route(
  {
    ...page,
    method: 'GET',
    path,
    summary: 'Write a note on a date of a chart',
    query: z.object({ on: z.iso.date().optional().catch(undefined) }),
  },
  async (request) => {
    const { scope, viewer, params, query, frame } = request
    const series = await inOrganisation(scope, async (within) => {
      const found = await getSeries(within, params.seriesId)
      await demandWrite(within, viewer, found.unitId)
      return found
    })
    const typed = { onDate: query.on ?? '', kind: '', words: '' }
    return request.page(<NotePage frame={frame} series={series} faults={[]} typed={typed} />)
  },
)

const add = route(
  { ...page, method: 'POST', path, summary: 'Put a note on a date of a chart' },
  async (request) => {
    const { scope, viewer, params, now, frame } = request
    const { fields } = await request.form()
    const form = parseForm($Note, fields)
    const series = await inOrganisation(scope, async (within) => {
      const found = await getSeries(within, params.seriesId)
      await demandWrite(within, viewer, found.unitId)
      if (form.ok && (await claimOnce(within, form.value.submissionId, now))) {
        const { onDate, kind, words } = form.value
        const note = { id: newId(), measureId: found.measureId, seriesId: found.id, onDate, kind, words }
        await annotate(within, note, now)
      }
      return found
    })
    if (form.ok) return request.redirect(`/measures/series/${series.id}?done=noted`)
    const typed = {
      onDate: typedText(fields, 'onDate'),
      kind: typedText(fields, 'kind'),
      words: typedText(fields, 'words'),
    }
    return request.page(<NotePage frame={frame} series={series} faults={form.faults} typed={typed} />, 400)
  },
)

const setRemoved = (isRemoved: boolean) =>
  route(
    {
      ...page,
      method: 'POST',
      path: `/measures/series/:seriesId/annotations/:annotationId/${isRemoved ? 'remove' : 'restore'}`,
      summary: isRemoved ? 'Take a note off a chart' : 'Put a note back on a chart',
    },
    async ({ scope, viewer, params, now, form, redirect }) => {
      const { annotationId = '' } = params
      const sent = parseForm($Once, (await form()).fields)
      if (!isId(annotationId) || !sent.ok) throw new NotFound()
      const series = await inOrganisation(scope, async (within) => {
        const found = await getSeries(within, params.seriesId)
        await demandWrite(within, viewer, found.unitId)
        await setAnnotationRemoved(within, { seriesId: found.id, annotationId, isRemoved }, now)
        return found
      })
      const done = isRemoved ? `note-removed&what=${annotationId}` : 'note-restored'
      return redirect(`/measures/series/${series.id}?done=${done}`)
    },
  )

export const annotationRoutes: readonly Route[] = [ask, add, setRemoved(true), setRemoved(false)]
