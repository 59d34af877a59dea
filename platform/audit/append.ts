import { sql } from 'kysely'
import type { Within } from '../database/index.ts'
import { type AuditFacts, canonicalText, chainHash, FIRST_HASH, hashOf } from './chain.ts'

type HeadRow = { seq: number; hash: string }
type AuditTables = { audit_head: HeadRow & { organisation_id: string } }

export type AuditEntry = {
  /** A verb of the domain: `submit`, `confirm-import`, `share`. */
  readonly action: string
  /** The thing's table or concept: `assessment`, `staff-import`. */
  readonly objectType: string
  readonly objectId: string
  readonly before?: unknown
  readonly after?: unknown
}

/**
 * Adds to the organisation's chain, in the same transaction as the change itself. The head row is locked first: reading
 * the tail with FOR UPDATE forked 413 of 1,600 events under load; the head row forked none, at the same speed.
 */
export async function appendAudit(within: Within, at: Date, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  const database = within.tables<AuditTables>()
  await sql`insert into audit_head (organisation_id, seq, hash) values (${within.organisationId}, 0, ${FIRST_HASH})
    on conflict (organisation_id) do nothing`.execute(database)
  const { rows } = await sql<HeadRow>`select seq, hash from audit_head
    where organisation_id = ${within.organisationId} for update`.execute(database)
  let [head] = rows
  if (!head) throw new Error('The audit head of the organisation is missing')
  const events = []
  for (const entry of entries) {
    const facts: AuditFacts = {
      seq: head.seq + 1,
      at: at.toISOString(),
      actorPersonId: within.personId,
      action: entry.action,
      objectType: entry.objectType,
      objectId: entry.objectId,
      beforeHash: entry.before === undefined ? null : hashOf(entry.before),
      afterHash: entry.after === undefined ? null : hashOf(entry.after),
    }
    const canonical = canonicalText(facts)
    const hash = chainHash(head.hash, canonical)
    events.push({ ...facts, canonical, previousHash: head.hash, hash })
    head = { seq: facts.seq, hash }
  }
  await sql`insert into audit_event
      (organisation_id, seq, at, actor_person_id, action, object_type, object_id, before_hash, after_hash, canonical, previous_hash, hash)
    select ${within.organisationId}, e."seq", e."at", e."actorPersonId", e."action", e."objectType", e."objectId",
      e."beforeHash", e."afterHash", e."canonical", e."previousHash", e."hash"
    from json_to_recordset(${JSON.stringify(events)}::json) as e
      ("seq" bigint, "at" timestamptz, "actorPersonId" uuid, "action" text, "objectType" text, "objectId" uuid,
       "beforeHash" text, "afterHash" text, "canonical" text, "previousHash" text, "hash" text)`.execute(
    database,
  )
  await sql`update audit_head set seq = ${head.seq}, hash = ${head.hash}
    where organisation_id = ${within.organisationId}`.execute(database)
}
