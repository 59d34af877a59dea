import { appendAudit } from '@headroom/platform/audit'
import { inOrganisation } from '@headroom/platform/database'
import {
  NotFound,
  parseForm,
  type Route,
  route,
  type SignedInRequest,
  withDay,
} from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { claimOnce } from '@headroom/platform/once'
import { togetherQuestions, togetherVersion } from '../content/together.ts'
import { togetherQueries } from '../queries/together.ts'
import { $Done, $Together } from '../schema.ts'
import { TogetherPage } from '../views/together-page.tsx'

const own = { access: { kind: 'signed-in' }, answers: 'page' } as const

/** What a team says to itself is its members' to read. */
async function getUnit({ scope, params }: Pick<SignedInRequest, 'scope' | 'params'>) {
  const unitId = params.unitId ?? ''
  if (!isId(unitId)) throw new NotFound()
  return inOrganisation(scope, async (within) => {
    const queries = togetherQueries(within)
    const unit = await queries.findUnit(unitId)
    if (!unit?.isMember) throw new NotFound()
    return { unit, held: await queries.list(unitId) }
  })
}

const read = route(
  {
    ...own,
    method: 'GET',
    path: '/conversations/together/:unitId',
    summary: 'Vision, culture and support: what a team or board talks through together',
    query: $Done,
  },
  async (request) =>
    request.page(
      <TogetherPage
        frame={request.frame}
        {...(await getUnit(request))}
        today={request.today}
        isSaved={request.query.done === 'added'}
      />,
    ),
)

const write = route(
  {
    ...own,
    method: 'POST',
    path: '/conversations/together/:unitId',
    summary: 'Write down what a team talked through',
  },
  async (request) => {
    const found = await getUnit(request)
    const fields = withDay((await request.form()).fields, 'heldOn')
    const form = parseForm($Together, fields)
    if (!form.ok) {
      const view = (
        <TogetherPage
          frame={request.frame}
          {...found}
          today={request.today}
          fields={fields}
          faults={form.faults.map((fault) =>
            fault.field === 'submissionId' ? { ...fault, field: 'agreed' } : fault,
          )}
        />
      )
      return request.page(view, 400)
    }
    const { submissionId, heldOn, agreed } = form.value
    const typed = form.value as Readonly<Record<string, unknown>>
    const answers = Object.fromEntries(togetherQuestions.map(({ key }) => [key, String(typed[key] ?? '')]))
    const unitId = found.unit.id
    await inOrganisation(request.scope, async (within) => {
      if (!(await claimOnce(within, submissionId, request.now))) return
      const id = await togetherQueries(within).insert(unitId, {
        questionsVersion: togetherVersion,
        heldOn,
        answers,
        agreed,
        at: request.now,
      })
      await appendAudit(within, request.now, [
        {
          action: 'write-team-conversation',
          objectType: 'team-conversation',
          objectId: id,
          after: { unitId },
        },
      ])
    })
    return request.redirect(`/conversations/together/${unitId}?done=added`)
  },
)

export const togetherPages: readonly Route[] = [read, write]
