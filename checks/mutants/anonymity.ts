// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text of programs stands here as it is.

import type { Mutant } from './mutant.ts'

const closing = ['capabilities/feedback/confidence/closing.test.ts']
const apart = ['capabilities/feedback/confidence/kept-apart.test.ts']
const tickets = ['capabilities/feedback/tickets/tickets.test.ts']
const confidence = 'capabilities/feedback/confidence'

/** Nobody can find out who said what. */
export const anonymity: readonly Mutant[] = [
  {
    name: 'Answers lie in the order in which they came',
    file: `${confidence}/empty-box.ts`,
    find: 'from taken order by random()',
    replace: 'from taken',
    tests: apart,
  },
  {
    name: 'Sending answers leaves an audit entry beside them',
    file: 'capabilities/feedback/answering/send-answers.ts',
    find: '      await queries.put(ticket, answers)\n',
    replace:
      "      await queries.put(ticket, answers)\n      await (await import('@headroom/platform/audit')).appendAudit(within, new Date(), [{ action: 'answer', objectType: 'feedback-cycle', objectId: ticket.cycleId }])\n",
    tests: ['capabilities/feedback/answering/answering.test.ts'],
  },
  {
    name: 'One late answer makes a second report',
    file: `${confidence}/late-answers.ts`,
    find: '>= ${cycle.threshold}`',
    replace: '>= 1`',
    tests: closing,
  },
  {
    name: 'The line manager’s late answer helps to make a second report',
    file: `${confidence}/late-answers.ts`,
    find: "count(*) filter (where rater_group not in ('self', 'manager'))",
    replace: 'count(*)',
    tests: closing,
  },
  {
    name: 'Addresses of raters are kept after the close',
    file: `${confidence}/close-cycle.ts`,
    find: 'set email = null, name = null',
    replace: 'set email = email, name = name',
    tests: closing,
  },
  {
    name: 'Links can be made again after the close',
    file: `${confidence}/close-cycle.ts`,
    find: 'late_until = ${lateUntil}, link_salt = null,',
    replace: 'late_until = ${lateUntil},',
    tests: closing,
  },
  {
    name: 'The audit says how many had answered at the close',
    file: `${confidence}/close-cycle.ts`,
    find: '    await emptyBox(within, { cycleId, version: 1 })\n',
    replace:
      "    const { rows: told } = await sql<{ waiting: number }>`select count(*)::int as waiting from feedback_box where cycle_id = ${cycleId}`.execute(tables)\n    await appendAudit(within, at, [{ action: `count-${told[0]?.waiting}`, objectType: 'feedback-cycle', objectId: cycleId }])\n    await emptyBox(within, { cycleId, version: 1 })\n",
    tests: closing,
  },
  {
    name: 'Answers are kept when a cycle is finished',
    file: `${confidence}/finish-cycle.ts`,
    find: '    await eraseAnswers(within, cycleId)\n',
    replace: '',
    tests: closing,
  },
  {
    name: 'A cycle is finished while late answers are still taken',
    file: `${confidence}/finish-cycle.ts`,
    find: "    if (cycle.lateUntil === null || day <= cycle.lateUntil) return fail({ reason: 'late-days' })\n",
    replace: '',
    tests: closing,
  },
  {
    name: 'Who was asked is kept when a cycle is cancelled',
    file: `${confidence}/cancel-cycle.ts`,
    find: '    await eraseAsked(within, cycleId)\n',
    replace: '',
    tests: closing,
  },
  {
    name: 'Whoever passed a link on can ask whether it was used',
    file: 'capabilities/feedback/answering/open-ticket.ts',
    find: '  if (ticket.isDiscreet) return false\n',
    replace: '',
    tests: [
      'capabilities/feedback/answering/answering.test.ts',
      'capabilities/feedback/routes/pass-on.test.ts',
    ],
  },
  {
    name: 'A ticket that nobody gave out is taken',
    file: 'capabilities/feedback/tickets/ticket.ts',
    find: 'if (!bytes || !sameText(sealOf(mark, bytes.subarray(0, SEAL_AT)), base64url(bytes.subarray(SEAL_AT))))',
    replace: 'if (!bytes)',
    tests: tickets,
  },
  {
    name: 'The length of a draft tells how much was written',
    file: 'capabilities/feedback/tickets/sealed-draft.ts',
    find: 'Math.ceil(text.length / BLOCK) * BLOCK',
    replace: 'text.length',
    tests: tickets,
  },
  {
    name: 'An item is shown by groups that fewer had a chance to see',
    file: 'capabilities/feedback/report/plan.ts',
    find: 'const rows = plan.rows.filter(({ key }) => outcome.shown.includes(key))',
    replace: 'const rows = plan.rows',
    tests: ['capabilities/feedback/report/make-report.test.ts', `${confidence}/attacker.test.ts`],
  },
  {
    name: 'A person reads their report before it is released',
    file: 'capabilities/feedback/report/report-rights.ts',
    find: "return isReleased ? 'subject' : undefined",
    replace: "return 'subject'",
    tests: ['capabilities/feedback/report/report-rights.test.ts'],
  },
  {
    name: 'Reports are erased that nobody was warned of in time',
    file: 'capabilities/feedback/rules/report-retention.ts',
    find: 'today >= until && today >= addDays(warnedOn, WARNED_DAYS)',
    replace: 'today >= until',
    tests: ['capabilities/feedback/rules/report-retention.test.ts'],
  },
  {
    name: 'One sees what the other prepared before both have shared',
    file: 'capabilities/conversations/rules/conversation.ts',
    find: 'shared.person && shared.manager',
    replace: 'shared.person || shared.manager',
    tests: ['capabilities/conversations/rules/conversation.test.ts'],
  },
  {
    name: 'What was shared for a conversation can be written again after reading the other’s',
    file: 'capabilities/conversations/queries/preparation.ts',
    find: 'where kept.lock_version = ${lockVersion} and kept.shared_at is null',
    replace: 'where kept.lock_version = ${lockVersion}',
    tests: ['capabilities/conversations/conversations.test.ts'],
  },
  {
    name: 'A note to oneself is shown to the other',
    file: 'capabilities/conversations/queries/preparation.ts',
    find: "        .where('author_person_id', '=', within.personId ?? '')\n",
    replace: '',
    tests: ['capabilities/conversations/conversations.test.ts'],
  },
  {
    name: 'A line manager sees levels after the agreement was taken back',
    file: 'capabilities/assessment/queries/team.ts',
    find: 'and sharing.manager_person_id = ${within.personId} and sharing.withdrawn_at is null)',
    replace: 'and sharing.manager_person_id = ${within.personId})',
    tests: ['capabilities/assessment/team.test.ts'],
  },
  {
    name: 'The page of one person opens after the agreement was taken back',
    file: 'capabilities/assessment/queries/sharing.ts',
    find: 'and sharing.manager_person_id = ${me} and sharing.withdrawn_at is null',
    replace: 'and sharing.manager_person_id = ${me}',
    tests: ['capabilities/assessment/team.test.ts'],
  },
  {
    name: 'An idea without a name keeps whose it was',
    file: 'capabilities/improvement/reply.ts',
    find: 'const personId = isNamed ? within.personId : null',
    replace: 'const personId = within.personId',
    tests: ['capabilities/improvement/routes/whole-project.test.ts'],
  },
  {
    name: 'The audit says who put in an idea without a name',
    file: 'capabilities/improvement/reply.ts',
    find: 'appendAudit(isNamed ? within : { ...within, personId: null }, now, [entry])',
    replace: 'appendAudit(within, now, [entry])',
    tests: ['capabilities/improvement/routes/whole-project.test.ts'],
  },
]
