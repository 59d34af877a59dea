/** What a role may do with a table's rows, in this order: select, insert, update, delete. */
export type Rights = {
  readonly headroom_app?: string
  readonly headroom_confidential?: string
  readonly headroom_sign_in?: string
}

export type TableGroup = {
  /** Why they are as they are. */
  readonly why: string
  readonly rights: Rights
  /** Columns that may be updated where the table as a whole may not. */
  readonly columns?: { readonly headroom_app: string }
  /** A trigger refuses change and removal to every role, the owner too. */
  readonly isAppendOnly?: true
  /** Beside `own_organisation`, or without an organisation at all. */
  readonly policies?: readonly string[]
  readonly tables: readonly string[]
}

/**
 * Every table of a tenant. `checks/row-policies.test.ts` holds the database to it, table by table: a right more, a policy less or
 * a table that is missing here fails.
 */
export const tenantTables: readonly TableGroup[] = [
  {
    why: 'Written, changed and taken away again: by an import and its undo, or because what goes is nobody’s record.',
    rights: { headroom_app: 'select insert update delete' },
    tables: [
      'assessment_answer',
      'assignment',
      'conversation_note',
      'conversation_objective',
      'conversation_support',
      'feedback_draft',
      'feedback_instrument_version',
      'feedback_invitation',
      'feedback_item',
      'feedback_subject',
      'improvement_project_driver',
      'improvement_project_measure',
      'line_management',
      'measure_chart',
      'measure_import',
      'measure_import_change',
      'measure_import_fault',
      'measure_import_reading',
      'measure_review_action',
      'organisation_code',
      'person',
      'person_grant',
      'post',
      'post_profile',
      'series_result',
      'staff_import',
      'staff_import_change',
      'staff_import_fault',
      'staff_import_mapping',
      'staff_import_undo',
      'system_membership',
      'unit',
      'unit_lead',
      'unit_path',
    ],
  },
  {
    why: 'Goes through states, and is never removed: it is withdrawn, cancelled or closed, and stays.',
    rights: { headroom_app: 'select insert update' },
    tables: [
      'assessment',
      'audit_head',
      'background_job',
      'conversation',
      'conversation_preparation',
      'feedback_cycle',
      'feedback_instrument',
      'feedback_share',
      'improvement_adoption',
      'improvement_idea',
      'improvement_project',
      'improvement_project_person',
      'improvement_test',
      'measure',
      'measure_computation',
      'measure_computation_range',
      'measure_review',
      'measure_series',
      'sharing',
      'team_conversation',
      'technology_appraisal',
      'technology_benefit',
    ],
  },
  {
    why: 'Facts: what somebody said, gave or decided on a day. Another fact follows; none is changed.',
    rights: { headroom_app: 'select insert' },
    isAppendOnly: true,
    tables: [
      'audit_event',
      'code_attestation',
      'conversation_agreement',
      'conversation_record',
      'conversation_said',
      'evidence',
      'improvement_decision',
      'improvement_idea_reply',
      'measure_definition',
      'measure_rebase',
      'post_responsibility_decision',
      'rating_event',
      'unit_lead_decision',
    ],
  },
  {
    why: 'Figures as they were released, and what else is only ever added to: the application has no right to change it.',
    rights: { headroom_app: 'select insert' },
    tables: [
      'code_coverage',
      'code_coverage_group',
      'conversation_figures',
      'conversation_objective_event',
      'feedback_release',
      'figure',
      'figures',
      'post_title',
    ],
  },
  {
    why: 'Kept as they were said; taken back by a mark on the row.',
    rights: { headroom_app: 'select insert' },
    columns: { headroom_app: 'withdrawn_at withdrawn_by' },
    tables: ['improvement_change', 'measure_target'],
  },
  {
    why: 'A note on a chart is taken off by a mark on the row.',
    rights: { headroom_app: 'select insert' },
    columns: { headroom_app: 'removed_at removed_by' },
    tables: ['measure_annotation'],
  },
  {
    why: 'Every version of a number stays: which of them counts is all that may change.',
    rights: { headroom_app: 'select insert' },
    columns: { headroom_app: 'is_current' },
    tables: ['measure_point'],
  },
  {
    why: 'Written anew as a whole, row by row never changed.',
    rights: { headroom_app: 'select insert delete' },
    tables: ['person_further_name', 'submission', 'unit_staffing'],
  },
  {
    why: 'Made at the command line by the owner: no page makes an organisation or removes one.',
    rights: { headroom_app: 'select update' },
    tables: ['organisation'],
  },
  {
    why: 'An answer goes in and is not seen again by the application, nor which ticket was used: the reader in confidence takes it out.',
    rights: { headroom_app: 'insert', headroom_confidential: 'select delete' },
    tables: ['feedback_box', 'feedback_spent_ticket'],
  },
  {
    why: 'Answers apart from whoever gave them: for those few lines that score and erase them.',
    rights: { headroom_confidential: 'select insert delete' },
    tables: ['feedback_comment', 'feedback_response'],
  },
  {
    why: 'What left the confidence through disclosure control: read by pages, made and erased by the reader in confidence.',
    rights: { headroom_app: 'select', headroom_confidential: 'insert delete' },
    tables: ['feedback_figures', 'feedback_report'],
  },
  {
    why: 'Addresses, to find whose account it is before any organisation is known: the one table of tenants that sign-in reads.',
    rights: { headroom_app: 'select insert update delete', headroom_sign_in: 'select' },
    policies: ['looked_up_at_sign_in: permissive, select, to headroom_sign_in, using true, check null'],
    tables: ['person_directory'],
  },
]

/** Tables of no tenant. */
export const otherTables: readonly TableGroup[] = [
  {
    why: 'Published for everybody, and written by a release alone.',
    rights: { headroom_app: 'select' },
    tables: [
      'framework_node',
      'framework_scale_level',
      'framework_stage',
      'framework_version',
      'health_system',
      'role_profile_version',
    ],
  },
  {
    why: 'The installation’s own secret, and the state of the schema: for the owner.',
    rights: {},
    tables: ['headroom_migration', 'installation'],
  },
  {
    why: 'Names and codes of organisations, to choose one before any scope exists.',
    rights: { headroom_sign_in: 'select' },
    tables: ['organisation_register'],
  },
  {
    why: 'Accounts belong to people and not to organisations: for sign-in, and unreadable to the application.',
    rights: { headroom_sign_in: 'select insert update delete' },
    tables: [
      'sign_in.credential',
      'sign_in.link',
      'sign_in.membership',
      'sign_in.passkey',
      'sign_in.second_factor',
      'sign_in.session',
      'sign_in.throttle',
      'sign_in.used_code',
      'sign_in.user_account',
      'sign_in.verification',
    ],
  },
]

/** Views, each of which reads with the rights and the organisation of whoever asks. */
export const views = ['current_rating']

/** Functions that do what their caller may not: each with its owner, its search path, and who may call it. A trigger's is called by nobody. */
export const definerFunctions: Readonly<Record<string, string>> = {
  accept_feedback_answer: 'a trigger of headroom_owner, search_path=public',
  clear_register: 'a trigger of headroom_owner, search_path=public',
  register_organisation: 'a trigger of headroom_owner, search_path=public',
  rename_in_register: 'a trigger of headroom_owner, search_path=public',
  refresh_statistics: 'of headroom_owner, search_path=public, for headroom_app',
  'sign_in.find_session': 'of headroom_sign_in, search_path=sign_in, pg_temp, for nobody else',
}

/** Which role may do what another may. */
export const memberships = ['headroom_confidential may do what headroom_app may']
