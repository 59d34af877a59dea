import { eachAssessment } from './assessments.ts'
import { eachAttestation } from './attestations.ts'
import type { IsoDate } from './calendar.ts'
import { choosePeopleToSignInAs, type PersonToSignInAs } from './people-to-sign-in-as.ts'
import type { TrustWithHistory } from './standing.ts'
import { makeTrust, type TrustPlan } from './trust.ts'

export interface System {
  readonly name: string
  readonly code: string
  readonly memberCodes: readonly string[]
}

export interface Demonstration {
  readonly seed: string
  readonly today: IsoDate
  readonly system: System
  readonly trust: TrustWithHistory
  readonly neighbour: TrustWithHistory
  readonly peopleToSignInAs: readonly PersonToSignInAs[]
}

/**
 * Codes in the shape of an organisation's, and of nobody. In the NHS Data Dictionary ("Organisation Coding Frames",
 * archive.datadictionary.nhs.uk, September 2020) a three-character code begins with its type: R or T for English trusts,
 * 7 for Welsh boards, Q for health geographies and so for integrated care boards, X for government and statutory bodies.
 * Z is not among them; we know it only at the start of longer codes, in Northern Ireland and among placeholders.
 */
export const demonstrationCodes = { trust: 'ZZ1', neighbour: 'ZZ2', system: 'ZZ9' } as const

export interface DemonstrationPlan {
  /** Dates are counted back from here, so that a demonstration is always of today. */
  readonly today: IsoDate
  readonly seed?: string
  readonly staff?: number
  /** Years of assessments and attestations, the current one included. */
  readonly years?: number
}

/** Of a hundred words tried, the one whose people to sign in as have most to show (see the wishes of each). */
export const DEFAULT_SEED = 'shepherd'

/** A trust of about 3,000, its neighbour of about 400, the system both belong to, and who to sign in as. */
export function makeDemonstration(plan: DemonstrationPlan): Demonstration {
  const { today, seed = DEFAULT_SEED, staff = 3_000, years = 3 } = plan
  const withHistory = (trustPlan: Omit<TrustPlan, 'seed' | 'today'>): TrustWithHistory => {
    const trust = makeTrust({ ...trustPlan, seed, today })
    const people = { seed: `${seed} ${trust.code}`, today, placements: trust.placements, years }
    return { ...trust, assessments: [...eachAssessment(people)], attestations: [...eachAttestation(people)] }
  }
  const trust = withHistory({
    name: 'Lanternbridge University Hospitals',
    code: demonstrationCodes.trust,
    staff,
    emailDomain: 'lanternbridge.nhs.test',
    firstEmployeeNumber: 30_001_001,
  })
  const neighbour = withHistory({
    name: 'Hollowmere Community Health',
    code: demonstrationCodes.neighbour,
    staff: 400,
    shape: 'community',
    emailDomain: 'hollowmere.nhs.test',
    firstEmployeeNumber: 40_001_001,
  })
  return {
    seed,
    today,
    system: {
      name: 'Lanternbridge and Hollowmere Health and Care System',
      code: demonstrationCodes.system,
      memberCodes: [trust.code, neighbour.code],
    },
    trust,
    neighbour,
    peopleToSignInAs: choosePeopleToSignInAs({ today, trust, neighbour }),
  }
}
