import type { CompetencyCode, Importance, RoleRequirement, StageId } from './model.ts'

export interface Need {
  readonly ordinal: RoleRequirement['ordinal']
  readonly importance: Importance
  /** Given only where the work is done at another level than the rest of the role. */
  readonly stage?: StageId
}

export function essential(ordinal: Need['ordinal'], stage?: StageId): Need {
  return { ordinal, importance: 'essential', ...(stage === undefined ? {} : { stage }) }
}

export function desirable(ordinal: Need['ordinal'], stage?: StageId): Need {
  return { ordinal, importance: 'desirable', ...(stage === undefined ? {} : { stage }) }
}

/**
 * What a role asks of all 27 competencies, at its own stage unless a need says otherwise.
 *
 * requirementsAt('1', { '1.1.1': essential(3), ... })[0]
 *   // { competencyId: 'MLF-1.1.1', stage: '1', ordinal: 3, importance: 'essential' }
 */
export function requirementsAt(
  roleStage: StageId,
  needs: Readonly<Record<CompetencyCode, Need>>,
): readonly RoleRequirement[] {
  return codes.map((code) => {
    const { ordinal, importance, stage = roleStage } = needs[code]
    return { competencyId: `MLF-${code}`, stage, ordinal, importance }
  })
}

const three = [1, 2, 3] as const

const codes: readonly CompetencyCode[] = three.flatMap((area) =>
  three.flatMap((standard) => three.map((place): CompetencyCode => `${area}.${standard}.${place}`)),
)
