import { statfs } from 'node:fs/promises'

const CHECK_EVERY_MS = 2_000
const CHANGES =
  /^\s*(insert|update|delete|merge|create|alter|truncate|copy|with\b[\s\S]*\b(insert\s+into|update|delete\s+from|merge\s+into)\b)/i

export class DiskNearlyFull extends Error {
  override readonly name = 'DiskNearlyFull'
}

/**
 * Stock PGlite spins for ever on a full disk. Changes are refused while there is still room to read, commit and report;
 * they work again, without a restart, when space has been made.
 */
export class FreeSpace {
  readonly #folder: string
  readonly #leastMb: number
  #checkedAt = 0
  #freeMb = Number.POSITIVE_INFINITY

  constructor(folder: string, leastMb: number) {
    this.#folder = folder
    this.#leastMb = leastMb
  }

  async require(sql: string): Promise<void> {
    if (!CHANGES.test(sql)) return
    if (performance.now() - this.#checkedAt > CHECK_EVERY_MS) {
      const { bavail, bsize } = await statfs(this.#folder)
      this.#freeMb = (bavail * bsize) / 1_048_576
      this.#checkedAt = performance.now()
    }
    if (this.#freeMb < this.#leastMb)
      throw new DiskNearlyFull(
        `The disk of the data folder has ${Math.floor(this.#freeMb)} MB free, under the ${this.#leastMb} MB kept in reserve. Nothing was changed: make room, then try again.`,
      )
  }
}
