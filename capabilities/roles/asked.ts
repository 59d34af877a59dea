import {
  type Competency,
  frameworkLibrary,
  listAncestors,
  listCompetencies,
  type Scale,
  type Stage,
} from '@headroom/capabilities/frameworks'
import type { RoleProfile, RoleRequirement, StageId } from './content/index.ts'

/** A requirement with the framework's words for it. */
export type Asked = {
  readonly requirement: RoleRequirement
  readonly competency: Competency
  readonly standardName: string
  readonly areaName: string
  readonly levelLabel: string
  /** What the competency looks like at the stage at which this role asks for it. */
  readonly descriptor: string | undefined
}

// Profiles are written against the Management and Leadership Framework: requirements-exist.test.ts holds them to it.
const version = frameworkLibrary.frameworks
  .find(({ id }) => id === 'mlf')
  ?.versions.find(({ status }) => status === 'in-force')
if (!version) throw new Error('Role profiles need the Management and Leadership Framework in force')

const places = new Map(
  listCompetencies(version).map((competency) => {
    const [area, standard] = listAncestors(version, competency.id)
    return [competency.id, { competency, areaName: area?.name ?? '', standardName: standard?.name ?? '' }]
  }),
)
const scales = new Map(version.scales.map((scale) => [scale.id, scale]))

const labelOf = (scale: Scale | undefined, level: number): string =>
  scale?.levels.find(({ ordinal }) => ordinal === level)?.label ?? String(level)

/** What a role asks of each competency, in the framework's order. */
export const askedOf = (profile: RoleProfile): readonly Asked[] =>
  profile.requirements.flatMap((requirement) => {
    const place = places.get(requirement.competencyId)
    return place
      ? [
          {
            requirement,
            ...place,
            levelLabel: labelOf(scales.get(place.competency.scaleId), requirement.ordinal),
            descriptor: place.competency.descriptors?.[requirement.stage],
          },
        ]
      : []
  })

export const stages: readonly Stage[] = version.stages

export const stageOf = (stageId: StageId): Stage => {
  const stage = stages.find(({ id }) => id === stageId)
  if (!stage) throw new Error(`No stage ${stageId}`)
  return stage
}
