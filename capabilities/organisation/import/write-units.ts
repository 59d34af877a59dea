import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import type { UnitKind } from '../tables.ts'
import type { IncomingRow } from './plan.ts'

type Unit = { id: string; parentId: string | null; kind: UnitKind; name: string }
type Place = Pick<IncomingRow, 'division' | 'department'>

const at = ({ division, department }: Place): string => `${division ?? ''}\u001f${department ?? ''}`

/** Where each division and department of the extract is in the tree; those not yet there are added under their parent. */
export async function unitsFor(
  within: Within,
  places: Iterable<Place>,
): Promise<{ find(place: Place): string; made: readonly string[] }> {
  const { rows } = await sql<Unit>`select id, parent_id as "parentId", kind, name from unit
    where organisation_id = ${within.organisationId}`.execute(within.tables<unknown>())
  const root = rows.find((unit) => unit.parentId === null)
  if (!root) throw new Error('The organisation has no unit of its own')
  const known = new Map(rows.map((unit) => [`${unit.parentId}\u001f${unit.name}`, unit]))
  const made: Unit[] = []
  const under = (parent: Unit, name: string | null, kind: UnitKind): Unit => {
    if (name === null) return parent
    const key = `${parent.id}\u001f${name}`
    const found = known.get(key)
    if (found) return found
    const unit = { id: newId(), parentId: parent.id, kind, name }
    known.set(key, unit)
    made.push(unit)
    return unit
  }
  const idAt = new Map<string, string>()
  for (const place of places)
    if (!idAt.has(at(place)))
      idAt.set(at(place), under(under(root, place.division, 'division'), place.department, 'department').id)
  await insertUnits(within, made)
  return { find: (place) => idAt.get(at(place)) ?? root.id, made: made.map(({ id }) => id) }
}

async function insertUnits(within: Within, made: readonly Unit[]): Promise<void> {
  // One at a time: a parent must stand before its child, and a trust has hundreds of units, not thousands.
  for (const { id, parentId, kind, name } of made) {
    await sql`insert into unit (organisation_id, id, parent_id, kind, name)
      values (${within.organisationId}, ${id}, ${parentId}, ${kind}, ${name})`.execute(
      within.tables<unknown>(),
    )
    await sql`insert into unit_path (organisation_id, ancestor_id, descendant_id, depth)
      select organisation_id, ancestor_id, ${id}::uuid, depth + 1 from unit_path
      where organisation_id = ${within.organisationId} and descendant_id = ${parentId}
      union all select ${within.organisationId}::uuid, ${id}::uuid, ${id}::uuid, 0`.execute(
      within.tables<unknown>(),
    )
  }
}
