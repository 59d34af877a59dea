import { ActionForm, Button } from '@headroom/design-system'
import { newId } from '@headroom/platform/ids'
import type { Child } from 'hono/jsx'
import { z } from 'zod'

export const $Done = z.object({
  done: z
    .enum(['noted', 'note-removed', 'note-restored', 'corrected', 'left-out', 'taken-in', 'limits'])
    .optional()
    .catch(undefined),
  /** What was done it to, for undoing. */
  what: z.string().max(60).optional().catch(undefined),
})

const plain = {
  noted: 'The note is on the chart.',
  'note-restored': 'The note is back on the chart.',
  corrected: 'Corrected. What was said before is kept, and the chart is drawn again.',
  'left-out': 'Left out. The point is still drawn, and is in no calculation.',
  'taken-in': 'Taken in again. The chart is drawn with it.',
  limits: 'Decided and recorded. The chart is drawn by it.',
} as const

type Asked = z.output<typeof $Done>

/** What was just done, with the way to undo it where it is one press. */
export function doneWords(
  { done, what }: Asked,
  { series }: { readonly series: { readonly id: string } },
): Child | undefined {
  if (!done) return undefined
  if (done !== 'note-removed') return plain[done]
  return (
    <>
      <p>The note is removed.</p>
      {what && /^[\da-f-]{36}$/.test(what) ? (
        <ActionForm
          action={`/measures/series/${series.id}/annotations/${what}/restore`}
          fields={{ submissionId: newId() }}
        >
          <Button variant="secondary" small preventDoubleClick>
            Undo: put the note back
          </Button>
        </ActionForm>
      ) : null}
    </>
  )
}
