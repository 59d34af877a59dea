import type { Coverage } from './coverage.ts'
import type { UnitPlace } from './queries/coverage-counts.ts'
import type { Figures } from './rules/protect-coverage.ts'

export type UnitLine = { readonly unit: UnitPlace; readonly figures: Figures; readonly hasBelow: boolean }

export type CoverageOfUnit = {
  readonly unit: UnitPlace
  /** From the top down. */
  readonly above: readonly UnitPlace[]
  readonly figures: Figures
  readonly below: readonly UnitLine[]
}

/** A unit with those just below it that have anybody; the top of the organisation where no unit is named. */
export function coverageOfUnit(
  { units, ofUnits }: Coverage,
  unitId: string | undefined,
): CoverageOfUnit | undefined {
  const known = units.filter(({ id }) => ofUnits.has(id))
  const unit = known.find(({ id, parentId }) => (unitId === undefined ? parentId === null : id === unitId))
  const figures = unit && ofUnits.get(unit.id)
  if (!unit || !figures) return undefined
  const withBelow = new Set(known.map(({ parentId }) => parentId))
  const below = known
    .filter(({ parentId }) => parentId === unit.id)
    .flatMap((child) => {
      const own = ofUnits.get(child.id)
      return own ? [{ unit: child, figures: own, hasBelow: withBelow.has(child.id) }] : []
    })
  return { unit, above: unitsAbove(units, unit), figures, below }
}

/** From the top down. */
export function unitsAbove(units: readonly UnitPlace[], unit: UnitPlace): readonly UnitPlace[] {
  const byId = new Map(units.map((one) => [one.id, one]))
  const above: UnitPlace[] = []
  for (let at = byId.get(unit.parentId ?? ''); at; at = byId.get(at.parentId ?? '')) above.unshift(at)
  return above
}
