import { randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { newId } from '../ids/index.ts'

export type Installation = {
  readonly kind: 'demonstration' | 'real'
  readonly id: string
  readonly secret: string
  /** False while a demonstration is still to be loaded. */
  readonly ready: boolean
}

/** What this installation was made as. Decided once, on an empty database; a demonstration never turns into a real one. */
export async function findInstallation(owner: Kysely<unknown>): Promise<Installation | undefined> {
  const { rows } =
    await sql<Installation>`select kind, id, secret, ready_at is not null as ready from installation`.execute(
      owner,
    )
  return rows[0]
}

export async function makeInstallation(
  owner: Kysely<unknown>,
  kind: Installation['kind'],
  at: Date,
): Promise<Installation> {
  const made: Installation = {
    kind,
    id: newId(),
    secret: randomBytes(32).toString('base64'),
    ready: kind === 'real',
  }
  await sql`insert into installation (kind, id, secret, made_at, ready_at)
    values (${made.kind}, ${made.id}, ${made.secret}, ${at}, ${made.ready ? at : null})
    on conflict do nothing`.execute(owner)
  const stored = await findInstallation(owner)
  if (!stored) throw new Error('The installation was not stored')
  return stored
}

/** Somebody of the demonstration to sign in as, and what to look at first as them. */
export type DemonstrationPerson = {
  readonly organisationId: string
  readonly personId: string
  readonly name: string
  readonly role: string
  readonly look: string
}

export async function markReady(
  owner: Kysely<unknown>,
  people: readonly DemonstrationPerson[],
  at: Date,
): Promise<void> {
  await sql`update installation set ready_at = ${at}, demonstration_people = ${JSON.stringify(people)}::jsonb`.execute(
    owner,
  )
}

export async function demonstrationPeople(owner: Kysely<unknown>): Promise<readonly DemonstrationPerson[]> {
  const { rows } = await sql<{
    people: DemonstrationPerson[] | null
  }>`select demonstration_people as people from installation`.execute(owner)
  return rows[0]?.people ?? []
}

/** Clears a demonstration that was cut short while loading: nobody's work is in it yet. */
export async function clearHalfLoaded(owner: Kysely<unknown>): Promise<void> {
  await sql`truncate organisation, audit_event, audit_head, background_job, submission cascade`.execute(owner)
}
