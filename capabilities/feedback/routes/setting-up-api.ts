import { inOrganisation } from '@headroom/platform/database'
import { NotFound, type Route, route } from '@headroom/platform/http'
import type { z } from 'zod'
import { type Cycle, cycleQueries } from '../queries/cycles.ts'
import { instrumentQueries } from '../queries/instruments.ts'
import { subjectQueries } from '../queries/subjects.ts'
import { $Cycle, type $CycleLine, $Cycles, $Instrument, $Instruments } from '../setting-up/api-schema.ts'
import { getRunCycle } from './cycles.tsx'
import { idIn, leads } from './who.ts'

const MOST = 500
const read = { method: 'GET', access: leads, answers: 'json' } as const

const lineOf = (cycle: Cycle): z.input<typeof $CycleLine> => ({
  id: cycle.id,
  name: cycle.name,
  kind: cycle.kind,
  state: cycle.state,
  instrument: { id: cycle.instrumentId, version: cycle.instrumentVersion, name: cycle.instrumentName },
  threshold: cycle.threshold,
  release: cycle.release,
  reviewer: cycle.reviewer,
  closesOn: cycle.closesOn,
  closedOn: cycle.closedOn,
  previousCycleId: cycle.previousCycleId,
  subjects: cycle.subjects,
})

const cycles = route(
  { ...read, path: '/api/feedback/cycles', summary: 'Cycles of feedback for groups', answer: $Cycles },
  async ({ scope, json }) => {
    const found = await inOrganisation(scope, (within) => cycleQueries(within).listRun(MOST))
    return json({ cycles: found.map(lineOf) })
  },
)

const cycle = route(
  {
    ...read,
    path: '/api/feedback/cycles/:cycleId',
    summary: 'A cycle, and how far its lists of raters have come; never who answered',
    answer: $Cycle,
  },
  async (request) => {
    const found = await getRunCycle(request)
    const counts = await inOrganisation(request.scope, (within) =>
      subjectQueries(within).countByState(found.id),
    )
    const { choosing, agreed } = counts
    return request.json({ ...lineOf(found), lists: { choosing, inReview: counts['in-review'], agreed } })
  },
)

const instruments = route(
  { ...read, path: '/api/feedback/instruments', summary: 'Questionnaires', answer: $Instruments },
  async ({ scope, json }) => {
    const found = await inOrganisation(scope, (within) => instrumentQueries(within).list())
    return json({
      instruments: found.map(({ id, name, publishedVersion, draftVersion, cycles: uses }) => ({
        id,
        name,
        publishedVersion,
        draftVersion,
        cycles: uses,
      })),
    })
  },
)

const instrument = route(
  {
    ...read,
    path: '/api/feedback/instruments/:instrumentId',
    summary: 'A questionnaire with its items: the newest published version, or else the draft',
    answer: $Instrument,
  },
  async ({ scope, params, json }) => {
    const instrumentId = idIn(params, 'instrumentId')
    const found = await inOrganisation(scope, (within) =>
      instrumentQueries(within).find(instrumentId, 'shown'),
    )
    if (!found) throw new NotFound()
    const { name, version, state, frameworkId, stageId, levelLabels, items } = found
    return json({
      id: instrumentId,
      name,
      version,
      state,
      frameworkId,
      stageId,
      levels: [...levelLabels],
      items: [...items],
    })
  },
)

export const settingUpApi: readonly Route[] = [cycles, cycle, instruments, instrument]
