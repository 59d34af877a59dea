import { appendAudit } from '@headroom/platform/audit'
import type { PlainDate } from '@headroom/platform/clock'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { sql } from 'kysely'
import { promiseQueries } from './queries/promises.ts'
import type { ObjectiveState, Side, SupportState } from './tables.ts'

export type Said = {
  readonly side: Side
  readonly wasHeld: boolean
  readonly useful: number | null
  readonly feltValued: number | null
}

/** Once, and for figures alone: that it was said is audited, what was said is not. */
export const sayHowItWas = (
  scope: Scope,
  conversationId: string,
  said: Said & { readonly saidOn: PlainDate },
  at: Date,
): Promise<void> =>
  inOrganisation(scope, async (within) => {
    const { rows } =
      await sql`insert into conversation_said (organisation_id, conversation_id, side, was_held, useful, felt_valued, said_on)
      values (${within.organisationId}, ${conversationId}, ${said.side}, ${said.wasHeld}, ${said.useful},
        ${said.feltValued}, ${said.saidOn}) on conflict do nothing returning side`.execute(
        within.tables<unknown>(),
      )
    if (rows.length > 0)
      await appendAudit(within, at, [
        { action: 'say-how-it-was', objectType: 'conversation', objectId: conversationId },
      ])
  })

export const sayOfObjective = (
  scope: Scope,
  of: { readonly personId: string; readonly objectiveId: string },
  said: { state: ObjectiveState; words: string; lockVersion: number },
  at: Date,
): Promise<boolean> =>
  inOrganisation(scope, async (within) => {
    const isDone = await promiseQueries(within, of.personId).sayOfObjective(of.objectiveId, { ...said, at })
    if (isDone)
      await appendAudit(within, at, [
        {
          action: 'say-of-objective',
          objectType: 'objective',
          objectId: of.objectiveId,
          after: { state: said.state },
        },
      ])
    return isDone
  })

export const sayOfSupport = (
  scope: Scope,
  of: { readonly personId: string; readonly supportId: string },
  said: { state: SupportState; words: string; lockVersion: number },
  at: Date,
): Promise<boolean> =>
  inOrganisation(scope, async (within) => {
    const isDone = await promiseQueries(within, of.personId).sayOfSupport(of.supportId, said)
    if (isDone)
      await appendAudit(within, at, [
        {
          action: 'say-of-support',
          objectType: 'support',
          objectId: of.supportId,
          after: { state: said.state },
        },
      ])
    return isDone
  })
