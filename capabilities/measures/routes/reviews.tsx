import { inOrganisation, type Within } from '@headroom/platform/database'
import {
  NotFound,
  parseForm,
  type Route,
  route,
  type SignedInRequest,
  typedText,
} from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { claimOnce } from '@headroom/platform/once'
import { getChartFacts, getSeries } from '../open-series.ts'
import { type Review, reviewQueries } from '../queries/reviews.ts'
import { $Action } from '../reading/action-form.ts'
import { $Once } from '../reading/forms.ts'
import { answersIn, differencesOf, stepSchema } from '../review/answers.ts'
import { parseAnswers } from '../review/chart-then.ts'
import { addAction, beginReview, markAction, saveStep, setClosed } from '../review/hold-review.ts'
import { isReviewStep, reviewSteps, type ScriptStep, stepAfter, stepOf } from '../review/script.ts'
import { BeginReviewPage } from '../views/begin-review-page.tsx'
import { ReviewPage } from '../views/review-page.tsx'
import { ReviewStepPage } from '../views/review-step-page.tsx'
import { demandWrite, mayWriteFor } from '../who-may.ts'

const page = { access: { kind: 'signed-in' }, answers: 'page' } as const

async function getReview(within: Within, reviewId: string | undefined): Promise<Review> {
  if (reviewId === undefined || !isId(reviewId)) throw new NotFound()
  const found = await reviewQueries(within).find(reviewId)
  if (!found) throw new NotFound()
  return found
}

/** The review, for somebody who may write in it. */
async function getOwnReview(within: Within, { params, viewer }: SignedInRequest): Promise<Review> {
  const review = await getReview(within, params.reviewId)
  await demandWrite(within, viewer, review.unitId)
  return review
}

function getStep({ params }: Pick<SignedInRequest, 'params'>): ScriptStep {
  const { reviewStep } = params
  if (!isReviewStep(reviewStep)) throw new NotFound()
  return stepOf(reviewStep)
}

const ask = route(
  {
    ...page,
    method: 'GET',
    path: '/measures/series/:seriesId/review',
    summary: 'Review a chart together: what it is, and the reviews there have been',
  },
  async ({ scope, viewer, params, frame, page: answer }) => {
    const found = await inOrganisation(scope, async (within) => {
      const series = await getSeries(within, params.seriesId)
      const may = await mayWriteFor(within, viewer)
      const reviews = await reviewQueries(within).listOf(series.id)
      return { series, reviews, mayWrite: may === 'every-unit' || may.has(series.unitId) }
    })
    return answer(<BeginReviewPage frame={frame} {...found} />)
  },
)

const begin = route(
  {
    ...page,
    method: 'POST',
    path: '/measures/series/:seriesId/review',
    summary: 'Begin a review of a chart',
  },
  async ({ scope, viewer, params, now, today, redirect }) => {
    const reviewId = await inOrganisation(scope, async (within) => {
      const series = await getSeries(within, params.seriesId)
      await demandWrite(within, viewer, series.unitId)
      return beginReview(within, await getChartFacts(within, series.id), { now, today })
    })
    return redirect(`/measures/reviews/${reviewId}/steps/${reviewSteps[0]}`)
  },
)

const stepPage = route(
  {
    ...page,
    method: 'GET',
    path: '/measures/reviews/:reviewId/steps/:reviewStep',
    summary: 'One step of a review, with what the chart says about it',
  },
  async (request) => {
    const step = getStep(request)
    const review = await inOrganisation(request.scope, (within) => getOwnReview(within, request))
    if (review.state === 'closed') return request.redirect(`/measures/reviews/${review.id}`)
    const answers = parseAnswers(review.answers)
    return request.page(
      <ReviewStepPage frame={request.frame} review={review} step={step} answers={answers} />,
    )
  },
)

const save = route(
  {
    ...page,
    method: 'POST',
    path: '/measures/reviews/:reviewId/steps/:reviewStep',
    summary: 'Save one step of a review',
  },
  async (request) => {
    const step = getStep(request)
    const { fields } = await request.form()
    const form = parseForm(stepSchema(step), fields)
    const typed = answersIn(step, form.ok ? form.value : fields)
    const { review, outcome } = await inOrganisation(request.scope, async (within) => {
      const found = await getOwnReview(within, request)
      if (!form.ok) return { review: found, outcome: undefined }
      const seenLockVersion = Number(form.value.lockVersion)
      const saved = await saveStep(within, found, { step, typed, seenLockVersion }, request.now)
      return { review: found, outcome: saved }
    })
    const shown = { frame: request.frame, review, step, answers: typed }
    if (!form.ok) return request.page(<ReviewStepPage {...shown} faults={form.faults} />, 400)
    if (outcome && !outcome.ok) {
      if (outcome.reason === 'closed') return request.redirect(`/measures/reviews/${review.id}`)
      const differs = differencesOf(step, answersIn(step, parseAnswers(review.answers)), typed)
      return request.page(<ReviewStepPage {...shown} differs={differs} />, 409)
    }
    const next = typedText(fields, 'stop') === 'here' ? undefined : stepAfter(step.step)
    return request.redirect(
      next ? `/measures/reviews/${review.id}/steps/${next}` : `/measures/reviews/${review.id}`,
    )
  },
)

async function reviewView(request: SignedInRequest, shown: Partial<Parameters<typeof ReviewPage>[0]> = {}) {
  const { scope, viewer, params, frame, today } = request
  const found = await inOrganisation(scope, async (within) => {
    const review = await getReview(within, params.reviewId)
    const may = await mayWriteFor(within, viewer)
    const mayWrite = may === 'every-unit' || may.has(review.unitId)
    const people = mayWrite ? await reviewQueries(within).peopleFor(review.unitId, viewer.personId) : []
    return { review, people, mayWrite }
  })
  return <ReviewPage frame={frame} today={today} {...found} {...shown} />
}

const show = route(
  {
    ...page,
    method: 'GET',
    path: '/measures/reviews/:reviewId',
    summary: 'A review: the chart as it was, what the team answered, who does what by when; a sheet to print',
  },
  async (request) => request.page(await reviewView(request)),
)

const actions = route(
  {
    ...page,
    method: 'POST',
    path: '/measures/reviews/:reviewId/actions',
    summary: 'Add an action to a review: what, who, by when',
  },
  async (request) => {
    const { fields } = await request.form()
    const form = parseForm($Action, fields)
    const review = await inOrganisation(request.scope, async (within) => {
      const found = await getOwnReview(within, request)
      if (!form.ok) return found
      const people = await reviewQueries(within).peopleFor(found.unitId, request.viewer.personId)
      const { words, personId = null, dueOn = null, submissionId } = form.value
      if (personId !== null && !people.some(({ id }) => id === personId)) throw new NotFound()
      if (await claimOnce(within, submissionId, request.now))
        await addAction(within, found.id, { words, personId, dueOn }, request.now)
      return found
    })
    if (form.ok) return request.redirect(`/measures/reviews/${review.id}#actions`)
    const typed = {
      words: typedText(fields, 'words'),
      personId: typedText(fields, 'personId'),
      dueOn: typedText(fields, 'dueOn'),
    }
    return request.page(await reviewView(request, { typed, faults: form.faults }), 400)
  },
)

const marks = {
  done: 'Mark an action as done',
  'not-done': 'Mark an action as not done after all',
  removed: 'Remove an action',
} as const

const mark = (as: keyof typeof marks) =>
  route(
    {
      ...page,
      method: 'POST',
      path: `/measures/reviews/:reviewId/actions/:actionId/${as}`,
      summary: marks[as],
    },
    async (request) => {
      const { actionId = '' } = request.params
      const sent = parseForm($Once, (await request.form()).fields)
      if (!isId(actionId) || !sent.ok) throw new NotFound()
      const reviewId = await inOrganisation(request.scope, async (within) => {
        const review = await getReview(within, request.params.reviewId)
        // Whoever promised to do it may say that it is done.
        const action = review.actions.find(({ id }) => id === actionId)
        if (as === 'removed' || action?.personId !== request.viewer.personId)
          await demandWrite(within, request.viewer, review.unitId)
        await markAction(within, { reviewId: review.id, actionId, as }, request.now)
        return review.id
      })
      return request.redirect(`/measures/reviews/${reviewId}#actions`)
    },
  )

const setState = (isClosed: boolean) =>
  route(
    {
      ...page,
      method: 'POST',
      path: `/measures/reviews/:reviewId/${isClosed ? 'close' : 'reopen'}`,
      summary: isClosed ? 'Close a review' : 'Open a closed review again',
    },
    async (request) => {
      const review = await inOrganisation(request.scope, async (within) => {
        const found = await getOwnReview(within, request)
        await setClosed(within, found.id, isClosed, request.now)
        return found
      })
      return request.redirect(`/measures/reviews/${review.id}`)
    },
  )

export const reviewRoutes: readonly Route[] = [
  ask,
  begin,
  stepPage,
  save,
  actions,
  mark('done'),
  mark('not-done'),
  mark('removed'),
  setState(true),
  setState(false),
  show,
]
