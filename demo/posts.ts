import type { Post } from './model.ts'
import { type PostKind, postKinds } from './post-kinds.ts'
import { type Random, weighted } from './random.ts'
import { managementUnitId, type PlannedDepartment, type PlannedDivision } from './units.ts'

/** Where a post sits; a person's row in the extract names both. */
export interface Place {
  readonly unitId: string
  readonly division: string
  readonly department: string
}

export const placeIn = (division: PlannedDivision, department?: PlannedDepartment): Place => ({
  unitId: department?.unitId ?? managementUnitId(division),
  division: division.name,
  department: department?.name ?? division.management,
})

export interface PostDetails {
  /** The division, department or hospital in the title, where the title has one. */
  readonly unit?: string
  readonly reportsTo?: Post | undefined
  readonly vacant?: boolean
}

export type OpenPost = (kind: PostKind, place: Place, details: PostDetails) => Post

/** Opens posts one after another, numbered as the extract numbers them. */
export function postOpener(random: Random): OpenPost {
  let number = 5000
  return (kind, place, { unit = '', reportsTo, vacant = false }) => {
    const facts = postKinds[kind]
    number += 1
    return {
      positionNumber: String(number),
      title: facts.title.replace('{unit}', unit),
      kind,
      ...place,
      payGrade: weighted(random, facts.payGrades),
      stage: facts.stage,
      hasManagementResponsibility: facts.hasManagementResponsibility,
      reportsToPosition: reportsTo?.positionNumber,
      vacant,
    }
  }
}
