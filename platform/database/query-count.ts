import { AsyncLocalStorage } from 'node:async_hooks'

export type QueryTally = { queries: number; sqlMs: number }

const tally = new AsyncLocalStorage<QueryTally>()

/** Counts the statements that the work sends, so that a test can hold a page to a number that does not grow with its rows. */
export async function countQueries<T>(work: () => Promise<T>): Promise<{ result: T } & QueryTally> {
  const counted: QueryTally = { queries: 0, sqlMs: 0 }
  const result = await tally.run(counted, work)
  return { result, ...counted }
}

export function noteQuery(durationMs: number): void {
  const counted = tally.getStore()
  if (!counted) return
  counted.queries += 1
  counted.sqlMs += durationMs
}
