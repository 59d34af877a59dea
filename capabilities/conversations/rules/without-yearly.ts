import type { PlainDate } from '@headroom/platform/clock'
import type { ConversationKind, ConversationState } from '../tables.ts'

type Yearly = {
  readonly kind: ConversationKind
  readonly personId: string
  readonly state: ConversationState
  readonly plannedFor: PlainDate
  readonly heldOn: PlainDate | null
}

/** A year earlier; 29 February becomes 28. */
export const yearBefore = (today: PlainDate): PlainDate =>
  `${Number(today.slice(0, 4)) - 1}${today.endsWith('-02-29') ? '-02-28' : today.slice(4)}`

/** Whom one manages and has no yearly conversation with: none under way, and none agreed within twelve months. */
export function withoutYearly<Person extends { readonly id: string }>(
  managed: readonly Person[],
  conversations: readonly Yearly[],
  today: PlainDate,
): readonly Person[] {
  const since = yearBefore(today)
  const have = new Set(
    conversations
      .filter(({ kind, state }) => kind === 'yearly' && state !== 'cancelled')
      .filter(({ state, heldOn }) => state !== 'agreed' || (heldOn ?? '') > since)
      .map(({ personId }) => personId),
  )
  return managed.filter(({ id }) => !have.has(id))
}
