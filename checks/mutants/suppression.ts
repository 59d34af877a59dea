// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text of programs stands here as it is.

import type { Mutant } from './mutant.ts'

const counts = ['kernels/disclosure/protect-counts.test.ts']
const views = ['kernels/disclosure/protect-views.test.ts']
const ofAssessment = ['capabilities/assessment/rules/protect-figures.test.ts']

/** Small numbers stay unknown, also beside what else is shown. */
export const suppression: readonly Mutant[] = [
  {
    name: 'A count one below the threshold is shown',
    file: 'kernels/disclosure/sensitive.ts',
    find: 'count > 0 && count < rule.threshold',
    replace: 'count > 0 && count < rule.threshold - 1',
    tests: counts,
  },
  {
    name: 'Where a whole group gave one answer, the zeros beside it tell',
    file: 'kernels/disclosure/sensitive.ts',
    find: 'return zeros.length === line.length - 1 ? zeros : []',
    replace: 'return []',
    tests: counts,
  },
  {
    name: 'A reader can tell that a withheld count is small',
    file: 'kernels/disclosure/sensitive.ts',
    find: 'above: rule.threshold - count',
    replace: 'above: 1',
    tests: ['kernels/disclosure/protect-counts.test.ts', 'kernels/disclosure/attacker/attacker.test.ts'],
  },
  {
    name: 'What is withheld can be taken as the difference of two groups, one inside the other',
    file: 'kernels/disclosure/nested-views.ts',
    find: 'if (few > 0 && few < threshold) return left',
    replace: 'if (few > 0 && few < threshold && left.length === view.blocks.size) return left',
    tests: views,
  },
  {
    name: 'Many small groups are let through where one by one would take too long',
    file: 'kernels/disclosure/cautious-views.ts',
    find: 'if (row === undefined && column >= large.length) {',
    replace: 'if (row === undefined && column >= columns.length) {',
    tests: views,
  },
  {
    name: 'A threshold of two is taken, with which one of a pair knows the other',
    file: 'kernels/disclosure/rule.ts',
    find: 'export const lowestThreshold = 3',
    replace: 'export const lowestThreshold = 2',
    tests: [...counts, ...views, 'kernels/disclosure/feedback-groups.test.ts'],
  },
  {
    name: 'Groups of four are published',
    file: 'kernels/disclosure/rule.ts',
    find: '{ threshold: 5, zeros:',
    replace: '{ threshold: 4, zeros:',
    tests: ofAssessment,
  },
  {
    name: 'In equality data a zero is shown',
    file: 'kernels/disclosure/rule.ts',
    find: "{ threshold: 10, zeros: 'withheld'",
    replace: "{ threshold: 10, zeros: 'shown'",
    tests: counts,
  },
  {
    name: 'A group shown beside its whole leaves a rest of two',
    file: 'kernels/disclosure/group-tree.ts',
    find: 'while (left > 0 && left < least) {',
    replace: 'while (left > 0 && left < 2) {',
    tests: ['kernels/disclosure/group-tree.test.ts'],
  },
  {
    name: 'In a report the row for everybody gives a lone group away',
    file: 'kernels/disclosure/feedback-groups.ts',
    find: 'isOverallShown: outcome.shown.includes(overall)',
    replace: 'isOverallShown: true',
    tests: ['kernels/disclosure/feedback-groups.test.ts'],
  },
  {
    name: 'The totals of levels are published though coverage withheld them',
    file: 'capabilities/assessment/rules/protect-figures.ts',
    find: 'if (answer === ALL) return standingAfter(covered.cellOf(groupKey, ASSESSED))',
    replace: "if (answer === ALL) return covered ? 'to-publish' : 'never-published'",
    tests: ofAssessment,
  },
  {
    name: 'A whole unit that stands at one level is told by its zeros',
    file: 'capabilities/assessment/rules/protect-figures.ts',
    find: "zeros: 'shown-unless-all-same'",
    replace: "zeros: 'shown'",
    tests: ofAssessment,
  },
  {
    name: 'A whole unit that said one thing of its manager is told by its zeros',
    file: 'capabilities/conversations/rules/protect-figures.ts',
    find: "zeros: 'shown-unless-all-same'",
    replace: "zeros: 'shown'",
    tests: ['capabilities/conversations/rules/protect-figures.test.ts'],
  },
  {
    name: 'Whether a whole group gave its word to the Code is told by its zeros',
    file: 'capabilities/code-of-practice/rules/protect-coverage.ts',
    find: "{ ...headCountRule, zeros: 'shown-unless-all-same', answers: ['state'] }",
    replace: 'headCountRule',
    tests: ['capabilities/code-of-practice/rules/protect-coverage.test.ts'],
  },
  {
    name: 'Coverage of the Code moves with every word that is given',
    file: 'capabilities/code-of-practice/coverage.ts',
    find: '`${today.slice(0, 7)}-01`',
    replace: 'today',
    tests: ['capabilities/code-of-practice/routes.test.ts'],
  },
]
