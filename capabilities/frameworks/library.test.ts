import { describe, expect, it } from 'vitest'
import { type FrameworkVersion, frameworkLibrary } from './content/index.ts'
import { findFramework, findPlace, linksOf, shownFrameworks, shownVersion } from './library.ts'

const [mlf] = frameworkLibrary.frameworks
const version = (number: string, status: FrameworkVersion['status']): FrameworkVersion => {
  const [first] = mlf?.versions ?? []
  if (!first) throw new Error('The library is empty')
  return { ...first, number, status }
}

describe('which version readers see', () => {
  it('is the one in force, whatever comes after it as a draft', () => {
    const versions = [version('1.0', 'superseded'), version('2.0', 'in-force'), version('3.0', 'draft')]
    expect(shownVersion(versions)?.number).toBe('2.0')
  })

  it('is the last one that was, where none is in force', () => {
    expect(shownVersion([version('1', 'superseded'), version('2', 'superseded')])?.number).toBe('2')
  })

  it('is none while there is only a draft', () => {
    expect(shownVersion([version('1.0', 'draft')])).toBeUndefined()
  })
})

describe('the crosswalk of one competency', () => {
  it('leads only to competencies that readers can open', () => {
    for (const shown of shownFrameworks)
      for (const { other, links } of linksOf(shown, 'MLF-1.1.1'))
        for (const { to } of links) expect(findPlace(other, to)?.competency.id).toBe(to)
    const found = findFramework('mlf')
    expect(found && linksOf(found, 'MLF-1.1.1').length).toBeGreaterThan(0)
  })
})
