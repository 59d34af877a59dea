import type { Grant } from '@headroom/platform/authorisation'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { sql } from 'kysely'
import { holdStaff } from './import/apply.ts'
import { giveGrant, takeGrant } from './queries/grants.ts'
import { isLastOf } from './rules.ts'

export type DutyChange = {
  readonly personId: string
  readonly duty: Grant
  readonly change: 'give' | 'take'
  readonly at: Date
}

/** Gives or takes a duty. Two administrators who take each other's at once are one after the other here. */
export const changeDuty = (
  scope: Scope,
  { personId, duty, change, at }: DutyChange,
): Promise<Result<undefined, { reason: 'last-administrator' } | { reason: 'no-such-person' }>> =>
  inOrganisation(scope, async (within) => {
    await holdStaff(within)
    const { rows } = await sql<{ known: boolean; holds: boolean; holders: number }>`
      select exists (select from person where organisation_id = ${within.organisationId} and id = ${personId}) as known,
        coalesce(bool_or(person_id = ${personId}), false) as holds, count(*)::int as holders
      from person_grant where organisation_id = ${within.organisationId} and grant_name = ${duty}`.execute(
      within.tables<unknown>(),
    )
    const [found] = rows
    if (!found?.known) return fail({ reason: 'no-such-person' })
    if (change === 'give') await giveGrant(within, personId, duty, at)
    else if (found.holds && isLastOf(duty, found.holders)) return fail({ reason: 'last-administrator' })
    else await takeGrant(within, personId, duty, at)
    return succeed(undefined)
  })
