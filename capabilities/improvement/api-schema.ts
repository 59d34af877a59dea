import { z } from 'zod'
import { verdictNames } from './rules/kept-verdict.ts'
import { measureParts, projectStates } from './rules/words.ts'

export const $ProjectsAnswer = z.object({
  total: z.number().int(),
  page: z.number().int(),
  projects: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      unitId: z.uuid(),
      unitName: z.string(),
      state: z.enum(projectStates),
      aimWhat: z.string(),
      aimByWhen: z.iso.date().nullable(),
      tests: z.number().int(),
      changes: z.number().int(),
      isOffered: z.boolean(),
    }),
  ),
})

const verdicts = Object.keys(verdictNames)
const number = z.number().nullable()

/** Numbers are the chart's own: a share is between 0 and 1. */
export const $VerdictsAnswer = z.object({
  projectId: z.uuid(),
  asOf: z.iso.date(),
  change: z.object({ id: z.uuid(), fromOn: z.iso.date(), words: z.string() }).nullable(),
  together: z.array(z.string()),
  verdicts: z.array(
    z.object({
      seriesId: z.uuid(),
      measureName: z.string(),
      unitName: z.string(),
      part: z.enum(measureParts),
      verdict: z.string().refine((verdict) => verdicts.includes(verdict)),
      pointsBefore: number,
      meanBefore: number,
      pointsAfter: number,
      meanAfter: number,
      difference: z.object({ estimate: z.number(), lower: z.number(), upper: z.number() }).nullable(),
      firstSeen: z.iso.date().nullable(),
      hasHeld: z.boolean().nullable(),
      words: z.array(z.string()),
    }),
  ),
})
