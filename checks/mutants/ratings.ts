import type { Mutant } from './mutant.ts'

/** What many ratings say together. */
export const ratings: readonly Mutant[] = [
  {
    name: 'A person’s own rating is averaged with the others',
    file: 'kernels/ratings/report/means-of-others.ts',
    find: 'if (given.some(({ key }) => key === SELF))',
    replace: 'if (given.every(({ key }) => key === SELF))',
    tests: ['kernels/ratings/traps.test.ts', 'kernels/ratings/properties.test.ts'],
  },
  {
    name: 'A change that chance explains is called a change',
    file: 'kernels/ratings/report/reliable-change.ts',
    find: 'const standardError = sd * Math.sqrt(2 * (1 - reliability))',
    replace: 'const standardError = sd * Math.sqrt(1 - reliability)',
    tests: ['kernels/ratings/report/published.test.ts'],
  },
  {
    name: 'A gap to the others is named though it is not certain',
    file: 'kernels/ratings/report/self-other-gap.ts',
    find: "if (lower > half) return 'over'",
    replace: "if (upper > half) return 'over'",
    tests: ['kernels/ratings/traps.test.ts', 'kernels/ratings/report/published.test.ts'],
  },
]
