import type { CycleState, ListState } from '../tables.ts'

/** What somebody is to a list of raters; one person can be more than one of these. */
export type ListStanding = 'subject' | 'reviewer' | 'runner'

type CycleFacts = {
  readonly kind: 'person' | 'cohort' | 'organisation'
  readonly state: CycleState
  readonly reviewer: 'none' | 'line-manager' | 'facilitator'
  readonly facilitatorId: string | null
}
type SubjectFacts = {
  readonly personId: string
  readonly managerId: string | null
  readonly listState: ListState
}
type Person = { readonly personId: string; readonly isLead: boolean }

/** Who reviews this list; nobody where the cycle asks the line manager and the staff record names none. */
export const reviewerOf = (cycle: CycleFacts, { managerId }: SubjectFacts): string | null => {
  if (cycle.reviewer === 'line-manager') return managerId
  return cycle.reviewer === 'facilitator' ? cycle.facilitatorId : null
}

/** A development lead runs the cycles of cohorts; that of one person is their own. */
export const mayRun = (
  cycle: Pick<CycleFacts, 'kind'> & { readonly madeBy: string | null },
  { personId, isLead }: Person,
): boolean => (cycle.kind === 'person' ? cycle.madeBy === personId : isLead)

export function standingsOf(
  cycle: CycleFacts,
  subject: SubjectFacts,
  { personId, isLead }: Person,
): ReadonlySet<ListStanding> {
  const standings = new Set<ListStanding>()
  if (subject.personId === personId) standings.add('subject')
  if (reviewerOf(cycle, subject) === personId) standings.add('reviewer')
  if (cycle.kind !== 'person' && isLead) standings.add('runner')
  return standings
}

export type ListRights = {
  /** Add people, take off proposals. */
  readonly change: boolean
  /** Ask for review. */
  readonly send: boolean
  /** Have everybody on the list asked. */
  readonly agree: boolean
  readonly sendBack: boolean
}

const none: ListRights = { change: false, send: false, agree: false, sendBack: false }

/**
 * Until the cycle closes, people can be added: somebody says no, somebody joins. What the subject adds goes past the reviewer
 * again, where there is one.
 */
export function listRights(
  cycle: CycleFacts,
  subject: SubjectFacts,
  standings: ReadonlySet<ListStanding>,
): ListRights {
  const isOpen = cycle.state === 'collecting' || (cycle.state === 'preparing' && cycle.kind === 'person')
  if (!isOpen || standings.size === 0) return none
  const isReviewed = reviewerOf(cycle, subject) !== null
  const isInReview = subject.listState === 'in-review'
  const asSubject = standings.has('subject') && !isInReview
  const asReviewer = standings.has('reviewer') && isInReview
  const asRunner = standings.has('runner')
  return {
    change: asSubject || asReviewer || asRunner,
    send: asSubject && isReviewed,
    agree: asReviewer || asRunner || (asSubject && !isReviewed),
    sendBack: asReviewer || (asRunner && isInReview),
  }
}
