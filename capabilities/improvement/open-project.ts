import type { Viewer } from '@headroom/platform/authorisation'
import type { Within } from '@headroom/platform/database'
import { Forbidden, NotFound } from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import {
  type Change,
  type DecisionMade,
  type Driver,
  type ProjectMeasure,
  type ProjectPerson,
  partQueries,
  type Test,
} from './queries/parts.ts'
import { type Project, projectQueries } from './queries/projects.ts'
import { isInTeam, leads } from './who-may.ts'

/** A project with all its parts: eight statements, however long its history. */
export type OpenProject = {
  readonly project: Project
  readonly drivers: readonly Driver[]
  readonly measures: readonly ProjectMeasure[]
  readonly people: readonly ProjectPerson[]
  readonly tests: readonly Test[]
  readonly changes: readonly Change[]
  readonly decisions: readonly DecisionMade[]
  readonly mayWrite: boolean
}

export async function getProject(
  within: Within,
  viewer: Viewer,
  projectId: string | undefined,
): Promise<OpenProject> {
  const project =
    projectId !== undefined && isId(projectId) ? await projectQueries(within).find(projectId) : undefined
  if (!project) throw new NotFound()
  const parts = partQueries(within, project.id)
  const people = await parts.people()
  return {
    project,
    people,
    drivers: await parts.drivers(),
    measures: await parts.measures(),
    tests: await parts.tests(),
    changes: await parts.changes(),
    decisions: await parts.decisions(),
    mayWrite: isInTeam(people, viewer.personId) || (await leads(within, viewer, project.unitId)),
  }
}

/** The project, for somebody who may change it. Everybody may read it, so it is refused and not hidden. */
export async function getOwnProject(
  within: Within,
  viewer: Viewer,
  projectId: string | undefined,
): Promise<OpenProject> {
  const open = await getProject(within, viewer, projectId)
  if (!open.mayWrite) throw new Forbidden()
  return open
}

/** What stands: changes that nobody withdrew. */
export const standing = (changes: readonly Change[]): readonly Change[] =>
  changes.filter(({ withdrawnAt }) => withdrawnAt === null)
