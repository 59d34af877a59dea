import { describe, expect, it } from 'vitest'
import { mlf } from './mlf.ts'
import { listCompetencies, listNodes } from './walk.ts'

const [version] = mlf.versions
if (version === undefined) throw new Error('The framework in force has no version')
const { stages, nodes, scales } = version
const competencies = listCompetencies(version)
const stageIds = stages.map(({ id }) => id)
const descriptors = competencies.flatMap((competency) =>
  stageIds.map((stageId) => ({ id: competency.id, stageId, text: competency.descriptors?.[stageId] ?? '' })),
)

describe('the Management and Leadership Framework', () => {
  it('has three areas of three standards of three competencies', () => {
    const kinds = listNodes(version).map(({ node }) => node.kind)
    expect(kinds.filter((kind) => kind === 'area')).toHaveLength(3)
    expect(kinds.filter((kind) => kind === 'standard')).toHaveLength(9)
    expect(kinds.filter((kind) => kind === 'competency')).toHaveLength(27)
  })

  it('keeps ids that never change, whatever happens to the names', () => {
    expect(competencies.map(({ id }) => id)).toEqual(
      [1, 2, 3].flatMap((area) =>
        [1, 2, 3].flatMap((standard) => [1, 2, 3].map((place) => `MLF-${area}.${standard}.${place}`)),
      ),
    )
  })

  it('runs from Fundamental to Stage 4', () => {
    expect(stageIds).toEqual(['F', '1', '2', '3', '4'])
  })

  it('describes each of the 27 at all five stages, and at no other', () => {
    expect(descriptors).toHaveLength(135)
    for (const competency of competencies) {
      expect(Object.keys(competency.descriptors ?? {}).toSorted()).toEqual(stageIds.toSorted())
    }
  })

  it.each(descriptors)('$id at stage $stageId is a readable length and ends as a sentence', ({ text }) => {
    expect(text.length).toBeGreaterThanOrEqual(40)
    expect(text.length).toBeLessThanOrEqual(400)
    expect(text).toMatch(/^[A-Z].*\.$/)
  })

  it('says each thing once only', () => {
    const texts = descriptors.map(({ text }) => text)
    expect(texts).toEqual([...new Set(texts)])
  })

  it('speaks to the reader', () => {
    for (const { id, stageId, text } of descriptors) expect(`${id} ${stageId}: ${text}`).toMatch(/\byou\b/i)
  })

  it('suggests two or three kinds of evidence for each competency', () => {
    for (const { looksLike = [] } of competencies) {
      expect([2, 3]).toContain(looksLike.length)
      expect(new Set(looksLike).size).toBe(looksLike.length)
    }
  })

  it('holds management and leadership apart, and has both', () => {
    expect(new Set(competencies.map(({ nature }) => nature))).toEqual(
      new Set(['management', 'leadership', 'both']),
    )
  })

  it('remembers the earlier names of its first area and its top level', () => {
    expect(nodes[0]?.formerNames?.map(({ name }) => name)).toEqual(['Developing self'])
    expect(scales[0]?.levels.at(-1)).toMatchObject({
      ordinal: 5,
      label: 'Very strong',
      formerLabels: [{ name: 'Exemplary', until: '2026-01' }],
    })
  })
})
