import { roleProfiles } from './content/index.ts'
import type { Discipline, RoleProfile, StageId } from './content/model.ts'

/** The version that is in use: the last one written of each profile. */
const current = new Map(roleProfiles.map((profile) => [profile.id, profile]))
const versions = new Map(roleProfiles.map((profile) => [`${profile.id} ${profile.version}`, profile]))

export const findRoleProfile = (profileId: string, version?: string): RoleProfile | undefined =>
  version === undefined ? current.get(profileId) : versions.get(`${profileId} ${version}`)

export type ProfileFilter = {
  readonly level?: StageId | undefined
  readonly discipline?: Discipline | undefined
}

export const listRoleProfiles = ({ level, discipline }: ProfileFilter = {}): readonly RoleProfile[] =>
  [...current.values()].filter(
    (profile) =>
      (level === undefined || profile.managementLevel === level) &&
      (discipline === undefined || profile.discipline === discipline),
  )

export const levels: readonly StageId[] = ['F', '1', '2', '3', '4']
export const disciplines: readonly Discipline[] = [
  'operational',
  'clinical',
  'nursing',
  'medical',
  'corporate',
]

/**
 * Whether a post of this profile answers for other people's work. Fundamental is the level of those who are getting ready
 * to, and of those who support a team without leading it.
 */
export const carriesManagement = ({ managementLevel }: Pick<RoleProfile, 'managementLevel'>): boolean =>
  managementLevel !== 'F'
