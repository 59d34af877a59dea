import type { IsoDate } from './calendar.ts'
import { dayNumber, isoDate } from './calendar.ts'
import { measureKinds } from './measure-catalogue.ts'
import { type ProjectStory, projectStories } from './project-stories.ts'

/** A project of the demonstration, its days worked out from today. */
export interface MadeProject extends Omit<ProjectStory, 'measures' | 'changed' | 'test' | 'byMonths'> {
  readonly measures: readonly {
    readonly measureName: string
    readonly part: 'outcome' | 'process' | 'balancing'
  }[]
  readonly byWhen: IsoDate
  readonly madeOn: IsoDate
  readonly change: { readonly on: IsoDate; readonly words: string; readonly meanwhile: string } | null
  readonly test:
    | (NonNullable<ProjectStory['test']> & { readonly predictedOn: IsoDate; readonly ranOn: IsoDate | null })
    | null
}

export interface MadeIdea {
  readonly place: string
  readonly words: string
  readonly why: string
  readonly isNamed: boolean
  readonly putInOn: IsoDate
  readonly reply: {
    readonly answer: 'will-try' | 'later' | 'not-this' | 'already'
    readonly words: string
  } | null
}

/** Days before today, and what became of them: the third and fourth wait, and the fourth too long. */
const ideas: readonly (Omit<MadeIdea, 'putInOn'> & { readonly daysAgo: number })[] = [
  {
    place: 'Elderly Care',
    words: 'Keep walking frames within reach of every bed',
    why: 'At night people get up without them because they stand by the wall.',
    isNamed: true,
    daysAgo: 60,
    reply: {
      answer: 'will-try',
      words: 'We try it in bay 2 from Monday, and look at it together on Friday.',
    },
  },
  {
    place: 'Emergency Department',
    words: 'A board that says how long the wait is',
    why: 'The desk answers the same question all evening.',
    isNamed: true,
    daysAgo: 41,
    reply: { answer: 'later', words: 'Not before the new system in spring. We look again on 1 April.' },
  },
  {
    place: 'Orthopaedics',
    words: 'One place for the consent forms',
    why: '',
    isNamed: false,
    daysAgo: 5,
    reply: null,
  },
  {
    place: 'Acute Medicine',
    words: 'Ask for transport when the ward round ends, not when the bed is needed',
    why: 'People sit dressed by the bed from eleven to four.',
    isNamed: false,
    daysAgo: 31,
    reply: null,
  },
  {
    place: 'Respiratory',
    words: 'Teach inhalers in the clinic’s waiting room',
    why: '',
    isNamed: true,
    daysAgo: 19,
    reply: null,
  },
]

export interface MadeAppraisal {
  readonly place: string
  readonly name: string
  readonly words: Readonly<Record<'need' | 'evidence' | 'fit' | 'risk' | 'people' | 'costWords', string>>
  readonly pounds: number
  readonly outcome: { readonly is: 'pilot' | 'go'; readonly reason: string } | null
  readonly benefits: readonly {
    readonly promised: string
    readonly forWhom: string
    readonly byOn: IsoDate
    readonly found: { readonly words: string; readonly isRealised: 'yes' | 'partly' } | null
  }[]
}

const nameOf = (code: string): string => {
  const kind = measureKinds.find((one) => one.code === code)
  if (!kind) throw new Error(`The demonstration has no measure ${code}`)
  return kind.name
}

/** Projects in every state, ideas that wait, and two appraisals, about the demonstration's own measures. */
export function makeImprovement(today: IsoDate) {
  const daysAgo = (days: number): IsoDate => isoDate(dayNumber(today) - days)
  const firstOf = (monthsAgo: number): IsoDate => `${daysAgo(Math.round(monthsAgo * 30.44)).slice(0, 7)}-01`
  const projects = projectStories.map(({ measures, changed, test, byMonths, ...story }): MadeProject => {
    const began = (changed?.monthsAgo ?? 1) + 2
    return {
      ...story,
      measures: Object.entries(measures).map(([part, code]) => ({
        part: part as MadeProject['measures'][number]['part'], // The story's own keys, which are the parts.
        measureName: nameOf(code),
      })),
      byWhen: daysAgo(-byMonths * 30),
      madeOn: firstOf(began),
      change: changed
        ? { on: firstOf(changed.monthsAgo), words: changed.words, meanwhile: changed.meanwhile }
        : null,
      test: test
        ? {
            ...test,
            predictedOn: daysAgo(Math.round(began * 30) - 10),
            ranOn: test.result ? daysAgo(Math.round(began * 30) - 20) : null,
          }
        : null,
    }
  })
  const made = ideas.map(({ daysAgo: ago, ...idea }): MadeIdea => ({ ...idea, putInOn: daysAgo(ago) }))
  return { projects, ideas: made, appraisals: appraisalsBy(daysAgo) }
}

const appraisalsBy = (daysAgo: (days: number) => IsoDate): readonly MadeAppraisal[] => [
  {
    place: 'Elderly Care',
    name: 'Sensors that say when somebody gets out of bed',
    words: {
      need: 'Falls at night, when two of us look after 28 people.',
      evidence: 'Trials disagree: a large one in American wards found no fewer falls.',
      fit: 'Needs the nurse call system’s newer version, which two of four wards have.',
      risk: 'Alarms that nobody heeds. Somebody feeling watched.',
      people: 'Nights have to answer within a minute. Staff and two patients’ families were asked.',
      costWords: 'Bought, with four years of upkeep. It can be sent back in the first year.',
    },
    pounds: 18_400,
    outcome: { is: 'pilot', reason: 'One bay for six months, because what is known is not in its favour.' },
    benefits: [
      {
        promised: 'A quarter fewer falls in the bay',
        forWhom: 'people at risk of falling',
        byOn: daysAgo(40),
        found: {
          words: 'Falls fell in the whole ward, also where there are no sensors.',
          isRealised: 'partly',
        },
      },
      { promised: 'Nobody waits more than a minute', forWhom: '', byOn: daysAgo(12), found: null },
    ],
  },
  {
    place: 'Outpatients',
    name: 'Letters read and booked by text message',
    words: {
      need: 'One in twelve does not come, and the letters arrive late.',
      evidence: 'Reminders work in many trials; booking by text is less sure.',
      fit: 'Talks to the booking system through a file each night.',
      risk: 'Whoever has no mobile telephone must not be left out.',
      people: 'The booking team, who helped to write this.',
      costWords: 'So much a message; nothing to buy.',
    },
    pounds: 9_600,
    outcome: null,
    benefits: [
      {
        promised: 'A fifth fewer missed appointments',
        forWhom: 'the clinic',
        byOn: daysAgo(-150),
        found: null,
      },
    ],
  },
]
