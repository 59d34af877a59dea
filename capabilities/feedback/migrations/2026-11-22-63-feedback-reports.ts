import type { Migration } from '@headroom/platform/database'

/** When a report was talked through, and how long reports are kept: six years after the late days, with a warning before. */
export const createFeedbackReports: Migration = {
  name: '2026-11-22-63-feedback-reports',
  sql: `
alter table feedback_release add column talked_on date;
alter table feedback_cycle add column reports_warned_on date, add column reports_erased_on date;
create index feedback_report_cycle on feedback_report (organisation_id, cycle_id, version);
`,
}
