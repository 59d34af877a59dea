import { createHash } from 'node:crypto'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { ReadClaims, ReadFile, RefusedFile } from '../measure-file/read-measure-file.ts'
import { $Reading, type ChosenReading, type Reading } from '../measure-file/reading.ts'
import type { ChangeKind, Comparison, ShownChange } from './compare-claims.ts'

export type ImportState = 'checking' | 'refused' | 'ready' | 'applying' | 'applied' | 'undone' | 'abandoned'

/** What the preview page shows of a file, apart from its faults and changes. */
export type StoredPreview = {
  readonly rows: number
  readonly counts: Comparison['counts']
  readonly faults: number
  readonly faultyRows: number
  readonly notices: readonly string[]
  readonly refusal: string | null
  readonly reason: RefusedFile['reason'] | null
  readonly fingerprint: string | null
  readonly file: ReadFile | null
}

export type MeasureImport = {
  readonly id: string
  readonly filename: string
  readonly state: ImportState
  readonly reading: ChosenReading | null
  readonly sheet: string | null
  readonly preview: StoredPreview | null
  readonly leaveOutFaulty: boolean
  readonly uploadedBy: string | null
  readonly uploadedByName: string | null
  readonly uploadedAt: Date
  readonly appliedAt: Date | null
  readonly undoneAt: Date | null
  /** The background job that is, or was last, at work on it. */
  readonly jobId: string | null
}

const columns = sql`file.id, file.filename, file.state, file.reading, file.sheet, file.preview,
  file.leave_out_faulty as "leaveOutFaulty", file.uploaded_by as "uploadedBy",
  person.given_name || ' ' || person.family_name as "uploadedByName", file.uploaded_at as "uploadedAt",
  file.applied_at as "appliedAt", file.undone_at as "undoneAt", file.job_id as "jobId"`

const fromImport = sql`measure_import file
  left join person on person.organisation_id = file.organisation_id and person.id = file.uploaded_by`

export async function findImport(within: Within, id: string): Promise<MeasureImport | undefined> {
  const { rows } = await sql<MeasureImport>`select ${columns} from ${fromImport}
    where file.organisation_id = ${within.organisationId} and file.id = ${id}`.execute(
    within.tables<unknown>(),
  )
  return rows[0]
}

export async function latestImports(within: Within, limit: number): Promise<readonly MeasureImport[]> {
  const { rows } = await sql<MeasureImport>`select ${columns} from ${fromImport}
    where file.organisation_id = ${within.organisationId} order by file.uploaded_at desc, file.id desc limit ${limit}`.execute(
    within.tables<unknown>(),
  )
  return rows
}

/** The import that may be taken back: the last one applied, and only that. */
export async function lastApplied(within: Within): Promise<{ id: string; state: ImportState } | undefined> {
  const { rows } = await sql<{ id: string; state: ImportState }>`select id, state from measure_import
    where organisation_id = ${within.organisationId} and applied_at is not null
    order by applied_at desc, id desc limit 1`.execute(within.tables<unknown>())
  return rows[0]
}

export type Upload = {
  readonly id: string
  readonly filename: string
  readonly bytes: Uint8Array
  readonly reading: ChosenReading | null
  readonly at: Date
}

export async function keepUpload(
  within: Within,
  { id, filename, bytes, reading, at }: Upload,
): Promise<void> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  await sql`insert into measure_import (organisation_id, id, filename, file, file_hash, reading, state, uploaded_by, uploaded_at)
    values (${within.organisationId}, ${id}, ${filename}, ${bytes}, ${hash}, ${reading && JSON.stringify(reading)}::jsonb,
      'checking', ${within.personId}, ${at})`.execute(within.tables<unknown>())
}

export async function readFile(within: Within, id: string): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ file: Uint8Array | null }>`select file from measure_import
    where organisation_id = ${within.organisationId} and id = ${id}`.execute(within.tables<unknown>())
  return rows[0]?.file ?? undefined
}

/** Moves an import on, if it still is where the mover thinks: of two people at once, one succeeds. */
export async function moveOn(
  within: Within,
  id: string,
  from: readonly ImportState[],
  to: ImportState,
): Promise<boolean> {
  const { rows } = await sql`update measure_import set state = ${to}
    where organisation_id = ${within.organisationId} and id = ${id} and state in (${sql.join(from)})
    returning id`.execute(within.tables<unknown>())
  return rows.length === 1
}

export async function chooseReading(
  within: Within,
  id: string,
  { reading, sheet }: { readonly reading: ChosenReading | null; readonly sheet: string | null },
): Promise<void> {
  await sql`update measure_import set reading = ${reading && JSON.stringify(reading)}::jsonb, sheet = ${sheet}
    where organisation_id = ${within.organisationId} and id = ${id}`.execute(within.tables<unknown>())
}

export async function setLeaveOut(within: Within, id: string, leaveOut: boolean): Promise<void> {
  await sql`update measure_import set leave_out_faulty = ${leaveOut}
    where organisation_id = ${within.organisationId} and id = ${id}`.execute(within.tables<unknown>())
}

export type Checked =
  | { readonly read: ReadClaims; readonly comparison: Comparison }
  | { readonly read: RefusedFile; readonly comparison?: undefined }

const NO_COUNTS = { measures: 0, new: 0, changed: 0, unchanged: 0, suppressed: 0 }

export const previewOf = ({ read, comparison }: Checked): StoredPreview => ({
  rows: read.ok ? read.rows : 0,
  counts: comparison?.counts ?? NO_COUNTS,
  faults: read.ok ? read.faultCount : 1,
  faultyRows: read.ok ? read.faultyRows : 0,
  notices: read.ok ? read.notices.map(({ message }) => message) : [],
  refusal: read.ok ? null : read.message,
  reason: read.ok ? null : read.reason,
  fingerprint: comparison?.fingerprint ?? null,
  file: read.file ?? null,
})

const BATCH = 5_000

/** Replaces what was found before: the counts, every fault, every change. */
export async function keepPreview(within: Within, id: string, checked: Checked): Promise<void> {
  for (const table of ['measure_import_fault', 'measure_import_change'])
    await sql`delete from ${sql.ref(table)} where organisation_id = ${within.organisationId} and import_id = ${id}`.execute(
      within.tables<unknown>(),
    )
  await sql`update measure_import set state = ${checked.read.ok ? 'ready' : 'refused'},
      preview = ${JSON.stringify(previewOf(checked))}::jsonb
    where organisation_id = ${within.organisationId} and id = ${id}`.execute(within.tables<unknown>())
  const faults = checked.read.ok ? checked.read.faults : []
  for (let from = 0; from < faults.length; from += BATCH)
    await sql`insert into measure_import_fault (organisation_id, import_id, position, row_number, column_name, code, message)
      select ${within.organisationId}::uuid, ${id}::uuid, f.position, f.row, f.column, f.code, f.message
      from json_to_recordset(${JSON.stringify(
        faults.slice(from, from + BATCH).map((fault, index) => ({ ...fault, position: from + index + 1 })),
      )}::json) as f(position int, "row" int, "column" text, code text, message text)`.execute(
      within.tables<unknown>(),
    )
  const changes = checked.comparison?.changes ?? []
  for (let from = 0; from < changes.length; from += BATCH)
    await sql`insert into measure_import_change (organisation_id, import_id, kind, position, measure, unit, period, before, after)
      select ${within.organisationId}::uuid, ${id}::uuid, c.kind, c.position, c.measure, c.unit, c.period, c.before, c.after
      from json_to_recordset(${JSON.stringify(changes.slice(from, from + BATCH))}::json)
        as c(kind text, position int, measure text, unit text, period text, before text, after text)`.execute(
      within.tables<unknown>(),
    )
}

export type FaultRow = {
  readonly row: number
  readonly column: string
  readonly code: string
  readonly message: string
}
type Paging = { readonly from: number; readonly limit: number }

export async function faultsOf(within: Within, id: string, page: Paging): Promise<readonly FaultRow[]> {
  const { rows } = await sql<FaultRow>`select row_number as "row", column_name as "column", code, message
    from measure_import_fault where organisation_id = ${within.organisationId} and import_id = ${id}
      and position > ${page.from} order by position limit ${page.limit}`.execute(within.tables<unknown>())
  return rows
}

export async function changesOf(
  within: Within,
  id: string,
  kind: ChangeKind,
  page: Paging,
): Promise<readonly ShownChange[]> {
  const { rows } = await sql<ShownChange>`select kind, position, measure, unit, period, before, after
    from measure_import_change where organisation_id = ${within.organisationId} and import_id = ${id} and kind = ${kind}
      and position > ${page.from} order by position limit ${page.limit}`.execute(within.tables<unknown>())
  return rows
}

const hashOfHeadings = (headings: readonly string[]): string =>
  createHash('sha256').update(headings.join('\n')).digest('hex')

/** How files were read before, by their headings: what was chosen once is proposed for the next like it. */
export async function rememberedReadings(
  within: Within,
): Promise<(headings: readonly string[]) => Reading | undefined> {
  const { rows } = await sql<{ hash: string; reading: unknown }>`select headings_hash as hash, reading
    from measure_import_reading where organisation_id = ${within.organisationId}
    order by used_at desc limit 200`.execute(within.tables<unknown>())
  const byHash = new Map(rows.map(({ hash, reading }) => [hash, reading]))
  return (headings) => {
    const parsed = $Reading.safeParse(byHash.get(hashOfHeadings(headings)))
    return parsed.success ? parsed.data : undefined
  }
}

export async function rememberReading(
  within: Within,
  { headings, reading }: ReadFile,
  at: Date,
): Promise<void> {
  const hash = hashOfHeadings(headings.map(({ label }) => label))
  await sql`insert into measure_import_reading (organisation_id, headings_hash, reading, used_at)
    values (${within.organisationId}, ${hash}, ${JSON.stringify(reading)}::jsonb, ${at})
    on conflict (organisation_id, headings_hash) do update set reading = excluded.reading, used_at = excluded.used_at`.execute(
    within.tables<unknown>(),
  )
}
