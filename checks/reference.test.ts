import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { configReference, loadConfig } from '@headroom/platform/config'
import { findInstallation } from '@headroom/platform/installation'
import { silentLog } from '@headroom/platform/log'
import { expect, test } from 'vitest'
import { auditCommand } from '../cli/audit.ts'
import { backupCommand, restoreCommand } from '../cli/backup.ts'
import { chartCommand } from '../cli/chart/index.ts'
import { doctorCommand } from '../cli/doctor.ts'
import { importCommand } from '../cli/import.ts'
import { migrateCommand } from '../cli/migrate.ts'
import { openForCommand } from '../cli/open.ts'
import { inviteCommand, organisationCommand } from '../cli/organisation.ts'
import { ratingsCommand } from '../cli/ratings/index.ts'
import { serveCommand } from '../cli/serve.ts'
import { compose } from '../server/compose.ts'
import { commandsPage, routesPage, settingsPage } from './reference.ts'
import { root } from './sources.ts'
import { openWorldDatabase, worldClock } from './world/image.ts'

const page = (name: string): string => join(root, 'docs/reference', name)

test('the settings in docs/reference are those of the program', async () => {
  await expect(settingsPage(configReference())).toMatchFileSnapshot(page('settings.md'))
})

test('the routes in docs/reference are those of a program with every way in set up', async () => {
  const database = await openWorldDatabase()
  const installation = await findInstallation(database.kysely)
  const config = loadConfig({
    HEADROOM_OIDC_ISSUER: 'https://provider.test',
    HEADROOM_OIDC_CLIENT_ID: 'headroom',
    HEADROOM_OIDC_CLIENT_SECRET: 'never asked',
  })
  if (!installation || !config.ok) throw new Error('The test world is not as it should be')
  const service = await compose({
    database,
    installation,
    config: config.value,
    clock: worldClock,
    log: silentLog,
    baseUrl: 'http://localhost:8080',
  })
  try {
    await expect(routesPage(service.routes)).toMatchFileSnapshot(page('routes.md'))
  } finally {
    await service.close()
    await database.close()
  }
})

const open = openForCommand({})
const commands = {
  serveCommand: serveCommand(),
  importCommand: importCommand(open),
  chartCommand: chartCommand(),
  ratingsCommand: ratingsCommand(),
  organisationCommand: organisationCommand(open),
  inviteCommand: inviteCommand(open),
  auditCommand: auditCommand(open),
  doctorCommand: doctorCommand(open),
  backupCommand: backupCommand(open),
  restoreCommand: restoreCommand(),
  migrateCommand: migrateCommand(open),
}

test('the commands in docs/reference are those of the program', async () => {
  await expect(commandsPage(Object.values(commands))).toMatchFileSnapshot(page('commands.md'))
})

test('no command of the program is left out of docs/reference', () => {
  const program = readFileSync(join(root, 'cli/headroom.ts'), 'utf8')
  const added = [...program.matchAll(/\.addCommand\((\w+)\(/g)].map(([, name]) => name)
  expect(added).toEqual(Object.keys(commands))
})
