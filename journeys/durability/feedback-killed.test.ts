import { expect, onTestFinished, test } from 'vitest'
import { randomFrom, seed } from '../../checks/seed.ts'
import { answersOf, type HeldAnswers, type Ready } from './answers-said.ts'
import { engines, KILLS, makeMortal } from './lives.ts'
import { gatherRaters } from './raters.ts'

/*
 * Raters send answers over HTTP to a program that is killed at random moments; the next one opens what it left. Then the cycle is
 * closed by programs that are killed while they close it.
 * It needs the real program, since what is tried is that a process dies.
 */
/** After the first thanks, so that on a busy machine too there is somebody to be cut off; every fifth before. */
const LONGEST_LIFE_MS = 400
const KILLS_WHILE_CLOSING = Math.min(4, KILLS)
const CLOSING_MS = 40

test.each(engines)(
  `no answer is lost, doubled or left in half over ${KILLS} kills, seed ${seed} (%s)`,
  {
    timeout: Math.max(120_000, KILLS * 30_000),
  },
  async (engine) => {
    const program = await makeMortal<HeldAnswers>('feedback', engine)
    onTestFinished(program.remove)
    const random = randomFrom(seed)
    const raters = gatherRaters()
    const started = performance.now()
    let inTheMiddle = 0

    const check = (held: HeldAnswers, acknowledged: ReadonlySet<number>, context: string): void => {
      expect(held.halves, context).toEqual([])
      const numbers = held.boxed.map(({ ticketHash }) => raters.known.get(ticketHash) ?? -1)
      expect(numbers.length - new Set(numbers).size, `${context}: doubled`).toBe(0)
      for (const [place, { ticketHash: _, ...answers }] of held.boxed.entries())
        expect(answers, context).toEqual(answersOf(numbers[place] ?? -1))
      const lost = [...acknowledged].filter((n) => !numbers.includes(n))
      expect(lost, `${context}: lost`).toEqual([])
      inTheMiddle += numbers.length > acknowledged.size ? 1 : 0
    }

    let boxed: HeldAnswers['boxed'] = []
    for (let kill = 0; kill <= KILLS; kill += 1) {
      const acknowledged = new Set(raters.acknowledged)
      const isLast = kill === KILLS
      const { held } = await program.live({
        lifeMs: isLast ? 0 : Math.round(random() * LONGEST_LIFE_MS),
        ...(isLast ? {} : { onReady: (words) => raters.answer(JSON.parse(words) as Ready) }),
        ...(isLast || kill % 5 === 4 ? {} : { after: raters.nextThanks }),
        onKill: () => raters.expectDeath(),
      })
      await raters.settle()
      check(held, acknowledged, `seed ${seed}, after kill ${kill}`)
      boxed = held.boxed
    }

    const wanted = boxed.flatMap(({ comments }) => comments.map(({ text }) => text)).toSorted()
    for (let kill = 0; kill < KILLS_WHILE_CLOSING + 2; kill += 1) {
      const lifeMs = kill === KILLS_WHILE_CLOSING ? LONGEST_LIFE_MS * 8 : Math.round(random() * CLOSING_MS)
      const { held } = await program.live({ lifeMs, settings: { HEADROOM_CLOSING: 'yes' } })
      const context = `seed ${seed}, closing, after kill ${kill}`
      expect(held.halves, context).toEqual([])
      if (kill > KILLS_WHILE_CLOSING) expect(held.state, context).toBe('closed')
      if (held.state === 'collecting') expect(held.boxed, context).toHaveLength(wanted.length)
      else {
        expect(held.answers, context).toBe(wanted.length)
        expect(held.said.toSorted(), context).toEqual(wanted)
      }
    }
    const seconds = Math.round((performance.now() - started) / 1000)
    console.info(
      `${engine}: ${KILLS} kills while collecting and ${KILLS_WHILE_CLOSING} while closing in ` +
        `${seconds} s (seed ${seed}); ${raters.acknowledged.size} answers acknowledged, 0 lost, 0 doubled; ` +
        `${raters.sentAgain()} sent again, ${inTheMiddle} deaths between a commit and its thanks`,
    )
    // A killer that never finds anybody at work proves nothing.
    expect(raters.acknowledged.size).toBeGreaterThan(KILLS)
    expect(raters.sentAgain()).toBeGreaterThan(0)
  },
)
