import { themes } from '@headroom/capabilities/measures'
import { z } from 'zod'
import {
  appraisalOutcomes,
  decisions,
  driverKinds,
  ideaAnswers,
  ideaStates,
  measureParts,
  nextSteps,
  personParts,
  projectStates,
  realised,
} from './rules/words.ts'

const LONGEST = 2_000

const wordsField = (missing: string, longest = LONGEST) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .max(longest, `Write no more than ${longest.toLocaleString('en-GB')} characters`)
/** Words that may be left empty: a draft is kept as it is. */
const maybeWords = z
  .string()
  .trim()
  .max(LONGEST, `Write no more than ${LONGEST.toLocaleString('en-GB')} characters`)
  .default('')
const dayField = (missing: string) => z.iso.date(missing)
const maybeDay = z.iso
  .date('Enter a day that exists, as 27 3 2027')
  .nullish()
  .transform((day) => day ?? null)

export const $Once = z.object({ submissionId: z.uuid('Go back and try again') })
/** Of what the person looked at while typing. */
const $Seen = z.object({ ...$Once.shape, lockVersion: z.coerce.number().int() })

export const $NewProject = z.object({
  ...$Once.shape,
  title: wordsField('Enter a name that your team would use', 150),
  unitId: z.uuid('Select the unit'),
  reviewId: z.uuid().optional(),
  ideaId: z.uuid().optional(),
  fromId: z.uuid().optional(),
})

export const $Aim = z.object({
  ...$Seen.shape,
  title: wordsField('Enter a name that your team would use', 150),
  aimWhat: maybeWords,
  aimHowMuch: maybeWords,
  aimByWhen: maybeDay,
  aimForWhom: maybeWords,
  why: maybeWords,
})

export const $AirCover = z.object({ ...$Seen.shape, airCover: maybeWords })

export const $Person = z
  .object({
    ...$Once.shape,
    part: z.enum(personParts, 'Select what part they have'),
    personId: z.uuid('Select a person').optional(),
    name: z.string().trim().max(120, 'Write no more than 120 characters').optional(),
    interest: maybeWords,
    contribution: maybeWords,
  })
  .refine(({ personId, name }) => (personId === undefined) !== (name === undefined), {
    path: ['name'],
    error:
      'Find somebody of your organisation, or enter what somebody outside wants to be called: one of the two',
  })

export const $Contribution = z.object({ ...$Once.shape, contribution: maybeWords })
export const $Naming = z.object({ ...$Once.shape, agrees: z.enum(['yes', 'no'], 'Select yes or no') })

export const $Driver = z.object({
  ...$Once.shape,
  kind: z.enum(driverKinds, 'Select what kind it is'),
  parentId: z.uuid('Select what it hangs on').optional(),
  words: wordsField('Enter the words', 300),
})

export const $Measure = z.object({
  ...$Once.shape,
  seriesId: z.uuid('Select a measure'),
  part: z.enum(measureParts, 'Select what it is to this project'),
  why: maybeWords,
})
export const $Without = z.object({ ...$Seen.shape, withoutMeasures: maybeWords })

export const $Test = z.object({
  ...$Once.shape,
  question: wordsField('Enter the question that the test is to answer'),
  plan: wordsField('Enter what you will do: who, where, on what day'),
  prediction: wordsField('Enter what you think will happen'),
  plannedFor: maybeDay,
  driverId: z.uuid().optional(),
})

export const $TestResult = z.object({
  ...$Seen.shape,
  ranOn: dayField('Enter the day it was run'),
  whatHappened: wordsField('Enter what happened'),
  comparedWithPrediction: wordsField('Enter how that compares with the prediction'),
  nextStep: z.enum(nextSteps, 'Select what comes next'),
  nextWords: maybeWords,
})

export const $Change = z.object({
  ...$Once.shape,
  fromOn: dayField('Enter the day from which it is done differently'),
  words: wordsField('Enter what is done differently'),
  meanwhile: maybeWords,
})

export const $Decision = z.object({
  ...$Once.shape,
  decision: z.enum(decisions, 'Select what you have decided'),
  reason: wordsField('Enter why'),
})

const page = z.coerce.number().int().min(1).max(1_000).catch(1).default(1)
const text = z.string().trim().max(100).optional().catch(undefined)
export const $Search = z.object({ q: text, page })
export const $HomeQuery = z.object({
  q: text,
  state: z.enum(projectStates).optional().catch(undefined),
  page,
})
const id = z.uuid().optional().catch(undefined)
export const $NewQuery = z.object({ review: id, idea: id, from: id })
export const $DoneQuery = z.object({ done: z.string().max(30).optional().catch(undefined) })
export const $VerdictQuery = z.object({ change: id })

export const $Idea = z.object({
  ...$Once.shape,
  unitId: z.uuid('Select the unit it is for'),
  words: wordsField('Enter your idea', 300),
  why: maybeWords,
  named: z.enum(['yes', 'no'], 'Select whether your name stands with it'),
})
export const $Reply = z.object({
  ...$Once.shape,
  answer: z.enum(ideaAnswers, 'Select what the answer is'),
  words: wordsField('Enter the reply, as you would say it to them'),
})
export const $IdeasQuery = z.object({
  q: text,
  state: z.enum(ideaStates).optional().catch(undefined),
  page,
  done: z.string().max(30).optional().catch(undefined),
})

export const $Offer = z.object({
  ...$Seen.shape,
  offerEssential: wordsField('Enter what is essential: without it, it is something else'),
  offerAdaptable: wordsField('Enter what can be done otherwise elsewhere'),
})
export const $Adoption = z.object({
  ...$Once.shape,
  unitId: z.uuid('Select the unit that takes it up'),
  startedOn: dayField('Enter the day from which it is done there'),
  whatTheyChanged: wordsField('Enter what is done otherwise there; “nothing” is an answer'),
  seriesId: z.uuid().optional(),
})
export const $PracticeQuery = z.object({ q: text, theme: z.enum(themes).optional().catch(undefined), page })

const pounds = z
  .string()
  .transform((words) => words.replaceAll(/[£,\s]/g, ''))
  .refine((words) => /^\d{1,10}(\.\d{1,2})?$/.test(words), 'Enter the cost in pounds, as 12,500')
  .transform((words) => Math.round(Number(words) * 100))
export const $Appraisal = z.object({
  ...$Once.shape,
  lockVersion: z.coerce.number().int().optional(),
  unitId: z.uuid('Select the unit'),
  name: wordsField('Enter what it is called', 150),
  need: maybeWords,
  evidence: maybeWords,
  fit: maybeWords,
  risk: maybeWords,
  people: maybeWords,
  costWords: maybeWords,
  cost: pounds.optional(),
})
export const $Benefit = z.object({
  ...$Once.shape,
  promised: wordsField('Enter what is promised'),
  forWhom: maybeWords,
  byOn: dayField('Enter the day by which it is promised'),
  seriesId: z.uuid().optional(),
})
export const $BenefitFound = z.object({
  ...$Seen.shape,
  isRealised: z.enum(realised, 'Select whether it was found'),
  found: wordsField('Enter what was found'),
})
export const $AppraisalDecision = z.object({
  ...$Seen.shape,
  outcome: z.enum(appraisalOutcomes, 'Select what is decided'),
  outcomeReason: wordsField('Enter why'),
})
