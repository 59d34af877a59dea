// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text of programs stands here as it is.

import type { Mutant } from './mutant.ts'

const project = ['capabilities/improvement/routes/whole-project.test.ts']
const verdicts = ['capabilities/improvement/routes/verdicts.test.ts']
const overall = ['capabilities/improvement/rules/overall.test.ts']
const baseline = ['capabilities/improvement/rules/baseline.test.ts']

/** Did it work: what was predicted and frozen stays, and what got worse is said. */
export const improvement: readonly Mutant[] = [
  {
    name: 'A prediction is written after the fact',
    file: 'capabilities/improvement/routes/tests.tsx',
    find: 'if (result.ranOn < predicted) {',
    replace: 'if (result.ranOn < predicted && !predicted) {',
    tests: project,
  },
  {
    name: 'The database lets a prediction be changed once its test has run',
    file: 'capabilities/improvement/migrations/2026-11-22-80-improvement.ts',
    find: "if TG_OP = 'UPDATE' and old.ran_on is not null and",
    replace: "if TG_OP = 'INSERT' and old.ran_on is not null and",
    tests: project,
  },
  {
    name: 'The baseline is not kept with a change',
    file: 'capabilities/improvement/did-it-work.ts',
    find: '      ? baselineOf(reading.answer, { seriesId, changeDate: fromOn, keptOn: today })',
    replace: '      ? noBaseline(seriesId, today)',
    tests: verdicts,
  },
  {
    name: 'Points corrected since the baseline was kept are not told',
    file: 'capabilities/improvement/rules/baseline.ts',
    find: 'filter(([date, value]) => differs(value, now.get(date) ?? value))',
    replace: 'filter(([date]) => !now.has(date))',
    tests: baseline,
  },
  {
    name: 'A signal that needs points from after the change is taken for an earlier one',
    file: 'capabilities/improvement/rules/baseline.ts',
    find: 'own.length >= needed[rule] && own.some',
    replace: 'own.some',
    tests: baseline,
  },
  {
    name: 'A worsening is hidden behind an improvement',
    file: 'capabilities/improvement/rules/overall.ts',
    find: 'if (worse.length > 0 && better.length > 0)',
    replace: 'if (worse.length > 0 && better.length > worse.length)',
    tests: overall,
  },
  {
    name: 'The price of an improvement is not said',
    file: 'capabilities/improvement/rules/overall.ts',
    find: "const price = balancing.filter(({ verdict }) => verdict === 'worsened')",
    replace: "const price = balancing.filter(({ verdict }) => verdict === 'mixed')",
    tests: overall,
  },
  {
    name: 'No harm is claimed though one measure of it cannot be read yet',
    file: 'capabilities/improvement/rules/overall.ts',
    find: 'else if (balancing.length > 0 && unread.length === 0)',
    replace: 'else if (balancing.length > unread.length)',
    tests: overall,
  },
  {
    name: 'A project is adopted before anything was tried',
    file: 'capabilities/improvement/rules/may-decide.ts',
    find: "planning: ['stop'],",
    replace: "planning: ['stop', 'adopt'],",
    tests: ['capabilities/improvement/rules/may-decide.test.ts'],
  },
  {
    name: 'A decision is kept without what the verdicts were',
    file: 'capabilities/improvement/decide.ts',
    find: 'addDecision({ decision, reason, verdicts }, now)',
    replace: 'addDecision({ decision, reason, verdicts: [] }, now)',
    tests: project,
  },
  {
    name: 'A project that is opened again stays on offer',
    file: 'capabilities/improvement/decide.ts',
    find: "decision === 'reopen' ? { offered_at: null } : {}",
    replace: "decision === 'reopen' ? {} : {}",
    tests: verdicts,
  },
  {
    name: 'A change is recorded before its day',
    file: 'capabilities/improvement/record-change.ts',
    find: 'if (change.fromOn > today)',
    replace: 'if (change.fromOn > today && !project.id)',
    tests: verdicts,
  },
  {
    name: 'A verdict is read for a change that was withdrawn',
    file: 'capabilities/improvement/open-project.ts',
    find: 'changes.filter(({ withdrawnAt }) => withdrawnAt === null)',
    replace: 'changes.filter(({ withdrawnAt }) => withdrawnAt !== undefined)',
    tests: verdicts,
  },
  {
    name: 'What else happened is not told beside a verdict',
    file: 'capabilities/improvement/did-it-work.ts',
    find: "const own = change.meanwhile === '' ? [] :",
    replace: "const own = change.meanwhile !== '' ? [] :",
    tests: verdicts,
  },
  {
    name: 'A yes to be named serves for other words',
    file: 'capabilities/improvement/routes/people.tsx',
    find: '{ agrees_to_be_named: null }',
    replace: '{}',
    tests: ['capabilities/improvement/routes/people.test.ts'],
  },
  {
    name: 'Somebody says for another that they agree to be named',
    file: 'capabilities/improvement/queries/credits.ts',
    find: 'and id = ${id} and person_id = ${personId}\n      returning',
    replace: 'and id = ${id} and ${personId}::text is not null\n      returning',
    tests: project,
  },
  {
    name: 'An idea is late on the day that its reply is due',
    file: 'capabilities/improvement/rules/reply-due.ts',
    find: "idea.state === 'waiting' && idea.replyDueOn < today",
    replace: "idea.state === 'waiting' && idea.replyDueOn <= today",
    tests: ['capabilities/improvement/rules/rules.test.ts'],
  },
  {
    name: 'An idea that somebody took up is taken back',
    file: 'capabilities/improvement/reply.ts',
    find: "if (idea.state === 'taken-up' || !",
    replace: 'if (!',
    tests: ['capabilities/improvement/routes/ideas.test.ts'],
  },
]
