import type { PgBoss } from 'pg-boss'
import type { Enqueue, JobParts } from './queue.ts'

const QUEUE = 'rounds'
const EVERY_SECONDS = 600
const FIRST_AFTER_MS = 3_000

export type RoundParts = Pick<JobParts, 'scopeOf' | 'clock' | 'log' | 'outside'> & {
  readonly rounds: NonNullable<JobParts['rounds']>
  readonly enqueue: Enqueue
}

/**
 * Asks for the rounds now and every ten minutes. Of several programs that ask in the same ten minutes, one is heard. A round that
 * fails is made again the next time.
 */
export async function openRounds(boss: PgBoss, parts: RoundParts): Promise<() => void> {
  await boss.createQueue(QUEUE, { retryLimit: 0, expireInSeconds: 3600 })
  await boss.work(QUEUE, { pollingIntervalSeconds: 2, batchSize: 1 }, () => makeRounds(parts))
  const ask = (): void => {
    boss.send(QUEUE, {}, { singletonSeconds: EVERY_SECONDS }).catch((error: Error) => {
      parts.log.warn({ error: error.name }, 'The rounds could not be asked for')
    })
  }
  const first = setTimeout(ask, FIRST_AFTER_MS).unref()
  const next = setInterval(ask, EVERY_SECONDS * 1000).unref()
  return () => {
    clearTimeout(first)
    clearInterval(next)
  }
}

/** Every round in every organisation; what fails in one does not keep the others waiting. */
export async function makeRounds({
  rounds,
  scopeOf,
  clock,
  log,
  outside,
  enqueue,
}: RoundParts): Promise<void> {
  for (const organisationId of await rounds.listOrganisations()) {
    const scope = scopeOf(organisationId, null)
    for (const round of rounds.kinds) {
      await round.run({ ...outside, scope, clock, enqueue }).catch((error: Error) => {
        log.error({ round: round.name, error: error.name }, 'A round failed')
      })
    }
  }
}
