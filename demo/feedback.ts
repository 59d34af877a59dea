import { daysBefore, type IsoDate } from './calendar.ts'
import { competencies } from './competencies.ts'
import { commentsOnLeaders } from './feedback-comments.ts'
import type { Placement } from './model.ts'
import type { PersonaKey, PersonToSignInAs } from './people-to-sign-in-as.ts'
import { bell, chance, pick, type Random, stream } from './random.ts'
import type { TrustWithHistory } from './standing.ts'

export type FeedbackGroup = 'self' | 'manager' | 'peer' | 'report' | 'partner'

export interface FeedbackRater {
  readonly group: 'peer' | 'report' | 'partner'
  /** Of staff; people outside have an address. */
  readonly employeeNumber?: string
  readonly email?: string
  readonly name?: string
}

export interface FeedbackAnswer {
  readonly group: FeedbackGroup
  /** One for each competency, in the framework's order. */
  readonly levels: readonly (number | null)[]
  readonly comments: readonly { readonly question: 1 | 2; readonly text: string }[]
}

export interface FeedbackSubject {
  readonly employeeNumber: string
  readonly list: 'agreed' | 'choosing' | 'in-review'
  readonly raters: readonly FeedbackRater[]
  readonly answers: readonly FeedbackAnswer[]
}

export interface FeedbackCycle {
  readonly name: string
  readonly launchedOn: IsoDate
  readonly closesOn: IsoDate
  readonly isClosed: boolean
  readonly facilitator: string | undefined
  /** Place of the wave before it in the list. */
  readonly previous: number | undefined
  readonly subjects: readonly FeedbackSubject[]
  /** Whose report has been talked through, and when. */
  readonly released: readonly { readonly employeeNumber: string; readonly on: IsoDate }[]
}

export interface FeedbackPlan {
  readonly seed: string
  readonly today: IsoDate
  readonly trust: TrustWithHistory
  readonly peopleToSignInAs: readonly PersonToSignInAs[]
}

const COHORT = 12
const REPORTS_ASKED = 7
const PEERS_ASKED = 6

/**
 * Three cycles: a cohort of twelve a year ago, over and released; its second wave, under way; and four of them whose reports a
 * facilitator is talking through. The people to sign in as have different parts in them.
 */
export function makeFeedback({
  seed,
  today,
  trust,
  peopleToSignInAs,
}: FeedbackPlan): readonly FeedbackCycle[] {
  const numberOf = (key: PersonaKey): string | undefined =>
    peopleToSignInAs.find((person) => person.key === key)?.employeeNumber
  const people = trust.placements.filter(({ ordinal }) => ordinal === 1)
  const first = ['ward-manager', 'service-manager', 'clinical-lead'].flatMap(
    (key) => numberOf(key as PersonaKey) ?? [],
  )
  const cohort = [...first, ...otherLeaders(people, first)].slice(0, COHORT)
  const drawn = (wave: number) => cohort.map((number) => subjectOf({ seed, wave, number, people }))
  const [before, now] = [drawn(0), drawn(1)]
  const [ward, service, clinical] = first
  const inConversation = now.filter(({ employeeNumber }) =>
    [service, clinical, cohort[3], cohort[4]].includes(employeeNumber),
  )
  return [
    {
      name: 'First leadership posts, last year',
      launchedOn: daysBefore(today, 400),
      closesOn: daysBefore(today, 372),
      isClosed: true,
      facilitator: undefined,
      previous: undefined,
      subjects: before,
      released: [],
    },
    {
      name: 'Cardiac and medical leaders, autumn',
      launchedOn: daysBefore(today, 45),
      closesOn: daysBefore(today, 12),
      isClosed: true,
      facilitator: numberOf('clinical-director'),
      previous: 0,
      subjects: inConversation,
      released: clinical === undefined ? [] : [{ employeeNumber: clinical, on: daysBefore(today, 3) }],
    },
    {
      name: 'First leadership posts, second wave',
      launchedOn: daysBefore(today, 19),
      closesOn: daysBefore(today, -9),
      isClosed: false,
      facilitator: undefined,
      previous: 0,
      subjects: now.map((subject, place) => {
        const isWard = subject.employeeNumber === ward
        const standing = underWay(subject, place, isWard)
        return isWard ? alsoAsking(standing, numberOf('aspiring-manager')) : standing
      }),
      released: [],
    },
  ]
}

/** Of a cycle that collects: some have agreed their list, some are still choosing, and nobody to sign in as has answered. */
function underWay(subject: FeedbackSubject, place: number, isFirst: boolean): FeedbackSubject {
  if (!isFirst && place % 4 === 3) return { ...subject, list: 'choosing', raters: [], answers: [] }
  if (!isFirst && place % 6 === 4) return { ...subject, list: 'in-review', answers: [] }
  return {
    ...subject,
    answers: subject.answers.filter(({ group }) => group === 'peer' || group === 'report').slice(0, 6),
  }
}

/** Somebody to sign in as is asked, whoever their manager is. */
function alsoAsking(subject: FeedbackSubject, employeeNumber: string | undefined): FeedbackSubject {
  const isAsked = subject.raters.some((rater) => rater.employeeNumber === employeeNumber)
  if (employeeNumber === undefined || isAsked) return subject
  return { ...subject, raters: [...subject.raters, { group: 'peer', employeeNumber }] }
}

const isLeading = ({ post }: Placement): boolean => post.hasManagementResponsibility && post.stage === '1'

/** Others in a first management post who lead enough people to be told anything. */
function otherLeaders(people: readonly Placement[], taken: readonly string[]): readonly string[] {
  const teams = Map.groupBy(people, ({ row }) => row.supervisorEmployeeNumber)
  return people
    .filter((one) => isLeading(one) && !taken.includes(one.row.employeeNumber))
    .map(({ row }) => row.employeeNumber)
    .filter((number) => (teams.get(number)?.length ?? 0) >= REPORTS_ASKED)
    .slice(0, COHORT)
}

interface Drawing {
  readonly seed: string
  readonly wave: number
  readonly number: string
  readonly people: readonly Placement[]
}

function subjectOf({ seed, wave, number, people }: Drawing): FeedbackSubject {
  const random = stream(seed, 'feedback', number)
  const levels = competencies.map(({ ease }) => 3.3 + ease + bell(random) * 0.5)
  const drawn = stream(seed, 'feedback', number, String(wave))
  const manager = people.find(({ row }) => row.employeeNumber === number)?.row.supervisorEmployeeNumber
  const others = people.filter(({ row }) => row.employeeNumber !== number && row.employeeNumber !== manager)
  const reports = others.filter(({ row }) => row.supervisorEmployeeNumber === number).slice(0, REPORTS_ASKED)
  const peers = others.filter(({ row }) => row.supervisorEmployeeNumber === manager).slice(0, PEERS_ASKED)
  const raters: readonly FeedbackRater[] = [
    ...peers.map(({ row }) => ({ group: 'peer' as const, employeeNumber: row.employeeNumber })),
    ...reports.map(({ row }) => ({ group: 'report' as const, employeeNumber: row.employeeNumber })),
    { group: 'partner', name: 'Sam Okoro', email: `hospice.${number}@partners.test` },
    { group: 'partner', name: 'Ines Duarte', email: `council.${number}@partners.test` },
  ]
  const groups: readonly FeedbackGroup[] = [
    'self',
    ...(manager ? (['manager'] as const) : []),
    ...raters.map(({ group }) => group),
  ]
  const grown = levels.map((level) => level + wave * 0.25)
  return {
    employeeNumber: number,
    list: 'agreed',
    raters,
    answers: groups.flatMap((group) =>
      // Some are silent, as people are.
      group !== 'self' && chance(drawn, 0.12) ? [] : [answerOf(group, grown, drawn)],
    ),
  }
}

const LENIENCY: Readonly<Record<FeedbackGroup, number>> = {
  self: 0.2,
  manager: 0,
  peer: 0.1,
  report: -0.1,
  partner: 0.2,
}

function answerOf(group: FeedbackGroup, levels: readonly number[], random: Random): FeedbackAnswer {
  const own = bell(random) * 0.35 + LENIENCY[group]
  return {
    group,
    levels: levels.map((level) =>
      group !== 'self' && chance(random, group === 'partner' ? 0.2 : 0.06)
        ? null
        : Math.min(5, Math.max(1, Math.round(level + own + bell(random) * 0.6))),
    ),
    comments: group !== 'self' && chance(random, 0.6) ? commentsFrom(random) : [],
  }
}

const commentsFrom = (random: Random): FeedbackAnswer['comments'] => [
  { question: 1, text: pick(random, commentsOnLeaders.keep) },
  { question: 2, text: pick(random, commentsOnLeaders.change) },
]
