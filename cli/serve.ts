import { Command } from 'commander'
import { start } from '../server/start.ts'

export const serveCommand = (): Command =>
  new Command('serve').description('Serve Headroom, as `npm start` does.').action(() => start(process.env))
