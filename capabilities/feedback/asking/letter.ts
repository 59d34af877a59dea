import { formatDate } from '@headroom/design-system'
import type { PlainDate } from '@headroom/platform/clock'
import { minutesWords } from '../rules/questionnaire-length.ts'
import type { RaterGroupKey } from '../tables.ts'
import { protectionWords } from './protection.ts'

export type Letter = { readonly subject: string; readonly text: string }

export type LetterFacts = {
  readonly group: RaterGroupKey
  readonly name: string | null
  readonly subjectName: string
  readonly organisationName: string
  readonly threshold: number
  readonly closesOn: PlainDate
  readonly ratings: number
  readonly comments: number
  readonly address: string
}

export const whyYou: Readonly<Record<Exclude<RaterGroupKey, 'self'>, string>> = {
  manager: 'as their line manager',
  peer: 'as a colleague',
  report: 'as somebody they manage',
  partner: 'as somebody from outside who works with them',
  patient: 'as a patient, or somebody who speaks for patients',
}

const who = ({ group, subjectName, organisationName }: LetterFacts): string =>
  group === 'self'
    ? `Before you hear how others see you at work, ${organisationName} asks for your own view.`
    : `${subjectName} of ${organisationName} would like to know how they come across at work, and you are asked ${whyYou[group]}.`

const body = (facts: LetterFacts, opening: readonly string[]): string =>
  [
    facts.name ? `Dear ${facts.name}` : 'Hello',
    ...opening,
    `It takes ${minutesWords(facts)}. You can stop and come back. It closes on ${formatDate(facts.closesOn)}.`,
    `To answer, open this link. You need no account, and it is yours alone: please do not pass it on.\n${facts.address}`,
    `How your answers are protected:\n${protectionWords(facts)
      .map((sentence) => `- ${sentence}`)
      .join('\n')}`,
    'If you would rather not, open the link and choose “I would rather not”. Then we do not ask again.',
  ].join('\n\n')

export const askingLetter = (facts: LetterFacts): Letter => ({
  subject:
    facts.group === 'self'
      ? 'Your own view of how you lead'
      : `Feedback for ${facts.subjectName}: will you help?`,
  text: body(facts, [who(facts)]),
})

export const reminderLetter = (facts: LetterFacts): Letter => ({
  subject: `Until ${formatDate(facts.closesOn)}: ${
    facts.group === 'self' ? 'your own view of how you lead' : `feedback for ${facts.subjectName}`
  }`,
  text: body(facts, ['This is a reminder: there is still time to answer.', who(facts)]),
})
