import type { Viewer } from '@headroom/platform/authorisation'
import { NotFound } from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import type { Actor } from '../setting-up/change-list.ts'

/** Who runs feedback for others, and looks after questionnaires. */
export const leads = { kind: 'grant', anyOf: ['development-lead', 'administrator'] } as const

export const isLead = ({ grants }: Pick<Viewer, 'grants'>): boolean =>
  leads.anyOf.some((grant) => grants.has(grant))

export const actorOf = (viewer: Viewer): Actor => ({ personId: viewer.personId, isLead: isLead(viewer) })

/** An id of the path; what cannot be one is not there. */
export function idIn(params: Readonly<Record<string, string>>, name: string): string {
  const id = params[name] ?? ''
  if (!isId(id)) throw new NotFound()
  return id
}
