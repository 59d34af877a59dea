/**
 * Admits guesses at one secret while those under way and the failures counted so far stay within the limit together; the
 * others wait for one to end.
 */
export class Turnstile {
  readonly #limit: number
  readonly #countFailures: () => Promise<number>
  #underWay = 0
  #present = 0
  #line: Promise<unknown> = Promise.resolve()
  #ended: (() => void) | undefined

  constructor(limit: number, countFailures: () => Promise<number>) {
    this.#limit = limit
    this.#countFailures = countFailures
  }

  get isEmpty(): boolean {
    return this.#present === 0
  }

  /** The guess runs, or 'refused' when the limit is reached. A failure must be counted before the guess ends. */
  async pass<T>(guess: () => Promise<T>): Promise<T | 'refused'> {
    this.#present += 1
    try {
      const turn = this.#line.then(() => this.#admit())
      this.#line = turn.catch(() => {})
      if ((await turn) === 'refused') return 'refused'
      try {
        return await guess()
      } finally {
        this.#underWay -= 1
        this.#ended?.()
      }
    } finally {
      this.#present -= 1
    }
  }

  /** One at a time. A guess that ends during the count is in the count, or under way before it, and never in neither. */
  async #admit(): Promise<'admitted' | 'refused'> {
    for (;;) {
      const underWay = this.#underWay
      const failures = await this.#countFailures()
      if (failures >= this.#limit) return 'refused'
      if (failures + underWay < this.#limit) break
      if (this.#underWay === underWay)
        await new Promise<void>((resolve) => {
          this.#ended = resolve
        })
    }
    this.#underWay += 1
    return 'admitted'
  }
}
