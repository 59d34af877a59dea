import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everythingShown, reportsOf } from './testing/everything-shown.ts'
import { attack } from './testing/linear-attack.ts'
import { answersWithoutOtherWorld } from './testing/other-worlds.ts'
import { randomCycle, type SecretAnswers, type SecretCycle } from './testing/random-cycle.ts'
import { naiveStatements, statementsOf, whoSaw } from './testing/statements.ts'

/*
 * The attacker of README.md, with every report of every wave and version, every filter and export, and the rows of the database, together.
 * The long run is `npm run soak attackers`.
 */
const cycles = Number(process.env.HEADROOM_ATTACK_CYCLES ?? 150)
const timeout = 120_000 + cycles * 2_000
const settings = { numRuns: cycles, endOnFailure: true }

type Wave = { readonly cycle: SecretCycle; readonly answers: SecretAnswers }

const wavesOf = (cycle: SecretCycle): readonly Wave[] =>
  cycle.subjects.flatMap(({ waves }) => waves.map((answers) => ({ cycle, answers })))

const itemsOf = ({ items }: SecretCycle): readonly number[] =>
  Array.from({ length: items }, (_, item) => item)

/** By adding and subtracting, against what the last version of a report says of each item, which holds all versions before it. */
const attackReport = ({ cycle, answers }: Wave) =>
  itemsOf(cycle).map((item) => {
    const content = reportsOf([answers], cycle).at(-1)
    const statements = content ? statementsOf(content, answers, item, cycle) : []
    return attack(whoSaw(answers, item), statements, cycle)
  })

const attackNaive = ({ cycle, answers }: Wave) =>
  itemsOf(cycle).map((item) => attack(whoSaw(answers, item), naiveStatements(answers, item, cycle), cycle))

describe('an attacker with everything that anybody can ask for', () => {
  it(`finds for no answer, in ${cycles} random cycles, that it could not have been another`, {
    timeout,
  }, () => {
    fc.assert(
      fc.property(randomCycle, (cycle) =>
        cycle.subjects.every(({ waves }) => answersWithoutOtherWorld(waves, cycle).length === 0),
      ),
      settings,
    )
  })

  it('cannot work out an answer, or a sum of fewer people than the threshold, by exact arithmetic', {
    timeout,
  }, () => {
    fc.assert(
      fc.property(randomCycle, (cycle) =>
        wavesOf(cycle).every((wave) => attackReport(wave).every(({ answers, sums }) => answers + sums === 0)),
      ),
      settings,
    )
  })

  it('gets the same text, all reports, files and figures together, where two people of a group had exchanged their answers', () => {
    const answers = (levels: readonly number[]): SecretAnswers =>
      levels.map((level) => ({ group: 'peer', version: 1, levels: [level, 3] }))
    const cycle = (levels: readonly number[]): SecretCycle => ({
      threshold: 4,
      levels: 5,
      items: 2,
      subjects: Array.from({ length: 5 }, () => ({
        unitId: 'unit a',
        waves: [answers(levels), answers(levels)],
      })),
    })
    expect(everythingShown(cycle([1, 5, 4, 4, 2]))).toBe(everythingShown(cycle([5, 1, 4, 2, 4])))
    expect(everythingShown(cycle([5, 5, 5, 5, 5]))).toBe(everythingShown(cycle([5, 4, 5, 5, 5])))
    expect(everythingShown(cycle([1, 5, 4, 4, 2]))).not.toBe(everythingShown(cycle([1, 1, 1, 1, 2])))
  })

  it('finds plenty in reports as others make them, with a threshold and a row for everybody', () => {
    let found = 0
    let withPeople = 0
    for (const cycle of fc.sample(randomCycle, { numRuns: 100, seed: 7 }))
      for (const wave of wavesOf(cycle))
        for (const { answers, sums } of attackNaive(wave)) {
          withPeople += 1
          if (answers + sums > 0) found += 1
        }
    expect(found / withPeople).toBeGreaterThan(0.25)
  })

  it('finds answers that could not have been others there, too', () => {
    let found = 0
    for (const cycle of fc.sample(randomCycle, { numRuns: 30, seed: 7 })) {
      const naive = (answers: SecretAnswers): string =>
        JSON.stringify(itemsOf(cycle).map((item) => naiveStatements(answers, item, cycle)))
      for (const { waves } of cycle.subjects) found += answersWithoutOtherWorld(waves, cycle, naive).length
    }
    expect(found).toBeGreaterThan(100)
  })

  it('would find an answer if a report said 5.0, or gave a group of three beside everybody', () => {
    const people = [0, 1, 2, 3]
    const scale = { levels: 5, threshold: 4 }
    expect(attack(people, [{ people, least: 20, most: 20 }], scale).answers).toBe(4)
    const all = [0, 1, 2, 3, 4, 5, 6]
    const beside = [
      { people, least: 12, most: 12 },
      { people: all, least: 20, most: 20 },
    ]
    expect(attack(all, beside, scale).sums).toBe(1)
  })
})
