import { statfs } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Mode, modeOf } from '@headroom/server/mode'
import { Command } from 'commander'
import { sql } from 'kysely'
import type { OpenedForCommand, OpenForCommand } from './open.ts'
import { refuse } from './refuse.ts'

/** What each mode promises, and what it does not: so that nobody finds out on a bad day. */
const promises: Readonly<Record<Mode, readonly string[]>> = {
  trial: [
    'This is the demonstration. Use it to try things; do not put real people into it.',
    'What is in it can be thrown away: delete the data folder to begin again.',
  ],
  single: [
    'Good for one small team on one computer (up to about 50 people signing in, 2 GB of data).',
    'Kept: what was acknowledged, through a kill and a power cut; one owner of the folder; a stop to runaway queries; room left on the disk.',
    'Not kept: a second copy (run `headroom backup` every day); several organisations; many people at once; row-level security as a wall against SQL injection.',
  ],
  server: [
    'Good for an organisation, or several. Backups, replicas and upgrades of PostgreSQL are its administrator’s: use pg_dump or your own.',
  ],
}

export const doctorCommand = (open: OpenForCommand): Command =>
  new Command('doctor')
    .description(
      'Say what this installation is, what it promises and what it does not, and what needs looking at.',
    )
    .action(async () => {
      const opened = await open({ onlyIfThere: true })
      if (!opened.ok) return refuse(opened.words)
      try {
        const { mode, facts, warnings } = await examine(opened.value)
        console.log([`Mode: ${mode}`, ...facts, '', ...promises[mode], ''].join('\n'))
        if (warnings.length === 0) return console.log('Nothing needs looking at.')
        refuse(['Needs looking at:', ...warnings.map((warning) => `  - ${warning}`)].join('\n'))
      } finally {
        await opened.value.close()
      }
    })

type Findings = {
  readonly mode: Mode
  readonly facts: readonly string[]
  readonly warnings: readonly string[]
}

async function examine(installation: OpenedForCommand): Promise<Findings> {
  const { database } = installation
  const mode = modeOf(installation.installation, database.kind)
  const { rows } = await sql<{ version: string; superuser: boolean; size: number; steps: number }>`
    select current_setting('server_version') as version, (select rolsuper from pg_roles where rolname = current_user) as superuser,
      pg_database_size(current_database()) as size, (select count(*) from headroom_migration) as steps`.execute(
    database.kysely,
  )
  const [found] = rows
  if (!found) throw new Error('The database did not describe itself')
  const organisations = await installation.listOrganisations()
  const room = database.kind === 'embedded' ? await freeRoom(installation.config.HEADROOM_DATA) : undefined
  const warnings = [
    ...(database.kind === 'server' && found.superuser
      ? [
          'DATABASE_URL signs in as a superuser, whom row-level security does not bind. Give it an account of its own.',
        ]
      : []),
    ...(mode === 'single' && organisations.length > 1
      ? ['There is more than one organisation on the embedded database: move to a PostgreSQL server.']
      : []),
    ...(mode === 'single' && found.size > 2_000_000_000
      ? ['The data have outgrown one computer: move to a PostgreSQL server.']
      : []),
    ...(room !== undefined && room < 1_000
      ? [`Only ${room} MB are free on the disk of the data folder.`]
      : []),
  ]
  return {
    mode,
    facts: [
      `Database: ${database.kind === 'embedded' ? `embedded, in ${resolve(installation.config.HEADROOM_DATA)}` : 'PostgreSQL server'}, version ${found.version}`,
      `Size: ${Math.round(found.size / 1_000_000)} MB${room === undefined ? '' : `; free on the disk: ${room} MB`}`,
      `Schema: ${found.steps} steps, all applied`,
      `Organisations: ${organisations.map(({ code, name }) => `${name} (${code})`).join(', ') || 'none yet'}`,
    ],
    warnings,
  }
}

async function freeRoom(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return Math.floor((bavail * bsize) / 1_000_000)
}
