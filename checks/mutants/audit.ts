// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text of programs stands here as it is.

import type { Mutant } from './mutant.ts'

const chain = ['platform/audit/audit.test.ts']

/** The chain cannot be forked or changed unseen, and what is done stands in it. */
export const audit: readonly Mutant[] = [
  {
    name: 'Two writers at once fork the chain',
    file: 'platform/audit/append.ts',
    find: 'where organisation_id = ${within.organisationId} for update`',
    replace: 'where organisation_id = ${within.organisationId}`',
    tests: chain,
  },
  {
    name: 'Events may be changed by whoever owns the table',
    file: 'platform/audit/migrations.ts',
    find: "${appendOnly('audit_event')}\n",
    replace: '',
    tests: chain,
  },
  {
    name: 'An event whose columns were changed verifies',
    file: 'platform/audit/verify.ts',
    find: 'if (rewritten !== event.canonical || ',
    replace: 'if (',
    tests: chain,
  },
  {
    name: 'A chain whose tail was cut off verifies',
    file: 'platform/audit/verify.ts',
    find: 'if (head.seq > previous.seq)',
    replace: 'if (head.seq > previous.seq + BATCH)',
    tests: chain,
  },
  {
    name: 'An event that is not linked to the one before verifies',
    file: 'platform/audit/verify.ts',
    find: "if (event.seq === previous.seq + 1 && event.previous_hash !== previous.hash) return 'out-of-order'\n",
    replace: '',
    tests: chain,
  },
  {
    name: 'Agreeing to a conversation leaves no entry',
    file: 'capabilities/conversations/agree.ts',
    find: "      await queries.change(conversationId, { state: 'agreed' })\n",
    replace:
      "      await queries.change(conversationId, { state: 'agreed' })\n    if (before.id) return 'done'\n",
    tests: ['capabilities/conversations/conversations.test.ts'],
  },
  {
    name: 'Showing what one prepared for a conversation leaves no entry',
    file: 'capabilities/conversations/prepare.ts',
    find: "if (!isShared) return 'saved'",
    replace: "if (!isShared || at) return 'saved'",
    tests: ['capabilities/conversations/conversations.test.ts'],
  },
  {
    name: 'Submitting a self-assessment leaves no entry',
    file: 'capabilities/assessment/journey.ts',
    find: "  await audit(within, at, { action: 'submit', id: assessment.id, after: { events, answers: [...answers] } })\n",
    replace: '  void events\n',
    tests: ['capabilities/assessment/journey.test.ts'],
  },
  {
    name: 'Letting the line manager see one’s levels leaves no entry',
    file: 'capabilities/assessment/routes/own-record.tsx',
    find: 'changed.map((objectId) => ({',
    replace: 'changed.slice(changed.length).map((objectId) => ({',
    tests: ['capabilities/assessment/routes.test.ts'],
  },
  {
    name: 'Giving a duty leaves no entry',
    file: 'capabilities/organisation/queries/grants.ts',
    find: "{ action: `give-${grant}`, objectType: 'person', objectId: personId, after: { grant } },\n",
    replace: '',
    tests: ['capabilities/organisation/pages.test.ts'],
  },
  {
    name: 'Giving one’s word to the Code leaves no entry',
    file: 'capabilities/code-of-practice/attest.ts',
    find: 'if (id === undefined) return\n',
    replace: 'if (id === undefined || at) return\n',
    tests: ['capabilities/code-of-practice/attest.test.ts'],
  },
  {
    name: 'Setting new limits leaves no entry',
    file: 'capabilities/measures/decide-rebase.ts',
    find: "{ action: 'decide-limits', objectType: 'measure-series', objectId: decision.seriesId, after: decision },\n",
    replace: '',
    tests: ['capabilities/measures/routes/acts.test.ts'],
  },
  {
    name: 'Releasing a feedback report leaves no entry',
    file: 'capabilities/feedback/report/release-report.ts',
    find: "{ action: 'release-report', objectType: 'feedback-report', objectId: reportId, after: { talkedOn } },\n",
    replace: '',
    tests: ['capabilities/feedback/routes/reports.test.ts'],
  },
  {
    name: 'Deciding about a project leaves no entry',
    file: 'capabilities/improvement/decide.ts',
    find: '  await noteProject(within, now, { action: decision, projectId: project.id, after: { reason, verdicts } })\n',
    replace: '',
    tests: ['capabilities/improvement/routes/whole-project.test.ts'],
  },
  {
    name: 'Replying to an idea leaves no entry',
    file: 'capabilities/improvement/reply.ts',
    find: "{ action: 'reply', objectType: 'improvement-idea', objectId: ideaId, after: { answer, words } },\n",
    replace: '',
    tests: ['capabilities/improvement/routes/whole-project.test.ts'],
  },
]
