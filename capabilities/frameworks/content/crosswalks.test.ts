import { describe, expect, it } from 'vitest'
import { listCrosswalksBetween } from './between.ts'
import { clcf } from './clcf.ts'
import { reverseCrosswalk, writtenCrosswalks } from './crosswalks.ts'
import { hlm } from './hlm.ts'
import { frameworkLibrary } from './index.ts'
import { leadershipFramework } from './leadership-framework.ts'
import { mlcf } from './mlcf.ts'
import { mlf } from './mlf.ts'
import { listCompetencies, listNodes } from './walk.ts'

const { frameworks, crosswalks } = frameworkLibrary
const frameworkOfNode = new Map(
  frameworks.flatMap(({ id, versions }) =>
    versions.flatMap((v) => listNodes(v).map(({ node }) => [node.id, id])),
  ),
)
const competenciesOf = (framework: (typeof frameworks)[number]) =>
  framework.versions.flatMap(listCompetencies)

describe('crosswalks', () => {
  it('joins two nodes that exist, in different frameworks', () => {
    for (const { from, to } of crosswalks) {
      expect(frameworkOfNode.has(from), from).toBe(true)
      expect(frameworkOfNode.has(to), to).toBe(true)
      expect(frameworkOfNode.get(from)).not.toBe(frameworkOfNode.get(to))
    }
  })

  it('writes each link once, in one direction', () => {
    const pairs = crosswalks.map(({ from, to }) => [from, to].toSorted().join(' '))
    expect(pairs).toEqual([...new Set(pairs)])
  })

  it('says why, in a sentence', () => {
    for (const { note } of crosswalks) expect(note).toMatch(/^[A-Z].{15,}\.$/)
  })

  it('calls nothing exact that we judged by reading', () => {
    expect(writtenCrosswalks.filter(({ relation }) => relation === 'exact')).toEqual([])
  })

  it('leads from every older competency to the framework in force', () => {
    for (const older of frameworks.filter(({ id }) => id !== 'mlf')) {
      const linked = new Set(listCrosswalksBetween(older, mlf).map(({ from }) => from))
      for (const { id } of competenciesOf(older)) expect(linked, id).toContain(id)
    }
  })

  it('leads to every competency in force from some older one', () => {
    const reached = new Set(
      frameworks
        .filter(({ id }) => id !== 'mlf')
        .flatMap((older) => listCrosswalksBetween(older, mlf).map(({ to }) => to)),
    )
    expect(competenciesOf(mlf).filter(({ id }) => !reached.has(id))).toEqual([])
  })
})

describe('reading a link from its other end', () => {
  it('turns broader into narrower and back', () => {
    for (const link of crosswalks) expect(reverseCrosswalk(reverseCrosswalk(link))).toEqual(link)
    const broader = { from: 'MLCF-4.1', to: 'MLF-3.1.1', relation: 'broader', note: '' } as const
    expect(reverseCrosswalk(broader)).toMatchObject({
      from: 'MLF-3.1.1',
      to: 'MLCF-4.1',
      relation: 'narrower',
    })
  })
})

describe('two frameworks side by side', () => {
  it('finds the same links whichever is on the left', () => {
    for (const left of frameworks) {
      for (const right of frameworks) {
        if (left.id === right.id) continue
        const turned = listCrosswalksBetween(right, left).map(reverseCrosswalk)
        expect(new Set(listCrosswalksBetween(left, right))).toEqual(new Set(turned))
      }
    }
  })

  it('shows the clinical framework as the medical one under another cover', () => {
    const links = listCrosswalksBetween(clcf, mlcf)
    expect(links.filter(({ relation }) => relation === 'exact')).toHaveLength(20)
    expect(links).toContainEqual(
      expect.objectContaining({ from: 'CLCF-4.1', to: 'MLCF-4.1', relation: 'exact' }),
    )
  })

  it('lends an alias the links of the node it repeats', () => {
    expect(listCrosswalksBetween(leadershipFramework, mlf)).toContainEqual(
      expect.objectContaining({ from: 'LF-4.1', to: 'MLF-3.1.1', relation: 'broader' }),
    )
    expect(listCrosswalksBetween(hlm, leadershipFramework)).toContainEqual(
      expect.objectContaining({ from: 'HLM-5', to: 'LF-6.3' }),
    )
  })
})
