import { progressWords } from '@headroom/design-system'
import { inOrganisation } from '@headroom/platform/database'
import { NotFound, type Route, route, type SignedInRequest } from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { type BackgroundJob, findJob } from '@headroom/platform/jobs'
import { JobPage } from './views/job-page.tsx'

const CHECK_EVERY_MS = 700
const LONGEST_WATCH_MS = 10 * 60_000

/** A job is seen by the person who started it; to everybody else it does not exist. */
async function ownJob({ scope, viewer, params }: SignedInRequest): Promise<BackgroundJob> {
  const id = params.jobId ?? ''
  const job = isId(id) ? await inOrganisation(scope, (within) => findJob(within, id)) : undefined
  if (!job || job.startedBy !== viewer.personId) throw new NotFound()
  return job
}

const show = route(
  {
    method: 'GET',
    path: '/jobs/:jobId',
    summary: 'How far a piece of background work has come',
    access: { kind: 'signed-in' },
    answers: 'page',
  },
  async (request) => {
    const job = await ownJob(request)
    if (job.state === 'done' && job.resultPath) return request.redirect(job.resultPath)
    return request.page(<JobPage job={job} frame={request.frame} />)
  },
)

const events = route(
  {
    method: 'GET',
    path: '/jobs/:jobId/events',
    summary: 'The same, as server-sent events until it ends',
    access: { kind: 'signed-in' },
    answers: 'stream',
  },
  async (request) => {
    await ownJob(request)
    return new Response(streamOf(watch(request)), {
      headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
    })
  },
)

async function* watch(request: SignedInRequest): AsyncGenerator<string> {
  const started = performance.now()
  while (performance.now() - started < LONGEST_WATCH_MS && !request.raw.signal.aborted) {
    const { state, done, total } = await ownJob(request)
    const known = total > 0 ? total : undefined
    const words = progressWords({ done, total: known, unit: 'rows' })
    yield `event: progress\ndata: ${JSON.stringify({ done, total: known ?? null, words })}\n\n`
    if (state === 'done' || state === 'failed') {
      yield 'event: finished\ndata: {}\n\n'
      return
    }
    await new Promise((resolve) => setTimeout(resolve, CHECK_EVERY_MS))
  }
}

/** One event each time the browser has room for it; closing the page ends the watching. */
function streamOf(events: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await events.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await events.return(undefined)
    },
  })
}

export const routes: readonly Route[] = [show, events]
