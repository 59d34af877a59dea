import type { Within } from '@headroom/platform/database'
import { inOrganisation } from '@headroom/platform/database'
import {
  type FormFault,
  type FormFields,
  NotFound,
  parseForm,
  type Route,
  route,
  type SignedInRequest,
  typedText,
} from '@headroom/platform/http'
import { getChartFacts, getDay, getSeries } from '../open-series.ts'
import { type PointRow, seriesQueries } from '../queries/series.ts'
import { $LeaveOut, $Version, correctionOf } from '../reading/point-forms.ts'
import { correctPoint, ghostPoint } from '../record-points.ts'
import { refreshResults } from '../refresh-results.ts'
import { drawChart } from '../rules/draw-chart.ts'
import { PointPage, type TypedPoint } from '../views/point-page.tsx'
import { demandWrite, mayWriteFor } from '../who-may.ts'

const base = '/measures/series/:seriesId/points/:periodStart'
const page = { access: { kind: 'signed-in' }, answers: 'page' } as const

/** What the forms hold before anybody types: what counts now. */
const asNow = (current: PointRow | undefined): TypedPoint => ({
  state: current?.state === 'suppressed' ? 'suppressed' : 'value',
  value: String(current?.value ?? ''),
  numerator: String(current?.numerator ?? ''),
  denominator: String(current?.denominator ?? ''),
  isProvisional: current?.isProvisional ?? false,
  note: '',
  reason: '',
})

const asTyped = (fields: FormFields): TypedPoint => ({
  state: typedText(fields, 'state'),
  value: typedText(fields, 'value'),
  numerator: typedText(fields, 'numerator'),
  denominator: typedText(fields, 'denominator'),
  isProvisional: typedText(fields, 'isProvisional') === 'yes',
  note: typedText(fields, 'note'),
  reason: typedText(fields, 'reason'),
})

type Shown = {
  readonly typed?: TypedPoint
  readonly faults?: readonly FormFault[]
  readonly isStale?: boolean
}

async function pageOf(request: SignedInRequest, shown: Shown = {}) {
  const { scope, viewer, params, today, frame } = request
  const periodStart = getDay(params.periodStart)
  const found = await inOrganisation(scope, async (within) => {
    const series = await getSeries(within, params.seriesId)
    const facts = await getChartFacts(within, series.id)
    const history = await seriesQueries(within).history(series.id, periodStart)
    if (history.length === 0) throw new NotFound()
    const may = await mayWriteFor(within, viewer)
    return { series, facts, history, mayWrite: may === 'every-unit' || may.has(series.unitId) }
  })
  const typed = shown.typed ?? asNow(found.history[0])
  return (
    <PointPage
      {...found}
      {...shown}
      frame={frame}
      periodStart={periodStart}
      drawn={drawChart(found.facts, today)}
      typed={typed}
    />
  )
}

const show = route(
  {
    ...page,
    method: 'GET',
    path: base,
    summary: 'Everything that was ever said of one period of a chart',
  },
  async (request) => request.page(await pageOf(request)),
)

/** An act on a point by somebody who may, with the chart drawn again; answers whether nobody was there before. */
async function act(
  request: SignedInRequest,
  work: (within: Within, at: { seriesId: string; periodStart: string }) => Promise<{ ok: boolean }>,
): Promise<{ readonly ok: boolean; readonly seriesId: string }> {
  const { scope, viewer, params, now, today } = request
  const periodStart = getDay(params.periodStart)
  return inOrganisation(scope, async (within) => {
    const { id: seriesId, unitId } = await getSeries(within, params.seriesId)
    await demandWrite(within, viewer, unitId)
    const { ok } = await work(within, { seriesId, periodStart })
    if (ok) await refreshResults(within, { ids: [seriesId] }, { now, today })
    return { ok, seriesId }
  })
}

const correct = route(
  {
    ...page,
    method: 'POST',
    path: `${base}/correct`,
    summary: 'Correct a period; what was said before is kept',
  },
  async (request) => {
    const { fields } = await request.form()
    const form = correctionOf(fields)
    if (!form.ok) {
      await demand(request)
      return request.page(await pageOf(request, { typed: asTyped(fields), faults: form.faults }), 400)
    }
    const outcome = await act(request, (within, at) =>
      correctPoint(within, { ...at, ...form.value }, request.now),
    )
    if (outcome.ok) return request.redirect(`/measures/series/${outcome.seriesId}?done=corrected`)
    return request.page(await pageOf(request, { typed: asTyped(fields), isStale: true }), 409)
  },
)

const leaveOut = route(
  {
    ...page,
    method: 'POST',
    path: `${base}/leave-out`,
    summary: 'Leave a point out of every calculation, with a reason',
  },
  async (request) => {
    const { fields } = await request.form()
    const form = parseForm($LeaveOut, fields)
    const typed = async () => ({ ...(await nowOf(request)), reason: typedText(fields, 'reason') })
    if (!form.ok) {
      await demand(request)
      return request.page(await pageOf(request, { typed: await typed(), faults: form.faults }), 400)
    }
    const { seenVersion, reason } = form.value
    const outcome = await act(request, (within, at) =>
      ghostPoint(within, { ...at, seenVersion, reason }, request.now),
    )
    if (outcome.ok) return request.redirect(`/measures/series/${outcome.seriesId}?done=left-out`)
    return request.page(await pageOf(request, { typed: await typed(), isStale: true }), 409)
  },
)

const takeIn = route(
  { ...page, method: 'POST', path: `${base}/take-in`, summary: 'Take a point that was left out in again' },
  async (request) => {
    const form = parseForm($Version, (await request.form()).fields)
    if (!form.ok) throw new NotFound()
    const { seenVersion } = form.value
    const outcome = await act(request, (within, at) =>
      ghostPoint(within, { ...at, seenVersion, reason: null }, request.now),
    )
    if (outcome.ok) return request.redirect(`/measures/series/${outcome.seriesId}?done=taken-in`)
    return request.page(await pageOf(request, { isStale: true }), 409)
  },
)

/** A form with faults is refused to whoever may not send one that has none. */
const demand = ({ scope, viewer, params }: SignedInRequest): Promise<void> =>
  inOrganisation(scope, async (within) =>
    demandWrite(within, viewer, (await getSeries(within, params.seriesId)).unitId),
  )

const nowOf = ({ scope, params }: SignedInRequest): Promise<TypedPoint> =>
  inOrganisation(scope, async (within) => {
    const series = await getSeries(within, params.seriesId)
    const [current] = await seriesQueries(within).history(series.id, getDay(params.periodStart))
    return asNow(current)
  })

export const pointRoutes: readonly Route[] = [show, correct, leaveOut, takeIn]
