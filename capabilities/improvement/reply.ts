import { appendAudit } from '@headroom/platform/audit'
import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { type Idea, ideaQueries } from './queries/ideas.ts'
import { replyDueOn } from './rules/reply-due.ts'
import type { IdeaAnswer } from './rules/words.ts'

type NewIdea = Pick<Idea, 'unitId' | 'words' | 'why'> & { readonly isNamed: boolean }
type At = { readonly now: Date; readonly today: PlainDate }

/** Puts an idea in a unit's inbox. Without a name, neither the idea nor its audit entry says whose it was. */
export async function putInIdea(
  within: Within,
  { unitId, words, why, isNamed }: NewIdea,
  { now, today }: At,
): Promise<string> {
  const personId = isNamed ? within.personId : null
  const idea = { unitId, words, why, personId, putInOn: today, replyDueOn: replyDueOn(today) }
  const id = await ideaQueries(within).insert(idea)
  const entry = { action: 'put-in', objectType: 'improvement-idea', objectId: id, after: idea }
  await appendAudit(isNamed ? within : { ...within, personId: null }, now, [entry])
  return id
}

/** A person's reply, which everybody reads. A further one may follow; none is changed. */
export async function replyToIdea(
  within: Within,
  ideaId: string,
  { answer, words }: { answer: IdeaAnswer; words: string },
  at: Date,
): Promise<void> {
  const ideas = ideaQueries(within)
  await ideas.reply(ideaId, { answer, words }, at)
  const idea = await ideas.find(ideaId)
  if (idea?.state === 'waiting') await ideas.setState(ideaId, 'replied')
  await appendAudit(within, at, [
    { action: 'reply', objectType: 'improvement-idea', objectId: ideaId, after: { answer, words } },
  ])
}

/** Whoever put it in under their name may take it back while nobody has taken it up; false where somebody has. */
export async function takeBackIdea(within: Within, idea: Idea, at: Date): Promise<boolean> {
  if (idea.state === 'taken-up' || !(await ideaQueries(within).setState(idea.id, 'withdrawn'))) return false
  await appendAudit(within, at, [{ action: 'take-back', objectType: 'improvement-idea', objectId: idea.id }])
  return true
}
