import type { Unit } from './model.ts'
import { type DepartmentShape, hospitalNames, type TrustShape } from './trust-shapes.ts'

/** About as many people as one site holds in the extract; beyond it a trust is a group of hospitals, each with its own leaders. */
const PEOPLE_PER_SITE = 3_000

export interface PlannedDepartment {
  readonly unitId: string
  readonly name: string
  readonly shape: DepartmentShape
}

export interface PlannedDivision {
  readonly unitId: string
  readonly name: string
  readonly management: string
  readonly departments: readonly PlannedDepartment[]
}

/** One hospital: its corporate division (with the board, on the first site) and its clinical divisions. */
export interface Site {
  readonly name: string | undefined
  readonly corporate: PlannedDivision
  readonly divisions: readonly PlannedDivision[]
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const siteNames = (people: number): (string | undefined)[] =>
  Array.from({ length: Math.max(1, Math.round(people / PEOPLE_PER_SITE)) }, (_, index) => {
    if (index === 0) return undefined
    const name = hospitalNames[(index - 1) % hospitalNames.length] ?? 'Hospital'
    const round = Math.floor((index - 1) / hospitalNames.length)
    return round === 0 ? name : `${name} ${round + 1}`
  })

export function planSites(code: string, shape: TrustShape, people: number): readonly Site[] {
  return siteNames(people).map((site) => {
    const at = (name: string): string => (site === undefined ? name : `${name}, ${site}`)
    const division = (
      name: string,
      management: string,
      departments: readonly DepartmentShape[],
    ): PlannedDivision => {
      const unitId = `${code}/${slug(at(name))}`
      return {
        unitId,
        name: at(name),
        management: at(management),
        departments: departments.map((department) => ({
          unitId: `${unitId}/${slug(at(department.name))}`,
          name: at(department.name),
          shape: department,
        })),
      }
    }
    return {
      name: site,
      corporate: division(
        'Corporate',
        site === undefined ? 'Trust Board' : 'Hospital Management',
        shape.corporate,
      ),
      divisions: shape.divisions.map((each) =>
        division(each.name, 'Divisional Management', each.departments),
      ),
    }
  })
}

export const managementUnitId = (division: PlannedDivision): string =>
  `${division.unitId}/${slug(division.management)}`

export function unitTree(
  organisation: { name: string; code: string },
  sites: readonly Site[],
): readonly Unit[] {
  const units: Unit[] = [
    { id: organisation.code, kind: 'organisation', name: organisation.name, parentId: undefined },
  ]
  for (const division of sites.flatMap((site) => [site.corporate, ...site.divisions])) {
    units.push({ id: division.unitId, kind: 'division', name: division.name, parentId: organisation.code })
    const departments = [
      { unitId: managementUnitId(division), name: division.management },
      ...division.departments,
    ]
    for (const { unitId, name } of departments)
      units.push({ id: unitId, kind: 'department', name, parentId: division.unitId })
  }
  return units
}
