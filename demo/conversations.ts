import { dayNumber, type IsoDate, isoDate } from './calendar.ts'
import type { StaffRow } from './model.ts'
import { between, chance, fraction, pick, stream, type Weighted, weighted } from './random.ts'

/** A yearly conversation between somebody and their line manager, as each says it was. */
export interface YearlyConversation {
  readonly employeeNumber: string
  readonly supervisorEmployeeNumber: string
  readonly heldOn: IsoDate
  /** What was written down, for a few; the rest were held and counted. */
  readonly record: ConversationRecord | undefined
  readonly managerSaysHeld: boolean | undefined
  readonly personSaysHeld: boolean | undefined
  readonly useful: number | undefined
  readonly feltValued: number | undefined
}

export interface ConversationRecord {
  readonly strengths: string
  readonly buildOn: string
  readonly hopes: string
  readonly summary: string
  readonly objective: string
  readonly support: string
  readonly byWhen: IsoDate
}

const YEAR = 365

const records: readonly Omit<ConversationRecord, 'byWhen'>[] = [
  {
    strengths: 'Keeps the whole shift calm when beds are short, and says out loud what is decided and why.',
    buildOn: 'Handing things over: three of the seven tasks on the list could be somebody else’s.',
    hopes: 'A matron’s post one day; a secondment to patient flow before that.',
    summary: 'A strong year. Fewer tasks, and more time with the new band 6s.',
    objective: 'Hand the off-duty to a band 6 by the spring, and coach them through two rounds',
    support: 'Half a day a week kept free of bed meetings',
  },
  {
    strengths: 'Relatives ask for her by name. Complaints are answered while they are still small.',
    buildOn: 'Reading the charts with confidence: which changes are real, and which are the season.',
    hopes: 'To stay on the ward and teach more.',
    summary: 'Good at what matters most. Get a hand with the numbers.',
    objective: 'Lead one review of a measure with the team each quarter',
    support: 'An hour a month with the service manager at the charts',
  },
  {
    strengths: 'Tries a thing small before asking everybody to do it, and says when it did not work.',
    buildOn: 'Bringing other departments in earlier.',
    hopes: 'General management training.',
    summary: 'The clinic changes stuck because people were asked. Do that again with theatres.',
    objective: 'Agree one shared aim with theatres and write it down',
    support: 'An introduction to the theatre manager, and cover for the meeting',
  },
]

const degrees: Weighted<number> = [
  [1, 6],
  [2, 12],
  [3, 24],
  [4, 36],
  [5, 22],
]

/**
 * Everybody whose appraisal is recorded in the last year, and a few whose is recorded and was not held: the gap between the
 * two is in every survey of staff.
 */
export function* eachConversation(
  seed: string,
  today: IsoDate,
  staff: Iterable<StaffRow>,
): Generator<YearlyConversation, void> {
  const now = dayNumber(today)
  const seen = new Set<string>()
  for (const { employeeNumber, supervisorEmployeeNumber, lastAppraisalDate } of staff) {
    if (!supervisorEmployeeNumber || !lastAppraisalDate || seen.has(employeeNumber)) continue
    seen.add(employeeNumber)
    const held = dayNumber(lastAppraisalDate)
    if (held > now || held <= now - YEAR || supervisorEmployeeNumber === employeeNumber) continue
    const random = stream(seed, 'conversations', employeeNumber)
    const reallyHeld = chance(random, 0.9)
    const personSays = chance(random, 0.7)
    const isWritten = reallyHeld && chance(random, 0.02)
    yield {
      employeeNumber,
      supervisorEmployeeNumber,
      heldOn: lastAppraisalDate,
      record: isWritten
        ? { ...pick(random, records), byWhen: isoDate(now + between(random, 30, 200)) }
        : undefined,
      managerSaysHeld: fraction(random) < 0.95 ? true : undefined,
      personSaysHeld: personSays ? reallyHeld : undefined,
      useful: personSays && reallyHeld ? weighted(random, degrees) : undefined,
      feltValued: personSays && reallyHeld ? weighted(random, degrees) : undefined,
    }
  }
}
