import { expect, onTestFinished, test } from 'vitest'
import { randomFrom, seed } from '../../checks/seed.ts'
import type { Held } from './held.ts'
import { engines, KILLS, makeMortal } from './lives.ts'

/*
 * Promises A1 and A3 of the reliability report: a program that imports staff and saves assessments is killed at random
 * moments; the next one opens what it left. On the embedded database with its guards, and on the server when there is one.
 * It needs the real program, since what is tried is that a process dies.
 */
const LONGEST_LIFE_MS = 1_500

const importsIn = (said: readonly string[]): readonly number[] =>
  said.filter((line) => line.startsWith('import ')).map((line) => Number(line.slice('import '.length)))

test.each(engines)(
  `nothing acknowledged is lost or left in half over ${KILLS} kills, seed ${seed} (%s)`,
  {
    timeout: Math.max(120_000, KILLS * 30_000),
  },
  async (engine) => {
    const program = await makeMortal<Held>('worker', engine)
    onTestFinished(program.remove)
    const random = randomFrom(seed)
    const acknowledged = new Set<string>()
    let lastImport = 0
    let takenUpAgain = 0
    let inTheMiddle = 0
    const started = performance.now()
    for (let kill = 0; kill <= KILLS; kill += 1) {
      const { held, said } = await program.live({ lifeMs: Math.round(random() * LONGEST_LIFE_MS) })
      const context = `seed ${seed}, after kill ${kill}`
      expect(held.halves, context).toEqual([])
      const done = new Set(held.done)
      expect(
        [...acknowledged].filter((line) => !done.has(line)),
        `${context}: lost`,
      ).toEqual([])
      // One import may have been committed in the instant before the kill, and not yet told.
      expect(held.importNumber, `${context}: import`).toBeGreaterThanOrEqual(lastImport)
      expect(held.importNumber, `${context}: import`).toBeLessThanOrEqual(lastImport + 1)
      inTheMiddle += held.done.length > acknowledged.size ? 1 : 0
      for (const line of held.done) acknowledged.add(line)
      for (const line of said) if (/^(save|submit) /.test(line)) acknowledged.add(line)
      const again = said.filter((line) => line === 'taken-up-again').length
      takenUpAgain += again
      lastImport = Math.max(held.importNumber + again, ...importsIn(said))
    }
    const seconds = Math.round((performance.now() - started) / 1000)
    console.info(
      `${engine}: ${KILLS} kills in ${seconds} s (seed ${seed}); ${lastImport} imports, ` +
        `${acknowledged.size} saves and submissions acknowledged, 0 lost; ${takenUpAgain} imports taken up again, ` +
        `${inTheMiddle} kills between a commit and its acknowledgement`,
    )
    // A killer that never finds anybody at work proves nothing.
    expect(lastImport).toBeGreaterThan(0)
    expect(acknowledged.size).toBeGreaterThan(0)
  },
)
