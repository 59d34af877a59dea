import type { Mutant } from './mutant.ts'

/** Twice is the same as once. */
export const once: readonly Mutant[] = [
  {
    name: 'A form that was sent before is taken as new',
    file: 'platform/once/index.ts',
    find: 'return rows.length === 1',
    replace: 'return rows.length <= 1',
    tests: ['platform/once/once.test.ts', 'capabilities/code-of-practice/attest.test.ts'],
  },
  {
    name: 'Whether a form was sent before is asked, and not claimed',
    file: 'platform/once/index.ts',
    find: `insert into submission (organisation_id, id, at)
    values (\${within.organisationId}, \${submissionId}, \${at}) on conflict do nothing returning id`,
    replace: `with known as (select from submission where id = \${submissionId}), kept as (
    insert into submission (organisation_id, id, at) select \${within.organisationId}, \${submissionId}::uuid, \${at}::timestamptz
    where not exists (select from known) on conflict do nothing) select 'new' as id where not exists (select from known)`,
    tests: ['platform/once/once.test.ts'],
  },
  {
    name: 'A link to choose a password works twice',
    file: 'platform/sign-in/links.ts',
    find: "return rows.length === 1 ? 'used' : 'used-before'",
    replace: "return rows.length <= 1 ? 'used' : 'used-before'",
    tests: ['platform/sign-in/links.test.ts'],
  },
  {
    name: 'A code of the app signs in twice',
    file: 'platform/sign-in/second-factor.ts',
    find: 'return claimed.length === 1',
    replace: 'return claimed.length <= 1',
    tests: ['platform/sign-in/throttle.test.ts', 'capabilities/account/pages.test.ts'],
  },
  {
    name: 'Answers are sent twice with one ticket',
    file: 'capabilities/feedback/answering/send-answers.ts',
    find: "if (!(await queries.spend(ticket))) return fail({ reason: 'sent-before' })",
    replace: "if (!(await queries.spend(ticket)) && !ticket.hash) return fail({ reason: 'sent-before' })",
    tests: ['capabilities/feedback/answering/answering.test.ts'],
  },
  {
    name: 'Pressing twice gives one’s word to the Code twice',
    file: 'capabilities/code-of-practice/attest.ts',
    find: 'if (await claimOnce(within, submissionId, at))\n',
    replace: 'if ((await claimOnce(within, submissionId, at)) || personId)\n',
    tests: ['capabilities/code-of-practice/attest.test.ts'],
  },
  {
    name: 'Submitting a self-assessment again adds its ratings again',
    file: 'capabilities/assessment/journey.ts',
    find: "    if (assessment?.state === 'submitted') return succeed(null)\n    if (assessment?.state !== 'draft')",
    replace: '    if (!assessment)',
    tests: ['capabilities/assessment/journey.test.ts'],
  },
  {
    name: 'A report is released twice, and its subject told twice',
    file: 'capabilities/feedback/report/release-report.ts',
    find: '    if (!(await claimOnce(within, released.submissionId, at))) return\n    if (!(await reportSharing(within).release(reportId, { talkedOn, note, at }))) return\n',
    replace: '    await reportSharing(within).release(reportId, { talkedOn, note, at })\n',
    tests: ['capabilities/feedback/routes/reports.test.ts'],
  },
]
