import type { PlainDate } from '@headroom/platform/clock'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { coverageQueries, type UnitPlace } from './queries/coverage-counts.ts'
import { type Figures, type ProtectedCoverage, protectCoverage } from './rules/protect-coverage.ts'

/**
 * The first of the month. Figures that moved with every attestation would tell anybody who looked before and after whose
 * it was; attestations and assignments are dated, so the same month gives the same answer whenever it is asked for.
 */
export const coverageDate = (today: PlainDate): PlainDate => `${today.slice(0, 7)}-01`

export type Coverage = ProtectedCoverage & {
  readonly asAt: PlainDate
  /** In the order of their names. */
  readonly units: readonly UnitPlace[]
}

export async function findCoverage(scope: Scope, today: PlainDate): Promise<Coverage> {
  const asAt = coverageDate(today)
  const { units, counts } = await inOrganisation(scope, async (within) => {
    const queries = coverageQueries(within)
    return { units: await queries.listUnits(), counts: await queries.count(asAt) }
  })
  return { ...protectCoverage(counts, units), asAt, units }
}

export type UnitLine = { readonly unit: UnitPlace; readonly figures: Figures; readonly hasBelow: boolean }

export type CoverageOfUnit = {
  readonly unit: UnitPlace
  /** From the top down. */
  readonly above: readonly UnitPlace[]
  readonly figures: Figures
  readonly below: readonly UnitLine[]
}

/** A unit with those just below it that have anybody; the top of the organisation where no unit is named. */
export function coverageOfUnit(coverage: Coverage, unitId: string | undefined): CoverageOfUnit | undefined {
  const { units, ofUnit } = coverage
  const unit = units.find(({ id, parentId }) =>
    unitId === undefined ? parentId === null && ofUnit(id) : id === unitId,
  )
  const figures = unit && ofUnit(unit.id)
  if (!unit || !figures) return undefined
  const childrenOf = (id: string): readonly UnitPlace[] =>
    units.filter((one) => one.parentId === id && ofUnit(one.id))
  const below = childrenOf(unit.id).flatMap((child) => {
    const own = ofUnit(child.id)
    return own ? [{ unit: child, figures: own, hasBelow: childrenOf(child.id).length > 0 }] : []
  })
  return { unit, above: ancestorsOf(units, unit), figures, below }
}

/** The units above one, from the top down. */
export function ancestorsOf(units: readonly UnitPlace[], unit: UnitPlace): readonly UnitPlace[] {
  const byId = new Map(units.map((one) => [one.id, one]))
  const above: UnitPlace[] = []
  for (let at = byId.get(unit.parentId ?? ''); at; at = byId.get(at.parentId ?? '')) above.unshift(at)
  return above
}
