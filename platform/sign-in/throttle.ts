import { type Kysely, sql } from 'kysely'
import type { Clock } from '../clock/index.ts'
import { inSignIn } from '../database/index.ts'
import type { SignInTables } from './tables.ts'
import { Turnstile } from './turnstile.ts'

export const ALLOWED_FAILURES = 10
export const COUNTED_FOR_MINUTES = 15

export type Guess<Value> = { readonly right: true; readonly value: Value } | { readonly right: false }
export type Throttled<Value> = Guess<Value> | 'refused'

/** Lets a guess at a secret be checked, or refuses to look at it. */
export type Throttle = <Value>(key: string, check: () => Promise<Guess<Value>>) => Promise<Throttled<Value>>

/**
 * Failures are counted in the database, in one atomic statement, and every guess counts, looked at or not. Fifty wrong
 * guesses at once are ten looked at and forty refused; twenty right ones wait their turn and all pass. (Keycloak's counter
 * was raced by parallel guesses, #31726, and its repair refused parallel right ones, #48272.) Each server of several allows
 * the limit once over.
 */
export function openThrottle(database: Kysely<unknown>, clock: Clock): Throttle {
  const turnstiles = new Map<string, Turnstile>()

  return async (key, check) => {
    const turnstile =
      turnstiles.get(key) ?? new Turnstile(ALLOWED_FAILURES, () => failuresOf(database, key, clock.now()))
    turnstiles.set(key, turnstile)
    try {
      const outcome = await turnstile.pass(async () => {
        const guess = await check()
        if (guess.right) await forgetFailures(database, key)
        else await countFailure(database, key, clock.now())
        return guess
      })
      if (outcome === 'refused') await countFailure(database, key, clock.now())
      return outcome
    } finally {
      if (turnstile.isEmpty) turnstiles.delete(key)
    }
  }
}

export async function failuresOf(database: Kysely<unknown>, key: string, now: Date): Promise<number> {
  return inSignIn<SignInTables, number>(database, async (tables) => {
    const row = await tables
      .selectFrom('sign_in.throttle')
      .select('failures')
      .where('key', '=', key)
      .where('counted_until', '>', now)
      .executeTakeFirst()
    return row?.failures ?? 0
  })
}

async function countFailure(database: Kysely<unknown>, key: string, now: Date): Promise<void> {
  const until = new Date(now.getTime() + COUNTED_FOR_MINUTES * 60_000)
  await inSignIn(database, (tables) =>
    sql`insert into sign_in.throttle as t (key, failures, counted_until) values (${key}, 1, ${until})
      on conflict (key) do update set
        failures = case when t.counted_until > ${now} then t.failures + 1 else 1 end,
        counted_until = case when t.counted_until > ${now} then t.counted_until else ${until} end`.execute(
      tables,
    ),
  )
}

async function forgetFailures(database: Kysely<unknown>, key: string): Promise<void> {
  await inSignIn<SignInTables, unknown>(database, (tables) =>
    tables.deleteFrom('sign_in.throttle').where('key', '=', key).execute(),
  )
}
