import { findPeople, isSearchable } from '@headroom/capabilities/organisation'
import { inOrganisation } from '@headroom/platform/database'
import {
  type FormFault,
  type FormFields,
  NotFound,
  parseForm,
  type Route,
  route,
  type SignedInRequest,
  typedText,
} from '@headroom/platform/http'
import type { Result } from '@headroom/platform/result'
import { z } from 'zod'
import { cycleQueries } from '../queries/cycles.ts'
import { raterListQueries } from '../queries/rater-list.ts'
import { suggestRaters } from '../queries/suggested-raters.ts'
import { listRights, standingsOf } from '../rules/list-rights.ts'
import {
  type Additions,
  addRaters,
  agreeList,
  type ListFault,
  sendBack,
  sendForReview,
  takeOffRater,
} from '../setting-up/change-list.ts'
import { haveAsked } from '../setting-up/have-asked.ts'
import { launchCycle } from '../setting-up/launch-cycle.ts'
import { $Decide, $Found, $Key, $Outside, $Suggested, $TakeOff } from '../setting-up/list-schema.ts'
import { FEEDBACK, ratersHref } from '../views/hrefs.ts'
import { CheckPage } from '../views/raters/check-page.tsx'
import { RatersPage } from '../views/raters/raters-page.tsx'
import { actorOf, idIn } from './who.ts'

const PATH = '/feedback/cycles/:cycleId/subjects/:personId/raters'
const own = { access: { kind: 'signed-in' }, answers: 'page' } as const

const keyOf = ({ params }: Pick<SignedInRequest, 'params'>) => ({
  cycleId: idIn(params, 'cycleId'),
  personId: idIn(params, 'personId'),
})

/** The list as the viewer may see it: the subject, who reviews it and who runs the cycle; to others it is not there. */
async function readList(request: Pick<SignedInRequest, 'scope' | 'viewer' | 'params'>, question: string) {
  const { cycleId, personId } = keyOf(request)
  return inOrganisation(request.scope, async (within) => {
    const queries = raterListQueries(within, cycleId, personId)
    const cycle = await cycleQueries(within).find(cycleId)
    const subject = await queries.findSubject()
    if (!cycle || !subject) throw new NotFound()
    const standings = standingsOf(cycle, subject, actorOf(request.viewer))
    if (standings.size === 0) throw new NotFound()
    const rights = listRights(cycle, subject, standings)
    const found = rights.change && isSearchable(question) ? await findPeople(within, question, 1) : undefined
    return {
      cycle,
      subject,
      standings,
      rights,
      raters: await queries.list(),
      adding: {
        suggestions: rights.change ? await suggestRaters(within, { cycleId, subjectId: personId }) : [],
        question,
        found: found?.rows.filter(({ id }) => id !== personId),
      },
    }
  })
}

const notices = {
  sent: 'The list is sent. You are told on your feedback page when it is agreed.',
  asked: 'Everybody on the list is being asked.',
  back: 'The list is sent back.',
} as const

const list = route(
  {
    ...own,
    method: 'GET',
    path: PATH,
    summary: 'Who is to be asked about somebody, and who has been',
    query: z.object({
      q: z.string().max(100).optional(),
      done: z.enum(['sent', 'asked', 'back']).optional(),
    }),
  },
  async (request) => {
    const { q = '', done } = request.query
    const shown = await readList(request, q)
    return request.page(<RatersPage frame={request.frame} {...shown} notice={done && notices[done]} />)
  },
)

const faultWords: Readonly<Record<Exclude<ListFault['reason'], 'no-such-list'>, string>> = {
  stale:
    'Somebody changed this list since you opened it. Below is how it is now. Nothing of yours was written: do it again if it is still right.',
  'not-now': 'This cannot be done now. Below is how the list is, and what you can do with it.',
  'on-the-list-already': 'Everybody you chose is on the list already',
  'nobody-new': 'There is nobody on the list who has not been asked',
}

type Refused = {
  readonly faults: readonly FormFault[]
  readonly fields: FormFields
  readonly status: 400 | 409
}

async function showAgain(request: SignedInRequest, { faults, fields, status }: Refused) {
  const shown = await readList(request, typedText(fields, 'q'))
  return request.page(<RatersPage frame={request.frame} {...shown} faults={faults} typed={fields} />, status)
}

/** Back to the list after a change, or the list again with what was wrong. */
async function answer(
  request: SignedInRequest,
  outcome: Result<undefined, ListFault>,
  { fields, to, field }: { fields: FormFields; to: string; field: string },
) {
  if (outcome.ok) return request.redirect(to)
  if (outcome.reason === 'no-such-list') throw new NotFound()
  const faults = [{ field, message: faultWords[outcome.reason] }]
  return showAgain(request, { faults, fields, status: outcome.reason === 'on-the-list-already' ? 400 : 409 })
}

const adding = <Schema extends z.ZodType<{ lockVersion: number }>>(
  what: 'suggested' | 'found' | 'outside',
  schema: Schema,
  additionsOf: (value: z.output<Schema>) => Additions,
) =>
  route(
    {
      ...own,
      method: 'POST',
      path: `${PATH}/${what}`,
      summary: {
        suggested: 'Add people nearby to a list of raters',
        found: 'Add people who were searched for to a list of raters',
        outside: 'Add somebody outside to a list of raters',
      }[what],
    },
    async (request) => {
      const key = keyOf(request)
      const { fields } = await request.form()
      const form = parseForm(schema, fields)
      if (!form.ok) return showAgain(request, { faults: form.faults, fields, status: 400 })
      const change = { ...key, lockVersion: form.value.lockVersion, actor: actorOf(request.viewer) }
      const additions = additionsOf(form.value)
      const outcome = await addRaters(request.scope, { ...change, additions }, request.now)
      const field = { suggested: 'pick', found: 'person', outside: 'email' }[what]
      return answer(request, outcome, { fields, to: ratersHref(key.cycleId, key.personId), field })
    },
  )

const addSuggested = adding('suggested', $Suggested, ({ pick }) => ({ staff: pick, outside: undefined }))
const addFound = adding('found', $Found, ({ person, group }) => ({
  staff: person.map((personId) => ({ personId, group })),
  outside: undefined,
}))
const addOutside = adding('outside', $Outside, ({ name, email, outsideGroup }) => ({
  staff: [],
  outside: { name, email, group: outsideGroup },
}))

const takeOff = route(
  { ...own, method: 'POST', path: `${PATH}/take-off`, summary: 'Take somebody off a list of raters' },
  async (request) => {
    const key = keyOf(request)
    const { fields } = await request.form()
    const form = parseForm($TakeOff, fields)
    if (!form.ok) return showAgain(request, { faults: form.faults, fields, status: 400 })
    const { lockVersion, invitationId, reason } = form.value
    const shown = await readList(request, '')
    if (!shown.standings.has('subject') && !reason) {
      const faults = [
        {
          field: `reason-${invitationId}`,
          message: 'Say why, so that the person whose list it is can read it',
        },
      ]
      return showAgain(request, { faults, fields, status: 400 })
    }
    const change = {
      ...key,
      lockVersion,
      invitationId,
      reason: reason ?? null,
      actor: actorOf(request.viewer),
    }
    const outcome = await takeOffRater(request.scope, change, request.now)
    return answer(request, outcome, {
      fields,
      to: ratersHref(key.cycleId, key.personId),
      field: 'maincontent',
    })
  },
)

const check = route(
  { ...own, method: 'GET', path: `${PATH}/check`, summary: 'A list of raters, before they are asked' },
  async (request) => {
    const shown = await readList(request, '')
    if (!shown.rights.agree && !shown.rights.send) throw new NotFound()
    return request.page(<CheckPage frame={request.frame} {...shown} />)
  },
)

const decide = route(
  {
    ...own,
    method: 'POST',
    path: `${PATH}/decide`,
    summary: 'Send a list of raters for review, have them asked, or send it back',
  },
  async (request) => {
    const key = keyOf(request)
    const { fields } = await request.form()
    const form = parseForm($Decide.extend($Key.shape), fields)
    if (!form.ok) return showAgain(request, { faults: form.faults, fields, status: 400 })
    const { lockVersion, decision } = form.value
    const change = { ...key, lockVersion, actor: actorOf(request.viewer) }
    const { scope, now, today } = request
    const launch = (within: Parameters<typeof launchCycle>[0]) =>
      launchCycle(within, key.cycleId, { now, today })
    const decided = {
      send: () => sendForReview(scope, change, now),
      'send-back': () => sendBack(scope, change, now),
      agree: () =>
        agreeList(scope, { ...change, today, launch, ask: haveAsked(request.enqueue, key.cycleId) }, now),
    }
    const outcome = await decided[decision]()
    const done = { send: 'sent', agree: 'asked', 'send-back': 'back' }[decision]
    const isReviewersOwn = decision !== 'send' && request.viewer.personId !== key.personId
    const to =
      isReviewersOwn && decision === 'send-back'
        ? FEEDBACK
        : `${ratersHref(key.cycleId, key.personId)}?done=${done}`
    return answer(request, outcome, { fields, to, field: 'maincontent' })
  },
)

export const raterPages: readonly Route[] = [check, addSuggested, addFound, addOutside, takeOff, decide, list]
