import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import { codeOfPractice as code } from '../content/index.ts'
import { type Attestation, expiryOf } from '../rules/renewal.ts'
import type { CodeOfPracticeTables } from '../tables.ts'

export type NewAttestation = {
  readonly personId: string
  readonly attestedAt: Date
  /** The version in force, where not given. */
  readonly codeVersion?: string
  /** A year later, where not given. */
  readonly expiresOn?: PlainDate
}

export function attestationQueries(within: Within) {
  const database = within.tables<CodeOfPracticeTables>()
  return {
    /** A person's attestations to this Code, the latest first. */
    list: (personId: string, limit = 50): Promise<Attestation[]> =>
      database
        .selectFrom('code_attestation')
        .where('organisation_id', '=', within.organisationId)
        .where('person_id', '=', personId)
        .where('code_id', '=', code.id)
        .orderBy('attested_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .select(['id', 'code_version as codeVersion', 'attested_at as attestedAt', 'expires_on as expiresOn'])
        .execute(),

    /** Any number in one statement; answers their ids in the same order. */
    async append(attestations: readonly NewAttestation[]): Promise<readonly string[]> {
      if (attestations.length === 0) return []
      const rows = attestations.map(({ personId, attestedAt, codeVersion, expiresOn }) => ({
        organisation_id: within.organisationId,
        id: newId(),
        person_id: personId,
        code_id: code.id,
        code_version: codeVersion ?? code.version,
        attested_at: attestedAt.toISOString(),
        expires_on: expiresOn ?? expiryOf(attestedAt),
      }))
      await sql`insert into code_attestation
        select * from json_populate_recordset(null::code_attestation, ${JSON.stringify(rows)}::json)`.execute(
        database,
      )
      return rows.map(({ id }) => id)
    },
  }
}
