import type { PlainDate } from '@headroom/platform/clock'
import type { Generated } from 'kysely'
import type {
  AppraisalOutcome,
  Decision,
  DriverKind,
  IdeaAnswer,
  IdeaState,
  MeasurePart,
  NextStep,
  PersonPart,
  ProjectState,
  Realised,
} from './rules/words.ts'

type Owned = { organisation_id: string; id: string }

export type ImprovementTables = {
  improvement_project: Owned & {
    unit_id: string
    title: string
    aim_what: Generated<string>
    aim_how_much: Generated<string>
    aim_by_when: PlainDate | null
    aim_for_whom: Generated<string>
    why: Generated<string>
    air_cover: Generated<string>
    without_measures: Generated<string>
    state: ProjectState
    review_id: string | null
    idea_id: string | null
    adopted_from_project_id: string | null
    offered_at: Date | null
    offer_essential: Generated<string>
    offer_adaptable: Generated<string>
    made_by: string | null
    made_at: Date
    lock_version: Generated<number>
  }
  improvement_project_driver: Owned & {
    project_id: string
    parent_id: string | null
    kind: DriverKind
    words: string
    position: number
  }
  improvement_project_measure: Omit<Owned, 'id'> & {
    project_id: string
    series_id: string
    part: MeasurePart
    why: string
    added_at: Date
  }
  improvement_project_person: Owned & {
    project_id: string
    person_id: string | null
    name: string | null
    part: PersonPart
    interest: string
    contribution: string
    agrees_to_be_named: boolean | null
    added_by: string | null
    added_at: Date
    left_at: Date | null
  }
  improvement_test: Owned & {
    project_id: string
    number: number
    driver_id: string | null
    question: string
    plan: string
    prediction: string
    planned_for: PlainDate | null
    predicted_at: Date
    ran_on: PlainDate | null
    what_happened: Generated<string>
    compared_with_prediction: Generated<string>
    next_step: NextStep | null
    next_words: Generated<string>
    lock_version: Generated<number>
  }
  improvement_change: Owned & {
    project_id: string
    from_on: PlainDate
    words: string
    baseline: string
    meanwhile: string
    recorded_by: string | null
    recorded_at: Date
    withdrawn_by: string | null
    withdrawn_at: Date | null
  }
  improvement_decision: Owned & {
    project_id: string
    decision: Decision
    reason: string
    verdicts: string
    decided_by: string | null
    decided_at: Date
  }
  improvement_idea: Owned & {
    unit_id: string
    words: string
    why: string
    person_id: string | null
    put_in_on: PlainDate
    reply_due_on: PlainDate
    state: IdeaState
    lock_version: Generated<number>
  }
  improvement_idea_reply: Owned & {
    idea_id: string
    answer: IdeaAnswer
    words: string
    replied_by: string | null
    replied_at: Date
  }
  technology_appraisal: Owned & {
    unit_id: string
    project_id: string | null
    name: string
    need: string
    evidence: string
    fit: string
    risk: string
    people: string
    cost_words: string
    cost_pence: number | null
    outcome: AppraisalOutcome | null
    outcome_reason: Generated<string>
    decided_by: string | null
    decided_at: Date | null
    made_by: string | null
    made_at: Date
    lock_version: Generated<number>
  }
  technology_benefit: Owned & {
    appraisal_id: string
    promised: string
    for_whom: string
    by_on: PlainDate | null
    series_id: string | null
    found: string | null
    is_realised: Realised | null
    found_by: string | null
    found_at: Date | null
    lock_version: Generated<number>
  }
  improvement_adoption: Owned & {
    offered_project_id: string
    unit_id: string
    own_project_id: string | null
    series_id: string | null
    what_they_changed: string
    started_on: PlainDate
    told_by: string | null
    told_at: Date
    lock_version: Generated<number>
  }
}
