import { z } from 'zod'

export const $Attest = z.object({
  hasRead: z.literal('yes', 'Select that you have read the Code and will keep to it'),
  codeVersion: z.string(),
  submissionId: z.uuid('Go back to the Code and try again'),
})

export const $CodeQuery = z.object({ attested: z.literal('yes').optional() })

export const $CoverageQuery = z.object({ unit: z.uuid().optional() })

export const $MyCode = z.object({
  codeId: z.string(),
  codeVersion: z.string(),
  state: z.enum(['never', 'in-date', 'due-soon', 'lapsed']),
  attestations: z.array(
    z.object({ codeVersion: z.string(), attestedAt: z.iso.datetime(), expiresOn: z.iso.date() }),
  ),
})
