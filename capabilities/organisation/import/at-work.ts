import type { Within } from '@headroom/platform/database'
import type { Enqueue, JobKind } from '@headroom/platform/jobs'
import { sql } from 'kysely'

/** Starts a background job on an import, in the transaction that calls for it, and notes it for the import's page. */
export async function putToWork<Kind extends JobKind>(
  within: Within,
  enqueue: Enqueue,
  work: { readonly kind: Kind; readonly importId: string; readonly words: string },
): Promise<string> {
  const { kind, importId, words } = work
  const backPath = `/organisation/import/${importId}`
  const jobId = await enqueue(within, kind, { importId } as Parameters<typeof enqueue<Kind>>[2], {
    words,
    backPath,
  })
  await sql`update staff_import set job_id = ${jobId}
    where organisation_id = ${within.organisationId} and id = ${importId}`.execute(within.tables<unknown>())
  return jobId
}
