import { DEFAULT_SETTINGS } from '@headroom/control-charts'
import { inOrganisation, type Within } from '@headroom/platform/database'
import {
  type FormFields,
  NotFound,
  parseForm,
  type Route,
  route,
  type SignedInRequest,
  typedText,
} from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { claimOnce } from '@headroom/platform/once'
import { z } from 'zod'
import { configureChart, setTarget, withdrawTarget } from '../define-measure.ts'
import { type ChartSet, type Measure, measureQueries } from '../queries/measures.ts'
import { $Settings, $Target } from '../reading/settings-forms.ts'
import { startRecompute } from '../recompute/job.ts'
import { refreshMeasure } from '../refresh-results.ts'
import { SettingsPage, type TypedSettings } from '../views/settings-page.tsx'
import { TargetsPage, type TypedTarget } from '../views/targets-page.tsx'
import { demandDefine } from '../who-may.ts'

const page = { access: { kind: 'signed-in' }, answers: 'page' } as const

/** The measure, for its owner and for those who may define any. */
async function getOwnMeasure(within: Within, { params, viewer }: SignedInRequest): Promise<Measure> {
  const { measureId = '' } = params
  const measure = isId(measureId) ? await measureQueries(within).find(measureId) : undefined
  if (!measure) throw new NotFound()
  demandDefine(viewer, measure)
  return measure
}

/** Every chart of the measure again: now where they are few, by a job where they are many. */
async function drawAgain(within: Within, { enqueue, now, today }: SignedInRequest, measureId: string) {
  if (await refreshMeasure(within, measureId, { now, today })) return
  await startRecompute(within, enqueue, {
    which: 'out-of-date',
    at: now,
    backPath: `/measures/across/${measureId}`,
  })
}

const settingsOf = (chart: ChartSet | undefined): TypedSettings => ({
  chartKind: chart?.chartKind ?? 'xmr',
  shiftPoints: String(chart?.shiftPoints ?? DEFAULT_SETTINGS.shiftPoints),
  trendPoints: String(chart?.trendPoints ?? DEFAULT_SETTINGS.trendPoints),
  screening: chart?.screening ?? DEFAULT_SETTINGS.screening,
  conflict: chart?.conflict ?? DEFAULT_SETTINGS.conflict,
  minimumPoints: String(chart?.minimumPoints ?? DEFAULT_SETTINGS.minimumPoints),
  baselinePoints: String(chart?.baselinePoints ?? ''),
})

const typedSettings = (fields: FormFields): TypedSettings => ({
  chartKind: typedText(fields, 'chartKind'),
  shiftPoints: typedText(fields, 'shiftPoints'),
  trendPoints: typedText(fields, 'trendPoints'),
  screening: typedText(fields, 'screening'),
  conflict: typedText(fields, 'conflict'),
  minimumPoints: typedText(fields, 'minimumPoints'),
  baselinePoints: typedText(fields, 'baselinePoints'),
})

const ownChart = async (within: Within, measureId: string): Promise<ChartSet | undefined> =>
  (await measureQueries(within).charts(measureId)).find(({ unitId }) => unitId === null)

const showSettings = route(
  {
    ...page,
    method: 'GET',
    path: '/measures/settings/:measureId',
    summary: 'The one configuration by which a measure is drawn everywhere',
  },
  async (request) => {
    const { measure, chart } = await inOrganisation(request.scope, async (within) => {
      const own = await getOwnMeasure(within, request)
      return { measure: own, chart: await ownChart(within, own.id) }
    })
    const shown = { measure, lockVersion: chart?.lockVersion ?? null, typed: settingsOf(chart) }
    return request.page(<SettingsPage frame={request.frame} {...shown} />)
  },
)

const saveSettings = route(
  {
    ...page,
    method: 'POST',
    path: '/measures/settings/:measureId',
    summary: 'Change how a measure is drawn everywhere',
  },
  async (request) => {
    const { fields } = await request.form()
    const form = parseForm($Settings, fields)
    const { measure, chart, isSaved } = await inOrganisation(request.scope, async (within) => {
      const own = await getOwnMeasure(within, request)
      if (!form.ok) return { measure: own, chart: await ownChart(within, own.id), isSaved: false }
      const { chartKind: kind, baselinePoints = null, seenLockVersion = null, ...settings } = form.value
      const drawn = { kind, settings, baselinePoints }
      const { ok } = await configureChart(
        within,
        { measureId: own.id, unitId: null, chart: drawn, seenLockVersion },
        request.now,
      )
      if (ok) await drawAgain(within, request, own.id)
      return { measure: own, chart: await ownChart(within, own.id), isSaved: ok }
    })
    if (isSaved) return request.redirect(`/measures/across/${measure.id}?done=settings`)
    const shown = { measure, lockVersion: chart?.lockVersion ?? null, typed: typedSettings(fields) }
    const faults = form.ok ? [] : form.faults
    return request.page(
      <SettingsPage frame={request.frame} {...shown} faults={faults} isStale={form.ok} />,
      form.ok ? 409 : 400,
    )
  },
)

const noTarget: TypedTarget = { fromOn: '', untilOn: '', value: '', note: '' }

const showTargets = route(
  {
    ...page,
    method: 'GET',
    path: '/measures/targets/:measureId',
    summary: 'The targets of a measure by date',
    query: z.object({ done: z.literal('yes').optional().catch(undefined) }),
  },
  async (request) => {
    const shown = await inOrganisation(request.scope, async (within) => {
      const measure = await getOwnMeasure(within, request)
      return { measure, targets: await measureQueries(within).targets(measure.id) }
    })
    const isDone = request.query.done === 'yes'
    return request.page(<TargetsPage frame={request.frame} {...shown} typed={noTarget} isDone={isDone} />)
  },
)

const addTarget = route(
  { ...page, method: 'POST', path: '/measures/targets/:measureId', summary: 'Set a target from a date' },
  async (request) => {
    const { fields } = await request.form()
    const form = parseForm($Target, fields)
    const shown = await inOrganisation(request.scope, async (within) => {
      const measure = await getOwnMeasure(within, request)
      if (form.ok && (await claimOnce(within, form.value.submissionId, request.now))) {
        const { fromOn, untilOn = null, value, note = null } = form.value
        await setTarget(
          within,
          { measureId: measure.id, unitId: null, fromOn, untilOn, value, note },
          request.now,
        )
        await drawAgain(within, request, measure.id)
      }
      return { measure, targets: await measureQueries(within).targets(measure.id) }
    })
    if (form.ok) return request.redirect(`/measures/targets/${shown.measure.id}?done=yes`)
    const typed = {
      fromOn: typedText(fields, 'fromOn'),
      untilOn: typedText(fields, 'untilOn'),
      value: typedText(fields, 'value'),
      note: typedText(fields, 'note'),
    }
    return request.page(
      <TargetsPage frame={request.frame} {...shown} typed={typed} faults={form.faults} />,
      400,
    )
  },
)

const withdraw = route(
  {
    ...page,
    method: 'POST',
    path: '/measures/targets/:measureId/:targetId/withdraw',
    summary: 'Withdraw a target; it stays in the list',
  },
  async (request) => {
    const { targetId = '' } = request.params
    if (!isId(targetId)) throw new NotFound()
    const measureId = await inOrganisation(request.scope, async (within) => {
      const { id } = await getOwnMeasure(within, request)
      if (await withdrawTarget(within, { measureId: id, targetId }, request.now))
        await drawAgain(within, request, id)
      return id
    })
    return request.redirect(`/measures/targets/${measureId}?done=yes`)
  },
)

export const settingRoutes: readonly Route[] = [showSettings, saveSettings, showTargets, addTarget, withdraw]
