import type { Cycle } from '../../queries/cycles.ts'
import type { ListSubject } from '../../queries/rater-list.ts'
import { type ListRights, type ListStanding, reviewerOf } from '../../rules/list-rights.ts'
import type { InvitationState, ListState } from '../../tables.ts'

export const listStateNames: Readonly<Record<ListState, string>> = {
  choosing: 'Being chosen',
  'in-review': 'Being looked over',
  agreed: 'Agreed',
}

export const invitationStateNames: Readonly<Record<InvitationState, string>> = {
  proposed: 'Not asked yet',
  asked: 'Asked',
  declined: 'Said no',
  withdrawn: 'Taken off',
}

type Facts = {
  readonly cycle: Cycle
  readonly subject: ListSubject
  readonly standings: ReadonlySet<ListStanding>
  readonly rights: ListRights
  readonly proposed: number
}

/** What happens next, to whoever reads it. */
export function nextWords({ cycle, subject, standings, rights, proposed }: Facts): string {
  if (cycle.state === 'closed' || cycle.state === 'finished')
    return 'This feedback has closed. Nobody else can be asked.'
  if (cycle.state === 'cancelled')
    return 'This feedback was cancelled. Nothing is shown, and answers are erased.'
  if (cycle.state === 'preparing' && cycle.kind !== 'person')
    return 'People choose who to ask once this feedback is launched.'
  if (subject.listState === 'in-review')
    return standings.has('reviewer')
      ? 'This list waits for you. Add or take off people, then have them asked, or send it back.'
      : 'This list is being looked over. You are told here when it is agreed, and who was taken off and why.'
  if (subject.listState === 'agreed')
    return proposed > 0
      ? 'Those added since have not been asked yet.'
      : 'Everybody on the list has been asked. Until it closes you can add people: somebody says no, somebody joins.'
  if (rights.send) return `Choose, then send the list to ${reviewerWords(cycle, subject)} to look over.`
  return 'Choose, then check the list. Nobody is asked before you say so.'
}

export const reviewerWords = (cycle: Cycle, subject: ListSubject): string =>
  reviewerOf(cycle, subject) === cycle.facilitatorId && cycle.reviewer === 'facilitator'
    ? (cycle.facilitatorName ?? 'the facilitator')
    : 'the line manager'
