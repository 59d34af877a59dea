import type { IsoDate } from './calendar.ts'
import { Establishment } from './establishment.ts'
import type { Placement, Post, Trust, Unit } from './model.ts'
import { staffPosts } from './staffing.ts'
import { acuteShape, communityShape } from './trust-shapes.ts'
import { planSites, unitTree } from './units.ts'

const shapes = { acute: acuteShape, community: communityShape }

export interface TrustPlan {
  readonly seed: string
  readonly today: IsoDate
  readonly name: string
  readonly code: string
  /** People, not rows: a few hold two posts. */
  readonly staff: number
  readonly shape?: keyof typeof shapes
  readonly emailDomain?: string
  readonly firstEmployeeNumber?: number
}

interface TrustInOutline {
  readonly units: readonly Unit[]
  readonly triumvirates: Trust['triumvirates']
  /** Every person's every post, in the order of the extract: made as it is read, once. */
  placements(vacant?: (post: Post) => void): Generator<Placement, void>
}

/** The same trust as {@link makeTrust}, one placement at a time, for files and databases too large to hold in memory. */
export function outlineTrust(plan: TrustPlan): TrustInOutline {
  const { seed, today, code, staff: people } = plan
  const shape = shapes[plan.shape ?? 'acute']
  const sites = planSites(code, shape, people)
  const establishment = new Establishment({ seed, code, shape, sites, people })
  return {
    units: unitTree(plan, sites),
    triumvirates: establishment.leadership.triumvirates,
    placements(vacant) {
      const { emailDomain = 'example.nhs.test', firstEmployeeNumber = 30_001_001 } = plan
      const openings = establishment.openings()
      return staffPosts(
        { seed, code, today, emailDomain, firstEmployeeNumber },
        tellOfVacancies(openings, vacant),
      )
    },
  }
}

function* tellOfVacancies<T extends { post: Post }>(
  openings: Iterable<T>,
  vacant?: (post: Post) => void,
): Generator<T> {
  for (const opening of openings) {
    if (opening.post.vacant) vacant?.(opening.post)
    yield opening
  }
}

/**
 * A whole invented trust from a seed.
 * @example makeTrust({ seed: 'lantern', today: '2026-11-22', name: 'Lanternbridge University Hospitals', code: 'ZZ1', staff: 3000 })
 */
export function makeTrust(plan: TrustPlan): Trust {
  const outline = outlineTrust(plan)
  const vacancies: Post[] = []
  const placements = [...outline.placements((post) => vacancies.push(post))]
  return {
    name: plan.name,
    code: plan.code,
    units: outline.units,
    triumvirates: outline.triumvirates,
    placements,
    posts: [...placements.map(({ post }) => post), ...vacancies].sort(
      (a, b) => Number(a.positionNumber) - Number(b.positionNumber),
    ),
    staff: placements.map(({ row }) => row),
  }
}

/** A group of hospitals the size of the largest, for benchmarks. */
export const makeLargeTrust = (staff = 60_000, today: IsoDate = '2026-11-22'): Trust =>
  makeTrust({ seed: 'large', today, name: 'Great Lanternbridge Hospitals Group', code: 'ZZ8', staff })
