import { z } from 'zod'
import { longestAnswer, questionsFor } from './content/questions.ts'
import { togetherQuestions } from './content/together.ts'
import { type ConversationKind, objectiveLevels, objectiveStates, supportStates } from './tables.ts'

const again = 'Go back and try again'
const submissionId = z.uuid(again)
const lockVersion = z.coerce.number(again).int(again)
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use ${most.toLocaleString('en-GB')} characters or fewer`)
const day = (what: string) => z.iso.date(`Enter ${what}, such as 27 3 2027`)
const dayIfAny = (what: string) => day(what).optional()

export const $Plan = z.object({
  submissionId,
  kind: z.enum(['yearly', 'check-in'], 'Select a yearly conversation or a check-in'),
  with: z.string('Select who it is with').regex(/^(manager|person):[0-9a-f-]{36}$/, 'Select who it is with'),
  plannedFor: day('the day you will talk'),
  place: text(200).default(''),
})

/** One field a question; which questions depends on the kind. */
export const preparationSchema = (kind: ConversationKind) =>
  z.object({
    lockVersion,
    action: z.enum(['save', 'share'], 'Select Save or Share'),
    ...Object.fromEntries(questionsFor(kind).map(({ key }) => [key, text(longestAnswer).default('')])),
  })

export const $Note = z.object({ lockVersion, words: text(8_000).default('') })

export const $Record = z.object({
  version: z.coerce.number(again).int(again),
  heldOn: day('the day you talked'),
  strengths: text(longestAnswer).default(''),
  buildOn: text(longestAnswer).default(''),
  hopes: text(longestAnswer).default(''),
  summary: text(longestAnswer).default(''),
})

export const $Agree = z.object({
  version: z.coerce.number(again).int(again),
  agree: z.literal('yes', 'Select that this is what you agreed'),
  comment: text(2_000).default(''),
})

export const $Objective = z.object({
  submissionId,
  level: z.enum(objectiveLevels, 'Select whose objective it is'),
  words: z
    .string('Enter the objective')
    .trim()
    .min(1, 'Enter the objective')
    .max(500, 'Use 500 characters or fewer'),
  shownBy: text(500).default(''),
  byWhen: dayIfAny('by when'),
})

export const $Support = z.object({
  submissionId,
  promise: z
    .string('Enter what is promised')
    .trim()
    .min(1, 'Enter what is promised')
    .max(500, 'Use 500 characters or fewer'),
  supportBy: dayIfAny('by when'),
})

export const $SayOfObjective = z.object({
  lockVersion,
  state: z.enum(objectiveStates, 'Select how it stands'),
  words: text(1_000).default(''),
})

export const $SayOfSupport = z.object({
  lockVersion,
  state: z.enum(supportStates, 'Select how it stands'),
  words: text(1_000).default(''),
})

const agreement = (what: string) =>
  z.coerce.number(`Select how far you agree that ${what}`).int().min(1).max(5).optional()

export const $Said = z.object({
  wasHeld: z.enum(['yes', 'no'], 'Select whether you talked'),
  useful: agreement('it was useful'),
  feltValued: agreement('you felt valued'),
})

export const $Cancel = z.object({ lockVersion })

export const $Together = z.object({
  submissionId,
  heldOn: day('the day you talked'),
  agreed: z
    .string('Enter what you agreed, or “nothing yet”')
    .trim()
    .min(1, 'Enter what you agreed, or “nothing yet”')
    .max(longestAnswer, `Use ${longestAnswer.toLocaleString('en-GB')} characters or fewer`),
  ...Object.fromEntries(togetherQuestions.map(({ key }) => [key, text(longestAnswer).default('')])),
})

export const $Done = z.object({
  done: z
    .enum(['planned', 'saved', 'shared', 'written', 'agreed', 'noted', 'said', 'cancelled', 'added'])
    .optional(),
})
