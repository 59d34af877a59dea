import { z } from 'zod'
import type { Answer } from './rules/answer.ts'
import type { Standard } from './standards.ts'
import { type AssessedVersion, scaleOf } from './standards.ts'

export const LONGEST_NOTE = 2_000
const LONGEST_LINK = 500

/** In a form and in the API: kept apart from every level. */
export const NO_CHANCE = 'no-chance'

/** Only the web: a link is pressed by other people, and `javascript:` is a link too. */
export function isWebAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol)
  } catch {
    return false
  }
}

const $Note = z
  .string()
  .trim()
  .max(LONGEST_NOTE, `Your note must be ${LONGEST_NOTE.toLocaleString('en-GB')} characters or fewer`)
const $Link = z
  .string()
  .trim()
  .max(LONGEST_LINK, `The link must be ${LONGEST_LINK} characters or fewer`)
  .refine(isWebAddress, 'Enter a whole web address, such as https://example.org/minutes')

export const $Once = z.object({ submissionId: z.uuid('Go back and try again') })

export const startSchema = ({ version }: AssessedVersion) =>
  $Once.extend({
    stageId: z.enum(
      version.stages.map(({ id }) => id),
      'Select the stage to assess yourself against',
    ),
  })

export const fieldNames = (competencyId: string) => ({
  level: `level-${competencyId}`,
  note: `note-${competencyId}`,
  link: `link-${competencyId}`,
})

/** One standard's page: three fields for each competency, none of them required. */
export function standardSchema(assessed: AssessedVersion, standard: Standard) {
  const fields = standard.competencies.flatMap((competency) => {
    const names = fieldNames(competency.id)
    const levels = scaleOf(assessed, competency).levels.map(({ ordinal }) => String(ordinal))
    return [
      [names.level, z.enum([...levels, NO_CHANCE], 'Select one of the levels').optional()],
      [names.note, $Note.optional()],
      [names.link, $Link.optional()],
    ] as const
  })
  return z.object(Object.fromEntries(fields))
}

type SentStandard = z.output<ReturnType<typeof standardSchema>>

export const answersOf = (standard: Standard, sent: SentStandard): ReadonlyMap<string, Answer> =>
  new Map(
    standard.competencies.map(({ id }) => {
      const names = fieldNames(id)
      const fields: Readonly<Record<string, unknown>> = sent
      const text = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '')
      const given = text(names.level)
      const noChance = given === NO_CHANCE
      const level = given === '' || noChance ? null : Number(given)
      return [id, { level, noChance, note: text(names.note), link: text(names.link) }]
    }),
  )

export const $Submit = $Once.extend({ leavesOpen: z.literal('yes').optional() })

export const $Sharing = $Once.extend({
  managerId: z.uuid('Go back and try again'),
  decision: z.enum(['give', 'withdraw']),
})
