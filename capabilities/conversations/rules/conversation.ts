import type { PlainDate } from '@headroom/platform/clock'
import type { ConversationState, Side } from '../tables.ts'

export type ConversationFacts = {
  readonly personId: string
  readonly managerPersonId: string
  readonly state: ConversationState
  readonly plannedFor: PlainDate
}

export type Shared = Readonly<Record<Side, boolean>>

/** Which side somebody is on; undefined for everybody else, who sees nothing of it. */
export function sideOf(
  facts: Pick<ConversationFacts, 'personId' | 'managerPersonId'>,
  viewerId: string,
): Side | undefined {
  if (viewerId === facts.personId) return 'person'
  return viewerId === facts.managerPersonId ? 'manager' : undefined
}

export const otherSide = (side: Side): Side => (side === 'person' ? 'manager' : 'person')

/**
 * Prepared apart, then seen together: neither sees a word of the other's until both have shared. Otherwise whoever shares
 * last answers the other instead of thinking.
 */
export const maySeeOther = (shared: Shared): boolean => shared.person && shared.manager

/** What the viewer should do next, in one phrase; the same on every page. */
export type NextStep =
  | 'prepare'
  | 'wait-for-other'
  | 'write-record'
  | 'agree'
  | 'wait-for-agreement'
  | 'say-how-it-was'
  | 'nothing'

export function nextStep({
  state,
  side,
  shared,
  latestVersion,
  agreed,
  hasSaid,
}: {
  readonly state: ConversationState
  readonly side: Side
  readonly shared: Shared
  /** 0 while nothing is written. */
  readonly latestVersion: number
  /** Who has agreed to the latest version. */
  readonly agreed: Shared
  readonly hasSaid: boolean
}): NextStep {
  if (state === 'cancelled') return 'nothing'
  if (state === 'agreed') return hasSaid ? 'nothing' : 'say-how-it-was'
  if (state === 'preparing') return shared[side] ? 'wait-for-other' : 'prepare'
  if (latestVersion === 0) return 'write-record'
  return agreed[side] ? 'wait-for-agreement' : 'agree'
}

/** Each says alone whether it was held once its day has come, agreed or not: a record is no proof of a conversation. */
export const maySay = (
  { state, plannedFor }: Pick<ConversationFacts, 'state' | 'plannedFor'>,
  today: PlainDate,
): boolean => state === 'agreed' || (state !== 'cancelled' && plannedFor <= today)

/** Both agreed to the same, latest version. Writing another takes both agreements back, because it is not what they agreed. */
export const isAgreed = (agreed: Shared): boolean => agreed.person && agreed.manager
