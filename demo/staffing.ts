import { dayNumber, type IsoDate, isoDate, mondayOnOrBefore, rotationDays } from './calendar.ts'
import type { Opening } from './establishment.ts'
import type { Placement, Post, StaffRow } from './model.ts'
import { addressBook, drawName, type Name } from './names.ts'
import { postKinds } from './post-kinds.ts'
import { between, chance, fraction, pick, type Random, stream, type Weighted, weighted } from './random.ts'

interface Person {
  readonly employeeNumber: string
  readonly name: Name
  readonly email: string
  readonly random: Random
}

const MEMBER_FTE: Weighted<number> = [
  [1, 60],
  [0.8, 13],
  [0.6, 14],
  [0.5, 13],
]

/** How many of the latest resident doctors' change-over days to draw from: up to three years in a post. */
const ROTATIONS = 6

export interface Staffing {
  readonly seed: string
  readonly code: string
  readonly today: IsoDate
  readonly emailDomain: string
  /** The first person's employee number; the rest follow. */
  readonly firstEmployeeNumber: number
}

/** Puts an invented person in every post that is not vacant, one at a time, holding only what later people need. */
export function* staffPosts(staffing: Staffing, openings: Iterable<Opening>): Generator<Placement, void> {
  const address = addressBook(staffing.emailDomain)
  const namesTaken = new Set<string>()
  const lineManagers = new Map<string, string | undefined>()
  const rotations = rotationDays(staffing.today, ROTATIONS)
  let next = staffing.firstEmployeeNumber

  for (const { post, second } of openings) {
    const above = post.reportsToPosition === undefined ? undefined : lineManagers.get(post.reportsToPosition)
    if (post.vacant) {
      // Whoever answers to an empty post answers, for now, to the person above it.
      lineManagers.set(post.positionNumber, above)
      continue
    }
    const employeeNumber = String(next)
    next += 1
    if (post.hasManagementResponsibility || post.kind === 'consultant')
      lineManagers.set(post.positionNumber, employeeNumber)
    const random = stream(staffing.seed, staffing.code, 'person', employeeNumber)
    const name = drawFreshName(random, namesTaken)
    const person: Person = { employeeNumber, name, email: address(name), random }
    const dates = drawDates(post, random, { today: dayNumber(staffing.today), rotations })
    const fte = second === undefined ? drawFte(post, random) : post.kind.startsWith('clinical-') ? 0.4 : 0.6
    yield {
      post,
      row: staffRow(person, post, { ordinal: 1, fte, supervisor: above, ...dates }),
      joinedOn: dates.joinedOn,
      ordinal: 1,
    }
    if (second !== undefined) {
      const supervisor =
        second.reportsToPosition === undefined ? undefined : lineManagers.get(second.reportsToPosition)
      const row = staffRow(person, second, { ordinal: 2, fte: 1 - fte, supervisor, ...dates })
      yield { post: second, row, joinedOn: dates.joinedOn, ordinal: 2 }
    }
  }
}

/** Two people of one name do work together, so a taken name is only drawn again a few times. */
function drawFreshName(random: Random, taken: Set<string>): Name {
  let name = drawName(random)
  for (let tries = 0; tries < 3 && taken.has(`${name.first} ${name.last}`); tries += 1)
    name = drawName(random)
  taken.add(`${name.first} ${name.last}`)
  return name
}

function drawFte(post: Post, random: Random): number {
  if (!post.hasManagementResponsibility) return weighted(random, MEMBER_FTE)
  if (post.stage === '1') return chance(random, 0.7) ? 1 : weighted(random, MEMBER_FTE)
  return chance(random, 0.92) ? 1 : 0.8
}

interface Dates {
  readonly joinedOn: IsoDate
  readonly startDateInPosition: IsoDate
  readonly lastAppraisalDate: IsoDate | undefined
}

function drawDates(post: Post, random: Random, at: { today: number; rotations: readonly number[] }): Dates {
  // The product of two draws makes short stays common and long ones rare: half are under three years, the longest fifteen.
  const tenure = 5 + Math.floor(fraction(random) * fraction(random) * 15 * 365)
  const start =
    post.kind === 'resident-doctor' ? pick(random, at.rotations) : mondayOnOrBefore(at.today - tenure)
  const cameFromWithin =
    post.kind !== 'resident-doctor' && chance(random, post.hasManagementResponsibility ? 0.7 : 0.3)
  const joined = cameFromWithin ? mondayOnOrBefore(start - between(random, 300, 2600)) : start
  return {
    joinedOn: isoDate(joined),
    startDateInPosition: isoDate(start),
    lastAppraisalDate: drawAppraisal(random, at.today, joined),
  }
}

/** Most people have had one in the last year, some are overdue, and some have never had one; nobody before their third month. */
function drawAppraisal(random: Random, today: number, joined: number): IsoDate | undefined {
  if (chance(random, 0.1)) return undefined
  const day = today - (chance(random, 0.84) ? between(random, 3, 364) : between(random, 365, 690))
  return day < joined + 60 ? undefined : isoDate(day)
}

function staffRow(
  person: Person,
  post: Post,
  facts: Omit<Dates, 'joinedOn'> & { ordinal: 1 | 2; fte: number; supervisor: string | undefined },
): StaffRow {
  const { staffGroup, role, occupationCode } = postKinds[post.kind]
  return {
    employeeNumber: person.employeeNumber,
    assignmentNumber:
      facts.ordinal === 1 ? person.employeeNumber : `${person.employeeNumber}-${facts.ordinal}`,
    firstName: person.name.first,
    lastName: person.name.last,
    email: person.email,
    positionNumber: post.positionNumber,
    positionTitle: post.title,
    division: post.division,
    department: post.department,
    staffGroup,
    role,
    occupationCode,
    payGrade: post.payGrade,
    fte: facts.fte,
    supervisorEmployeeNumber: facts.supervisor,
    startDateInPosition: facts.startDateInPosition,
    lastAppraisalDate: facts.lastAppraisalDate,
  }
}
