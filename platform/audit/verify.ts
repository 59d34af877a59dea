import { sql } from 'kysely'
import type { Within } from '../database/index.ts'
import { canonicalText, chainHash, FIRST_HASH } from './chain.ts'

type EventRow = {
  seq: number
  at: Date
  actor_person_id: string | null
  action: string
  object_type: string
  object_id: string
  before_hash: string | null
  after_hash: string | null
  canonical: string
  previous_hash: string
  hash: string
}

export type ChainFault = {
  readonly seq: number
  readonly what: 'missing' | 'changed' | 'out-of-order' | 'head-disagrees'
}
export type ChainReport = {
  readonly events: number
  readonly headHash: string
  readonly faults: readonly ChainFault[]
}

const BATCH = 5_000

/** Walks the whole chain of the organisation, in batches, and names every event that is not as it was written. */
export async function verifyChain(within: Within): Promise<ChainReport> {
  const faults: ChainFault[] = []
  let previous = { seq: 0, hash: FIRST_HASH }
  let events = 0
  for (;;) {
    const batch = await eventsAfter(within, previous.seq)
    for (const event of batch) {
      events += 1
      for (let seq = previous.seq + 1; seq < event.seq; seq += 1) faults.push({ seq, what: 'missing' })
      const what = faultOf(event, previous)
      if (what) faults.push({ seq: event.seq, what })
      previous = { seq: event.seq, hash: event.hash }
    }
    if (batch.length < BATCH) break
  }
  const head = await headOf(within)
  if (head.seq > previous.seq)
    for (let seq = previous.seq + 1; seq <= head.seq; seq += 1) faults.push({ seq, what: 'missing' })
  else if (head.seq !== previous.seq || head.hash !== previous.hash)
    faults.push({ seq: previous.seq, what: 'head-disagrees' })
  return { events, headHash: head.hash, faults }
}

function faultOf(event: EventRow, previous: { seq: number; hash: string }): ChainFault['what'] | undefined {
  const rewritten = canonicalText({
    seq: event.seq,
    at: event.at.toISOString(),
    actorPersonId: event.actor_person_id,
    action: event.action,
    objectType: event.object_type,
    objectId: event.object_id,
    beforeHash: event.before_hash,
    afterHash: event.after_hash,
  })
  if (rewritten !== event.canonical || chainHash(event.previous_hash, event.canonical) !== event.hash)
    return 'changed'
  // After a gap the link cannot hold: the gap itself is reported.
  if (event.seq === previous.seq + 1 && event.previous_hash !== previous.hash) return 'out-of-order'
  return undefined
}

async function eventsAfter(within: Within, seq: number): Promise<readonly EventRow[]> {
  const { rows } =
    await sql<EventRow>`select seq, at, actor_person_id, action, object_type, object_id, before_hash,
      after_hash, canonical, previous_hash, hash
    from audit_event where organisation_id = ${within.organisationId} and seq > ${seq}
    order by seq limit ${BATCH}`.execute(within.tables<unknown>())
  return rows
}

async function headOf(within: Within): Promise<{ seq: number; hash: string }> {
  const { rows } = await sql<{ seq: number; hash: string }>`select seq, hash from audit_head
    where organisation_id = ${within.organisationId}`.execute(within.tables<unknown>())
  return rows[0] ?? { seq: 0, hash: FIRST_HASH }
}
