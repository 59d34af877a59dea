import { today } from '@headroom/platform/clock'
import { inOrganisation } from '@headroom/platform/database'
import type { SignedInRequest } from '@headroom/platform/http'
import { jobKind } from '@headroom/platform/jobs'
import { sql } from 'kysely'
import { z } from 'zod'
import { figuresDate, figuresFor } from './draw-figures.ts'
import { figureQueries } from './queries/figures.ts'

/** From so many people on, counting everybody takes more than a second or two: it is then done apart from the page. */
const LARGE = 6_000

/** Draws the month's figures. Done twice it keeps the first: doing it again is the same as once. */
export const drawMonthsFigures = jobKind({
  name: 'draw-months-figures',
  payload: z.object({ backTo: z.string().startsWith('/assessment/') }),
  run: async ({ payload, scope, clock, progress }) => {
    await progress(0, 0, 'Counting everybody, once for this month')
    await figuresFor(scope, today(clock), clock.now())
    return { resultPath: payload.backTo }
  },
})

/** Where the month's figures of a large organisation are still to be drawn: the page that shows how far that is. */
export async function sendToDrawing(request: SignedInRequest): Promise<Response | undefined> {
  const { scope, today: day, enqueue, url, redirect } = request
  const jobId = await inOrganisation(scope, async (within) => {
    if (await figureQueries(within).find(figuresDate(day))) return undefined
    const { rows } = await sql<{ isLarge: boolean }>`select count(*) >= ${LARGE} as "isLarge"
      from (select from person where organisation_id = ${within.organisationId} limit ${LARGE}) as first_of_them`.execute(
      within.tables<unknown>(),
    )
    if (!rows[0]?.isLarge) return undefined
    const page = { words: 'Drawing up this month’s figures', backPath: '/' }
    return enqueue(within, drawMonthsFigures, { backTo: url.pathname + url.search }, page)
  })
  return jobId ? redirect(`/jobs/${jobId}`) : undefined
}
