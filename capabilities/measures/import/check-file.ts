import type { PlainDate } from '@headroom/platform/clock'
import { inOrganisation, type Scope, type Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import { readMeasureFile } from '../measure-file/read-measure-file.ts'
import { listLedUnits } from '../queries/led-units.ts'
import type { MayWrite } from '../rules/who-may.ts'
import { compareClaims } from './compare-claims.ts'
import { readKnown } from './read-known.ts'
import { type Checked, findImport, keepPreview, moveOn, readFile, rememberedReadings } from './records.ts'

/** For which units whoever brought a file may write: a duty, the units they lead, or the program itself. */
export async function mayWriteAs(within: Within): Promise<MayWrite> {
  return within.personId === null || (await hasDuty(within, within.personId))
    ? 'every-unit'
    : listLedUnits(within, within.personId)
}

async function hasDuty(within: Within, personId: string): Promise<boolean> {
  const { rows } = await sql`select from person_grant where organisation_id = ${within.organisationId}
    and person_id = ${personId} and grant_name in ('administrator', 'development-lead') limit 1`.execute(
    within.tables<unknown>(),
  )
  return rows.length > 0
}

type Reading = {
  readonly scope: Scope
  readonly importId: string
  readonly today: PlainDate
  readonly signal?: AbortSignal
}

/** Reads a kept file against what there is now; the reading itself is done outside any transaction. */
export async function readImport({ scope, importId, today, signal }: Reading) {
  const start = await inOrganisation(scope, async (within) => ({
    record: await findImport(within, importId),
    bytes: await readFile(within, importId),
    remembered: await rememberedReadings(within),
    known: await readKnown(within, await mayWriteAs(within)),
  }))
  const { record, bytes, remembered, known } = start
  if (!record || !bytes) return undefined
  const read = await readMeasureFile(bytes, record.filename, {
    known,
    today,
    remembered,
    reading: record.reading ?? undefined,
    sheet: record.sheet ?? undefined,
    signal,
  })
  return { record, read }
}

/** Reads, checks and compares an uploaded file, and keeps what was found for the preview. Writes nothing of the data. */
export async function checkFile(reading: Reading): Promise<Checked> {
  const found = await readImport(reading)
  if (!found) throw new Error('The import or its file is no longer there')
  const { read } = found
  return inOrganisation(reading.scope, async (within) => {
    const checked: Checked = read.ok
      ? { read, comparison: await compareClaims(within, read.claims, read.newMeasures) }
      : { read }
    if (await moveOn(within, reading.importId, ['checking', 'ready', 'refused'], 'checking'))
      await keepPreview(within, reading.importId, checked)
    return checked
  })
}
