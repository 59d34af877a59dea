import { Command } from 'commander'
import type { OpenForCommand } from './open.ts'
import { refuse } from './refuse.ts'

export const migrateCommand = (open: OpenForCommand): Command =>
  new Command('migrate')
    .description(
      'Bring the database up to date with this program, and stop. `headroom serve` does the same at its start.',
    )
    .action(async () => {
      const opened = await open()
      if (!opened.ok) return refuse(opened.words)
      await opened.value.close()
      console.log('The database is up to date.')
    })
