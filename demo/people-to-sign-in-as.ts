import type { IsoDate } from './calendar.ts'
import { lookAtFirst } from './look-at-first.ts'
import type { PostKind } from './post-kinds.ts'
import { isWhole, lowCount, type Standing, standings, type TrustWithHistory } from './standing.ts'

export type Grant = 'administrator' | 'development-lead' | 'board'

export interface PersonToSignInAs {
  readonly key: PersonaKey
  readonly organisationCode: string
  readonly employeeNumber: string
  readonly name: string
  readonly email: string
  readonly positionTitle: string
  readonly department: string
  readonly whoTheyAre: string
  /** One thing to try after another, in plain words, true of this person in this world. */
  readonly lookAtFirst: readonly string[]
  readonly grants: readonly Grant[]
}

type Wish = (standing: Standing) => boolean

interface Persona {
  readonly kinds: readonly PostKind[]
  readonly whoTheyAre: string
  /** What would make them interesting; whoever meets most is chosen, the earlier employee number where two are level. */
  readonly wishes: readonly Wish[]
  readonly grants?: readonly Grant[]
}

const isInDate: Wish = ({ daysToCodeRenewal: days }) => days !== undefined && days > 30
const sharesLatest: Wish = ({ submitted }) => submitted[0]?.isSharedWithLineManager === true
const submittedThisYear: Wish = ({ submitted }) => submitted[0]?.yearsAgo === 0 && isWhole(submitted[0])
const submittedLastYear: Wish = ({ submitted }) =>
  submitted.some((made) => made.yearsAgo === 1 && isWhole(made))

/** People of one division, who meet each other's work: the general manager's team holds the service manager, and so on. */
const inOneDivision = {
  'ward-manager': {
    kinds: ['ward-manager', 'lead-nurse'],
    whoTheyAre:
      'Runs a ward: its staff, its safety and its days. A nurse first, and a manager with little time to sit down.',
    wishes: [
      ({ draft }) => draft !== undefined && draft.ratings.length >= 9 && draft.ratings.length <= 18,
      ({ draft }) => draft !== undefined,
      submittedLastYear,
      ({ daysToCodeRenewal: days }) => days !== undefined && days >= 0 && days <= 30,
    ],
  },
  'service-manager': {
    kinds: ['service-manager'],
    whoTheyAre: 'Answers for how one specialty works: clinics, waits, money and the administrative team.',
    wishes: [
      submittedThisYear,
      (standing) => lowCount(standing.submitted[0]) >= 7,
      sharesLatest,
      submittedLastYear,
    ],
  },
  'clinical-lead': {
    kinds: ['clinical-lead'],
    whoTheyAre:
      'A consultant who leads colleagues in one specialty for part of the week and sees patients for the rest.',
    wishes: [({ hasSecondPost }) => hasSecondPost, ({ submitted }) => submitted.length > 0, sharesLatest],
  },
  'clinical-director': {
    kinds: ['clinical-director'],
    whoTheyAre:
      'The doctor in the three who lead a division, with the general manager and the head of nursing.',
    wishes: [({ submitted }) => submitted.length > 0, isInDate],
  },
  'general-manager': {
    kinds: ['general-manager'],
    whoTheyAre:
      'Runs a division day to day and is line manager to its service managers: a manager of managers.',
    wishes: [({ teamSize }) => teamSize >= 4, submittedThisYear, isInDate],
  },
  'aspiring-manager': {
    kinds: ['staff-nurse'],
    whoTheyAre:
      'A staff nurse, not a manager yet, who wants to know what the next step asks and how near it is.',
    wishes: [
      submittedThisYear,
      submittedLastYear,
      sharesLatest,
      ({ submitted }) => lowCount(submitted[0]) >= 3 && lowCount(submitted[0]) <= 10,
      ({ daysInPost }) => daysInPost > 365,
    ],
  },
  'rota-coordinator': {
    kinds: ['rota-coordinator'],
    whoTheyAre:
      'Plans rotas for a department. New in post: nothing filled in, no course taken, everything still to find.',
    wishes: [
      ({ submitted, draft }) => submitted.length === 0 && draft === undefined,
      ({ codeRenewalDueOn }) => codeRenewalDueOn === undefined,
      ({ daysInPost }) => daysInPost < 120,
    ],
  },
} as const satisfies Record<string, Persona>

const acrossTheTrust = {
  'development-lead': {
    kinds: ['leadership-development-lead'],
    whoTheyAre: 'Looks after frameworks, role profiles and development for everyone who leads in the trust.',
    wishes: [],
    grants: ['development-lead'],
  },
  administrator: {
    kinds: ['workforce-information-lead'],
    whoTheyAre: 'Workforce information: brings in the staff extract and keeps people, posts and units right.',
    wishes: [],
    grants: ['administrator'],
  },
  'chief-people-officer': {
    kinds: ['chief-people-officer'],
    whoTheyAre:
      'On the board, and answers to it for whether the people in charge are ready, supported and fairly chosen.',
    wishes: [],
    grants: ['board'],
  },
} as const satisfies Record<string, Persona>

const nextDoor = {
  neighbour: {
    kinds: ['service-manager', 'lead-nurse', 'ward-manager'],
    whoTheyAre:
      'Manages a service at the neighbouring community trust. The same system, another organisation’s records.',
    wishes: [submittedThisYear, submittedLastYear, sharesLatest],
  },
} as const satisfies Record<string, Persona>

export type PersonaKey = keyof typeof inOneDivision | keyof typeof acrossTheTrust | keyof typeof nextDoor

interface Casting {
  readonly persona: Persona
  readonly standing: Standing
  readonly wishesMet: number
}

/** The same people for the same world: the division is the one whose people, taken together, have most to show. */
export function choosePeopleToSignInAs(world: {
  readonly today: IsoDate
  readonly trust: TrustWithHistory
  readonly neighbour: TrustWithHistory
}): readonly PersonToSignInAs[] {
  const everyone = standings(world.trust, world.today)
  const byDivision = Map.groupBy(everyone, ({ placement }) => placement.post.division)
  const division = [...byDivision.values()]
    .filter((people) => people.some(({ placement }) => placement.post.kind === 'general-manager'))
    .map((people) => cast(inOneDivision, people, everyone))
    .reduce((best, next) => (wishesMet(next) > wishesMet(best) ? next : best))
  return [
    ...introduce(division, world.trust, world.today),
    ...introduce(cast(acrossTheTrust, everyone), world.trust, world.today),
    ...introduce(cast(nextDoor, standings(world.neighbour, world.today)), world.neighbour, world.today),
  ]
}

type Cast<Key extends string> = readonly (readonly [Key, Casting])[]

const wishesMet = (chosen: Cast<string>): number =>
  chosen.reduce((sum, [, { wishesMet: met }]) => sum + met, 0)

/** `others` are asked only where none of `people` hold such a post, as can happen in a very small division. */
function cast<Key extends string>(
  personas: Readonly<Record<Key, Persona>>,
  people: readonly Standing[],
  others: readonly Standing[] = [],
): Cast<Key> {
  const chosen: (readonly [Key, Casting])[] = []
  // Object.entries forgets the keys' type; these records are written above, with these keys and no others.
  for (const [key, persona] of Object.entries(personas) as [Key, Persona][]) {
    const best = bestFor(persona, people) ?? bestFor(persona, others)
    if (best !== undefined) chosen.push([key, best])
  }
  return chosen
}

function bestFor(persona: Persona, people: readonly Standing[]): Casting | undefined {
  let best: Casting | undefined
  for (const standing of people) {
    if (!persona.kinds.includes(standing.placement.post.kind)) continue
    const met = persona.wishes.filter((wish) => wish(standing)).length
    if (best === undefined || met > best.wishesMet) best = { persona, standing, wishesMet: met }
  }
  return best
}

const introduce = (chosen: Cast<PersonaKey>, trust: TrustWithHistory, today: IsoDate): PersonToSignInAs[] =>
  chosen.map(([key, { persona, standing }]) => {
    const { row } = standing.placement
    return {
      key,
      organisationCode: trust.code,
      employeeNumber: row.employeeNumber,
      name: `${row.firstName} ${row.lastName}`,
      email: row.email,
      positionTitle: row.positionTitle,
      department: row.department,
      whoTheyAre: persona.whoTheyAre,
      lookAtFirst: lookAtFirst(key, standing, { today, organisation: trust.name }),
      grants: persona.grants ?? [],
    }
  })
