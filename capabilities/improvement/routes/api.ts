import { inOrganisation } from '@headroom/platform/database'
import { type Route, route } from '@headroom/platform/http'
import { $ProjectsAnswer, $VerdictsAnswer } from '../api-schema.ts'
import { projectQueries } from '../queries/projects.ts'
import { readTogether } from '../rules/overall.ts'
import type { Reading } from '../rules/reading.ts'
import { tellReading } from '../rules/tell-reading.ts'
import { $HomeQuery, $VerdictQuery } from '../schema.ts'
import { readVerdict } from './read-verdict.ts'

const json = { method: 'GET', access: { kind: 'signed-in' }, answers: 'json' } as const

const projects = route(
  {
    ...json,
    path: '/api/improvement/projects',
    summary: 'Improvement projects, a page at a time',
    query: $HomeQuery,
    answer: $ProjectsAnswer,
  },
  async ({ scope, query, json: answer }) => {
    const { q: text, state, page } = query
    const listed = await inOrganisation(scope, (within) => projectQueries(within).list({ text, state, page }))
    return answer({
      total: listed[0]?.total ?? 0,
      page,
      projects: listed.map(({ total: _, madeAt: __, offeredAt, ...one }) => ({
        ...one,
        isOffered: offeredAt !== null,
      })),
    })
  },
)

const verdicts = route(
  {
    ...json,
    path: '/api/improvement/projects/:projectId/verdicts',
    summary: 'What each measure of a project says of a change',
    query: $VerdictQuery,
    answer: $VerdictsAnswer,
  },
  async (request) => {
    const { open, change, readings } = await readVerdict(request, request.query.change)
    return request.json({
      projectId: open.project.id,
      asOf: request.today,
      change: change ? { id: change.id, fromOn: change.fromOn, words: change.words } : null,
      together: change
        ? [...readTogether(readings.map(({ measure, verdict }) => ({ ...measure, verdict })))]
        : [],
      verdicts: readings.map(answerOf),
    })
  },
)

function answerOf(reading: Reading) {
  const { seriesId, measureName, unitName, part } = reading.measure
  const answer = reading.ok ? reading.answer : undefined
  return {
    ...{ seriesId, measureName, unitName, part, verdict: reading.verdict },
    pointsBefore: answer?.before.n ?? null,
    meanBefore: answer?.before.mean ?? null,
    pointsAfter: answer?.after.n ?? null,
    meanAfter: answer?.after.mean ?? null,
    difference: answer?.difference ?? null,
    firstSeen: answer?.firstSeen?.date ?? null,
    hasHeld: answer?.hasHeld ?? null,
    words: [...tellReading(reading)],
  }
}

export const apiRoutes: readonly Route[] = [projects, verdicts]
