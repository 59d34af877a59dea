// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text of programs stands here as it is.

import type { Mutant } from './mutant.ts'

const xmr = ['kernels/control-charts/xmr-golden.test.ts']
const worked = ['kernels/control-charts/before-after.test.ts']
const reasons = ['kernels/control-charts/reasons.test.ts', 'kernels/control-charts/properties.test.ts']

/** What a control chart calls a signal, and what is written into its series. */
export const charts: readonly Mutant[] = [
  {
    name: 'A point on the limit is a signal',
    file: 'kernels/control-charts/flags.ts',
    find: 'value > limits.upper + tolerance ? 1',
    replace: 'value >= limits.upper - tolerance ? 1',
    tests: [...xmr, ...reasons],
  },
  {
    name: 'A shift needs one point more',
    file: 'kernels/control-charts/flags.ts',
    find: "if (sign !== 0 && k - start >= least) record(flags, { rule: 'shift'",
    replace: "if (sign !== 0 && k - start > least) record(flags, { rule: 'shift'",
    tests: xmr,
  },
  {
    name: 'A trend counts one point fewer than it has',
    file: 'kernels/control-charts/flags.ts',
    find: '    start = k - 1\n',
    replace: '    start = k\n',
    tests: xmr,
  },
  {
    name: 'Two of three needs three of three',
    file: 'kernels/control-charts/flags.ts',
    find: 'Number(third) < 2) continue',
    replace: 'Number(third) < 3) continue',
    tests: xmr,
  },
  {
    name: 'A range that screening leaves out still widens the limits',
    file: 'kernels/control-charts/limits.ts',
    find: 'return { average: kept.sum / kept.count, screenedOut',
    replace: 'return { average, screenedOut',
    tests: xmr,
  },
  {
    name: 'A baseline fixes the limits after a change of limits too',
    file: 'kernels/control-charts/limits.ts',
    find: 'const basis = isFirst && baselinePoints ?',
    replace: 'const basis = baselinePoints ?',
    tests: [...xmr, ...reasons],
  },
  {
    name: 'A target on the limit counts as out of reach of it',
    file: 'kernels/control-charts/assurance.ts',
    find: 'const isBelow = target <= limits.lower + slack',
    replace: 'const isBelow = target < limits.lower - slack',
    tests: [...xmr, ...reasons],
  },
  {
    name: 'Getting worse is called improvement where less is better',
    file: 'kernels/control-charts/judgement.ts',
    find: "return (improvement === 'up') === (side === 'high') ? 'improvement' : 'concern'",
    replace: "return side === 'high' ? 'improvement' : 'concern'",
    tests: xmr,
  },
  {
    name: 'New limits are proposed for a shift that is over',
    file: 'kernels/control-charts/rebase.ts',
    find: "rule === 'shift' && points.at(-1) === chart.lastUsable",
    replace: "rule === 'shift' && points.length > 0",
    tests: ['kernels/control-charts/rebase.test.ts'],
  },
  {
    name: 'Chance is told too large, so that a signal looks like nothing',
    file: 'kernels/control-charts/chance.ts',
    find: 'sum + chanceAt(n).last, 0)',
    replace: 'sum + chanceAt(n).any, 0)',
    tests: ['kernels/control-charts/chance.test.ts'],
  },
  {
    name: 'The first point after a change is counted as before it',
    file: 'kernels/control-charts/before-after.ts',
    find: '(point) => point.date < changeDate && point.isGhost',
    replace: '(point) => point.date <= changeDate && point.isGhost',
    tests: worked,
  },
  {
    name: 'A change is judged on six points before it',
    file: 'kernels/control-charts/before-after.ts',
    find: 'const LEAST_BEFORE = 12',
    replace: 'const LEAST_BEFORE = 6',
    tests: worked,
  },
  {
    name: 'A signal that was there before a change is put down to it',
    file: 'kernels/control-charts/before-after.ts',
    find: 'const own = signal.points.filter((at) => at >= changeAt)',
    replace: 'const own = signal.points',
    tests: worked,
  },
  {
    name: 'Of two who decide about limits at once, the second overwrites the first unseen',
    file: 'capabilities/measures/queries/rebases.ts',
    find: 'where ${seenVersion}::integer = (select coalesce(max(version), 0) from measure_rebase',
    replace: 'where ${seenVersion}::integer <= (select coalesce(max(version), 0) from measure_rebase',
    tests: ['capabilities/measures/routes/acts.test.ts'],
  },
  {
    name: 'A point that was left out comes back with the next file',
    file: 'capabilities/measures/queries/write-points.ts',
    find: 'given.state, given.value, given.numerator, given.denominator, last.ghost_reason,',
    replace: 'given.state, given.value, given.numerator, given.denominator, null,',
    tests: ['capabilities/measures/record-points.test.ts'],
  },
  {
    name: 'Somebody corrects a number that they have not seen',
    file: 'capabilities/measures/record-points.ts',
    find: 'if ((await currentVersion(within, statement)) !== seenVersion)',
    replace: 'if ((await currentVersion(within, statement)) < seenVersion)',
    tests: ['capabilities/measures/record-points.test.ts', 'capabilities/measures/routes/acts.test.ts'],
  },
]
