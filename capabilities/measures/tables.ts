import type {
  Direction,
  RuleLength,
  RuleSettings,
  ShownAssurance,
  ShownVariation,
} from '@headroom/control-charts'
import type { PlainDate } from '@headroom/platform/clock'
import type { Generated } from 'kysely'
import type {
  AnnotationKind,
  ChartKind,
  Dimension,
  MeasureStatus,
  PeriodKind,
  RebaseDecision,
  Theme,
  ValueUnit,
} from './rules/words.ts'

type Owned = { organisation_id: string }

/** The icon of a chart that has none: any kind but XmR. */
export type VariationShown = ShownVariation | 'not_judged'
export type AssuranceShown = ShownAssurance | 'not_judged'
export type PointState = 'value' | 'suppressed' | 'withdrawn'

export type MeasuresTables = {
  measure: Owned & {
    id: string
    code: string
    name: string
    status: MeasureStatus
    definition_version: number
    owner_person_id: string | null
    review_on: PlainDate | null
    made_by: string | null
    made_at: Date
    lock_version: Generated<number>
  }
  measure_definition: Owned & {
    measure_id: string
    version: number
    valid_from: PlainDate
    counts_differently: boolean
    change_note: string | null
    name: string
    clinical_words: string
    managerial_words: string
    numerator_words: string | null
    denominator_words: string | null
    source: string
    value_unit: ValueUnit
    rate_per: number | null
    direction: Direction
    dimension: Dimension
    theme: Theme
    period: PeriodKind
    published_by: string | null
    published_at: Date
  }
  measure_target: Owned & {
    id: string
    measure_id: string
    unit_id: string | null
    from_on: PlainDate
    until_on: PlainDate | null
    value: number
    note: string | null
    set_by: string | null
    set_at: Date
    withdrawn_by: string | null
    withdrawn_at: Date | null
  }
  measure_chart: Owned & {
    id: string
    measure_id: string
    unit_id: string | null
    chart_kind: ChartKind
    rule_set_id: string
    rule_set_version: string
    shift_points: RuleLength
    trend_points: RuleLength
    screening: RuleSettings['screening']
    conflict: RuleSettings['conflict']
    minimum_points: number
    baseline_points: number | null
    changed_by: string | null
    changed_at: Date
    lock_version: Generated<number>
  }
  measure_series: Owned & {
    id: string
    measure_id: string
    unit_id: string
    input_version: Generated<number>
    made_at: Date
  }
  measure_point: Owned & {
    series_id: string
    period_start: PlainDate
    version: number
    state: PointState
    value: number | null
    numerator: number | null
    denominator: number | null
    ghost_reason: string | null
    is_provisional: Generated<boolean>
    note: string | null
    import_id: string | null
    recorded_by: string | null
    recorded_at: Date
    is_current: Generated<boolean>
  }
  measure_annotation: Owned & {
    id: string
    measure_id: string
    /** Null for every unit of the measure. */
    series_id: string | null
    on_date: PlainDate
    kind: AnnotationKind
    words: string
    made_by: string | null
    made_at: Date
    removed_by: string | null
    removed_at: Date | null
  }
  measure_rebase: Owned & {
    series_id: string
    starts_on: PlainDate
    version: number
    decision: RebaseDecision
    proposed_by: 'rule' | 'person'
    is_cause_known: boolean | null
    cause: string | null
    is_sustained: boolean | null
    reason: string
    decided_by: string | null
    decided_at: Date
  }
  measure_review: Owned & {
    id: string
    series_id: string
    script_version: number
    state: 'open' | 'closed'
    answers: unknown
    chart_then: unknown
    started_by: string | null
    started_at: Date
    closed_by: string | null
    closed_at: Date | null
    lock_version: Generated<number>
  }
  measure_review_action: Owned & {
    id: string
    review_id: string
    position: number
    words: string
    person_id: string | null
    due_on: PlainDate | null
    done_by: string | null
    done_at: Date | null
  }
  series_result: Owned & {
    series_id: string
    input_version: number
    chart_kind: ChartKind
    rule_set_id: string
    rule_set_version: string
    n: number
    last_period: PlainDate | null
    last_value: number | null
    last_is_provisional: boolean
    suppressed: number
    target: number | null
    variation: VariationShown
    assurance: AssuranceShown
    is_mixed: boolean
    variation_is_fragile: boolean
    assurance_is_fragile: boolean
    variation_reason: string
    assurance_reason: string
    signals: number
    rules_at_last: string[]
    warnings: string[]
    mean: number | null
    lower_limit: number | null
    upper_limit: number | null
    proposed_rebase_on: PlainDate | null
    recent: unknown
    computed_at: Date
  }
}
