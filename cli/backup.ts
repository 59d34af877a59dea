import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { loadConfig } from '@headroom/platform/config'
import { type Database, openDatabase, openInThread } from '@headroom/platform/database'
import { openingWords, settingWords } from '@headroom/server/words'
import { Command } from 'commander'
import { sql } from 'kysely'
import type { OpenForCommand } from './open.ts'
import { refuse } from './refuse.ts'

/** `headroom backup FILE`: the whole embedded database as one file, opened again and counted before it is called good. */
export const backupCommand = (open: OpenForCommand): Command =>
  new Command('backup')
    .description(
      'Write the embedded database to one file, checked by opening it again. Stop the server first.',
    )
    .argument('<file>', 'where to write it, such as headroom-2026-11-22.backup')
    .action(async (path: string) => {
      if (existsSync(path))
        return refuse(`${path} is there already. Name a new file: a backup never replaces another.`)
      const opened = await open({ onlyIfThere: true })
      if (!opened.ok) return refuse(opened.words)
      try {
        const { engine } = opened.value.database
        if (engine.kind === 'server')
          return refuse(
            'This installation is on a PostgreSQL server: back it up with pg_dump, as a superuser or an account with BYPASSRLS (row-level security binds even the owner of the tables).',
          )
        const before = await countAll(opened.value.database)
        const archive = await engine.embedded.dump()
        const copy = await openInThread({ folder: null, image: archive, querySeconds: 120, minFreeMb: 0 })
        const after = await countAll(copy)
        await copy.close()
        if (JSON.stringify(after) !== JSON.stringify(before))
          return refuse('The backup did not hold what the database holds. It was not written; try again.')
        writeDurably(path, archive)
        console.log(
          `${path}: ${Object.keys(after).length} tables, ${Object.values(after).reduce((a, b) => a + b, 0)} rows, opened and counted.`,
        )
      } finally {
        await opened.value.close()
      }
    })

/** `headroom restore FILE`: into an empty data folder only, so that nothing is ever overwritten. */
export const restoreCommand = (): Command =>
  new Command('restore')
    .description(
      'Make a data folder from a backup. The folder (HEADROOM_DATA) must not hold an installation yet.',
    )
    .argument('<file>', 'a file that `headroom backup` wrote')
    .action(async (path: string) => {
      const settings = loadConfig(process.env)
      if (!settings.ok) return refuse(settingWords(settings.faults))
      if (settings.value.DATABASE_URL) return refuse('DATABASE_URL is set: restore a server with pg_restore.')
      if (!existsSync(path)) return refuse(`There is no file ${path}.`)
      const folder = resolve(settings.value.HEADROOM_DATA)
      if (existsSync(folder) && readdirSync(folder).includes('database'))
        return refuse(
          `${folder} holds an installation already. Name another folder with HEADROOM_DATA, or move that one away first.`,
        )
      const opened = await openDatabase(settings.value, readFileSync(path))
      if (!opened.ok) return refuse(openingWords(opened))
      const counts = await countAll(opened.value)
      await opened.value.close()
      console.log(
        `${join(folder, 'database')}: ${Object.values(counts).reduce((a, b) => a + b, 0)} rows restored. Start it with npm start.`,
      )
    })

async function countAll(database: Database): Promise<Readonly<Record<string, number>>> {
  const tables = await sql<{
    name: string
  }>`select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema in ('public', 'sign_in') and table_type = 'BASE TABLE' order by 1`.execute(
    database.kysely,
  )
  const counts: Record<string, number> = {}
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.raw(name)}`.execute(
      database.kysely,
    )
    counts[name] = rows[0]?.n ?? 0
  }
  return counts
}

/** Whole or not at all: written aside, synced, then given its name. */
function writeDurably(path: string, bytes: Uint8Array): void {
  const unfinished = `${path}.unfinished`
  const file = openSync(unfinished, 'wx', 0o600)
  try {
    writeSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(unfinished, path)
}
