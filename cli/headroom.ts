import { Command } from 'commander'
import { auditCommand } from './audit.ts'
import { backupCommand, restoreCommand } from './backup.ts'
import { chartCommand } from './chart/index.ts'
import { doctorCommand } from './doctor.ts'
import { importCommand } from './import.ts'
import { migrateCommand } from './migrate.ts'
import { openForCommand } from './open.ts'
import { inviteCommand, organisationCommand } from './organisation.ts'
import { ratingsCommand } from './ratings/index.ts'
import { serveCommand } from './serve.ts'

const open = openForCommand(process.env)

await new Command('headroom')
  .description(
    'For everyone who manages or leads an NHS service. Settings are read from the environment: docs/reference/settings.md.',
  )
  .addCommand(serveCommand())
  .addCommand(importCommand(open))
  .addCommand(chartCommand())
  .addCommand(ratingsCommand())
  .addCommand(organisationCommand(open))
  .addCommand(inviteCommand(open))
  .addCommand(auditCommand(open))
  .addCommand(doctorCommand(open))
  .addCommand(backupCommand(open))
  .addCommand(restoreCommand())
  .addCommand(migrateCommand(open))
  .parseAsync()
