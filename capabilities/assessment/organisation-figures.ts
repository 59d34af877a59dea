import type { PlainDate } from '@headroom/platform/clock'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { figuresFor } from './draw-figures.ts'
import { type Figure, figureQueries, type UnitPlace } from './queries/figures.ts'
import { type FindCell, figureFinder } from './rules/figure-tables.ts'
import { EVERYBODY } from './rules/protect-figures.ts'
import { type AssessedVersion, getAssessedVersion, type Standard } from './standards.ts'

type When = { readonly today: PlainDate; readonly now: Date }

type Drawn = { readonly assessed: AssessedVersion; readonly asAt: PlainDate }

export type OrganisationFigures = Drawn & {
  readonly standard: Standard
  /** The whole organisation and the units just below it. */
  readonly units: readonly UnitPlace[]
  readonly staffGroups: readonly string[]
  readonly ofUnits: FindCell
  readonly ofStaffGroups: FindCell
}

export type UnitFigures = Drawn & {
  readonly unit: UnitPlace
  readonly above: readonly UnitPlace[]
  readonly below: readonly UnitPlace[]
  readonly find: FindCell
}

async function drawn(scope: Scope, { today, now }: When): Promise<Drawn> {
  const { asAt, frameworkId, frameworkVersion } = await figuresFor(scope, today, now)
  return { asAt, assessed: getAssessedVersion(frameworkId, frameworkVersion) }
}

const firstOr = (assessed: AssessedVersion, standardId: string | undefined): Standard => {
  const found = assessed.standards.find(({ id }) => id === standardId) ?? assessed.standards[0]
  if (!found) throw new Error('The framework has no standards')
  return found
}

/** Four statements, once the month's figures are drawn. */
export async function organisationFigures(
  scope: Scope,
  when: When,
  standardId?: string,
): Promise<OrganisationFigures> {
  const { asAt, assessed } = await drawn(scope, when)
  const standard = firstOr(assessed, standardId)
  const subjects = ['coverage', standard.id]
  return inOrganisation(scope, async (within) => {
    const queries = figureQueries(within)
    const units = await queries.listUnitsAround(undefined)
    const unitIds = units.map(({ id }) => id)
    const ofUnits = unitIds.length > 0 ? await queries.ofUnits(asAt, subjects, unitIds) : []
    const ofStaffGroups = await queries.ofStaffGroups(asAt, subjects)
    return {
      asAt,
      assessed,
      standard,
      units: units.filter(({ id }) => ofUnits.some(({ groupKey }) => groupKey === id)),
      staffGroups: groupsIn(ofStaffGroups),
      ofUnits: figureFinder(ofUnits),
      ofStaffGroups: figureFinder(ofStaffGroups),
    }
  })
}

const groupsIn = (figures: readonly Figure[]): readonly string[] =>
  [...new Set(figures.map(({ groupKey }) => groupKey))].filter((key) => key !== EVERYBODY).sort()

/** Undefined for a unit that this organisation does not have. */
export async function unitFigures(
  scope: Scope,
  when: When,
  unitId: string,
): Promise<UnitFigures | undefined> {
  const { asAt, assessed } = await drawn(scope, when)
  return inOrganisation(scope, async (within) => {
    const queries = figureQueries(within)
    const around = await queries.listUnitsAround(unitId)
    const unit = around.find(({ id }) => id === unitId)
    if (!unit) return undefined
    const below = around.filter(({ depth }) => depth > 0)
    const own = await queries.ofUnit(asAt, unitId)
    const belowCoverage =
      below.length > 0
        ? await queries.ofUnits(
            asAt,
            ['coverage'],
            below.map(({ id }) => id),
          )
        : []
    return {
      asAt,
      assessed,
      unit,
      above: around.filter(({ depth }) => depth < 0),
      below: below.filter(({ id }) => belowCoverage.some(({ groupKey }) => groupKey === id)),
      find: figureFinder([...own, ...belowCoverage]),
    }
  })
}
