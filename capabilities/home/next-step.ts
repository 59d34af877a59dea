import type { AttestationState } from '@headroom/capabilities/code-of-practice'
import type { FeedbackWaiting } from '@headroom/capabilities/feedback'
import type { Grant } from '@headroom/platform/authorisation'
import type { PlainDate } from '@headroom/platform/clock'
import type { Assessed, Draft, Latest } from './queries/assessed.ts'
import type { Standing } from './queries/standing.ts'

export type NextStep =
  | { readonly kind: 'bring-in-staff' }
  | { readonly kind: 'go-on'; readonly draft: Draft }
  | { readonly kind: 'assess-first' }
  | { readonly kind: 'attest'; readonly isRenewal: boolean }
  | { readonly kind: 'assess-again'; readonly latest: Latest }
  | { readonly kind: 'renew-soon'; readonly expiresOn: PlainDate }
  | { readonly kind: 'choose-raters'; readonly waiting: FeedbackWaiting }
  | { readonly kind: 'look-over-lists'; readonly waiting: FeedbackWaiting }
  | { readonly kind: 'read-feedback'; readonly waiting: FeedbackWaiting }
  | { readonly kind: 'give-feedback'; readonly waiting: FeedbackWaiting }
  | { readonly kind: 'use-result'; readonly latest: Latest }

export type Situation = {
  readonly standing: Standing
  readonly assessed: Assessed
  readonly code: AttestationState
  readonly feedback: FeedbackWaiting
  readonly grants: ReadonlySet<Grant>
  readonly today: PlainDate
}

/** A self-assessment is made once a year, in time for the appraisal. */
export const dueAgainOn = (submittedOn: PlainDate): PlainDate =>
  `${Number(submittedOn.slice(0, 4)) + 1}${submittedOn.slice(4).replace('-02-29', '-02-28')}`

/** The Code binds those who answer for other people's work; others may attest, and are not asked on this page. */
const isBoundByCode = ({ standing, code }: Situation): boolean =>
  code.kind !== 'never' || standing.posts.some(({ isManaging }) => isManaging)

const NEWLY_ASKED_DAYS = 3
const DAY_MS = 86_400_000
const daysFrom = (day: PlainDate, to: PlainDate): number => (Date.parse(to) - Date.parse(day)) / DAY_MS

/** For a few days after they were asked, and for the last day or two: always would be a page that cannot be satisfied. */
const isPressing = ({ askedOn, askedCloses }: FeedbackWaiting, today: PlainDate): boolean =>
  askedOn !== null &&
  askedCloses !== null &&
  (daysFrom(askedOn, today) <= NEWLY_ASKED_DAYS || daysFrom(today, askedCloses) <= 1)

/**
 * One thing to do next, never a list: what was begun is finished first, then what was never done, then what has run out,
 * then what soon will.
 */
export function nextStep(situation: Situation): NextStep {
  const { standing, assessed, code, feedback, grants, today } = situation
  if (!standing.hasStaff && grants.has('administrator')) return { kind: 'bring-in-staff' }
  if (assessed.draft) return { kind: 'go-on', draft: assessed.draft }
  // Others wait for these.
  if (feedback.toChoose) return { kind: 'choose-raters', waiting: feedback }
  if (feedback.toReview > 0) return { kind: 'look-over-lists', waiting: feedback }
  if (isPressing(feedback, today)) return { kind: 'give-feedback', waiting: feedback }
  const { latest } = assessed
  if (!latest) return { kind: 'assess-first' }
  if (isBoundByCode(situation) && (code.kind === 'never' || code.kind === 'lapsed'))
    return { kind: 'attest', isRenewal: code.kind === 'lapsed' }
  if (today >= dueAgainOn(latest.submittedAt.slice(0, 10))) return { kind: 'assess-again', latest }
  if (code.kind === 'due-soon') return { kind: 'renew-soon', expiresOn: code.latest.expiresOn }
  if (feedback.newReport) return { kind: 'read-feedback', waiting: feedback }
  // Nobody is told who answered, this page included: so it stays until the feedback closes, and after all else.
  if (feedback.asked > 0) return { kind: 'give-feedback', waiting: feedback }
  return { kind: 'use-result', latest }
}
