import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { Preview, PreviewedFile, PreviewFault, RefusedPreview } from '../staff-extract/preview.ts'
import type { Mapping } from '../staff-extract/propose-mapping.ts'
import { type ChangeKind, changesToShow, fingerprintOf, type ShownChange } from './shown-changes.ts'

export type ImportState = 'checking' | 'refused' | 'ready' | 'applying' | 'applied' | 'undone' | 'abandoned'

/** What the preview page shows of a file, apart from its faults and changes. */
export type StoredPreview = {
  readonly rows: number
  readonly joiners: number
  readonly movers: number
  readonly leavers: number
  readonly changed: number
  readonly unchanged: number
  readonly faults: number
  readonly faultyRows: number
  readonly held: number
  readonly notices: readonly string[]
  readonly refusal: string | null
  /** Of the changes themselves: what is confirmed is what was shown, not only as many of each. */
  readonly fingerprint: string | null
  readonly file: PreviewedFile | null
}

export type StaffImport = {
  readonly id: string
  readonly filename: string
  readonly state: ImportState
  readonly mapping: Mapping | null
  readonly sheet: string | null
  readonly preview: StoredPreview | null
  readonly leaveOutFaulty: boolean
  readonly uploadedBy: string | null
  readonly uploadedAt: Date
  readonly appliedBy: string | null
  readonly appliedAt: Date | null
  readonly undoneAt: Date | null
  /** The background job that is, or was last, at work on it. */
  readonly jobId: string | null
}

const columns = sql`id, filename, state, mapping, sheet, preview, leave_out_faulty as "leaveOutFaulty",
  uploaded_by as "uploadedBy", uploaded_at as "uploadedAt", applied_by as "appliedBy", applied_at as "appliedAt",
  undone_at as "undoneAt", job_id as "jobId"`

export async function findImport(within: Within, id: string): Promise<StaffImport | undefined> {
  const { rows } = await sql<StaffImport>`select ${columns} from staff_import
    where organisation_id = ${within.organisationId} and id = ${id}`.execute(within.tables<unknown>())
  return rows[0]
}

export async function latestImports(within: Within, limit: number): Promise<readonly StaffImport[]> {
  const { rows } = await sql<StaffImport>`select ${columns} from staff_import
    where organisation_id = ${within.organisationId} order by uploaded_at desc, id desc limit ${limit}`.execute(
    within.tables<unknown>(),
  )
  return rows
}

/** The import that undo may take back: the last one applied, and only that. */
export async function lastApplied(within: Within): Promise<StaffImport | undefined> {
  const { rows } = await sql<StaffImport>`select ${columns} from staff_import
    where organisation_id = ${within.organisationId} and applied_at is not null
    order by applied_at desc, id desc limit 1`.execute(within.tables<unknown>())
  return rows[0]?.state === 'applied' ? rows[0] : undefined
}

type Upload = { id: string; filename: string; bytes: Uint8Array; hash: string; at: Date }

export async function keepUpload(within: Within, upload: Upload): Promise<void> {
  await sql`insert into staff_import (organisation_id, id, filename, file, file_hash, state, uploaded_by, uploaded_at)
    values (${within.organisationId}, ${upload.id}, ${upload.filename}, ${upload.bytes}, ${upload.hash}, 'checking',
      ${within.personId}, ${upload.at})`.execute(within.tables<unknown>())
}

export async function readFile(within: Within, id: string): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ file: Uint8Array | null }>`select file from staff_import
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
  const { rows } = await sql`update staff_import set state = ${to}
    where organisation_id = ${within.organisationId} and id = ${id}
      and state in (select json_array_elements_text(${JSON.stringify(from)}::json)) returning id`.execute(
    within.tables<unknown>(),
  )
  return rows.length === 1
}

export async function chooseColumns(
  within: Within,
  id: string,
  mapping: Mapping | null,
  sheet: string | null,
): Promise<void> {
  await sql`update staff_import set mapping = ${mapping ? JSON.stringify(mapping) : null}::jsonb, sheet = ${sheet}
    where organisation_id = ${within.organisationId} and id = ${id}`.execute(within.tables<unknown>())
}

export async function setLeaveOut(within: Within, id: string, leaveOut: boolean): Promise<void> {
  await sql`update staff_import set leave_out_faulty = ${leaveOut}
    where organisation_id = ${within.organisationId} and id = ${id}`.execute(within.tables<unknown>())
}

/** Replaces what was found before: the counts, every fault, and every change, in batches. */
export async function keepPreview(
  within: Within,
  id: string,
  preview: Preview | RefusedPreview,
): Promise<void> {
  await sql`delete from staff_import_fault where organisation_id = ${within.organisationId} and import_id = ${id}`.execute(
    within.tables<unknown>(),
  )
  await sql`delete from staff_import_change where organisation_id = ${within.organisationId} and import_id = ${id}`.execute(
    within.tables<unknown>(),
  )
  await sql`update staff_import set state = ${preview.ok ? 'ready' : 'refused'},
      preview = ${JSON.stringify(storedPreview(preview))}::jsonb
    where organisation_id = ${within.organisationId} and id = ${id}`.execute(within.tables<unknown>())
  await keepFaults(within, id, preview.summary.faults)
  if (preview.ok) await keepChanges(within, id, changesToShow(preview.comparison))
}

function storedPreview(preview: Preview | RefusedPreview): StoredPreview {
  const { faults, ...counts } = preview.summary
  return {
    ...counts,
    faults: preview.ok ? faults.length : 0,
    faultyRows: preview.ok ? preview.checked.heldRows.length : 0,
    held: preview.ok ? preview.comparison.held.length : 0,
    notices: preview.ok ? preview.notices.map(({ message }) => message) : [],
    refusal: preview.ok ? null : preview.message,
    fingerprint: preview.ok ? fingerprintOf(preview.comparison) : null,
    file: preview.file ?? null,
  }
}

const BATCH = 5_000

async function keepFaults(within: Within, id: string, faults: readonly PreviewFault[]): Promise<void> {
  for (let from = 0; from < faults.length; from += BATCH) {
    const batch = faults
      .slice(from, from + BATCH)
      .map((fault, index) => ({ ...fault, position: from + index + 1 }))
    await sql`insert into staff_import_fault (organisation_id, import_id, position, row_number, column_name, code, message)
      select ${within.organisationId}::uuid, ${id}::uuid, f.position, f.row, f.column, f.code, f.message
      from json_to_recordset(${JSON.stringify(batch)}::json) as f(position int, "row" int, "column" text, code text, message text)`.execute(
      within.tables<unknown>(),
    )
  }
}

async function keepChanges(within: Within, id: string, changes: readonly ShownChange[]): Promise<void> {
  for (let from = 0; from < changes.length; from += BATCH) {
    await sql`insert into staff_import_change (organisation_id, import_id, kind, position, employee_number, name, title, changes)
      select ${within.organisationId}::uuid, ${id}::uuid, c.kind, c.position, c."employeeNumber", c.name, c.title, c.changes
      from json_to_recordset(${JSON.stringify(changes.slice(from, from + BATCH))}::json)
        as c(kind text, position int, "employeeNumber" text, name text, title text, changes jsonb)`.execute(
      within.tables<unknown>(),
    )
  }
}

export type FaultRow = { row: number; column: string; code: string; message: string }

export async function faultsOf(
  within: Within,
  id: string,
  page: { from: number; limit: number },
): Promise<readonly FaultRow[]> {
  const { rows } = await sql<FaultRow>`select row_number as "row", column_name as "column", code, message
    from staff_import_fault where organisation_id = ${within.organisationId} and import_id = ${id}
      and position > ${page.from} order by position limit ${page.limit}`.execute(within.tables<unknown>())
  return rows
}

export async function changesOf(
  within: Within,
  id: string,
  kind: ChangeKind,
  page: { from: number; limit: number },
): Promise<readonly ShownChange[]> {
  const { rows } =
    await sql<ShownChange>`select kind, position, employee_number as "employeeNumber", name, title, changes
    from staff_import_change where organisation_id = ${within.organisationId} and import_id = ${id} and kind = ${kind}
      and position > ${page.from} order by position limit ${page.limit}`.execute(within.tables<unknown>())
  return rows
}

export async function rememberedMapping(within: Within): Promise<Mapping | undefined> {
  const { rows } = await sql<{ mapping: Mapping }>`select mapping from staff_import_mapping
    where organisation_id = ${within.organisationId}`.execute(within.tables<unknown>())
  return rows[0]?.mapping
}

export async function rememberMapping(within: Within, mapping: Mapping): Promise<void> {
  await sql`insert into staff_import_mapping (organisation_id, mapping)
    values (${within.organisationId}, ${JSON.stringify(mapping)}::jsonb)
    on conflict (organisation_id) do update set mapping = excluded.mapping`.execute(within.tables<unknown>())
}
