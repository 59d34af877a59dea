/** An expected outcome as a value. Bugs are thrown; what a person can cause or put right is returned. */
export type Result<Value, Failure extends { reason: string }> =
  | { readonly ok: true; readonly value: Value }
  | ({ readonly ok: false } & Failure)

export const succeed = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
})

export const fail = <const Failure extends { reason: string }>(
  failure: Failure,
): { readonly ok: false } & Failure => ({
  ok: false,
  ...failure,
})
