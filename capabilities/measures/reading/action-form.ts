import { z } from 'zod'
import { $Once, wordsField } from './forms.ts'

export const $Action = z.object({
  ...$Once.shape,
  words: wordsField('Enter what is to be done'),
  personId: z.uuid('Select who does it').optional(),
  dueOn: z.iso.date('Enter a day, for example 2026-12-01').optional(),
})
