import { z } from 'zod'
import { disciplines, levels } from './library.ts'

/** An empty choice in a filter means: any. */
const anyOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.enum(values).optional())

export const $Filter = z.object({
  level: anyOf(levels as readonly ['F', '1', '2', '3', '4']),
  discipline: anyOf(disciplines as readonly ['operational', 'clinical', 'nursing', 'medical', 'corporate']),
})

export const $Choice = z.object({
  postId: z.uuid('Go back and choose the post again'),
  lockVersion: z.coerce.number().int().min(0),
  submissionId: z.uuid(),
  profileId: z.string('Select a role'),
})

const $Requirement = z.object({
  competencyId: z.string(),
  stage: z.string(),
  level: z.number().int(),
  importance: z.enum(['essential', 'desirable']),
})

export const $RoleSummary = z.object({
  id: z.string(),
  version: z.string(),
  name: z.string(),
  level: z.string(),
  discipline: z.string(),
})

export const $Role = $RoleSummary.extend({
  purpose: z.string(),
  typicalBands: z.array(z.string()),
  tasks: z.array(z.object({ id: z.string(), name: z.string(), emphasis: z.string(), sentence: z.string() })),
  requirements: z.array($Requirement),
})
