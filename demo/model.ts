import type { IsoDate } from './calendar.ts'
import type { PostKind, Stage } from './post-kinds.ts'

/** One line of a staff extract: the seventeen columns of a real one, in its order. One person may hold two. */
export interface StaffRow {
  readonly employeeNumber: string
  readonly assignmentNumber: string
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly positionNumber: string
  readonly positionTitle: string
  readonly division: string
  readonly department: string
  readonly staffGroup: string
  readonly role: string
  readonly occupationCode: string
  readonly payGrade: string
  readonly fte: number
  readonly supervisorEmployeeNumber: string | undefined
  readonly startDateInPosition: IsoDate
  readonly lastAppraisalDate: IsoDate | undefined
}

export interface Unit {
  /** Made from the names on the way down, such as `ZZ1/medicine/cardiology`, so it is the same in every world. */
  readonly id: string
  readonly kind: 'organisation' | 'division' | 'department'
  readonly name: string
  readonly parentId: string | undefined
}

export interface Post {
  readonly positionNumber: string
  readonly title: string
  readonly kind: PostKind
  readonly unitId: string
  readonly division: string
  readonly department: string
  readonly payGrade: string
  readonly stage: Stage
  /** A fact of the post, whatever the staff record's occupation code says. */
  readonly hasManagementResponsibility: boolean
  readonly reportsToPosition: string | undefined
  readonly vacant: boolean
}

/** A person in a post. `joinedOn` is when they came to the organisation, which the extract does not carry. */
export interface Placement {
  readonly post: Post
  readonly row: StaffRow
  readonly joinedOn: IsoDate
  /** 1 for the person's main post, 2 for a second. */
  readonly ordinal: 1 | 2
}

/** Who leads a division or a clinical department together, by position number. */
export interface Triumvirate {
  readonly unitId: string
  readonly operational: string
  readonly clinical: string
  readonly professional: string
}

export interface Trust {
  readonly name: string
  readonly code: string
  readonly units: readonly Unit[]
  readonly posts: readonly Post[]
  readonly triumvirates: readonly Triumvirate[]
  readonly placements: readonly Placement[]
  readonly staff: readonly StaffRow[]
}
