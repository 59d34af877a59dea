import { hashOf } from '@headroom/platform/audit'
import { type Kysely, sql } from 'kysely'
import { frameworkLibrary } from './content/index.ts'
import type { Framework, FrameworkLibrary, FrameworkVersion } from './content/model.ts'
import { listNodes } from './content/walk.ts'

/** What people were assessed against. That a version is later superseded is news about it, not a change to it. */
const contentHash = ({ number, stages, scales, nodes }: FrameworkVersion): string =>
  hashOf({ number, stages, scales, nodes })

/** Brings the tables in line with the library. A published version whose words changed is refused: it needs a new number. */
export async function loadFrameworkReference(
  owner: Kysely<unknown>,
  library: FrameworkLibrary = frameworkLibrary,
): Promise<void> {
  await owner.transaction().execute(async (transaction) => {
    const { rows } = await sql<{
      framework: string
      version: string
      status: string
      hash: string
    }>`select framework_id as framework, version, status, content_hash as hash from framework_version`.execute(
      transaction,
    )
    for (const framework of library.frameworks)
      for (const version of framework.versions) {
        const known = rows.find((row) => row.framework === framework.id && row.version === version.number)
        const hash = contentHash(version)
        if (known && known.hash === hash && known.status === version.status) continue
        if (known && known.hash !== hash && known.status !== 'draft')
          throw new Error(
            `${framework.shortName} ${version.number} is published and its content has changed: give the new words a new version number`,
          )
        await writeVersion(transaction, framework, version, known?.hash === hash)
      }
  })
}

async function writeVersion(
  transaction: Kysely<unknown>,
  framework: Framework,
  version: FrameworkVersion,
  isSameContent: boolean,
): Promise<void> {
  const key = { framework_id: framework.id, version: version.number }
  await sql`insert into framework_version (framework_id, version, short_name, status, content_hash)
    values (${framework.id}, ${version.number}, ${framework.shortName}, ${version.status}, ${contentHash(version)})
    on conflict (framework_id, version) do update
      set status = excluded.status, short_name = excluded.short_name, content_hash = excluded.content_hash`.execute(
    transaction,
  )
  if (isSameContent) return
  const parts = {
    framework_stage: version.stages.map(({ id, ordinal, name }) => ({ ...key, stage_id: id, ordinal, name })),
    framework_scale_level: version.scales.flatMap((scale) =>
      scale.levels.map(({ ordinal, label }) => ({ ...key, scale_id: scale.id, level: ordinal, label })),
    ),
    framework_node: listNodes(version).map(({ node, parentId }, place) => ({
      ...key,
      node_id: node.id,
      parent_id: parentId ?? null,
      place,
      code: node.code,
      name: node.name,
      scale_id: node.type === 'competency' ? node.scaleId : null,
    })),
  }
  for (const [table, rows] of Object.entries(parts)) {
    await sql`delete from ${sql.table(table)} where framework_id = ${framework.id} and version = ${version.number}`.execute(
      transaction,
    )
    await sql`insert into ${sql.table(table)}
      select * from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
      transaction,
    )
  }
}
