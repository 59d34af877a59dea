import { describe, expect, it } from 'vitest'
import { frameworkLibrary } from './index.ts'
import type { Framework, FrameworkId, FrameworkVersion } from './model.ts'
import { findEmphasis, listAncestors, listCompetencies, listNodes } from './walk.ts'

const { frameworks } = frameworkLibrary

function getFramework(id: FrameworkId): Framework {
  const framework = frameworks.find((candidate) => candidate.id === id)
  if (framework === undefined) throw new Error(`No framework ${id}`)
  return framework
}

function versionOf(id: FrameworkId): FrameworkVersion {
  const [version] = getFramework(id).versions
  if (version === undefined) throw new Error(`No version of ${id}`)
  return version
}

const versions = frameworks.flatMap((framework) => framework.versions)

describe('the library of frameworks', () => {
  // Counts: frameworks' own contents pages, as recorded in the project's facts (section 1).
  it.each<[FrameworkId, number]>([
    ['mlf', 27],
    ['lqf', 15],
    ['mlcf', 20],
    ['clcf', 20],
    ['leadership-framework', 28],
    ['healthcare-leadership-model', 9],
    ['board-lcf', 6],
  ])('%s has its %i competencies', (id, count) => {
    expect(listCompetencies(versionOf(id))).toHaveLength(count)
  })

  it('gives every node, scale and framework an id of its own across the whole library', () => {
    const ids = [
      ...frameworks.map(({ id }) => id),
      ...versions.flatMap((version) => listNodes(version).map(({ node }) => node.id)),
      ...versions.flatMap((version) => version.scales.map(({ id }) => id)),
    ]
    expect(ids).toEqual([...new Set(ids)])
  })

  it('gives every code once within a framework, and builds the id from it', () => {
    for (const version of versions) {
      const nodes = listNodes(version).map(({ node }) => node)
      expect(new Set(nodes.map(({ code }) => code)).size).toBe(nodes.length)
      for (const { id, code } of nodes) expect(id.endsWith(`-${code}`)).toBe(true)
    }
  })

  it('measures every competency on a scale of its own framework', () => {
    for (const version of versions) {
      const scaleIds = version.scales.map(({ id }) => id)
      for (const { scaleId } of listCompetencies(version)) expect(scaleIds).toContain(scaleId)
    }
  })

  it('numbers the levels of a scale one apart and names each differently', () => {
    for (const { levels } of versions.flatMap(({ scales }) => scales)) {
      const first = levels[0]?.ordinal ?? Number.NaN
      expect(levels.map(({ ordinal }) => ordinal)).toEqual(levels.map((_, index) => first + index))
      expect(new Set(levels.map(({ label }) => label)).size).toBe(levels.length)
    }
  })

  it('keeps “no chance” off the ladder, so that it cannot be averaged', () => {
    for (const { levels } of versions.flatMap(({ scales }) => scales)) {
      for (const { label } of levels) expect(label).not.toMatch(/no chance/i)
    }
    expect(versionOf('board-lcf').scales[0]?.notApplicable?.label).toBe('No chance to demonstrate')
  })

  it('says of every framework who owns it, where it comes from, and what may be shipped', () => {
    for (const { owners, sources, licence } of frameworks) {
      expect(owners.length).toBeGreaterThan(0)
      expect(sources.length).toBeGreaterThan(0)
      expect(licence.shipped).toBe('names-and-own-words')
      expect(licence.attribution).not.toBe('')
    }
  })

  it('has one framework in force, and each superseded one names a successor that names it back', () => {
    expect(versions.filter(({ status }) => status === 'in-force')).toEqual([versionOf('mlf')])
    for (const { id, versions: own } of frameworks) {
      for (const { number, status, supersededBy } of own) {
        if (status !== 'superseded') continue
        expect(supersededBy).toBeDefined()
        const successor = supersededBy && versionOf(supersededBy.frameworkId)
        expect(successor?.supersedes).toContainEqual({ frameworkId: id, number })
      }
    }
  })
})

describe('the Leadership Qualities Framework', () => {
  const { nodes, scales } = versionOf('lqf')
  const heightOf = (name: string) => {
    const quality = listCompetencies({ nodes }).find((competency) => competency.name === name)
    return scales.find(({ id }) => id === quality?.scaleId)?.levels.at(-1)?.ordinal
  }

  it('starts every ladder at 0, with behaviour that does harm', () => {
    for (const { levels } of scales) {
      expect(levels[0]).toMatchObject({ ordinal: 0, isNegative: true })
      expect(levels.slice(1).some(({ isNegative }) => isNegative)).toBe(false)
    }
  })

  // Known from a published slide copy (facts 1.1).
  it.each([
    ['Self belief', 4],
    ['Personal integrity', 4],
    ['Self awareness', 3],
    ['Self management', 3],
    ['Drive for improvement', 3],
  ])('%s rises to %i', (name, top) => {
    expect(heightOf(name)).toBe(top)
  })

  it('marks the ten qualities whose ladders are not established', () => {
    const provisional = scales.filter(({ standing }) => standing === 'provisional').map(({ id }) => id)
    const standingIn = listCompetencies({ nodes }).filter(({ scaleId }) => provisional.includes(scaleId))
    expect(standingIn).toHaveLength(10)
  })
})

describe('emphasis by career stage in the medical framework', () => {
  const version = versionOf('mlcf')

  // E. Nicol (2012).
  it.each([
    ['MLCF-1.1', 'student', 'core'],
    ['MLCF-2.4', 'student', 'core'],
    ['MLCF-3.2', 'student', 'building'],
    ['MLCF-3.2', 'trainee', 'core'],
    ['MLCF-4.1', 'trainee', 'core'],
    ['MLCF-5.3', 'student', 'light'],
    ['MLCF-5.3', 'trainee', 'building'],
    ['MLCF-5.3', 'consultant', 'core'],
  ])('%s is for a %s: %s', (nodeId, stageId, emphasis) => {
    expect(findEmphasis(version, nodeId, stageId)).toBe(emphasis)
  })

  it('never falls away at a later stage', () => {
    const weight = { light: 0, building: 1, core: 2 }
    for (const { id } of listCompetencies(version)) {
      const weights = version.stages.map((stage) => weight[findEmphasis(version, id, stage.id) ?? 'light'])
      expect(weights).toEqual(weights.toSorted((a, b) => a - b))
    }
  })

  it('says nothing where the framework says nothing', () => {
    expect(findEmphasis(versionOf('clcf'), 'CLCF-1.1', 'student')).toBeUndefined()
    expect(findEmphasis(version, 'MLCF-9.9', 'student')).toBeUndefined()
  })
})

describe('finding the way about a tree', () => {
  it('lists parents before their children', () => {
    for (const version of versions) {
      const seen = new Set<string>()
      for (const { node, parentId } of listNodes(version)) {
        expect(parentId === undefined || seen.has(parentId)).toBe(true)
        seen.add(node.id)
      }
    }
  })

  it('names the groups above a competency from the outside in', () => {
    const names = listAncestors(versionOf('mlf'), 'MLF-1.2.3').map(({ name }) => name)
    expect(names).toEqual(['Personal impact', 'Communicating well'])
  })
})
