import { appendAudit } from '@headroom/platform/audit'
import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { type Review, reviewQueries } from '../queries/reviews.ts'
import { holdSeries } from '../queries/write-points.ts'
import type { ChartFacts } from '../rules/chart-facts.ts'
import { answersIn } from './answers.ts'
import { chartThen, parseAnswers } from './chart-then.ts'
import { type Answers, SCRIPT_VERSION, type ScriptStep } from './script.ts'

type At = { readonly now: Date; readonly today: PlainDate }

/** Begins a review of a chart, or answers the one that is open: a team has one talk at a time. */
export async function beginReview(within: Within, facts: ChartFacts, { now, today }: At): Promise<string> {
  const reviews = reviewQueries(within)
  await holdSeries(within, [facts.seriesId])
  const open = await reviews.findOpen(facts.seriesId)
  if (open) return open
  const id = newId()
  const then = chartThen(facts, today)
  await reviews.insert({ id, seriesId: facts.seriesId, scriptVersion: SCRIPT_VERSION, chartThen: then }, now)
  await appendAudit(within, now, [
    {
      action: 'begin-review',
      objectType: 'measure-review',
      objectId: id,
      after: { seriesId: facts.seriesId },
    },
  ])
  return id
}

type Saving = {
  readonly step: ScriptStep
  readonly typed: Answers
  readonly seenLockVersion: number
}

/** Saves one step. Whoever typed on an older page is told what was saved since, and loses nothing. */
export async function saveStep(
  within: Within,
  review: Review,
  { step, typed, seenLockVersion }: Saving,
  at: Date,
): Promise<Result<undefined, { reason: 'saved-since' | 'closed' }>> {
  if (review.state === 'closed') return fail({ reason: 'closed' })
  const saved = parseAnswers(review.answers)
  const before = answersIn(step, saved)
  if (JSON.stringify(before) === JSON.stringify(typed)) return succeed(undefined)
  const others = Object.entries(saved).filter(([field]) => !step.questions.some((one) => one.field === field))
  const next = { ...Object.fromEntries(others), ...typed }
  const kept = await reviewQueries(within).saveAnswers(review.id, next, seenLockVersion)
  if (kept === undefined) return fail({ reason: 'saved-since' })
  await appendAudit(within, at, [
    { action: 'answer-step', objectType: 'measure-review', objectId: review.id, before, after: typed },
  ])
  return succeed(undefined)
}

type NewAction = {
  readonly words: string
  readonly personId: string | null
  readonly dueOn: PlainDate | null
}

export async function addAction(
  within: Within,
  reviewId: string,
  action: NewAction,
  at: Date,
): Promise<void> {
  const id = newId()
  await reviewQueries(within).addAction(reviewId, id, action)
  await appendAudit(within, at, [
    { action: 'add-action', objectType: 'measure-review', objectId: reviewId, after: { id, ...action } },
  ])
}

type Mark = {
  readonly reviewId: string
  readonly actionId: string
  readonly as: 'done' | 'not-done' | 'removed'
}

export async function markAction(
  within: Within,
  { reviewId, actionId, as }: Mark,
  at: Date,
): Promise<boolean> {
  const reviews = reviewQueries(within)
  const changed =
    as === 'removed'
      ? await reviews.removeAction(reviewId, actionId)
      : await reviews.markAction(reviewId, actionId, as === 'done' ? { by: within.personId, at } : null)
  if (changed)
    await appendAudit(within, at, [
      { action: `action-${as}`, objectType: 'measure-review', objectId: reviewId, after: { actionId } },
    ])
  return changed
}

/** Closed, a review stands under its chart; it can be opened again. Twice is as once. */
export async function setClosed(
  within: Within,
  reviewId: string,
  isClosed: boolean,
  at: Date,
): Promise<void> {
  const reviews = reviewQueries(within)
  const changed = isClosed ? await reviews.close(reviewId, at) : await reviews.reopen(reviewId)
  if (!changed) return
  await appendAudit(within, at, [
    { action: isClosed ? 'close-review' : 'reopen-review', objectType: 'measure-review', objectId: reviewId },
  ])
}
