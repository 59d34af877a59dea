import { appendAudit } from '@headroom/platform/audit'
import type { Within } from '@headroom/platform/database'
import { annotationQueries, type NewAnnotation } from './queries/annotations.ts'

export async function annotate(within: Within, note: NewAnnotation, at: Date): Promise<void> {
  await annotationQueries(within).insert(note, at)
  await appendAudit(within, at, [
    { action: 'annotate', objectType: 'measure-annotation', objectId: note.id, after: note },
  ])
}

type Which = { readonly seriesId: string; readonly annotationId: string; readonly isRemoved: boolean }

/** A note is taken off the chart, or put back; it is never erased. Doing it twice is the same as once. */
export async function setAnnotationRemoved(
  within: Within,
  { seriesId, annotationId, isRemoved }: Which,
  at: Date,
): Promise<void> {
  const changed = await annotationQueries(within).setRemoved(seriesId, annotationId, isRemoved ? at : null)
  if (!changed) return
  await appendAudit(within, at, [
    {
      action: isRemoved ? 'remove-annotation' : 'restore-annotation',
      objectType: 'measure-annotation',
      objectId: annotationId,
      after: { seriesId },
    },
  ])
}
