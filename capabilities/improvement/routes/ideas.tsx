import { listOpenUnits } from '@headroom/capabilities/measures'
import { inOrganisation, type Within } from '@headroom/platform/database'
import { Forbidden, NotFound, parseForm, type Route, route, typedText } from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { claimOnce } from '@headroom/platform/once'
import { type Idea, ideaQueries } from '../queries/ideas.ts'
import { putInIdea, replyToIdea, takeBackIdea } from '../reply.ts'
import { $Idea, $IdeasQuery, $Once, $Reply } from '../schema.ts'
import { IdeaPage } from '../views/idea-page.tsx'
import { IdeasPage } from '../views/ideas-page.tsx'
import { NewIdeaPage } from '../views/new-idea-page.tsx'
import { demandLead, leads } from '../who-may.ts'

const page = { access: { kind: 'signed-in' }, answers: 'page' } as const

async function getIdea(within: Within, ideaId: string | undefined): Promise<Idea> {
  const found = ideaId !== undefined && isId(ideaId) ? await ideaQueries(within).find(ideaId) : undefined
  if (!found || found.state === 'withdrawn') throw new NotFound()
  return found
}

const list = route(
  {
    ...page,
    method: 'GET',
    path: '/improvement/ideas',
    summary: 'Ideas and their replies',
    query: $IdeasQuery,
  },
  async ({ scope, query, today, frame, page: answer }) => {
    const shown = await inOrganisation(scope, async (within) => {
      const ideas = ideaQueries(within)
      const { q: text, state, page: number } = query
      return {
        ideas: await ideas.list({ text, state, page: number }),
        overdue: await ideas.countOverdue(today),
      }
    })
    return answer(<IdeasPage frame={frame} today={today} query={query} {...shown} />)
  },
)

const ask = route(
  {
    ...page,
    method: 'GET',
    path: '/improvement/ideas/new',
    summary: 'Put in an idea, with or without a name',
  },
  async ({ scope, today, frame, page: answer }) => {
    const units = await inOrganisation(scope, listOpenUnits)
    return answer(<NewIdeaPage {...{ frame, today, faults: [], typed: undefined, isStale: false, units }} />)
  },
)

const put = route(
  { ...page, method: 'POST', path: '/improvement/ideas/new', summary: 'Put in an idea' },
  async ({ scope, now, today, frame, form, page: answer, redirect }) => {
    const { fields } = await form()
    const sent = parseForm($Idea, fields)
    const found = await inOrganisation(scope, async (within) => {
      const units = await listOpenUnits(within)
      if (!sent.ok || !units.some(({ id }) => id === sent.value.unitId)) return { units, isDone: false }
      const { submissionId, named, unitId, words, why } = sent.value
      if (await claimOnce(within, submissionId, now))
        await putInIdea(within, { unitId, words, why, isNamed: named === 'yes' }, { now, today })
      return { units, isDone: true }
    })
    if (found.isDone) return redirect('/improvement/ideas?done=put-in')
    const faults = sent.ok ? [{ field: 'unitId', message: 'Select the unit it is for' }] : sent.faults
    const typed = (field: string) => typedText(fields, field)
    return answer(
      <NewIdeaPage {...{ frame, today, faults, typed, isStale: false, units: found.units }} />,
      400,
    )
  },
)

const show = route(
  { ...page, method: 'GET', path: '/improvement/ideas/:ideaId', summary: 'An idea, and what was replied' },
  async ({ scope, viewer, params, today, frame, page: answer }) => {
    const shown = await inOrganisation(scope, async (within) => {
      const idea = await getIdea(within, params.ideaId)
      return {
        idea,
        mayReply: await leads(within, viewer, idea.unitId),
        isOwn: idea.personId === viewer.personId,
      }
    })
    return answer(<IdeaPage {...{ frame, today, faults: [], typed: undefined, isStale: false }} {...shown} />)
  },
)

const reply = route(
  { ...page, method: 'POST', path: '/improvement/ideas/:ideaId', summary: 'Reply to an idea' },
  async ({ scope, viewer, params, now, today, frame, form, page: answer, redirect }) => {
    const { fields } = await form()
    const sent = parseForm($Reply, fields)
    const idea = await inOrganisation(scope, async (within) => {
      const found = await getIdea(within, params.ideaId)
      await demandLead(within, viewer, found.unitId)
      if (sent.ok && (await claimOnce(within, sent.value.submissionId, now)))
        await replyToIdea(within, found.id, sent.value, now)
      return found
    })
    if (sent.ok) return redirect(`/improvement/ideas/${idea.id}`)
    const typed = (field: string) => typedText(fields, field)
    const shown = { frame, today, faults: sent.faults, typed, isStale: false }
    return answer(<IdeaPage {...shown} idea={idea} mayReply isOwn={idea.personId === viewer.personId} />, 400)
  },
)

const takeBack = route(
  { ...page, method: 'POST', path: '/improvement/ideas/:ideaId/take-back', summary: 'Take back my idea' },
  async ({ scope, viewer, params, now, today, frame, form, page: answer, redirect }) => {
    if (!parseForm($Once, (await form()).fields).ok) throw new NotFound()
    const left = await inOrganisation(scope, async (within) => {
      const idea = await getIdea(within, params.ideaId)
      if (idea.personId !== viewer.personId) throw new Forbidden()
      if (await takeBackIdea(within, idea, now)) return undefined
      return { idea, mayReply: await leads(within, viewer, idea.unitId) }
    })
    if (!left) return redirect('/improvement/ideas?done=taken-back')
    const message = 'A project has come of it, so it can no longer be taken back: talk to whoever leads that'
    const shown = {
      frame,
      today,
      faults: [{ field: 'submissionId', message }],
      typed: undefined,
      isStale: false,
    }
    return answer(<IdeaPage {...shown} {...left} isOwn />, 409)
  },
)

export const ideaRoutes: readonly Route[] = [list, ask, put, takeBack, reply, show]
