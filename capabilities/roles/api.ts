import { NotFound, type Route, route } from '@headroom/platform/http'
import { z } from 'zod'
import { managementTasks, type RoleProfile } from './content/index.ts'
import { findRoleProfile, listRoleProfiles } from './library.ts'
import { $Filter, $Role, $RoleSummary } from './schema.ts'

const summaryOf = ({ id, version, name, managementLevel, discipline }: RoleProfile) => ({
  id,
  version,
  name,
  level: managementLevel,
  discipline,
})

const library = route(
  {
    method: 'GET',
    path: '/api/roles',
    summary: 'Role profiles, by level and discipline',
    access: { kind: 'public' },
    answers: 'json',
    query: $Filter,
    answer: z.object({ roles: z.array($RoleSummary) }),
  },
  ({ query, json }) => json({ roles: listRoleProfiles(query).map(summaryOf) }),
)

const profile = route(
  {
    method: 'GET',
    path: '/api/roles/:profileId',
    summary: 'One role profile: purpose, tasks and what it asks',
    access: { kind: 'public' },
    answers: 'json',
    answer: $Role,
  },
  ({ params, json }) => {
    const found = findRoleProfile(params.profileId ?? '')
    if (!found) throw new NotFound()
    return json({
      ...summaryOf(found),
      purpose: found.purpose,
      typicalBands: [...found.typicalBands],
      tasks: managementTasks.map(({ id, name }) => ({ id, name, ...found.tasks[id] })),
      requirements: found.requirements.map(({ competencyId, stage, ordinal, importance }) => ({
        competencyId,
        stage,
        level: ordinal,
        importance,
      })),
    })
  },
)

export const api: readonly Route[] = [library, profile]
