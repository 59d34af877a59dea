import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import type { HistoricAssessment } from '../bring-in-assessments.ts'

/** What each person last said about sharing, with those who are their line managers today: two statements. */
export async function agreeByHistory(within: Within, historic: readonly HistoricAssessment[]): Promise<void> {
  const last = new Map<string, { person_id: string; said_at: Date; shares: boolean }>()
  for (const { personId, submittedAt, isShared } of historic) {
    const known = last.get(personId)
    if (submittedAt && (!known || known.said_at <= submittedAt))
      last.set(personId, { person_id: personId, said_at: submittedAt, shares: isShared })
  }
  const said = JSON.stringify([...last.values()])
  const database = within.tables<unknown>()
  await sql`update sharing set withdrawn_at = said.said_at
    from json_to_recordset(${said}::json) as said(person_id uuid, said_at timestamptz, shares boolean)
    where sharing.organisation_id = ${within.organisationId} and sharing.person_id = said.person_id
      and sharing.withdrawn_at is null and not said.shares and sharing.given_at <= said.said_at`.execute(
    database,
  )
  const { rows } = await sql<{ person_id: string; manager_person_id: string; given_at: Date }>`
    select distinct said.person_id, edge.manager_person_id, said.said_at as given_at
    from json_to_recordset(${said}::json) as said(person_id uuid, said_at timestamptz, shares boolean)
    join assignment held on held.organisation_id = ${within.organisationId} and held.person_id = said.person_id
      and held.ends_on is null
    join line_management edge on edge.organisation_id = held.organisation_id and edge.assignment_id = held.id
      and edge.ends_on is null
    where said.shares and edge.manager_person_id <> said.person_id`.execute(database)
  const agreements = JSON.stringify(rows.map((row) => ({ id: newId(), ...row })))
  await sql`insert into sharing (organisation_id, id, person_id, manager_person_id, given_at)
    select ${within.organisationId}, agreed.id, agreed.person_id, agreed.manager_person_id, agreed.given_at
    from json_to_recordset(${agreements}::json) as agreed
      (id uuid, person_id uuid, manager_person_id uuid, given_at timestamptz)
    on conflict do nothing`.execute(database)
}
