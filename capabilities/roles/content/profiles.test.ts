import { describe, expect, it } from 'vitest'
import { managementTasks, roleProfiles } from './index.ts'
import type { RoleProfile } from './model.ts'

const expectedIds = [
  'aspiring-first-line-manager',
  'rota-coordinator',
  'specialty-trainee',
  'team-leader',
  'ward-team-leader',
  'ward-manager',
  'service-manager',
  'matron',
  'clinical-lead',
  'professional-lead',
  'head-of-corporate-function',
  'head-of-nursing',
  'general-manager',
  'clinical-director',
  'deputy-chief-operating-officer',
  'board-director',
  'non-executive-director',
]

const textsOf = ({ purpose, tasks }: RoleProfile) => [
  purpose,
  ...Object.values(tasks).map(({ sentence }) => sentence),
]

function getProfile(id: string): RoleProfile {
  const profile = roleProfiles.find((candidate) => candidate.id === id)
  if (profile === undefined) throw new Error(`No role profile ${id}`)
  return profile
}

describe('the library of role profiles', () => {
  it('keeps the ids that posts already refer to', () => {
    expect(roleProfiles.map(({ id }) => id)).toEqual(expectedIds)
  })

  it('names six management tasks, and every role says how far it carries each', () => {
    const taskIds = managementTasks.map(({ id }) => id)
    expect(new Set(taskIds).size).toBe(6)
    for (const { tasks } of roleProfiles) expect(Object.keys(tasks)).toEqual(taskIds)
  })

  it.each(roleProfiles)(
    '$name asks for all 27 competencies once, at more than one level',
    ({ requirements }) => {
      expect(new Set(requirements.map(({ competencyId }) => competencyId)).size).toBe(27)
      expect(requirements).toHaveLength(27)
      expect(new Set(requirements.map(({ ordinal }) => ordinal)).size).toBeGreaterThan(1)
      expect(new Set(requirements.map(({ importance }) => importance))).toEqual(
        new Set(['essential', 'desirable']),
      )
    },
  )

  it.each(roleProfiles)(
    '$name is mostly at its own level of management',
    ({ managementLevel, requirements }) => {
      const elsewhere = requirements.filter(({ stage }) => stage !== managementLevel)
      expect(elsewhere.length).toBeLessThanOrEqual(3)
    },
  )

  it.each(roleProfiles)('$name carries at least one task as its own', ({ tasks }) => {
    expect(Object.values(tasks).some(({ emphasis }) => emphasis === 'main')).toBe(true)
  })

  it('asks no two roles for quite the same thing', () => {
    const asked = roleProfiles.map(({ requirements }) => JSON.stringify(requirements))
    expect(new Set(asked).size).toBe(roleProfiles.length)
  })

  // Judgements that people in these roles would expect to find.
  it.each([
    ['ward-manager', 'MLF-3.1.1'],
    ['matron', 'MLF-1.3.2'],
    ['service-manager', 'MLF-2.3.3'],
    ['general-manager', 'MLF-2.3.2'],
    ['clinical-lead', 'MLF-1.2.3'],
    ['rota-coordinator', 'MLF-2.3.1'],
    ['non-executive-director', 'MLF-3.1.3'],
  ])('%s asks strongly for %s', (profileId, competencyId) => {
    const found = getProfile(profileId).requirements.find((need) => need.competencyId === competencyId)
    expect(found).toMatchObject({ ordinal: 4, importance: 'essential' })
  })

  it('is matched by no rule where a person has to choose', () => {
    const unmatched = roleProfiles.filter(({ matches }) => matches.length === 0).map(({ id }) => id)
    expect(unmatched).toEqual(['aspiring-first-line-manager'])
  })
})

describe('the words of the role profiles', () => {
  it.each(roleProfiles)('$name has a purpose of two or three sentences', ({ purpose }) => {
    const sentences = purpose.split(/(?<=\.)\s/)
    expect(sentences.length).toBeGreaterThanOrEqual(2)
    expect(sentences.length).toBeLessThanOrEqual(3)
  })

  it('says each thing once, in sentences that can be read at a glance', () => {
    const texts = roleProfiles.flatMap(textsOf)
    expect(texts).toEqual([...new Set(texts)])
    for (const text of texts) {
      expect(text).toMatch(/^[A-Z].{30,}\.$/)
      for (const sentence of text.split(/(?<=\.)\s/))
        expect(sentence.split(' ').length).toBeLessThanOrEqual(32)
    }
  })

  it('spells as British readers do, without jargon', () => {
    const unwanted =
      /'|\b(behavior|organiz\w*|recogniz\w*|prioritiz\w*|center|program|labor|stakeholder\w*|robust|utilis\w*|leverag\w*|proactive\w*|ensure)\b/i
    expect(roleProfiles.flatMap(textsOf).filter((text) => unwanted.test(text))).toEqual([])
  })
})
