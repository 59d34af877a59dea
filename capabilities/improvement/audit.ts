import { appendAudit } from '@headroom/platform/audit'
import type { Within } from '@headroom/platform/database'

/** One entry about a project: every change of it is written in the transaction that makes it. */
export const noteProject = (
  within: Within,
  at: Date,
  { action, projectId, after }: { action: string; projectId: string; after?: unknown },
): Promise<void> =>
  appendAudit(within, at, [{ action, objectType: 'improvement-project', objectId: projectId, after }])
