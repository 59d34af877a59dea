/** Stages of the NHS Management and Leadership Framework, which name the level of management. */
export type StageId = 'F' | '1' | '2' | '3' | '4'

type Three = 1 | 2 | 3

/** Three areas of three standards of three competencies: a table keyed by this cannot miss one of the 27. */
export type CompetencyCode = `${Three}.${Three}.${Three}`

export type CompetencyId = `MLF-${CompetencyCode}`

export type RoleFamily =
  | 'first-steps'
  | 'operations'
  | 'nursing'
  | 'medical'
  | 'professions'
  | 'corporate'
  | 'board'

export type Discipline = 'clinical' | 'operational' | 'nursing' | 'corporate' | 'medical'

export type TaskId =
  | 'planning-and-allocating'
  | 'leading-people'
  | 'running-operations'
  | 'performance-and-quality'
  | 'money-and-resources'
  | 'changing-services'

/** `main`: the role is judged by it. `shared`: carried with colleagues. `light`: now and then. */
export type TaskEmphasis = 'main' | 'shared' | 'light'

export interface ManagementTask {
  readonly id: TaskId
  readonly name: string
  readonly meaning: string
}

export interface CarriedTask {
  readonly emphasis: TaskEmphasis
  readonly sentence: string
}

export type Importance = 'essential' | 'desirable'

export interface RoleRequirement {
  readonly competencyId: CompetencyId
  readonly stage: StageId
  /** A level of the framework's own scale, 1 to 5. It is a standard to grow into, never a bar to the post. */
  readonly ordinal: 2 | 3 | 4 | 5
  readonly importance: Importance
}

/**
 * When a post takes a profile. Every condition that is present must hold, and within a list any one item will do.
 * Words are compared whole, without regard to case, hyphens or punctuation. A condition on something that the
 * staff record leaves empty does not hold.
 */
export interface MatchRule {
  readonly titleIncludes?: readonly string[]
  readonly titleStartsWith?: readonly string[]
  readonly titleExcludes?: readonly string[]
  readonly roleIs?: readonly string[]
  readonly staffGroupIs?: readonly string[]
  readonly occupationCodes?: readonly string[]
  readonly bands?: readonly string[]
  /** The highest wins; two different profiles at the same height is left to a person. */
  readonly priority: number
}

/** One version of a role profile. It is not a job description or a job evaluation, and it settles nobody's band. */
export interface RoleProfile {
  readonly id: string
  readonly version: string
  readonly name: string
  readonly family: RoleFamily
  readonly managementLevel: StageId
  readonly discipline: Discipline
  /** Two or three sentences that a member of the public understands. */
  readonly purpose: string
  readonly typicalBands: readonly string[]
  readonly tasks: Readonly<Record<TaskId, CarriedTask>>
  readonly requirements: readonly RoleRequirement[]
  readonly matches: readonly MatchRule[]
}
