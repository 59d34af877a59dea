import type { PlainDate } from '@headroom/platform/clock'
import type { Generated } from 'kysely'

type Owned = { organisation_id: string }
type OfVersion = { framework_id: string; framework_version: string }

export type AssessmentState = 'draft' | 'submitted' | 'discarded'
export type RatingSource = 'self' | 'manager' | 'rater-group' | 'assessor' | 'import'

export type RatingEventRow = Owned &
  OfVersion & {
    id: string
    person_id: string
    source: RatingSource
    assessor_person_id: string | null
    assessment_id: string | null
    stage_id: string
    node_id: string
    scale_id: string
    level: number | null
    no_chance: boolean
    occurred_at: Date
  }

export type AssessmentTables = {
  assessment: Owned &
    OfVersion & {
      id: string
      person_id: string
      stage_id: string
      profile_id: string | null
      profile_version: string | null
      state: AssessmentState
      started_at: Date
      changed_at: Date
      submitted_at: Date | null
      lock_version: Generated<number>
    }
  assessment_answer: Owned &
    OfVersion & {
      assessment_id: string
      node_id: string
      scale_id: string
      level: number | null
      no_chance: boolean
      note: string
      link: string
    }
  rating_event: RatingEventRow
  current_rating: RatingEventRow
  evidence: Owned &
    OfVersion & {
      id: string
      person_id: string
      assessment_id: string | null
      node_id: string
      note: string
      link: string
      added_at: Date
    }
  sharing: Owned & {
    id: string
    person_id: string
    manager_person_id: string
    given_at: Date
    withdrawn_at: Date | null
  }
  figures: Owned & OfVersion & { as_at: PlainDate; drawn_at: Date }
}
