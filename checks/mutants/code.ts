import type { Mutant } from './mutant.ts'

const tests = ['capabilities/code-of-practice/rules/renewal.test.ts']

/** How long a word to the Code counts. */
export const code: readonly Mutant[] = [
  {
    name: 'A word has lapsed on its last day',
    file: 'capabilities/code-of-practice/rules/renewal.ts',
    find: "if (daysLeft < 0) return { kind: 'lapsed', latest }",
    replace: "if (daysLeft <= 0) return { kind: 'lapsed', latest }",
    tests,
  },
  {
    name: 'A word given on the last of a month lapses in the month after',
    file: 'capabilities/code-of-practice/rules/renewal.ts',
    find: 'Math.min(day, lastOfMonth)',
    replace: 'Math.min(day, lastOfMonth + 31)',
    tests,
  },
]
