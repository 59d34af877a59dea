import type { Conversation } from '../queries/conversations.ts'
import { type NextStep, nextStep, otherSide, sideOf } from '../rules/conversation.ts'
import type { ConversationState, ObjectiveLevel, ObjectiveState, Side, SupportState } from '../tables.ts'

export const conversationHref = (id: string): string => `/conversations/${id}`

export const kindNames = { yearly: 'Yearly conversation', 'check-in': 'Check-in' } as const

export const stateNames: Readonly<Record<ConversationState, string>> = {
  preparing: 'Being prepared',
  together: 'Open to both',
  agreed: 'Agreed',
  cancelled: 'Cancelled',
}

export const levelNames: Readonly<Record<ObjectiveLevel, string>> = {
  own: 'Own',
  team: 'The team’s',
  system: 'The system’s',
}

export const levelHints: Readonly<Record<ObjectiveLevel, string>> = {
  own: 'What they themself will do or learn',
  team: 'What the team wants, and their part in it',
  system: 'What several services or organisations want together, and their part in it',
}

export const objectiveStateNames: Readonly<Record<ObjectiveState, string>> = {
  open: 'Under way',
  met: 'Met',
  changed: 'Changed into another',
  dropped: 'Dropped',
}

export const supportStateNames: Readonly<Record<SupportState, string>> = {
  promised: 'Promised',
  given: 'Given',
  'not-given': 'Not given',
}

/** The viewer's side; a conversation that is neither's was never found. */
export function sideIn(conversation: Conversation, viewerId: string): Side {
  const side = sideOf(conversation, viewerId)
  if (!side) throw new Error('A conversation was shown to somebody who is no side of it')
  return side
}

export const otherName = (conversation: Conversation, side: Side): string =>
  otherSide(side) === 'person' ? conversation.personName : conversation.managerName

export const stepOf = (conversation: Conversation, side: Side): NextStep =>
  nextStep({ ...conversation, side })

/** What to do next, in words: the link's text where there is something to do, and a sentence where there is not. */
export function stepWords(step: NextStep, other: string): string {
  switch (step) {
    case 'prepare':
      return 'Prepare'
    case 'wait-for-other':
      return `Shared. You will see each other’s when ${other} has shared too`
    case 'write-record':
      return 'Talk, and write down what you agree'
    case 'agree':
      return 'Read what is written, and agree or change it'
    case 'wait-for-agreement':
      return `You have agreed. Waiting for ${other}`
    case 'say-how-it-was':
      return 'Say how it was'
    case 'nothing':
      return 'Nothing to do'
  }
}

export const stepHref = (step: NextStep, id: string): string | undefined => {
  const href = conversationHref(id)
  if (step === 'prepare') return `${href}/prepare`
  if (step === 'write-record') return `${href}/record`
  if (step === 'agree') return `${href}#record`
  return step === 'say-how-it-was' ? `${href}/said` : undefined
}
