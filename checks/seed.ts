/**
 * What everything random in the tests begins from: the same in every `npm test`, so that a failure can be seen again, and
 * another in each turn of `npm run soak`, which prints it. `HEADROOM_SEED` repeats one.
 */
export const seed = Number(process.env.HEADROOM_SEED ?? 20_261_122)

/** mulberry32: numbers from 0 to 1, the same for the same seed. */
export function randomFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
