import { listReportsSharedWith } from '@headroom/capabilities/feedback'
import type { PlainDate } from '@headroom/platform/clock'
import { inOrganisation } from '@headroom/platform/database'
import { NotFound, type SignedInRequest } from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { type Conversation, conversationQueries } from './queries/conversations.ts'
import { noteQueries, preparationQueries } from './queries/preparation.ts'
import { promiseQueries } from './queries/promises.ts'
import { recordQueries } from './queries/records.ts'
import { maySay, maySeeOther, sideOf } from './rules/conversation.ts'
import type { Side } from './tables.ts'

type Asked = Pick<SignedInRequest, 'scope' | 'params' | 'viewer'>

export type Found = { readonly conversation: Conversation; readonly side: Side }

/** One that the viewer is a side of; every other does not exist here. */
export async function getConversation({ scope, params, viewer }: Asked): Promise<Found> {
  const id = params.conversationId ?? ''
  if (!isId(id)) throw new NotFound()
  const conversation = await inOrganisation(scope, (within) => conversationQueries(within).find(id))
  const side = conversation && sideOf(conversation, viewer.personId)
  if (!conversation || !side) throw new NotFound()
  return { conversation, side }
}

/** All that one page shows: the same number of statements however long the two have talked. */
export async function showConversation(request: Asked & { readonly today: PlainDate }) {
  const { conversation, side } = await getConversation(request)
  const { id, personId, managerPersonId } = conversation
  return inOrganisation(request.scope, async (within) => {
    const preparation = preparationQueries(within, id)
    const own = await preparation.find(side)
    const records = recordQueries(within, id)
    const promises = promiseQueries(within, personId)
    return {
      conversation,
      side,
      mayNowSay: maySay(conversation, request.today),
      // The other's words are asked of the database only when both have shared.
      preparations: maySeeOther(conversation.shared) ? await preparation.list() : own ? [own] : [],
      records: await records.list(),
      agreements: await records.listAgreements(),
      objectives: await promises.listObjectives(id),
      support: await promises.listSupport(id),
      note: await noteQueries(within, id).find(),
      brought: await listReportsSharedWith(within, personId, managerPersonId),
      earlier: await conversationQueries(within).listBefore(conversation),
    }
  })
}
