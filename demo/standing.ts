import type { Assessment } from './assessments.ts'
import type { Attestation } from './attestations.ts'
import { dayNumber, type IsoDate } from './calendar.ts'
import { competencies } from './competencies.ts'
import type { Placement, Trust } from './model.ts'

export interface TrustWithHistory extends Trust {
  readonly assessments: readonly Assessment[]
  readonly attestations: readonly Attestation[]
}

/** Where one person is with everything: what makes them interesting to sign in as. */
export interface Standing {
  readonly placement: Placement
  readonly hasSecondPost: boolean
  readonly daysInPost: number
  /** Newest first. */
  readonly submitted: readonly Assessment[]
  readonly draft: Assessment | undefined
  readonly codeRenewalDueOn: IsoDate | undefined
  readonly daysToCodeRenewal: number | undefined
  readonly teamSize: number
}

export function standings(trust: TrustWithHistory, today: IsoDate): readonly Standing[] {
  const assessments = Map.groupBy(trust.assessments, ({ employeeNumber }) => employeeNumber)
  const renewals = new Map(trust.attestations.map((made) => [made.employeeNumber, made.renewalDueOn]))
  const seconds = new Set(
    trust.placements.filter(({ ordinal }) => ordinal === 2).map(({ row }) => row.employeeNumber),
  )
  const teams = Map.groupBy(trust.staff, ({ supervisorEmployeeNumber }) => supervisorEmployeeNumber)
  const now = dayNumber(today)
  return trust.placements
    .filter(({ ordinal }) => ordinal === 1)
    .map((placement) => {
      const { employeeNumber, startDateInPosition } = placement.row
      const own = assessments.get(employeeNumber) ?? []
      const due = renewals.get(employeeNumber)
      return {
        placement,
        hasSecondPost: seconds.has(employeeNumber),
        daysInPost: now - dayNumber(startDateInPosition),
        submitted: own.filter(({ state }) => state === 'submitted').reverse(),
        draft: own.find(({ state }) => state === 'draft'),
        codeRenewalDueOn: due,
        daysToCodeRenewal: due === undefined ? undefined : dayNumber(due) - now,
        teamSize: new Set(teams.get(employeeNumber)?.map((row) => row.employeeNumber)).size,
      }
    })
}

export const isWhole = (assessment: Assessment | undefined): boolean =>
  assessment?.ratings.length === competencies.length

/** How many competencies the person rated themselves low on, at one or two of five. */
export const lowCount = (assessment: Assessment | undefined): number =>
  assessment?.ratings.filter(({ level }) => level === 1 || level === 2).length ?? 0
