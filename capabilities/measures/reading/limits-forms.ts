import { z } from 'zod'
import { wordsField } from './forms.ts'

const yesNo = (missing: string) => z.enum(['yes', 'no'], missing)

const $Which = z.object({
  startsOn: z.iso.date('Enter the date from which new limits start'),
  seenVersion: z.coerce.number().int().min(0),
  proposedBy: z.enum(['rule', 'person']).default('person'),
})

export const $Accept = z
  .object({
    ...$Which.shape,
    isCauseKnown: yesNo('Select whether the cause is known'),
    cause: z.string().trim().max(1_000, 'Write no more than 1,000 characters').optional(),
    isSustained: yesNo('Select whether the change is meant to last'),
    reason: wordsField('Enter why new limits are right'),
  })
  .refine(({ isCauseKnown, cause }) => isCauseKnown !== 'yes' || (cause ?? '') !== '', {
    path: ['cause'],
    message: 'Enter what the cause is',
    // Told with the others, not only after them.
    when: ({ value }) => typeof value === 'object' && value !== null,
  })

export const $Decline = z.object({ ...$Which.shape, reason: wordsField('Enter why the old limits stay') })

export const $Undo = z.object({ ...$Which.shape, reason: wordsField('Enter why the new limits are undone') })
