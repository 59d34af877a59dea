import type { Viewer } from '@headroom/platform/authorisation'
import type { Within } from '@headroom/platform/database'
import { Forbidden } from '@headroom/platform/http'
import { listLedUnits } from './queries/led-units.ts'
import type { Measure } from './queries/measures.ts'
import { type MayWrite, mayDefine, mayDefineAny } from './rules/who-may.ts'

/** For which units the viewer may bring data, annotate, rebase and review: one statement, or none for those with the duty. */
export async function mayWriteFor(within: Within, viewer: Viewer): Promise<MayWrite> {
  return mayDefineAny(viewer.grants) ? 'every-unit' : listLedUnits(within, viewer.personId)
}

/** For an act on one unit; everybody may see the unit, so it is refused, not hidden. */
export async function demandWrite(within: Within, viewer: Viewer, unitId: string): Promise<void> {
  const may = await mayWriteFor(within, viewer)
  if (may !== 'every-unit' && !may.has(unitId)) throw new Forbidden()
}

export function demandDefine(viewer: Viewer, measure: Pick<Measure, 'ownerPersonId'>): void {
  if (!mayDefine(viewer, measure)) throw new Forbidden()
}
