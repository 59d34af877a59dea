import {
  type CompetencyGroup,
  type Framework,
  type FrameworkVersion,
  frameworkLibrary,
  listAncestors,
  listCompetencies,
  type Stage,
} from '@headroom/capabilities/frameworks'
import { type Behaviours, mlfBehaviours } from './content/mlf-behaviours.ts'
import { wordingForRaters, wordingForSelf } from './wording.ts'

/** A question, before it has a place in a questionnaire. */
export type ItemText = {
  readonly kind: 'rating' | 'comment'
  /** The competency it is about; null for an own item or a comment. */
  readonly nodeId: string | null
  readonly theme: string
  readonly raterWording: string
  readonly selfWording: string
}

export type ReadyMade = {
  readonly name: string
  readonly frameworkId: string
  readonly frameworkVersion: string
  readonly stageId: string
  readonly levelLabels: readonly string[]
  readonly items: readonly ItemText[]
}

/** Whose behaviours are written. A framework without them can be read, and not yet asked about. */
const written: Readonly<Record<string, Behaviours>> = { mlf: mlfBehaviours }

export type Askable = {
  readonly framework: Framework
  readonly version: FrameworkVersion
  readonly stages: readonly Stage[]
}

/** The frameworks, in their version in force, of which a questionnaire can be made. */
export const askableFrameworks: readonly Askable[] = frameworkLibrary.frameworks.flatMap((framework) => {
  const version = framework.versions.find(({ status }) => status === 'in-force')
  return version && written[framework.id] ? [{ framework, version, stages: version.stages }] : []
})

const comments: readonly ItemText[] = [
  {
    kind: 'comment',
    nodeId: null,
    theme: 'In your own words',
    raterWording: 'What do they do well, and should go on doing?',
    selfWording: 'What do I do well, and should go on doing?',
  },
  {
    kind: 'comment',
    nodeId: null,
    theme: 'In your own words',
    raterWording: 'What one thing could they do differently that would help you or patients most?',
    selfWording: 'What one thing could I do differently that would help others most?',
  },
]

const standardOf = (above: readonly CompetencyGroup[]): string => above.at(-1)?.name ?? ''

/** A questionnaire of one behaviour for each competency of a framework at a stage; undefined where there is none. */
export function readyMadeInstrument(frameworkId: string, stageId: string): ReadyMade | undefined {
  const askable = askableFrameworks.find(({ framework }) => framework.id === frameworkId)
  const stage = askable?.stages.find(({ id }) => id === stageId)
  const behaviours = written[frameworkId]
  if (!askable || !stage || !behaviours) return undefined
  const { framework, version } = askable
  const ratings = listCompetencies(version).flatMap(({ id }): ItemText[] => {
    const behaviour = behaviours[id]?.[stageId]
    return behaviour === undefined
      ? []
      : [
          {
            kind: 'rating',
            nodeId: id,
            theme: standardOf(listAncestors(version, id)),
            raterWording: wordingForRaters(behaviour),
            selfWording: wordingForSelf(behaviour),
          },
        ]
  })
  const [scale] = version.scales
  return {
    name: `${framework.shortName} feedback, ${stage.name}`,
    frameworkId,
    frameworkVersion: version.number,
    stageId,
    levelLabels: (scale?.levels ?? []).map(({ label }) => label),
    items: [...ratings, ...comments],
  }
}
