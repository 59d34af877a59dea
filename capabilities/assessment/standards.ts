import {
  type Competency,
  type CompetencyGroup,
  type Framework,
  type FrameworkNode,
  type FrameworkVersion,
  frameworkLibrary,
  type Scale,
  type Stage,
} from '@headroom/capabilities/frameworks'

/** What is assessed on one page: a standard with its competencies, or a whole framework that has no standards. */
export type Standard = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly meaning: string
  readonly areaName: string | undefined
  readonly competencies: readonly Competency[]
}

/** A framework's version as a person is assessed against it. */
export type AssessedVersion = {
  readonly framework: Framework
  readonly version: FrameworkVersion
  readonly standards: readonly Standard[]
  readonly competencies: ReadonlyMap<string, Competency>
}

function keyOf(frameworkId: string, number: string): string {
  return `${frameworkId} ${number}`
}

function assessed(framework: Framework, version: FrameworkVersion): AssessedVersion {
  const standards = standardsOf(framework, version)
  return {
    framework,
    version,
    standards,
    competencies: new Map(standards.flatMap(({ competencies }) => competencies).map((one) => [one.id, one])),
  }
}

const isCompetency = (node: FrameworkNode): node is Competency => node.type === 'competency'
const isGroup = (node: FrameworkNode): node is CompetencyGroup => node.type === 'group'

function standardsOf(framework: Framework, version: FrameworkVersion): readonly Standard[] {
  const nodes: readonly FrameworkNode[] = version.nodes
  const loose = nodes.filter(isCompetency)
  const whole: Standard = {
    id: framework.id,
    code: '',
    name: framework.name,
    meaning: framework.purpose,
    areaName: undefined,
    competencies: loose,
  }
  return [...(loose.length > 0 ? [whole] : []), ...nodes.filter(isGroup).flatMap((group) => below(group))]
}

function below(group: CompetencyGroup, areaName?: string): readonly Standard[] {
  const competencies = group.children.filter(isCompetency)
  const { id, code, name, meaning } = group
  return [
    ...(competencies.length > 0 ? [{ id, code, name, meaning, areaName, competencies }] : []),
    ...group.children.filter(isGroup).flatMap((child) => below(child, areaName ?? name)),
  ]
}

const known: ReadonlyMap<string, AssessedVersion> = new Map(
  frameworkLibrary.frameworks.flatMap((framework) =>
    framework.versions.map((version) => [keyOf(framework.id, version.number), assessed(framework, version)]),
  ),
)

/** Undefined for a version that this program does not hold. */
export const findAssessedVersion = (frameworkId: string, number: string): AssessedVersion | undefined =>
  known.get(keyOf(frameworkId, number))

export function getAssessedVersion(frameworkId: string, number: string): AssessedVersion {
  const found = findAssessedVersion(frameworkId, number)
  if (!found) throw new Error(`No framework ${frameworkId} ${number} in the library`)
  return found
}

/** The framework that new assessments are made against: the first that is in force. */
export function frameworkInForce(): AssessedVersion {
  const found = [...known.values()].find(({ version }) => version.status === 'in-force')
  if (!found) throw new Error('No framework is in force')
  return found
}

export const findStage = ({ version }: AssessedVersion, stageId: string): Stage | undefined =>
  version.stages.find(({ id }) => id === stageId)

/** A stage's name for sentences; an id from a version we no longer hold is better than nothing. */
export const stageName = (assessedVersion: AssessedVersion, stageId: string): string =>
  findStage(assessedVersion, stageId)?.name ?? stageId

export function scaleOf({ version }: AssessedVersion, competency: Pick<Competency, 'scaleId'>): Scale {
  const scale = version.scales.find(({ id }) => id === competency.scaleId)
  if (!scale) throw new Error(`No scale ${competency.scaleId}`)
  return scale
}

export const levelLabel = (scale: Scale, level: number): string =>
  scale.levels.find(({ ordinal }) => ordinal === level)?.label ?? String(level)

export const standardOf = (assessedVersion: AssessedVersion, competencyId: string): Standard | undefined =>
  assessedVersion.standards.find(({ competencies }) => competencies.some(({ id }) => id === competencyId))

/** The words for "no chance to show this", the framework's own where it has them. */
export const noChanceWords = (scale: Scale): { label: string; meaning: string } =>
  scale.notApplicable ?? {
    label: 'No chance to show this',
    meaning: 'The work has not called for it. This is not a low level and is never counted as one.',
  }

export const NOT_ANSWERED = 'not-answered'

/** The answers that figures of levels are counted by, in the order of the scale. */
export const answerColumns = ({ version }: AssessedVersion): readonly { key: string; heading: string }[] => [
  ...(version.scales[0]?.levels ?? []).map(({ ordinal, label }) => ({
    key: String(ordinal),
    heading: `${ordinal} – ${label}`,
  })),
  { key: 'no-chance', heading: 'No chance to show' },
  { key: NOT_ANSWERED, heading: 'Not answered' },
]

export const levelAnswers = (assessed: AssessedVersion): readonly string[] =>
  answerColumns(assessed).map(({ key }) => key)
