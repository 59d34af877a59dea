/**
 * An answer that cannot be given. Refusing is a result: `words` is a sentence for the reader, saying what is missing
 * and, where something would help, what.
 */
export type Refusal<Reason extends string> = {
  readonly ok: false
  readonly reason: Reason
  readonly words: string
}

export const refuse = <Reason extends string>(reason: Reason, words: string): Refusal<Reason> => ({
  ok: false,
  reason,
  words,
})
