import { type DepartmentLeaders, type Leadership, planLeaders } from './leaders.ts'
import type { Post } from './model.ts'
import type { PostKind } from './post-kinds.ts'
import { type OpenPost, postOpener } from './posts.ts'
import { between, chance, pick, type Random, stream, weighted } from './random.ts'
import { departmentKinds, type Team, type TrustShape } from './trust-shapes.ts'
import type { Site } from './units.ts'

/** A post to fill (or left vacant), and the second post the same person holds, if any. */
export interface Opening {
  readonly post: Post
  readonly second?: Post
}

const VACANCY_RATE = 0.04
const SECOND_POST_RATE = 0.03
const CLINICAL_LEADS_WITH_CLINICAL_SESSIONS = 0.6
const MAY_SHARE_TIME: ReadonlySet<PostKind> = new Set([
  'staff-nurse',
  'pharmacist',
  'physiotherapist',
  'officer',
])

/** Every post of a trust of so many people: leaders first, then department by department, each team's lead before its members. */
export class Establishment {
  readonly leadership: Leadership
  readonly #open: OpenPost
  readonly #random: Random
  readonly #people: number

  constructor(plan: {
    seed: string
    code: string
    shape: TrustShape
    sites: readonly Site[]
    people: number
  }) {
    this.#random = stream(plan.seed, plan.code, 'establishment')
    this.#open = postOpener(this.#random)
    this.#people = plan.people
    this.leadership = planLeaders(plan.shape, plan.sites, this.#open, this.#random)
  }

  *openings(): Generator<Opening> {
    const { posts, departments } = this.leadership
    for (const post of posts) yield this.#leader(post)
    const left = this.#people - posts.filter((post) => !post.vacant).length
    if (left < 0) throw new Error(`${this.#people} people are too few for ${posts.length} leaders`)
    const sizes = departments.map(
      ({ department }) => department.shape.weight * (between(this.#random, 85, 115) / 100),
    )
    for (const [index, people] of shareOut(left, sizes).entries()) {
      const leaders = departments[index]
      if (leaders !== undefined) yield* this.#department(leaders, people)
    }
  }

  /** Doctors who lead go on seeing patients: a clinical director always has a second, clinical post; a clinical lead often. */
  #leader(post: Post): Opening {
    const isDirector = post.kind === 'clinical-director'
    if (post.vacant || (!isDirector && post.kind !== 'clinical-lead')) return { post }
    if (!isDirector && !chance(this.#random, CLINICAL_LEADS_WITH_CLINICAL_SESSIONS)) return { post }
    const home = this.leadership.departments.find(({ place }) =>
      isDirector ? place.division === post.division : place.unitId === post.unitId,
    )
    const second = home && this.#open('consultant', home.place, {})
    // The same line manager for both posts: a director supervised by one of their own clinical leads would be a circle.
    return second ? { post, second: { ...second, reportsToPosition: post.reportsToPosition } } : { post }
  }

  *#department(leaders: DepartmentLeaders, people: number): Generator<Opening> {
    const { teams } = departmentKinds[leaders.department.shape.kind]
    const sizes = shareOut(
      people,
      teams.map(({ share }) => share),
    )
    for (const [index, size] of sizes.entries()) {
      const team = teams[index]
      if (team !== undefined) yield* this.#team(team, leaders, size)
    }
  }

  *#team(team: Team, leaders: DepartmentLeaders, size: number): Generator<Opening> {
    const { place } = leaders
    const head = leaders[team.under] ?? leaders.operational
    const leadCount = team.lead === undefined || size < 4 ? 0 : Math.ceil(size / (team.span + 1))
    const leads: Post[] = []
    for (let index = 0; team.lead !== undefined && index < leadCount; index += 1) {
      const lead = this.#open(team.lead, place, { reportsTo: head })
      leads.push(lead)
      yield { post: lead }
    }
    for (let index = 0; index < size - leadCount; index += 1) {
      const kind = weighted(this.#random, team.members)
      const reportsTo = leads[index % leads.length] ?? head
      yield this.#member(this.#open(kind, place, { reportsTo }))
      if (chance(this.#random, VACANCY_RATE))
        yield { post: this.#open(kind, place, { reportsTo, vacant: true }) }
    }
  }

  #member(post: Post): Opening {
    if (!MAY_SHARE_TIME.has(post.kind) || !chance(this.#random, SECOND_POST_RATE)) return { post }
    const homes = this.leadership.departments.filter(({ department }) =>
      ['Quality Governance', 'Transformation'].includes(department.shape.name),
    )
    const home = pick(this.#random, homes)
    return {
      post,
      second: this.#open('improvement-facilitator', home.place, { reportsTo: home.operational }),
    }
  }
}

/** Splits a whole number in proportion to weights, by largest remainders, so that the parts always add up. */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((left, right) => left + right, 0)
  const exact = weights.map((weight) => (total * weight) / sum)
  const parts = exact.map(Math.floor)
  const short = total - parts.reduce((left, right) => left + right, 0)
  const byRemainder = exact.map((value, index) => [value - Math.floor(value), index] as const)
  byRemainder.sort(([a, i], [b, j]) => b - a || i - j)
  for (const [, index] of byRemainder.slice(0, short)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}
