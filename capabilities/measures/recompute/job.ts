import type { Within } from '@headroom/platform/database'
import { type Enqueue, jobKind } from '@headroom/platform/jobs'
import { z } from 'zod'
import { planComputation, type WhichResults } from './computation.ts'
import { computeRanges } from './compute-ranges.ts'

/** Computes the charts of many series again. Several of these jobs share one computation, in one program or in several. */
export const recomputeSeries = jobKind({
  name: 'recompute-series',
  payload: z.object({ computationId: z.uuid(), resultPath: z.string() }),
  run: async ({ payload: { computationId, resultPath }, scope, clock, signal, progress }) => {
    await computeRanges({
      scope,
      computationId,
      clock,
      signal,
      onRange: ({ done, total }) => progress(done, total, 'Computing the charts again'),
    })
    return { resultPath }
  },
})

/** As many jobs for one computation: enough for four programs, and the spare ones find nothing left and end at once. */
const HANDS = 4

type Asking = { readonly which: WhichResults; readonly at: Date; readonly backPath: string }

/** Plans the work and puts it in the queue, in the transaction that calls for it; answers a job to watch, if there is any work. */
export async function startRecompute(
  within: Within,
  enqueue: Enqueue,
  { which, at, backPath }: Asking,
): Promise<string | undefined> {
  const { id: computationId, ranges } = await planComputation(within, which, at)
  let first: string | undefined
  for (let hand = 0; hand < Math.min(HANDS, ranges); hand += 1) {
    const jobId = await enqueue(
      within,
      recomputeSeries,
      { computationId, resultPath: backPath },
      { words: 'Computing the charts again', backPath },
    )
    first ??= jobId
  }
  return first
}
