import { describe, expect, it } from 'vitest'
import { codeOfPractice } from './index.ts'

const { principles } = codeOfPractice
const textsOf = (principle: (typeof principles)[number]) => [
  principle.commitment,
  ...principle.behaviours,
  ...principle.doingItWell,
  ...principle.fallingShort,
]
const texts = principles.flatMap(textsOf)

describe('the Code for managers and leaders', () => {
  it('has its six principles, in the order of the alphabet', () => {
    expect(principles.map(({ name }) => name)).toEqual([
      'Accountability',
      'Collaboration',
      'Compassion',
      'Curiosity',
      'Inclusion',
      'Integrity',
    ])
    expect(principles.map(({ id }) => id)).toEqual(principles.map(({ name }) => name.toLowerCase()))
  })

  it('is renewed every year', () => {
    expect(codeOfPractice.renewEveryMonths).toBe(12)
  })

  it.each(principles)('$name has four to six behaviours and three examples each way', (principle) => {
    expect(principle.behaviours.length).toBeGreaterThanOrEqual(4)
    expect(principle.behaviours.length).toBeLessThanOrEqual(6)
    expect(principle.doingItWell).toHaveLength(3)
    expect(principle.fallingShort).toHaveLength(3)
  })

  it.each(principles)('$name is promised in the first person', ({ commitment, behaviours }) => {
    for (const text of [commitment, ...behaviours]) expect(text).toMatch(/^I .*\.$/)
  })

  it('says each thing once, in whole sentences that a tired person can read', () => {
    expect(texts).toEqual([...new Set(texts)])
    for (const text of texts) {
      expect(text).toMatch(/^[A-Z].*\.$/)
      for (const sentence of text.split(/(?<=\.)\s/))
        expect(sentence.split(' ').length).toBeLessThanOrEqual(32)
    }
  })

  it('spells as British readers do, with curly apostrophes', () => {
    const american = /\b(behavior|organiz\w*|recogniz\w*|prioritiz\w*|center|program|labor|judgment)\b/i
    expect(texts.filter((text) => american.test(text) || /'/.test(text))).toEqual([])
  })
})
