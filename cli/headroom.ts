import { Command } from 'commander'
import { chartCommand } from './chart/index.ts'

await new Command('headroom')
  .description('For everyone who manages or leads an NHS service')
  .addCommand(chartCommand())
  .parseAsync()
