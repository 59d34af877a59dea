/** One rule broken on purpose, as somebody could break it: `npm run mutants` says whether the tests notice. */
export type Mutant = {
  /** What is then so, in a plain sentence. */
  readonly name: string
  /** From the root. */
  readonly file: string
  /** Occurs once in the file. */
  readonly find: string
  readonly replace: string
  /** The test files that ought to notice: beside the rule, or about it. */
  readonly tests: readonly string[]
}
