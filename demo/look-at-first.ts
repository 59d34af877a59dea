import type { IsoDate } from './calendar.ts'
import { competencies } from './competencies.ts'
import type { PersonaKey } from './people-to-sign-in-as.ts'
import { lowCount, type Standing } from './standing.ts'

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

const spoken = (date: IsoDate): string => {
  const [year, month, day] = date.split('-').map(Number)
  return `${day} ${months[(month ?? 1) - 1]} ${year}`
}

/** What only this kind of person comes to do. */
const ownWork: Readonly<Record<PersonaKey, readonly string[]>> = {
  'ward-manager': [
    'Open Feedback: last year’s report on you, and the second wave that is under way.',
    'See your team, and how the three who lead your department share the work.',
  ],
  'service-manager': ['Compare your gap to the role you hold with the gap to a general manager’s.'],
  'clinical-lead': ['You hold two posts: see what each asks of you.'],
  'clinical-director': [
    'Open Feedback: reports wait for you to talk them through before people get them.',
    'See the division’s three leaders side by side, and the departments below.',
  ],
  'general-manager': [
    'Open my team: who has assessed themselves, who agreed to share, and where the strengths lie.',
  ],
  'aspiring-manager': ['Look at the role you would like, and what stands between you and it.'],
  'rota-coordinator': ['Read what your role asks, then start with one standard of the self-assessment.'],
  'development-lead': [
    'Open Feedback: how far a cohort’s lists of raters have come, and who has asked nobody yet.',
    'See coverage and levels by unit and profession, with small numbers protected.',
    'Open the frameworks and compare two through the crosswalk.',
  ],
  administrator: [
    'Bring in a staff extract: preview joiners, movers, leavers and every fault before anything is written.',
    'Correct a role profile that the rules matched to the wrong post.',
  ],
  'chief-people-officer': ['See how many who lead have attested to the Code, and where coverage is thin.'],
  neighbour: ['Search for somebody from the hospital next door: you will not find them.'],
}

/** Things to try, soonest first: what this person has unfinished, then what has changed, then their own work. */
export function lookAtFirst(
  key: PersonaKey,
  standing: Standing,
  { today, organisation }: { today: IsoDate; organisation: string },
): readonly string[] {
  return [
    ...unfinished(standing, today),
    ...changed(standing),
    ...ownWork[key],
    ...(key === 'neighbour' ? [`You are at ${organisation}.`] : []),
  ]
}

function unfinished({ draft, codeRenewalDueOn, daysToCodeRenewal = 0 }: Standing, today: IsoDate): string[] {
  const things: string[] = []
  if (draft !== undefined) {
    const started = draft.startedOn === today ? 'today' : `on ${spoken(draft.startedOn)}`
    things.push(
      `Finish the self-assessment you started ${started}: ${draft.ratings.length} of ${competencies.length} answered.`,
    )
  }
  if (codeRenewalDueOn !== undefined && daysToCodeRenewal < 0)
    things.push(
      `Your attestation to the Code lapsed on ${spoken(codeRenewalDueOn)}: read it again and renew.`,
    )
  else if (codeRenewalDueOn !== undefined && daysToCodeRenewal <= 30)
    things.push(`Renew your attestation to the Code by ${spoken(codeRenewalDueOn)}.`)
  return things
}

function changed({ submitted }: Standing): string[] {
  const [latest, before] = submitted
  if (latest?.submittedOn === undefined) return []
  const low = lowCount(latest)
  const gap =
    low === 0
      ? 'your result'
      : `your result: ${low === 1 ? 'one competency' : `${low} competencies`} at level 1 or 2`
  return [
    before === undefined
      ? `Look at ${gap}, from ${spoken(latest.submittedOn)}.`
      : `Look at ${gap}, and what has changed between ${spoken(before.submittedOn ?? before.startedOn)} and ${spoken(latest.submittedOn)}.`,
  ]
}
