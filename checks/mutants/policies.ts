// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text of programs stands here as it is.

import type { Mutant } from './mutant.ts'

const tests = ['checks/row-policies.test.ts']
const conversations = 'capabilities/conversations/migrations/2026-11-22-90-conversations.ts'
const improvement = 'capabilities/improvement/migrations/2026-11-22-80-improvement.ts'
const answers = 'capabilities/feedback/migrations/2026-11-22-61-feedback-answers.ts'

/** What the database itself lets each role do with each table. */
export const policies: readonly Mutant[] = [
  {
    name: 'A second policy opens appraisals of technology to every organisation',
    file: improvement,
    find: "${tenantTable('technology_appraisal', ['select', 'insert', 'update'])}",
    replace:
      "${tenantTable('technology_appraisal', ['select', 'insert', 'update'])}\ncreate policy everybody on technology_appraisal using (true);",
    tests,
  },
  {
    name: 'Conversations have no row policy in force',
    file: conversations,
    find: "${tenantTable('conversation', ['select', 'insert', 'update'])}",
    replace:
      "${tenantTable('conversation', ['select', 'insert', 'update'])}\nalter table conversation disable row level security;",
    tests,
  },
  {
    name: 'The owner of the table of conversations is above its policy',
    file: conversations,
    find: "${tenantTable('conversation', ['select', 'insert', 'update'])}",
    replace:
      "${tenantTable('conversation', ['select', 'insert', 'update'])}\nalter table conversation no force row level security;",
    tests,
  },
  {
    name: 'A row may be written into another organisation',
    file: 'platform/database/migration.ts',
    find: "  with check (organisation_id = nullif(current_setting('${ORGANISATION_SETTING}', true), '')::uuid);",
    replace: '  with check (true);',
    tests,
  },
  {
    name: 'The policy of ideas lets through what has no person',
    file: improvement,
    find: "${tenantTable('improvement_idea', ['select', 'insert', 'update'])}",
    replace:
      "${tenantTable('improvement_idea', ['select', 'insert', 'update'])}\nalter policy own_organisation on improvement_idea using (person_id is null or organisation_id = nullif(current_setting('headroom.organisation_id', true), '')::uuid);",
    tests,
  },
  {
    name: 'The application may change ratings that were given',
    file: 'capabilities/assessment/migrations/2026-11-22-40-assessment.ts',
    find: "${tenantTable('rating_event', ['select', 'insert'])}",
    replace: "${tenantTable('rating_event', ['select', 'insert', 'update'])}",
    tests,
  },
  {
    name: 'The application may read answers that were given in confidence',
    file: answers,
    find: 'grant insert on feedback_box to ${APP_ROLE};',
    replace: 'grant select, insert on feedback_box to ${APP_ROLE};',
    tests,
  },
  {
    name: 'The application may change every column of a point, and not only whether it counts',
    file: 'capabilities/measures/migrations/2026-11-22-71-measure-point.ts',
    find: 'grant update (is_current) on measure_point to ${APP_ROLE};',
    replace: 'grant update on measure_point to ${APP_ROLE};',
    tests,
  },
  {
    name: 'The application may change the words of a change that was recorded',
    file: improvement,
    find: 'grant update (withdrawn_by, withdrawn_at) on improvement_change to ${APP_ROLE};',
    replace: 'grant update (withdrawn_by, withdrawn_at, words) on improvement_change to ${APP_ROLE};',
    tests,
  },
  {
    name: 'The directory that sign-in looks up may be written by it too',
    file: 'capabilities/organisation/migrations/2026-11-22-create-organisation.ts',
    find: 'on person_directory for select to ${SIGN_IN_ROLE} using (true);',
    replace: 'on person_directory to ${SIGN_IN_ROLE} using (true);',
    tests,
  },
  {
    name: 'The latest ratings are read with the rights of the owner',
    file: 'capabilities/assessment/migrations/2026-11-22-40-assessment.ts',
    find: 'create view current_rating with (security_invoker = true) as',
    replace: 'create view current_rating as',
    tests,
  },
  {
    name: 'Any role may run what the owner may',
    file: 'platform/database/migrations.ts',
    find: 'revoke all on function refresh_statistics(text[]) from public;\n',
    replace: '',
    tests,
  },
  {
    name: 'What two people agreed in a conversation can be changed',
    file: conversations,
    find: "${appendOnly('conversation_agreement')}\n",
    replace: '',
    tests,
  },
]
