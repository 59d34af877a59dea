import { mayWriteFor } from '@headroom/capabilities/measures'
import type { Viewer } from '@headroom/platform/authorisation'
import type { Within } from '@headroom/platform/database'
import { Forbidden } from '@headroom/platform/http'
import type { ProjectPerson } from './queries/parts.ts'

const teamParts: ReadonlySet<string> = new Set(['lead', 'member', 'sponsor'])

/** In the team: whoever leads the project, works on it or sponsors it. */
export const isInTeam = (people: readonly ProjectPerson[], personId: string): boolean =>
  people.some((person) => person.personId === personId && teamParts.has(person.part))

/** Whether the viewer leads the unit or one above it, or has the duty for all. */
export async function leads(within: Within, viewer: Viewer, unitId: string): Promise<boolean> {
  const may = await mayWriteFor(within, viewer)
  return may === 'every-unit' || may.has(unitId)
}

/** For replies and appraisals of a unit. */
export async function demandLead(within: Within, viewer: Viewer, unitId: string): Promise<void> {
  if (!(await leads(within, viewer, unitId))) throw new Forbidden()
}
