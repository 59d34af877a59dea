import { chmodSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { fail, type Result, succeed } from '../../result/index.ts'

export type OwnerLock = { release(): void }

/**
 * Two processes on one folder damage it without an error (5 of 5 runs; electric-sql/pglite#1106), and PostgreSQL's own
 * `postmaster.pid` is no protection inside WebAssembly, where the process id is always 42. An exclusive SQLite
 * transaction on a file beside the folder is a lock the kernel frees, even after SIGKILL.
 */
export function takeOwnerLock(lockFile: string): Result<OwnerLock, { reason: 'owned-by-another-process' }> {
  const file = new DatabaseSync(lockFile)
  try {
    file.exec('PRAGMA journal_mode = DELETE; PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
  } catch (error) {
    file.close()
    if (error instanceof Error && /locked|busy/i.test(error.message))
      return fail({ reason: 'owned-by-another-process' })
    throw error
  }
  chmodSync(lockFile, 0o600)
  return succeed({ release: () => file.close() })
}
