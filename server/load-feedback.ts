import { type BroughtCycle, bringInFeedback } from '@headroom/capabilities/feedback'
import { type Demonstration, type FeedbackCycle, makeFeedback } from '@headroom/demo'
import { type Clock, today } from '@headroom/platform/clock'
import type { Scope } from '@headroom/platform/database'

type Staff = {
  readonly idOf: (employeeNumber: string) => string
  readonly scopeOf: (personId: string) => Scope
}

/** The demonstration's feedback, through the capability's own door: a year-old cohort, its second wave, and reports to talk through. */
export async function loadFeedback(world: Demonstration, clock: Clock, staff: Staff): Promise<void> {
  const lead = world.peopleToSignInAs.find(({ key }) => key === 'development-lead')
  if (!lead) return
  const scope = staff.scopeOf(staff.idOf(lead.employeeNumber))
  const made: string[] = []
  for (const cycle of makeFeedback(world)) {
    const previousCycleId = cycle.previous === undefined ? null : (made[cycle.previous] ?? null)
    made.push(await bringInFeedback(scope, broughtCycle(cycle, previousCycleId, staff), today(clock)))
  }
}

const THRESHOLD = 4
const NOTE = 'We talked about delegating more of the rota, and agreed to look again in three months.'

const broughtCycle = (
  cycle: FeedbackCycle,
  previousCycleId: string | null,
  { idOf, scopeOf }: Staff,
): BroughtCycle => ({
  name: cycle.name,
  frameworkId: 'mlf',
  stageId: '1',
  threshold: THRESHOLD,
  reviewer: 'line-manager',
  facilitator: cycle.facilitator === undefined ? null : scopeOf(idOf(cycle.facilitator)),
  launchedOn: cycle.launchedOn,
  closesOn: cycle.closesOn,
  isClosed: cycle.isClosed,
  previousCycleId,
  subjects: cycle.subjects.map(({ employeeNumber, list, raters, answers }) => ({
    personId: idOf(employeeNumber),
    list,
    raters: raters.map((rater) => ({
      group: rater.group,
      personId: rater.employeeNumber === undefined ? null : idOf(rater.employeeNumber),
      email: rater.email ?? null,
      name: rater.name ?? null,
    })),
    answers: answers.map(({ group, levels, comments }) => ({
      group,
      levels,
      unseen: levels.flatMap((level, place) => (level === null ? [place + 1] : [])),
      comments: comments.map(({ question, text }) => ({ position: levels.length + question, text })),
    })),
  })),
  released: cycle.released.map(({ employeeNumber, on }) => ({
    personId: idOf(employeeNumber),
    on,
    note: NOTE,
  })),
})
