import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RaterGroupKey } from '../tables.ts'
import { figureOf } from './figure.ts'
import { makeReport, type Response, type WrittenComment } from './make-report.ts'
import { spreadOf } from './spread.ts'

const rules = { threshold: 4, levels: 5, items: 2 }

const answers = (
  group: RaterGroupKey,
  ...levels: readonly (readonly (number | null)[])[]
): readonly Response[] => levels.map((own) => ({ group, version: 1, levels: own }))

const report = (responses: readonly Response[], comments: readonly WrittenComment[] = []) =>
  makeReport({ responses, comments }, rules)

const rowsOf = (responses: readonly Response[]) => report(responses).batches[0]?.rows ?? []

const peers = answers('peer', [3, 5], [4, 5], [2, 5], [4, 5])

describe('a report', () => {
  it('shows the person and their line manager as they answered, and groups as means to one decimal', () => {
    const rows = rowsOf([...answers('self', [5, 4]), ...answers('manager', [2, 5]), ...peers])
    expect(rows.map(({ key, people, figures }) => [key, people, figures])).toEqual([
      ['self', 1, [5, 4]],
      ['manager', 1, [2, 5]],
      ['peer', 4, [3.3, 'top']],
    ])
  })

  it('says "4.5 or more" for every mean that high, so that it does not say that all gave 5', () => {
    expect([18, 19, 20].map((sum) => figureOf(sum / 4, 5))).toEqual(['top', 'top', 'top'])
    expect([4, 5, 6].map((sum) => figureOf(sum / 4, 5))).toEqual(['bottom', 'bottom', 'bottom'])
  })

  it('never counts "no chance to see this" as a low level', () => {
    const rows = rowsOf(answers('peer', [4, null], [4, 3], [4, 3], [4, 3], [4, 3]))
    expect(rows[0]?.figures).toEqual([4, 3])
  })

  it('leaves an item out for a group of which too few had a chance to see it', () => {
    const rows = rowsOf(answers('peer', [4, null], [4, null], [3, 3], [4, 3]))
    expect(rows[0]?.figures).toEqual([3.8, null])
  })

  it('puts small groups together, and shows nothing of them where they are still too few', () => {
    const small = [...answers('report', [3, 3], [2, 2]), ...answers('partner', [3, 4], [4, 4])]
    expect(rowsOf([...peers, ...small]).map(({ key, people }) => [key, people])).toEqual([
      ['peer', 4],
      ['colleagues', 4],
    ])
    expect(rowsOf([...peers, ...small.slice(0, 3)]).map(({ key }) => key)).toEqual(['peer'])
  })

  it('shows everybody together for an item that no group saw enough of, and only then', () => {
    const both = [
      ...answers('peer', [4, null], [4, 3], [3, 3], [2, 3]),
      ...answers('report', [4, null], [4, 2], [3, 2], [2, 2]),
    ]
    const rows = rowsOf(both)
    expect(rows.map(({ key, figures }) => [key, figures])).toEqual([
      ['peer', [3.3, null]],
      ['report', [3.3, null]],
      ['everybody', [null, 2.5]],
    ])
  })

  it('shows nothing of one rater alone', () => {
    expect(rowsOf(answers('report', [5, 5]))).toEqual([])
  })

  it('treats answers that came late as people of their own, so that no two versions can be subtracted', () => {
    const late = [...peers, ...answers('report', [2, 2], [2, 2], [2, 2], [3, 2])].map((response, at) => ({
      ...response,
      version: at < 4 ? 1 : 2,
    }))
    const before = report(peers)
    const after = report(late)
    expect(after.batches[0]).toEqual(before.batches[0])
    expect(after.batches[1]?.rows.map(({ key, people }) => [key, people])).toEqual([['report', 4]])
  })

  it('says the same whatever the order of the answers', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...peers], { minLength: 4 }), (shuffled) => {
        expect(report(shuffled)).toEqual(report(peers))
      }),
    )
  })
})

describe('comments', () => {
  const says = (group: RaterGroupKey, body: string): WrittenComment => ({
    group,
    version: 1,
    position: 3,
    body,
  })

  it('are shown only of more people than the threshold, all together, and never by group', () => {
    const comments = [says('peer', 'Listens'), says('peer', 'Plans well'), says('report', 'Kind')]
    const fivePeers = [...peers, ...answers('peer', [3, 3])]
    expect(report(peers, comments).comments).toEqual([])
    const shown = report([...fivePeers, ...answers('report', [3, 3])], comments).comments
    expect(shown).toHaveLength(1)
    expect(shown[0]?.from).toBe('others')
    expect(new Set(shown[0]?.texts)).toEqual(new Set(['Listens', 'Plans well']))
  })

  it('come in an order that does not depend on who wrote first', () => {
    const five = [...peers, ...answers('peer', [3, 3])]
    const comments = ['a', 'b', 'c', 'd'].map((body) => says('peer', body))
    expect(report(five, comments)).toEqual(report(five, comments.toReversed()))
  })

  it('of the line manager stand under their name', () => {
    expect(report(answers('manager', [3, 3]), [says('manager', 'Thank you')]).comments).toEqual([
      { position: 3, from: 'manager', texts: ['Thank you'] },
    ])
  })
})

/** Every way in which so many people can answer, as levels from low to high. */
function* multisets(people: number, levels: number, from = 1): Generator<number[]> {
  if (people === 0) {
    yield []
    return
  }
  for (let level = from; level <= levels; level += 1)
    for (const rest of multisets(people - 1, levels, level)) yield [level, ...rest]
}

describe('what is shown of one set of people on one item', () => {
  it.each(
    [3, 4, 5, 6, 7].flatMap((levels) => [3, 4, 5, 6, 7, 8, 9].map((people) => [people, levels] as const)),
  )(
    'never says that all %i of them gave the same, on %i levels: every way of showing it also holds people who differ',
    (people, levels) => {
      const shownAs = new Map<string, { same: number; differing: number }>()
      for (const given of multisets(people, levels)) {
        const mean = given.reduce((sum, level) => sum + level, 0) / people
        const label = JSON.stringify([figureOf(mean, levels), spreadOf(given, levels)])
        const seen = shownAs.get(label) ?? { same: 0, differing: 0 }
        if (given[0] === given.at(-1)) seen.same += 1
        else seen.differing += 1
        shownAs.set(label, seen)
      }
      const telling = [...shownAs].filter(([, { same, differing }]) => same > 0 && differing === 0)
      expect(telling).toEqual([])
      expect([...shownAs.values()].reduce((sum, { same }) => sum + same, 0)).toBe(levels)
    },
  )
})
