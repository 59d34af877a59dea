import { inOrganisation } from '@headroom/platform/database'
import { NotFound, type PublicRequest, type Route, route, typedText } from '@headroom/platform/http'
import { z } from 'zod'
import { type Holder, isKnownSpent, type OpenTicket, openTicket } from '../answering/open-ticket.ts'
import { fieldsOf, parsePart } from '../answering/part-form.ts'
import { sendAnswers } from '../answering/send-answers.ts'
import { answeringQueries } from '../queries/answering.ts'
import { answersToSend, hasAnything, withPart } from '../rules/answers.ts'
import { stageOn } from '../rules/cycle.ts'
import { openDraft, sealDraft } from '../tickets/sealed-draft.ts'
import { TICKET_PURPOSE } from '../tickets/ticket.ts'
import { CheckPage } from '../views/answering/check-page.tsx'
import { type Ending, LastPage } from '../views/answering/last-page.tsx'
import { PartPage } from '../views/answering/part-page.tsx'

const byTicket = {
  access: { kind: 'link', parameter: 'link', purpose: TICKET_PURPOSE },
  answers: 'page',
} as const

type Request = PublicRequest & Holder

const pathOf = ({ params }: Pick<Request, 'params'>): string => `/feedback-answers/${params.link}`

/** Undefined while there is something to answer. */
async function findEnding(request: Request, { about, ticket }: OpenTicket): Promise<Ending | undefined> {
  const stage = stageOn(about, request.today)
  if (stage !== 'open' && stage !== 'late') return stage
  return (await isKnownSpent(request.scope, ticket)) ? 'sent-before' : undefined
}

const last = (request: Request, { about, ticket }: OpenTicket, ending: Ending, path?: string) =>
  request.page(
    <LastPage
      frame={request.frame}
      about={{ ...about, group: ticket.group }}
      ending={ending}
      {...(path ? { path } : {})}
    />,
  )

const isLate = ({ today }: Pick<Request, 'today'>, { about }: OpenTicket): boolean =>
  stageOn(about, today) === 'late'

const $Part = z.object({ part: z.coerce.number().int().min(1).default(1) })

function partAt({ questionnaire }: OpenTicket, place: number) {
  const part = questionnaire.parts[place - 1]
  if (!part) throw new NotFound()
  return part
}

const show = route(
  {
    ...byTicket,
    method: 'GET',
    path: '/feedback-answers/:link',
    summary: 'One page of the questionnaire',
    query: $Part,
  },
  async (request) => {
    const opened = await openTicket(request)
    const place = request.query.part
    const part = partAt(opened, place)
    const ending = await findEnding(request, opened)
    if (ending) return last(request, opened, ending)
    const fields = fieldsOf(part, opened.answers)
    const shown = { frame: request.frame, path: pathOf(request), opened, part, place, fields }
    return request.page(<PartPage {...shown} isLate={isLate(request, opened)} />)
  },
)

const save = route(
  {
    ...byTicket,
    method: 'POST',
    path: '/feedback-answers/:link',
    summary: 'Save one page, sealed',
    query: $Part,
  },
  async (request) => {
    const opened = await openTicket(request)
    const place = request.query.part
    const part = partAt(opened, place)
    const ending = await findEnding(request, opened)
    if (ending) return last(request, opened, ending)
    const { fields } = await request.form()
    const form = parsePart(part, opened.questionnaire.levelLabels.length, fields)
    const path = pathOf(request)
    if (!form.ok) {
      const shown = { frame: request.frame, path, opened, part, place, fields, faults: form.faults }
      return request.page(<PartPage {...shown} isLate={isLate(request, opened)} />, 400)
    }
    const sealed = sealDraft(request.mark, opened.ticket, withPart(opened.answers, part, form.value))
    await inOrganisation(request.scope, (within) =>
      answeringQueries(within).saveDraft(opened.ticket, sealed, request.today),
    )
    if (typedText(fields, 'next') === 'later') return request.redirect(`${path}/saved`)
    const isLast = place === opened.questionnaire.parts.length
    return request.redirect(isLast ? `${path}/check` : `${path}?part=${place + 1}`)
  },
)

const saved = route(
  {
    ...byTicket,
    method: 'GET',
    path: '/feedback-answers/:link/saved',
    summary: 'What was answered is kept for later',
  },
  async (request) => {
    const opened = await openTicket(request)
    const ending = await findEnding(request, opened)
    return ending ? last(request, opened, ending) : last(request, opened, 'saved', pathOf(request))
  },
)

const check = route(
  {
    ...byTicket,
    method: 'GET',
    path: '/feedback-answers/:link/check',
    summary: 'Check my answers before sending',
  },
  async (request) => {
    const opened = await openTicket(request)
    const ending = await findEnding(request, opened)
    if (ending) return last(request, opened, ending)
    const sealed = opened.sealed ?? sealDraft(request.mark, opened.ticket, opened.answers)
    const shown = { frame: request.frame, path: pathOf(request), opened, sealed }
    return request.page(<CheckPage {...shown} isLate={isLate(request, opened)} />)
  },
)

const send = route(
  { ...byTicket, method: 'POST', path: '/feedback-answers/:link/send', summary: 'Send my answers, once' },
  async (request) => {
    const opened = await openTicket(request)
    const path = pathOf(request)
    const sealed = typedText((await request.form()).fields, 'sealed')
    // The form carries what was shown. The draft is gone once it was sent, and the button may be pressed twice.
    const answers = openDraft(request.mark, opened.ticket, sealed)
    if (!answers) return request.redirect(`${path}/check`)
    if (!hasAnything(answers)) {
      const faults = [{ field: 'send', message: 'Answer at least one question before you send' }]
      const shown = { frame: request.frame, path, opened: { ...opened, answers }, sealed, faults }
      return request.page(<CheckPage {...shown} isLate={isLate(request, opened)} />, 400)
    }
    const outcome = await sendAnswers(
      request.scope,
      opened.ticket,
      answersToSend(opened.questionnaire, answers),
    )
    if (!outcome.ok && outcome.reason === 'over') return last(request, opened, 'over')
    const isKnownRepeat = !outcome.ok && !opened.ticket.isDiscreet
    return request.redirect(`${path}/sent${isKnownRepeat ? '?before=yes' : ''}`)
  },
)

const sent = route(
  {
    ...byTicket,
    method: 'GET',
    path: '/feedback-answers/:link/sent',
    summary: 'Thank you',
    query: z.object({ before: z.enum(['yes']).optional() }),
  },
  async (request) => {
    const opened = await openTicket(request)
    if (opened.ticket.isDiscreet) return last(request, opened, 'sent-discreetly')
    // Asked of the database: anybody who holds the ticket can type the address, and it would say "sent" of nothing.
    if (!(await isKnownSpent(request.scope, opened.ticket)))
      return request.redirect(`${pathOf(request)}/check`)
    return last(request, opened, request.query.before ? 'sent-before' : 'sent')
  },
)

export const answering: readonly Route[] = [saved, check, send, sent, show, save]
