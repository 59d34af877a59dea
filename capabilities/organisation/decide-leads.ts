import { appendAudit } from '@headroom/platform/audit'
import { inOrganisation, type Scope, type Within } from '@headroom/platform/database'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { sql } from 'kysely'
import { findUnit, type Unit } from './queries/units.ts'
import { type LeadPart, leadParts } from './tables.ts'

export type LeadChoice = Readonly<Record<LeadPart, string | null>>

export type LeadsFault =
  | { reason: 'no-such-unit' }
  | { reason: 'no-such-post'; parts: readonly LeadPart[] }
  | { reason: 'decided-meanwhile'; unit: Unit }

export const choiceOf = (unit: Unit): LeadChoice => {
  const postOf = (part: LeadPart) => unit.leads.find((lead) => lead.part === part)?.postId ?? null
  return { clinical: postOf('clinical'), operational: postOf('operational'), nursing: postOf('nursing') }
}

/**
 * A person's word on the three who lead a unit together, "nobody" included. From then on the rule leaves the unit alone.
 */
export const decideLeads = (
  scope: Scope,
  unitId: string,
  decision: { readonly choice: LeadChoice; readonly version: number; readonly at: Date },
): Promise<Result<undefined, LeadsFault>> =>
  inOrganisation(scope, async (within): Promise<Result<undefined, LeadsFault>> => {
    const unit = await findUnit(within, unitId)
    if (!unit) return fail({ reason: 'no-such-unit' })
    const { choice } = decision
    const parts = await partsWithoutPost(within, choice)
    if (parts.length > 0) return fail({ reason: 'no-such-post', parts })
    const { rows } = await sql`
      insert into unit_lead_decision (organisation_id, unit_id, version, clinical_post_id, operational_post_id,
        nursing_post_id, decided_by, decided_at)
      select ${within.organisationId}::uuid, ${unitId}::uuid, ${decision.version + 1}::int, ${choice.clinical}::uuid,
        ${choice.operational}::uuid, ${choice.nursing}::uuid, ${within.personId}::uuid, ${decision.at}::timestamptz
      where ${decision.version}::int = coalesce((select max(version) from unit_lead_decision
        where organisation_id = ${within.organisationId} and unit_id = ${unitId}), 0)
      on conflict do nothing returning version`.execute(within.tables<unknown>())
    if (rows.length === 0) return decidedBefore(within, unit, decision)
    await writeLeads(within, unitId, choice)
    await appendAudit(within, decision.at, [
      { action: 'decide-leads', objectType: 'unit', objectId: unitId, before: choiceOf(unit), after: choice },
    ])
    return succeed(undefined)
  })

/** The same form sent twice asks for what is already so; anything else was somebody else's decision. */
async function decidedBefore(
  within: Within,
  before: Unit,
  { choice, version }: { readonly choice: LeadChoice; readonly version: number },
): Promise<Result<undefined, LeadsFault>> {
  const unit = (await findUnit(within, before.id)) ?? before
  const now = choiceOf(unit)
  const isSame = leadParts.every((part) => now[part] === choice[part])
  if (isSame && unit.decision?.version === version + 1) return succeed(undefined)
  return fail({ reason: 'decided-meanwhile', unit })
}

async function partsWithoutPost(within: Within, choice: LeadChoice): Promise<readonly LeadPart[]> {
  const chosen = leadParts.flatMap((part) => choice[part] ?? [])
  const { rows } = await sql<{
    id: string
  }>`select id from post where organisation_id = ${within.organisationId}
    and id in (select json_array_elements_text(${JSON.stringify(chosen)}::json)::uuid)`.execute(
    within.tables<unknown>(),
  )
  const known = new Set(rows.map(({ id }) => id))
  return leadParts.filter((part) => choice[part] !== null && !known.has(choice[part] ?? ''))
}

async function writeLeads(within: Within, unitId: string, choice: LeadChoice): Promise<void> {
  const leads = leadParts.flatMap((part) => (choice[part] === null ? [] : [{ part, postId: choice[part] }]))
  await sql`delete from unit_lead where organisation_id = ${within.organisationId} and unit_id = ${unitId}`.execute(
    within.tables<unknown>(),
  )
  await sql`insert into unit_lead (organisation_id, unit_id, part, post_id, decided_by)
    select ${within.organisationId}::uuid, ${unitId}::uuid, lead.part, lead."postId", 'person'
    from json_to_recordset(${JSON.stringify(leads)}::json) as lead(part text, "postId" uuid)`.execute(
    within.tables<unknown>(),
  )
  await sql`update unit set lock_version = lock_version + 1
    where organisation_id = ${within.organisationId} and id = ${unitId}`.execute(within.tables<unknown>())
}
