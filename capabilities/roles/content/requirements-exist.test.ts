import { frameworkLibrary, listCompetencies } from '@headroom/capabilities/frameworks'
import { expect, it } from 'vitest'
import { roleProfiles } from './index.ts'

const mlf = frameworkLibrary.frameworks
  .find(({ id }) => id === 'mlf')
  ?.versions.find(({ status }) => status === 'in-force')
const competencies = new Map(mlf && listCompetencies(mlf).map((competency) => [competency.id, competency]))
const stageIds = mlf?.stages.map(({ id }) => id) ?? []

it.each(roleProfiles)(
  '$name asks only for competencies, stages and levels of the framework in force',
  (profile) => {
    expect(stageIds).toContain(profile.managementLevel)
    for (const { competencyId, stage, ordinal } of profile.requirements) {
      const competency = competencies.get(competencyId)
      expect(competency, competencyId).toBeDefined()
      expect(stageIds).toContain(stage)
      const scale = mlf?.scales.find(({ id }) => id === competency?.scaleId)
      expect(scale?.levels.map((level) => level.ordinal)).toContain(ordinal)
    }
  },
)

it('leaves no competency of the framework unasked', () => {
  expect(new Set(roleProfiles[0]?.requirements.map(({ competencyId }) => `${competencyId}`))).toEqual(
    new Set(competencies.keys()),
  )
})
