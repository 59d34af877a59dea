import type { PlainDate } from '@headroom/platform/clock'
import type { Generated } from 'kysely'

type Owned = { organisation_id: string }
type OfConversation = Owned & { conversation_id: string }

export const sides = ['person', 'manager'] as const
export type Side = (typeof sides)[number]
export type ConversationKind = 'yearly' | 'check-in'
export type ConversationState = 'preparing' | 'together' | 'agreed' | 'cancelled'
export const objectiveLevels = ['own', 'team', 'system'] as const
export type ObjectiveLevel = (typeof objectiveLevels)[number]
export const objectiveStates = ['open', 'met', 'changed', 'dropped'] as const
export type ObjectiveState = (typeof objectiveStates)[number]
export const supportStates = ['promised', 'given', 'not-given'] as const
export type SupportState = (typeof supportStates)[number]

export type ConversationsTables = {
  conversation: Owned & {
    id: string
    kind: ConversationKind
    person_id: string
    manager_person_id: string
    unit_id: string | null
    planned_for: PlainDate
    place: string
    state: ConversationState
    held_on: PlainDate | null
    planned_by: string | null
    made_at: Date
    lock_version: Generated<number>
  }
  conversation_preparation: OfConversation & {
    side: Side
    answers: Readonly<Record<string, string>>
    changed_at: Date
    shared_at: Date | null
    lock_version: Generated<number>
  }
  conversation_note: OfConversation & {
    author_person_id: string
    words: string
    changed_at: Date
    lock_version: Generated<number>
  }
  conversation_record: OfConversation & {
    version: number
    strengths: string
    build_on: string
    hopes: string
    summary: string
    written_by: string
    written_at: Date
  }
  conversation_agreement: OfConversation & {
    version: number
    side: Side
    person_id: string
    comment: string
    agreed_at: Date
  }
  conversation_objective: OfConversation & {
    id: string
    person_id: string
    level: ObjectiveLevel
    words: string
    shown_by: string
    by_when: PlainDate | null
    state: Generated<ObjectiveState>
    lock_version: Generated<number>
  }
  conversation_objective_event: Owned & {
    id: string
    objective_id: string
    state: ObjectiveState
    words: string
    said_by: string
    said_at: Date
  }
  conversation_support: OfConversation & {
    id: string
    person_id: string
    words: string
    by_when: PlainDate | null
    state: Generated<SupportState>
    state_words: Generated<string>
    lock_version: Generated<number>
  }
  conversation_said: OfConversation & {
    side: Side
    was_held: boolean
    useful: number | null
    felt_valued: number | null
    said_on: PlainDate
  }
  conversation_figures: Owned & { as_at: PlainDate; content: unknown; drawn_at: Date }
  team_conversation: Owned & {
    id: string
    unit_id: string
    questions_version: number
    held_on: PlainDate
    answers: Readonly<Record<string, string>>
    agreed: string
    written_by: string
    written_at: Date
    lock_version: Generated<number>
  }
}
