import { nameAssurance, nameVariation, proposeRebase } from '@headroom/control-charts'
import type { PlainDate } from '@headroom/platform/clock'
import { inOrganisation, type Within } from '@headroom/platform/database'
import {
  type FormFault,
  type FormFields,
  parseForm,
  type Route,
  route,
  type SignedInRequest,
  typedText,
} from '@headroom/platform/http'
import { z } from 'zod'
import { decideRebase } from '../decide-rebase.ts'
import { getChartFacts, getSeries } from '../open-series.ts'
import type { NewDecision } from '../queries/rebases.ts'
import { type Rebase, storyQueries } from '../queries/story.ts'
import { $Accept, $Decline, $Undo } from '../reading/limits-forms.ts'
import { standing } from '../reading/markers.ts'
import { namePeriod } from '../reading/name-period.ts'
import type { ChartFacts } from '../rules/chart-facts.ts'
import { drawChart } from '../rules/draw-chart.ts'
import type { TypedLimits } from '../views/limits-form.tsx'
import { LimitsPage } from '../views/limits-page.tsx'
import { demandWrite, mayWriteFor } from '../who-may.ts'

const path = '/measures/series/:seriesId/limits'
const page = { access: { kind: 'signed-in' }, answers: 'page' } as const
const day = z.iso.date().optional().catch(undefined)

type Asked = {
  readonly from?: PlainDate | undefined
  readonly without?: PlainDate | undefined
  readonly typed?: TypedLimits
  readonly faults?: readonly FormFault[]
  readonly isStale?: boolean
}

const blank = { isCauseKnown: '', cause: '', isSustained: '', reason: '' }

async function pageOf(request: SignedInRequest, asked: Asked) {
  const { scope, viewer, params, today, frame } = request
  const found = await inOrganisation(scope, async (within) => {
    const series = await getSeries(within, params.seriesId)
    const facts = await getChartFacts(within, series.id)
    const rebases = await storyQueries(within).rebases(series.id)
    const may = await mayWriteFor(within, viewer)
    return { series, facts, rebases, mayWrite: may === 'every-unit' || may.has(series.unitId) }
  })
  const { facts, rebases } = found
  const drawn = drawChart(facts, today)
  const rule = drawn.ok && drawn.kind === 'xmr' ? proposeRebase(drawn.chart) : null
  const from = asked.typed?.startsOn ?? asked.from ?? rule?.from ?? ''
  const latest = latestOf(rebases, from)
  const isDeclined = rule ? latestOf(rebases, rule.from)?.decision === 'declined' : false
  const proposal = isDeclined ? null : rule
  const seenVersion = latest?.version ?? 0
  const without = facts.rebases.find((date) => date === asked.without)
  return (
    <LimitsPage
      {...found}
      frame={frame}
      today={today}
      without={without}
      drawn={
        without
          ? drawChart(
              withRebases(
                facts,
                facts.rebases.filter((date) => date !== without),
              ),
              today,
            )
          : drawn
      }
      proposal={proposal}
      preview={previewOf(facts, from, today)}
      typed={{
        ...blank,
        startsOn: from,
        proposedBy: from === rule?.from ? 'rule' : 'person',
        ...asked.typed,
        seenVersion,
      }}
      faults={asked.faults ?? []}
      decidedSince={asked.isStale ? latest : undefined}
    />
  )
}

const latestOf = (rebases: readonly Rebase[], from: string) =>
  standing(rebases).find(({ startsOn }) => startsOn === from)

const withRebases = (facts: ChartFacts, rebases: readonly PlainDate[]): ChartFacts => ({
  ...facts,
  rebases: [...rebases].sort(),
})

/** What the icons would be, before anybody decides. */
function previewOf(facts: ChartFacts, from: string, today: PlainDate): string | undefined {
  if (from === '' || facts.rebases.includes(from)) return undefined
  const drawn = drawChart(withRebases(facts, [...facts.rebases, from]), today)
  if (!drawn.ok || drawn.kind !== 'xmr') return undefined
  const { variation, assurance } = drawn.chart
  return `With new limits from ${namePeriod(from, facts.measure.period)} the icons would be: ${nameVariation(variation.icon)}; ${nameAssurance(assurance.icon)}.`
}

const show = route(
  {
    ...page,
    method: 'GET',
    path,
    summary: 'Where the limits of a chart begin, who decided so and why; what the chart would be without',
    query: z.object({ from: day, without: day }),
  },
  async (request) => request.page(await pageOf(request, request.query)),
)

const asTyped = (fields: FormFields): TypedLimits => ({
  startsOn: typedText(fields, 'startsOn'),
  seenVersion: 0,
  proposedBy: typedText(fields, 'proposedBy') === 'rule' ? 'rule' : 'person',
  isCauseKnown: typedText(fields, 'isCauseKnown'),
  cause: typedText(fields, 'cause'),
  isSustained: typedText(fields, 'isSustained'),
  reason: typedText(fields, 'reason'),
})

const decisionIn = (fields: FormFields) => {
  const decision = typedText(fields, 'decision')
  return decision === 'declined' || decision === 'undone' ? decision : 'accepted'
}

const schemas = { accepted: $Accept, declined: $Decline, undone: $Undo } as const

const decide = route(
  { ...page, method: 'POST', path, summary: 'Start new limits, keep the old ones, or undo, with the reason' },
  async (request) => {
    const { scope, viewer, params, now, today } = request
    const { fields } = await request.form()
    const decision = decisionIn(fields)
    const form = parseForm<z.ZodType<z.output<typeof $Decline> & Partial<z.output<typeof $Accept>>>>(
      schemas[decision],
      fields,
    )
    const outcome = await inOrganisation(scope, async (within: Within) => {
      const series = await getSeries(within, params.seriesId)
      await demandWrite(within, viewer, series.unitId)
      if (!form.ok) return { kind: 'faults', faults: form.faults } as const
      const { startsOn, proposedBy, isCauseKnown, cause, isSustained, reason, seenVersion } = form.value
      const made: NewDecision = {
        seriesId: series.id,
        startsOn,
        decision,
        proposedBy,
        reason,
        isCauseKnown: isCauseKnown === undefined ? null : isCauseKnown === 'yes',
        cause: isCauseKnown === 'yes' ? (cause ?? null) : null,
        isSustained: isSustained === undefined ? null : isSustained === 'yes',
      }
      const { ok } = await decideRebase(within, made, { seenVersion, now, today })
      return ok ? ({ kind: 'done', seriesId: series.id } as const) : ({ kind: 'stale' } as const)
    })
    if (outcome.kind === 'done') return request.redirect(`/measures/series/${outcome.seriesId}?done=limits`)
    const typed = asTyped(fields)
    if (outcome.kind === 'stale') return request.page(await pageOf(request, { typed, isStale: true }), 409)
    return request.page(await pageOf(request, { typed, faults: outcome.faults }), 400)
  },
)

export const rebaseRoutes: readonly Route[] = [show, decide]
