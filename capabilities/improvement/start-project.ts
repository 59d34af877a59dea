import { findReviewSummary, type ReviewSummary } from '@headroom/capabilities/measures'
import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { noteProject } from './audit.ts'
import { type Idea, ideaQueries } from './queries/ideas.ts'
import { type Project, projectQueries } from './queries/projects.ts'
import { writeParts } from './queries/write-parts.ts'

/** What a project can begin from. */
export type Origin = {
  readonly review: ReviewSummary | undefined
  readonly idea: Idea | undefined
  readonly offered: Project | undefined
}

type Ids = {
  readonly review?: string | undefined
  readonly idea?: string | undefined
  readonly from?: string | undefined
}

export async function findOrigin(within: Within, { review, idea, from }: Ids): Promise<Origin> {
  const source = from ? await projectQueries(within).find(from) : undefined
  return {
    review: review ? await findReviewSummary(within, review) : undefined,
    idea: idea ? await ideaQueries(within).find(idea) : undefined,
    offered: source?.offeredAt ? source : undefined,
  }
}

/** Words for a first draft: a review's and an idea's own, so that nobody types them again. */
export const draftOf = ({ review, idea, offered }: Origin) => ({
  title:
    idea?.words.slice(0, 150) ??
    offered?.title ??
    (review ? `${review.measureName}, ${review.unitName}` : ''),
  unitId: review?.unitId ?? idea?.unitId ?? '',
  aimWhat: offered?.aimWhat ?? '',
  why: review
    ? review.answers
        .map(({ asked, answered }) => `${asked} ${answered}`)
        .join('\n')
        .slice(0, 2_000)
    : (idea?.why ?? ''),
})

type Starting = { readonly title: string; readonly unitId: string; readonly origin: Origin }

/** Whoever starts a project leads it until somebody else does. The review's chart is its first measure. */
export async function startProject(
  within: Within,
  { title, unitId, origin }: Starting,
  at: Date,
): Promise<string> {
  const id = newId()
  const { review, idea, offered } = origin
  const { aimWhat, why } = draftOf(origin)
  await projectQueries(within).insert(
    {
      ...{ id, title, unitId, aimWhat, why },
      ...{ reviewId: review?.id ?? null, ideaId: idea?.id ?? null, adoptedFromId: offered?.id ?? null },
    },
    at,
  )
  const parts = writeParts(within, id)
  const none = { name: null, interest: '', contribution: '' }
  if (within.personId) await parts.addPerson({ ...none, personId: within.personId, part: 'lead' }, at)
  if (review)
    await parts.chooseMeasure(
      { seriesId: review.seriesId, part: 'outcome', why: 'From the review that this began with' },
      at,
    )
  if (idea) await ideaQueries(within).setState(idea.id, 'taken-up')
  await noteProject(within, at, {
    action: 'start',
    projectId: id,
    after: { title, unitId, ideaId: idea?.id ?? null },
  })
  return id
}
