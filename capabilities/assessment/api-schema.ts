import { z } from 'zod'
import { isWebAddress, LONGEST_NOTE } from './schema.ts'

const $Answer = z
  .object({
    competencyId: z.string(),
    level: z.number().int().nullable().default(null),
    noChance: z.boolean().default(false),
    note: z.string().trim().max(LONGEST_NOTE).default(''),
    link: z
      .string()
      .trim()
      .max(500)
      .refine((link) => link === '' || isWebAddress(link), 'Give a whole http or https address')
      .default(''),
  })
  .refine(({ level, noChance }) => (level === null) === noChance, 'Give either a level or noChance')

export const $Submission = z.object({
  /** Made by the sender: the same one sent again changes nothing. */
  submissionId: z.uuid(),
  stage: z.string(),
  answers: z.array($Answer).min(1),
  /** Says that competencies may stay unanswered. */
  leavesOpen: z.boolean().default(false),
})

export const $Submitted = z.object({ assessmentId: z.string() })

export const $Refused = z.object({
  fault: z.enum([
    'no-such-stage',
    'no-such-competency',
    'no-such-level',
    'unanswered',
    'draft-under-way',
    'sent-before',
  ]),
  about: z.array(z.string()),
})

export const $Team = z.object({
  people: z.number().int(),
  sharing: z.number().int(),
  sharingAssessed: z.number().int(),
  notSharing: z.number().int(),
  /** Null: withheld. */
  notSharingAssessed: z.number().int().nullable(),
  members: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      stage: z.string().nullable(),
      submittedAt: z.iso.datetime().nullable(),
      standards: z.array(z.object({ standardId: z.string(), level: z.number().int().nullable() })),
    }),
  ),
})

export const $UnitFigures = z.object({
  unitId: z.string(),
  name: z.string(),
  asAt: z.iso.date(),
  figures: z.array(
    z.object({
      subject: z.string(),
      answer: z.string(),
      /** Null: withheld. */
      people: z.number().int().nullable(),
    }),
  ),
})
